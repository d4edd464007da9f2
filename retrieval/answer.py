"""What asking gives back: an answer, or an honest no."""

from dataclasses import dataclass

from retrieval.citation import Citation
from retrieval.written import Statement


@dataclass(frozen=True, slots=True)
class Answer:
    """The words that answer, best first; never empty. `notes` are sentences for the reader.

    `disputed` are claims of two speakers among them that deny one another. `written` is a text of
    a language model's that points at citations by their place, the first of which is 1.
    """

    question: str
    citations: tuple[Citation, ...]
    notes: tuple[str, ...] = ()
    disputed: tuple[tuple[Citation, Citation], ...] = ()
    written: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class NotInCorpus:
    """The articles do not answer. `closest` passages are shown as not an answer."""

    question: str
    closest: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
