"""An article as it was printed, and the paragraphs found in it."""

from dataclasses import dataclass
from typing import Literal

from corpus.span import Span

PublishedBasis = Literal["manifest", "text"]
Role = Literal["title", "heading", "body", "label"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is what stands on disk and is never rewritten.

    `id` is the file's name without its last suffix; `digest` is the SHA-256 (hex) of the
    file's bytes and its manifest entry, so equal digests mean that nothing needs reading again.
    `published` is an EDTF day, month or year, or None when unknown; `published_basis` says
    where it comes from.
    """

    id: str
    file: str
    text: str
    digest: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article that a reader sees as one, or a stretch that is left out.

    Kept paragraphs are numbered from 1 in reading order; one that is left out has no number
    and says `why`. `role` tells the evidence (`body`) from what only announces it: `title`,
    `heading` (a cross-head) and `label` (a name, role or caption alone on its line).
    `sentences` are spans of the article's text; none when the paragraph is left out.
    """

    number: int | None
    span: Span
    role: Role
    sentences: tuple[Span, ...] = ()
    why: str | None = None

    @property
    def kept(self) -> bool:
        """Whether a reader sees it."""
        return self.why is None
