"""A citation: words of an article with all that is known of them."""

from dataclasses import dataclass
from typing import Literal

from corpus.date import Basis
from corpus.span import Span

CitationKind = Literal["direct", "reported", "narration"]


@dataclass(frozen=True, slots=True)
class Citation:
    """Words that stand in an article, as `retrieval.checking` sliced them, and whose they are.

    Made by `retrieval.checking.cite` alone. `paragraph` counts from 1; `published` and `said`
    are EDTF; None means that the article does not tell. `versions` are the same utterance as
    other articles give it. `confidence`, 0 to 1, is that of the speaker. `happened` is when that
    was which the words tell, as EDTF, where that is asked for, and `basis` where it comes from.
    """

    article: str
    digest: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None
    paragraph: int
    span: Span
    text: str
    kind: CitationKind
    speaker: str | None = None
    addressee: str | None = None
    occasion: str | None = None
    said: str | None = None
    told_by: str | None = None
    utterance: int | None = None
    confidence: float = 0.0
    happened: str | None = None
    basis: Basis | None = None
    versions: "tuple[Citation, ...]" = ()
