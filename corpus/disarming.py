"""A file's name from outside in, a harmless id and a harmless name out."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from corpus.upload import LONGEST_ID, LONGEST_NAME, is_safe_id

DIGEST_LENGTH = 8
NAMELESS = "(no name)"
# Letters that Unicode does not take apart into a Latin one and its mark.
LATIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)
# What stands between the words of a name: ` - `, `.`, `/`, `__`
BETWEEN = re.compile(r"[^a-z0-9-]+")


def disarm(name: str) -> str:
    """The id for an article of this name, which is given without its suffix.

    Equal names have equal ids. Where letters are lost, or the name is long, a digest of it
    keeps ids of different names apart.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LATIN))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    lost = any(each.isalnum() and not each.isascii() for each in letters)
    id_ = BETWEEN.sub("_", letters).strip("_-")
    if lost or not id_ or len(id_) > LONGEST_ID:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST_LENGTH]
        id_ = f"{id_[: LONGEST_ID - DIGEST_LENGTH - 1].rstrip('_-') or 'article'}-{digest}"
    return id_ if is_safe_id(id_) else f"article_{id_}"


def show(name: str) -> str:
    """The name as people may see it: on one line, of characters that show, not too long."""
    shown = "".join(each if each.isprintable() else " " for each in name)
    line = " ".join(shown.split()) or NAMELESS
    if len(line) <= LONGEST_NAME:
        return line
    tail = LONGEST_NAME // 3
    return f"{line[: LONGEST_NAME - tail - 1]}…{line[-tail:]}"


def split_name(name: str) -> tuple[str, str]:
    """A file's name without the folders before it and its suffix, and that in small letters.

    Both kinds of slashes part folders, since it is not known whose system named the file.
    """
    last = PurePosixPath(name.replace("\\", "/")).name.strip()
    stem, dot, suffix = last.rpartition(".")
    return (stem.strip(), f".{suffix.lower()}") if dot else (last, "")
