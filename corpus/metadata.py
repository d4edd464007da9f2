"""A field of an article's metadata as told in, what is wrong with it out."""

import unicodedata
from urllib.parse import urlsplit

from corpus.manifest import is_published_date

LONGEST = {"title": 300, "publisher": 100, "url": 512, "note": 1_000}
# Controls, halves of characters and breaks of line and paragraph, by Unicode's categories.
UNPRINTED = frozenset({"Cc", "Cs", "Zl", "Zp"})
# What turns the direction of all that follows, and is not seen.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NOT_IN_URLS = frozenset(' "<>\\^`{|}')


def find_fault(field: str, value: str) -> str | None:
    """What is wrong with a value, with the remedy; None if nothing is."""
    longest = LONGEST.get(field)
    if longest is not None and len(value) > longest:
        return f"it has more than {longest} characters: shorten it"
    if any(unicodedata.category(each) in UNPRINTED or each in TURNING for each in value):
        return "it has characters that cannot be seen, or several lines: write it on one line"
    if field == "published" and not is_published_date(value):
        return "write a day, month or year that exists, such as 2017-06-13, 2017-06 or 2017"
    if field == "url" and not _is_web_address(value):
        return "write a web address that begins with https:// or http://"
    return None


def _is_web_address(value: str) -> bool:
    """Whether this leads to a site by its name, and hides none behind a user's name."""
    try:
        parts = urlsplit(value)
        # Asking for the port reads it.
        named = bool(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and named and not NOT_IN_URLS & set(value)
