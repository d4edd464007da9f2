"""An EDTF date, in the words that a reader expects."""

import re

from bot.catalogue import ENGLISH, Catalogue
from corpus.date import Basis

FIRST_SEASON = 21
# Where a date comes from, by its words in the catalogues.
BASES: dict[Basis, str] = {
    "stated": "dates.stated",
    "resolved": "dates.resolved",
    "inferred": "dates.inferred",
}

# "1994-01-14", "2017-06", "2017-22" (a season), "2017", "199X"
EDTF = re.compile(r"(?P<year>\d{3}[\dX])(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def basis_in_words(basis: Basis, words: Catalogue = ENGLISH) -> str:
    """Where a date comes from: "date as printed"."""
    return words.say(BASES[basis])


def in_words(edtf: str, words: Catalogue = ENGLISH) -> str:
    """Words such as "June 2017" for "2017-06"; any other notation stays as it is.

    A range is "21–28 February 2022", "2000–2003", "March 2016 – May 2017".
    """
    first, is_range, last = edtf.partition("/")
    if not is_range or not (EDTF.fullmatch(first) and EDTF.fullmatch(last)):
        return _one_in_words(edtf, words)
    begins, ends = _one_in_words(first, words), _one_in_words(last, words)
    if " " not in begins + ends:
        return f"{begins}–{ends}"
    day, _, rest = begins.partition(" ")
    if day.isdigit() and ends.endswith(f" {rest}"):
        return f"{day}–{ends}"
    return f"{begins} – {ends}"


def _one_in_words(edtf: str, words: Catalogue) -> str:
    found = EDTF.fullmatch(edtf)
    if not found:
        return edtf
    year = found["year"]
    if year.endswith("X"):
        year = words.say("dates.decade", year=year.replace("X", "0"))
    if not found["month"]:
        return year
    month, day = int(found["month"]), found["day"]
    name = _named(month, words, is_of_day=bool(day))
    if name is None:
        return edtf
    if day:
        return words.say("dates.day", day=int(day), month=name, year=year)
    return words.say("dates.month", month=name, year=year)


def _named(number: int, words: Catalogue, *, is_of_day: bool) -> str | None:
    """The month or, from 21 on, the season of that number; None when there is none."""
    months = words.say("dates.months_of_days" if is_of_day else "dates.months").split()
    seasons = words.say("dates.seasons").split()
    if 1 <= number <= len(months):
        return months[number - 1]
    if FIRST_SEASON <= number < FIRST_SEASON + len(seasons):
        return seasons[number - FIRST_SEASON]
    return None
