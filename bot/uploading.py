"""Verbs on the shelf: articles added, described anew or removed, as one job each."""

import hashlib
from dataclasses import dataclass

from corpus.reading import Refused
from corpus.shelf import Change, Shelf, ShelfError, Told
from corpus.upload import RefusedUploadError, Unpacked


@dataclass(frozen=True, slots=True)
class Amended:
    """What was done to articles, and what was not taken."""

    done: tuple[Change, ...]
    refused: tuple[Refused, ...] = ()


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
