"""Printed words in, the same falsified or set in other types out; the same for one seed."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from random import Random

from corpus.parsed import Parsed
from corpus.quotation import Quotation

NEGATIONS = re.compile(r"\b(?:not|never|no)\b |n['’]t\b| not\b", re.IGNORECASE)
AUXILIARY = re.compile(r"\b(?:will|would|is|was|were|are|has|have|had|can|could|did|should|must)\b")
DIGIT = re.compile(r"\d")
POINTED = re.compile(r"\d[.,]\d")
UNPOINTED = re.compile(r"\d(?=\d)")
NAME = re.compile(r"(?<![.!?“”\"'] )\b[A-Z][a-z]{3,}\b")
SMALL = re.compile(r"\b[a-z]{4,}\b")
CLAUSE = re.compile(r"[,;:] | and | but | that | because ")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
OTHERS = {
    "will": "would",
    "would": "will",
    "is": "was",
    "was": "is",
    "are": "were",
    "were": "are",
    "has": "had",
    "had": "has",
    "have": "had",
    "said": "says",
    "can": "could",
    "did": "does",
    "this": "next",
    "next": "last",
    "last": "this",
    "more": "less",
    "less": "more",
    "all": "some",
    "some": "all",
    "before": "after",
    "after": "before",
    "I": "we",
    "we": "they",
    "he": "she",
    "she": "he",
    "one": "two",
    "two": "three",
    "three": "four",
    "first": "second",
    "his": "her",
    "our": "their",
    "their": "our",
    "million": "billion",
    "billion": "million",
    "may": "must",
    "must": "may",
    "should": "shall",
    "never": "always",
    "nobody": "everybody",
}
SWAPPED = re.compile(r"\b(?:" + "|".join(OTHERS) + r")\b")
TENSE = re.compile(r"\b([a-z]{3,})ed\b")

Falsify = Callable[[Random, str], str | None]


def drop_negation(rng: Random, text: str) -> str | None:
    """ "will not go" → "will go"."""
    return _replace(rng, NEGATIONS, text, lambda _: "")


def add_negation(rng: Random, text: str) -> str | None:
    """ "will go" → "will not go"."""
    return _replace(rng, AUXILIARY, text, lambda word: f"{word} {rng.choice(('not', 'never'))}")


def change_digit(rng: Random, text: str) -> str | None:
    """ "1994" → "1984"."""
    return _replace(rng, DIGIT, text, lambda old: rng.choice("0123456789".replace(old, "")))


def move_point(rng: Random, text: str) -> str | None:
    """ "4.5" → "45", "45" → "4.5"."""
    pointed = _replace(rng, POINTED, text, lambda old: old[0] + old[2])
    return pointed or _replace(rng, UNPOINTED, text, lambda old: old + rng.choice(".,"))


def misspell_name(rng: Random, text: str) -> str | None:
    """ "Smith" → "Smyth"."""
    return _replace(rng, NAME, text, lambda name: _other_letter(rng, name))


def misspell_word(rng: Random, text: str) -> str | None:
    """ "ship" → "shop"."""
    return _replace(rng, SMALL, text, lambda word: _other_letter(rng, word))


def change_word(rng: Random, text: str) -> str | None:
    """ "this year" → "next year", "is" → "was"."""
    return _replace(rng, SWAPPED, text, OTHERS.__getitem__)


def change_tense(rng: Random, text: str) -> str | None:
    """ "closed" → "closes"."""
    return _replace(rng, TENSE, text, lambda word: word[:-2] + rng.choice(("es", "ing", "")))


def swap_clauses(rng: Random, text: str) -> str | None:
    """ "if it rains, we stay" → "we stay, if it rains"."""
    found = list(CLAUSE.finditer(text))
    if not found:
        return None
    clause = rng.choice(found)
    return text[clause.end() :].rstrip(".") + clause[0] + text[: clause.start()]


def cut_middle(rng: Random, text: str) -> str | None:
    """ "we will never go there" → "we will there"."""
    words = text.split()
    if len(words) < 5:
        return None
    start = rng.randrange(1, len(words) - 2)
    end = rng.randrange(start + 1, min(len(words) - 1, start + 9))
    return " ".join(words[:start] + words[end:])


def swap_words(rng: Random, text: str) -> str | None:
    """ "the dog bit the man" → "the man bit the dog"."""
    words = text.split()
    if len(words) < 4:
        return None
    one, other = sorted(rng.sample(range(len(words)), 2))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


FALSIFICATIONS: tuple[Falsify, ...] = (
    *(drop_negation, add_negation, change_digit, move_point, misspell_name, misspell_word),
    *(change_word, change_tense, swap_clauses, cut_middle, swap_words),
)


def glue(rng: Random, one: str, other: str) -> str:
    """Two sentences made one."""
    joint = rng.choice((" ", " and ", ", ", "; ", ". "))
    begun = other[0].lower() + other[1:] if rng.random() < 0.5 else other
    return one.rstrip('.,!?”" ') + joint + begun


def vary(rng: Random, text: str) -> str:
    """The same words as another house would set them, by one to three of its habits."""
    for habit in rng.sample(HABITS, rng.randint(1, 3)):
        text = habit(rng, text)
    return text


def _each(rng: Random, text: str, variants: dict[str, str]) -> str:
    return "".join(rng.choice(variants[each]) if each in variants else each for each in text)


def _marks(rng: Random, text: str) -> str:
    doubles = rng.choice(("“”", '""', "«»", "„“", "''", "‘’"))
    return text.translate(str.maketrans('“”"', doubles + doubles[0]))


def _apostrophes(rng: Random, text: str) -> str:
    return _each(rng, text, {"'": "'’ʼ′", "’": "'’ʼ′"})


def _dashes(rng: Random, text: str) -> str:
    return _each(rng, text, {"—": "—–―-", "–": "—–―-", "-": "-‐‑"})


def _ellipses(rng: Random, text: str) -> str:
    return (
        text.replace("...", "…")
        if "..." in text
        else text.replace("…", rng.choice(("...", ". . .")))
    )


def _blanks(rng: Random, text: str) -> str:
    return re.sub(
        " ", lambda _: rng.choice((" ", " ", "  ", "\n", "\u00a0", "\u2009", "\t", "\r\n")), text
    )


def _ligatures(rng: Random, text: str) -> str:
    del rng
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")


def _decomposed(rng: Random, text: str) -> str:
    return unicodedata.normalize(rng.choice(("NFD", "NFC", "NFKC", "NFKD")), text)


def _unseen(rng: Random, text: str) -> str:
    unseen = ("\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u200e")
    return "".join(each + (rng.choice(unseen) if rng.random() < 0.1 else "") for each in text)


def _case(rng: Random, text: str) -> str:
    other = text[0].lower() if text[0].isupper() else text[0].upper()
    return rng.choice((other + text[1:], text.lower(), text.upper()))


def _ends(rng: Random, text: str) -> str:
    bare = text.rstrip(".,")
    return bare if bare.endswith(("?", "!")) else bare + rng.choice(("", ".", ",", "…", ";"))


def _quoted(rng: Random, text: str) -> str:
    opening, closing = rng.choice(("“”", '""', "«»", "‘’", "''", "„“"))
    return opening + text + closing


HABITS = (
    *(_marks, _apostrophes, _dashes, _ellipses, _blanks, _ligatures, _decomposed, _unseen),
    *(_case, _ends, _quoted),
)


def find_quotable(parsed: Parsed) -> Iterator[str]:
    """Every sentence and every direct quotation that a reader of an article sees."""
    kept = [paragraph for paragraph in parsed.paragraphs if paragraph.kept]
    spans = [span for paragraph in kept for span in paragraph.sentences]
    spans += [
        quotation.span
        for quotation in parsed.quotations
        if quotation.kind == "direct" and any(each.span.contains(quotation.span) for each in kept)
    ]
    for span in spans:
        yield span.of(parsed.article.text)


def find_turns(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """The words of each two quotations that follow one another and are not one."""
    direct = [each for each in parsed.quotations if each.kind == "direct"]
    for one, other in pairwise(direct):
        if not _is_nested(one, other):
            yield one.span.of(parsed.article.text), other.span.of(parsed.article.text)


def _is_nested(one: Quotation, other: Quotation) -> bool:
    return one.span.overlaps(other.span)


def falsify(
    rng: Random, quotable: Sequence[str], turns: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The name of a falsification and the words that it left, without end."""
    while True:
        way = rng.randrange(len(FALSIFICATIONS) + 2)
        if way < len(FALSIFICATIONS):
            text = rng.choice(quotable)
            false = FALSIFICATIONS[way](rng, text)
            if false is not None and false.split() != text.split():
                yield FALSIFICATIONS[way].__name__, false
        elif way == len(FALSIFICATIONS):
            yield "glue", glue(rng, rng.choice(quotable), rng.choice(quotable))
        elif turns:
            one, other = rng.choice(turns)
            yield "cross", glue(rng, one, other)


def _replace(
    rng: Random, pattern: re.Pattern[str], text: str, change: Callable[[str], str]
) -> str | None:
    """The text with one match of a pattern changed; None where there is none."""
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = rng.choice(found)
    return (text[: match.start()] + change(match[0]) + text[match.end() :]).strip()


def _other_letter(rng: Random, word: str) -> str:
    at = rng.randrange(1, len(word))
    letter = rng.choice(LETTERS.replace(word[at], ""))
    return rng.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
        )
    )
