"""An uploaded file or archive in, articles and refusals out."""

from collections import Counter
from pathlib import PurePosixPath

from corpus.decoding import UndecodableError
from corpus.disarming import disarm, show, split_name
from corpus.manifest import MANIFEST_NAME
from corpus.reading import (
    MAX_ARTICLE_BYTES,
    NO_ARTICLES,
    NO_SUFFIX,
    SUFFIXES,
    TOO_LARGE,
    Refused,
    read_text,
)
from corpus.unzipping import ArchiveError, Member, unzip
from corpus.upload import Draft, RefusedUploadError, Unpacked

ARCHIVE_SUFFIX = ".zip"
MAX_UPLOAD_BYTES = 25_000_000
EXPLAINS = "a README, NOTICE or LICENSE explains a folder: rename it if it is an article"


def refuse_name(name: str, size: int) -> str | None:
    """Why a file of this name and size is not taken, with the remedy; None if it may be.

    Nothing is known yet of its content: this is asked before a download, and after it.
    """
    archive = split_name(name)[1] == ARCHIVE_SUFFIX
    reason = None if archive else _refuse_article(name)
    if reason == NO_SUFFIX:
        return f"uploads end in {', '.join(SUFFIXES)} or {ARCHIVE_SUFFIX}: convert it"
    if reason is None and size <= 0:
        return "it is empty: upload it again"
    if archive and size > MAX_UPLOAD_BYTES:
        return f"it is larger than {MAX_UPLOAD_BYTES // 1_000_000} MB: split it"
    if not archive and size > MAX_ARTICLE_BYTES:
        return reason or TOO_LARGE
    return reason


def unpack(name: str, content: bytes) -> Unpacked:
    """Take an upload apart; what would not be read as an article is refused.

    Of an archive the good files are taken beside the bad ones. Raises RefusedUploadError
    where nothing can be taken at all.
    """
    reason = refuse_name(name, len(content))
    if reason is not None:
        raise RefusedUploadError(show(name), reason)
    if split_name(name)[1] == ARCHIVE_SUFFIX:
        return _unpack_archive(name, content)
    unpacked = _sort([_read(Member(name, content))])
    for refused in unpacked.refused:
        raise RefusedUploadError(refused.file, refused.reason)
    return unpacked


def _unpack_archive(name: str, content: bytes) -> Unpacked:
    """The articles of an archive. Raises RefusedUploadError."""
    try:
        return _sort([_read(member) for member in unzip(content, _refuse_member)])
    except ArchiveError as error:
        raise RefusedUploadError(show(name), error.reason) from error


def _refuse_article(name: str) -> str | None:
    """Why no file of this name is an article; None if it may be one."""
    stem, suffix = split_name(name)
    if suffix not in SUFFIXES:
        return NO_SUFFIX
    return EXPLAINS if stem.lower() in NO_ARTICLES else None


def _refuse_member(path: str) -> str | None:
    """Why a file of an archive is not unpacked, as far as its name tells; None if it is."""
    stem, suffix = split_name(path)
    if suffix == ARCHIVE_SUFFIX:
        return "an archive within an archive is not opened: upload it alone"
    if f"{stem}{suffix}" == MANIFEST_NAME:
        return f"no {MANIFEST_NAME} is taken from outside: tell the articles' metadata here"
    return _refuse_article(path)


def _read(member: Member) -> Member:
    """The file, refused where it would not be read as an article."""
    if member.refused is not None:
        return member
    try:
        read_text(member.content, split_name(member.path)[1])
    except UndecodableError as error:
        return Member(member.path, refused=error.reason)
    return member


def _sort(members: list[Member]) -> Unpacked:
    """Drafts with ids of their own, and what is refused."""
    drafts: dict[str, Draft] = {}
    refused = [Refused(show(each.path), each.refused) for each in members if each.refused]
    taken = [each for each in members if each.refused is None]
    for member, id_ in zip(taken, _name([each.path for each in taken]), strict=True):
        twin = drafts.get(id_)
        if twin is None:
            suffix = split_name(member.path)[1]
            drafts[id_] = Draft(id_, suffix, member.content, show(member.path))
        else:
            reason = f"{twin.name} has the same name before its suffix: rename one of them"
            refused.append(Refused(show(member.path), reason))
    return Unpacked(tuple(drafts.values()), tuple(refused))


def _name(paths: list[str]) -> list[str]:
    """An id for each path: of its file's name, or of all its folders' where that is not enough."""
    ids = [disarm(split_name(path)[0]) for path in paths]
    times = Counter(ids)
    return [
        id_ if times[id_] == 1 else disarm(_without_suffix(path))
        for id_, path in zip(ids, paths, strict=True)
    ]


def _without_suffix(path: str) -> str:
    return str(PurePosixPath(path.replace("\\", "/")).with_suffix(""))
