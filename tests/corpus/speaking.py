"""Texts in which somebody speaks, read as an article of one paragraph for each line."""

from corpus.dating.dates import find_dates, not_after
from corpus.quotation import Quotation
from corpus.speech.cues import Cue, find_cues
from corpus.speech.passages import Passage, read_passage, small_words
from corpus.speech.reading import Speech, read_speech
from tests.corpus.dated import paragraphs_of


def speech_of(text: str, published: str | None = None) -> Speech:
    """The speech of a text, all of whose lines are kept."""
    paragraphs = paragraphs_of(text)
    dates = not_after(find_dates(text, paragraphs, published), published)
    return read_speech(text, paragraphs, dates)


def direct_of(text: str, published: str | None = None) -> list[Quotation]:
    """The direct quotations of a text."""
    quotations = speech_of(text, published).quotations
    return [quotation for quotation in quotations if quotation.kind == "direct"]


def reported_of(text: str) -> list[Quotation]:
    """The reported ones."""
    return [quotation for quotation in speech_of(text).quotations if quotation.kind == "reported"]


def speakers_of(text: str) -> list[tuple[str, str | None]]:
    """The words of each direct quotation of a text, with the name of who speaks them."""
    return [
        (quotation.span.of(text), quotation.speaker.name if quotation.speaker else None)
        for quotation in direct_of(text)
    ]


def passage_of(text: str) -> Passage:
    """A text of one line as a passage."""
    return read_passage(text, 0, paragraphs_of(text)[0], small_words(text))


def cues_of(text: str) -> list[tuple[str, str | None]]:
    """The words of each cue of a line, with the words of its subject."""
    passage = passage_of(text)
    return [(_words(text, passage, cue), _subject(text, cue)) for cue in find_cues(passage)]


def _words(text: str, passage: Passage, cue: Cue) -> str:
    return text[passage.tokens[cue.at].start : passage.tokens[cue.until - 1].end]


def _subject(text: str, cue: Cue) -> str | None:
    return cue.subject.head.of(text) if cue.subject is not None else None
