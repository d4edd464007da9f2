"""What comparing gives back: a matter as each article tells it."""

from dataclasses import dataclass

from retrieval.citation import Citation
from retrieval.written import Statement


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells of a matter, best first; never empty."""

    article: str
    title: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One utterance as several articles give it, in the order of their publication.

    `missing` are the titles of the other accounts' articles, in which it was not found.
    """

    speaker: str | None
    versions: tuple[Citation, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A matter article by article, in the order of publication, those of unknown date last.

    `disputed` are claims of two speakers that deny one another; `notes` are for the reader.
    `written` is a language model's, and points at the citations of all accounts in a row.
    """

    question: str
    accounts: tuple[Account, ...]
    utterances: tuple[Utterance, ...] = ()
    disputed: tuple[tuple[Citation, Citation], ...] = ()
    notes: tuple[str, ...] = ()
    written: tuple[Statement, ...] = ()
