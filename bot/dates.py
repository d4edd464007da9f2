"""An EDTF date, in the words that a reader expects."""

import re

from corpus.date import Basis

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = ("spring", "summer", "autumn", "winter")
FIRST_SEASON = 21
BASES: dict[Basis, str] = {
    "stated": "date as printed",
    "resolved": "date counted from the publication date",
    "inferred": "date counted from another date in the article",
}

# "1994-01-14", "2017-06", "2017-22" (a season), "2017", "199X"
EDTF = re.compile(r"(?P<year>\d{3}[\dX])(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def in_words(edtf: str) -> str:
    """Words such as "June 2017" for "2017-06"; any other notation stays as it is.

    A range is "21–28 February 2022", "2000–2003", "March 2016 – May 2017".
    """
    first, is_range, last = edtf.partition("/")
    if not is_range or not (EDTF.fullmatch(first) and EDTF.fullmatch(last)):
        return _one_in_words(edtf)
    begins, ends = _one_in_words(first), _one_in_words(last)
    if " " not in begins + ends:
        return f"{begins}–{ends}"
    day, _, rest = begins.partition(" ")
    if day.isdigit() and ends.endswith(f" {rest}"):
        return f"{day}–{ends}"
    return f"{begins} – {ends}"


def _one_in_words(edtf: str) -> str:
    found = EDTF.fullmatch(edtf)
    if not found:
        return edtf
    year = found["year"].replace("X", "0s")
    if not found["month"]:
        return year
    name = _named(int(found["month"]))
    if name is None:
        return edtf
    return f"{int(found['day'])} {name} {year}" if found["day"] else f"{name} {year}"


def _named(month: int) -> str | None:
    """The month or, from 21 on, the season of that number; None when there is none."""
    if 1 <= month <= len(MONTHS):
        return MONTHS[month - 1]
    if FIRST_SEASON <= month < FIRST_SEASON + len(SEASONS):
        return SEASONS[month - FIRST_SEASON]
    return None
