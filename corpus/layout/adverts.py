"""What is glued into a paragraph: a block in, stretches to cut out."""

import re
from dataclasses import dataclass

from corpus.layout.abbreviations import OPENING_WORDS
from corpus.layout.page_lines import CODE, RELATED, find_sentence_reason, is_page_line
from corpus.layout.sentences import find_sentences
from corpus.lexicon import verbs
from corpus.span import Span

IMAGE_CODE = "left-over code of an image"

# `” alt=”Blinken said …” />`, ` class="wide">`
ATTRIBUTE = re.compile(
    r"""
    [ \t\xa0]*["”“'’″]?[ \t\xa0]*
    \b(?:alt|title|src|srcset|class|style|width|height|loading)=["”“'’″«]
    (?: [^<>\n]{0,1000}?/?> | [^<>\n"”“″]{0,300}["”″»]? )
    """,
    re.VERBOSE,
)
# `<img src="…">`, `</figure>`, `[caption id="7"]`
TAG = re.compile(
    r"""
    </?(?:img|iframe|figure|figcaption|source|picture|video|audio|embed|object|svg|script|style
       |div|br|hr|input|button|form|amp-[a-z]{1,20})\b[^<>]{0,1000}>
    | \[/?(?:caption|embed|gallery|video|audio|playlist|(?:wp|vc)_[a-z]{1,20})\b[^\]]{0,300}\]
    """,
    re.VERBOSE | re.IGNORECASE,
)
OPENING_MARKS = "“«„\"'‘"

# A headline glued to the label before it: `Forecasts Pro The risk`, `Articles Pro How the`
GLUED_HEADLINE = re.compile(r"(?<=\w\s)(?P<word>[A-Z][a-z]+|A)(?=\s)")

# Words that are told to have been said: `“I remember …,” — Smith said`, or that never close
QUOTED = re.compile(
    r"(?<![^\s(—–-])[“\"](?P<words>[^“”\"]{20,})(?P<close>[”\"])?(?P<after>.{0,80})", re.DOTALL
)
FEWEST_QUOTED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that is no part of the article, and why."""

    span: Span
    why: str


def find_leftovers(text: str, block: Span) -> tuple[Cut, ...]:
    """Find the left-over code of images within a block."""
    found = [
        (match, why)
        for pattern, why in ((ATTRIBUTE, IMAGE_CODE), (TAG, CODE))
        for match in pattern.finditer(text, block.start, block.end)
    ]
    cuts: list[Cut] = []
    for match, why in sorted(found, key=lambda pair: pair[0].start()):
        if not cuts or match.start() >= cuts[-1].span.end:
            cuts.append(Cut(Span(match.start(), match.end()), why))
    return tuple(cuts)


def find_adverts(text: str, block: Span) -> tuple[Cut, ...]:
    """Find the sentences of a block that belong to the page and not to the article.

    A row of teasers reaches to the first sentence that is no headline; a quotation that
    stands behind it, even in the same sentence, stays. Nothing within a quotation is cut.
    """
    cuts: list[Cut] = []
    quoted = in_teasers = False
    for sentence in find_sentences(text, block):
        words = sentence.of(text)
        why = None if quoted else _judge(words, in_teasers=in_teasers)
        in_teasers = why == RELATED
        end = find_quotation(words) if why else None
        if end is not None:
            in_teasers = False
        if why is not None and end != 0:
            stop = sentence.end if end is None else sentence.start + end
            cuts.append(Cut(Span(sentence.start, stop), why))
            words = words[stop - sentence.start :]
        quoted = _is_open(words, quoted=quoted)
    return tuple(cuts)


def _judge(sentence: str, *, in_teasers: bool) -> str | None:
    """Why a sentence is left out, knowing whether a row of teasers runs before it."""
    why = find_sentence_reason(sentence)
    if why is None and in_teasers and _is_teaser(sentence):
        return RELATED
    if why is None and is_page_line(sentence) and sentence.count(" ") > 0:
        return "a line of the page's menu or buttons"
    return why


def _is_teaser(sentence: str) -> bool:
    """Whether a sentence after a teaser goes on with the row of headlines."""
    if sentence[0] in OPENING_MARKS:
        return False
    headless = sentence[0].islower() or sentence[-1] not in ".!…”\"’')"
    return headless or "?" in sentence or has_glued_headline(sentence)


def has_glued_headline(sentence: str) -> bool:
    """Whether a word that opens sentences stands in capitals within one: `Articles Pro How the`."""
    return any(
        match["word"].lower() in OPENING_WORDS and match["word"] != "I"
        for match in GLUED_HEADLINE.finditer(sentence)
    )


def find_quotation(sentence: str) -> int | None:
    """Where a quotation that is told to have been said begins, if a line holds one."""
    for match in QUOTED.finditer(sentence):
        said = any(word.strip(" ,.—–-") in verbs() for word in match["after"].split()[:6])
        long = len(match["words"].split()) >= FEWEST_QUOTED_WORDS
        if long and (said or match["close"] is None):
            return match.start()
    return None


def _is_open(words: str, *, quoted: bool) -> bool:
    """Whether a quotation is still open after these words."""
    for mark in re.findall(r"[“”\"«»]", words):
        quoted = mark in "“«" or (mark == '"' and not quoted)
    return quoted
