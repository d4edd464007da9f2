"""Phrases of quarters, halves and year-ends in, what they say out."""

import re
from dataclasses import replace

from corpus.dating.calendar import Unit
from corpus.dating.date_counting import part_of, shifted_by, unit_of, which_of
from corpus.dating.date_expression import Expression, Named, Part, Same, Shifted
from corpus.dating.date_patterns import Phrase

CENTURY = 1900  # Short years and decades are of the twentieth century.
_CLAUSE = 120  # How far back, in characters, a clause reaches.
# `expects to have 300 stores at year-end`
_EXPECTING = re.compile(
    r"\b(?:will|would|should|expect|forecast|project|plan|hope|target)", re.IGNORECASE
)


def year_of(phrase: Phrase) -> int | Shifted | None:
    """The year that a phrase prints or points at, None if it leaves it out."""
    if phrase.has("year_number"):
        return phrase.value("year_number")
    if phrase.has("decade"):
        return phrase.value("decade")
    short = phrase.value("short_year")
    if short is not None:
        return CENTURY + short
    if not phrase.has("year"):
        return None
    if phrase.has("sooner", "ago"):
        return Shifted("year", -1, "publication" if phrase.has("article") else "either")
    which = which_of(phrase)
    return shifted_by("year", which) if which else None  # "of the year": any that fits


def read_quarter(phrase: Phrase) -> Expression | None:
    """Read "the third quarter of 1989", "last year's first half", "Q3 2015"."""
    is_half = phrase.has("half", "half_code")
    unit: Unit = "half" if is_half else "quarter"
    length, most = (6, 2) if is_half else (3, 4)
    # Without a number it is the last one.
    number = next(iter(phrase.values("ordinal", "nth", "day_number")), most)
    if not 1 <= number <= most:
        return None
    return part_of(phrase, Named(unit, (number - 1) * length + 1, length, year=year_of(phrase)))


def read_months(phrase: Phrase) -> Expression | None:
    """Read "the first nine months of 1988", "the last three months of last year"."""
    count = sum(phrase.values("count", "day_number"))
    if phrase.value("ordinal") not in (None, 1) or not 1 < count < 12:
        return None
    first = 1 if phrase.has("ordinal") else 13 - count
    return Named("quarter", first, count, year=year_of(phrase))


def read_same(phrase: Phrase) -> Expression:
    """Read "the same quarter last year", "the 1988 period"."""
    unit = None if phrase.has("period") else unit_of(phrase, skip="year")
    if phrase.has("last", "ago", "sooner"):
        return Same(unit, 1, Shifted("year", -1, "publication"))
    return Same(unit, 0, year_of(phrase))


def read_midyear(phrase: Phrase) -> Expression | None:
    """Read "midyear", "mid-year 1990"."""
    if phrase.value("third", "midyear") != 1:
        return None
    year = phrase.value("year_number")
    whole = Named("year", 1, 12, year=year) if year else Shifted("year", 0, "publication")
    return Part(1, whole)


def read_year_end(phrase: Phrase) -> Expression | None:
    """Read "year-end", "the year's end", "the end of the year" of a balance."""
    if phrase.value("edge") != 2:
        return None
    unit = unit_of(phrase)
    if unit == "year" and phrase.has("year_number", "short_year"):
        return Part(2, Named("year", 1, 12, year=year_of(phrase)))
    whole = shifted_by(unit, which_of(phrase) or "this")
    has_passed = whole.steps == 0 and _is_of_a_balance(phrase)
    return Part(2, replace(whole, steps=-1) if has_passed else whole)


def _is_of_a_balance(phrase: Phrase) -> bool:
    """Whether a year's end is one that has passed: "up from $2 a share at year-end"."""
    if phrase.before in ("since", "from", "than"):
        return True
    start = phrase.words.starts[phrase.first]
    told = phrase.words.text[max(0, start - _CLAUSE) : start]
    return phrase.before == "at" and _EXPECTING.search(told) is None
