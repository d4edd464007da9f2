"""Articles added, described anew or removed: each verb as one job."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.auditing import AuditLog, Deed
from bot.faults import sentence_for
from corpus.reading import Refused
from corpus.shelf import Change, Shelf, ShelfError, Told
from corpus.upload import RefusedUploadError, Unpacked


class NotTakenInError(Exception):
    """Articles were changed, but `error` kept the changes out of the index."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error

    @property
    def told(self) -> str:
        """The sentence for what went wrong."""
        return sentence_for(self.error)


@dataclass(frozen=True, slots=True)
class Amended:
    """What was done to articles, and what was not taken."""

    done: tuple[Change, ...]
    refused: tuple[Refused, ...] = ()


class Noted:
    """Does `act`, and writes down at once what it changed: a reload that fails undoes none of it.

    `who` did it; `amended` is what was done so far.
    """

    def __init__(self, act: Callable[[Shelf], Amended], who: str, audit: AuditLog) -> None:
        self._act, self._who, self._audit = act, who, audit
        self.amended: Amended | None = None

    def __call__(self, shelf: Shelf) -> Amended:
        """Change the articles. Raises what `act` raises."""
        amended = self.amended = self._act(shelf)
        for each in amended.done:
            deed = Deed(self._who, each.verb, each.article, each.before, each.after)
            self._audit.note(deed)
        return amended

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """Raise NotTakenInError where something fails after the articles were changed."""
        try:
            yield
        except Exception as error:
            if self.amended is not None:
                raise NotTakenInError(error) from error
            raise


def add_all(unpacked: Unpacked, told: Told, shelf: Shelf) -> Amended:
    """Put every article of an upload on the shelf; title and address fit one article alone.

    Raises RefusedUploadError when none can be taken, BadMetadataError, and ShelfError when
    nothing was done yet.
    """
    if len(unpacked.drafts) > 1 and (told.title or told.url):
        name = unpacked.drafts[0].name
        raise RefusedUploadError(name, "title and address are of one article: add it alone")
    if not unpacked.drafts:
        first = unpacked.refused[0] if unpacked.refused else Refused("it", "it holds no article")
        raise RefusedUploadError(first.file, first.reason)
    done: list[Change] = []
    refused = list(unpacked.refused)
    for draft in unpacked.drafts:
        try:
            done.append(shelf.add(draft, told))
        except ShelfError as error:
            if not done:
                raise
            refused.append(Refused(draft.name, error.reason))
    return Amended(tuple(done), tuple(refused))


def edit_one(article: str, told: Told, shelf: Shelf) -> Amended:
    """Describe an article anew. Raises UnknownArticleError, BadMetadataError, ShelfError."""
    return Amended((shelf.edit(article, told),))


def remove_one(article: str, shelf: Shelf) -> Amended:
    """Take an article off the shelf. Raises UnknownArticleError, ShelfError."""
    return Amended((shelf.remove(article),))


def digest_id(article: str) -> str:
    """An article's id as a button's id can hold it, whatever it is made of."""
    return hashlib.sha256(article.encode("utf-8", "surrogateescape")).hexdigest()[:32]
