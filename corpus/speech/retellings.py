"""Quoted words in, the words within them that are told of somebody out."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.span import Span
from corpus.speech.candidates import find_candidates
from corpus.speech.cues import Cue, find_cues
from corpus.speech.marks import Quoted
from corpus.speech.passages import Passage, read_passage
from corpus.speech.phrases import Phrase
from corpus.speech.places import place_of
from corpus.speech.speakers import Choice, choose
from corpus.speech.weights import LEAST_TOLD

FIRST_PERSON = frozenset({"i", "we"})
JOINTS = frozenset({"but", "and", "while", "so", "though", "although"})


@dataclass(frozen=True, slots=True)
class Retelling:
    """Words within quoted words: where they stand, and who is said to have spoken them.

    `phrase` is within `passage`, which reads the quoted words as if they were a paragraph;
    `own` tells that the teller speaks of himself.
    """

    span: Span
    passage: Passage
    phrase: Phrase
    cue: Cue
    own: bool
    confidence: float


def find_retellings(text: str, quoted: Quoted, index: int) -> Iterator[Retelling]:
    """The words told within a quotation: in inner marks, or after `X answered:` without any.

    `index` numbers the passage that is made of the quoted words.
    """
    paragraph = Paragraph(None, quoted.span, "body")
    passage = read_passage(text, index, paragraph)
    cues = find_cues(passage)
    if not cues:
        return
    for at, token in enumerate(passage.tokens):
        if token.quoted is not None:
            place = place_of(text, passage, cues, at)
            choice = choose(find_candidates(place, None), least=LEAST_TOLD)
            if choice is not None and choice.candidate.cue is not None:
                yield _retelling(passage, token.quoted.span, choice)
    for cue in cues:
        if (span := _after_colon(passage, cue)) and cue.subject is not None:
            yield Retelling(span, passage, cue.subject, cue, _is_own(passage, cue.subject), 0.8)


def _retelling(passage: Passage, span: Span, choice: Choice) -> Retelling:
    phrase, cue = choice.candidate.phrase, choice.candidate.cue
    assert cue is not None  # noqa: S101 - asked by the caller
    own = _is_own(passage, phrase)
    return Retelling(span, passage, phrase, cue, own, choice.confidence)


def _is_own(passage: Passage, phrase: Phrase) -> bool:
    return passage.tokens[phrase.first].low in FIRST_PERSON


def _after_colon(passage: Passage, cue: Cue) -> Span | None:
    """The words after `X answered:` that stand without marks, up to where the teller goes on."""
    tokens = passage.tokens
    at = cue.last
    if cue.kind != "speaking" or at + 1 >= len(tokens) or tokens[at].text != ":":
        return None
    first = at + 1
    if tokens[first].quoted is not None:
        return None
    until = passage.sentences[passage.sentence_of[cue.at]][1]
    end = first
    while end < until and not _goes_on(passage, end, until):
        end += 1
    if tokens[end - 1].text in {",", ";"}:
        end -= 1
    return Span(tokens[first].start, tokens[end - 1].end) if end > first else None


def _goes_on(passage: Passage, at: int, until: int) -> bool:
    """Whether the teller goes on at a token: ", but the delegation …", not ", but I …"."""
    tokens = passage.tokens
    if tokens[at].text != "," or at + 2 >= until or tokens[at + 1].low not in JOINTS:
        return False
    return tokens[at + 2].low not in {"i", "we", "you", "let", "my", "our", "your", "why", "what"}
