"""A phrase of the grammar in, what it says about the calendar out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from corpus.dating.calendar import Unit
from corpus.dating.date_counting import (
    part_of,
    read_apart,
    read_counted,
    read_near,
    read_nth,
    read_time,
    read_twice,
    read_unit,
    read_week_day,
    read_weekday,
    read_weekend,
    read_within,
    read_year_ago,
    shifted_by,
    unit_of,
    which_of,
)
from corpus.dating.date_expression import (
    Exact,
    Expression,
    Named,
    Part,
    Range,
    Same,
    Shifted,
    WeekOf,
)
from corpus.dating.date_patterns import Phrase
from corpus.dating.numeric_dates import read_numeric_date

_DAYS = ("day_number", "nth", "ordinal")
_CLAUSE = 120  # How far back, in characters, a clause reaches.
# `expects to have 300 stores at year-end`
_EXPECTING = re.compile(
    r"\b(?:will|would|should|expect|forecast|project|plan|hope|target)", re.IGNORECASE
)
_CENTURY = 1900  # Short years and decades are of the twentieth century.


def understand(phrase: Phrase) -> Expression | None:
    """What a phrase says; None when it says nothing that can have an interval."""
    return _MEANINGS[phrase.says](phrase)


def _exact(phrase: Phrase) -> Expression | None:
    words = phrase.words
    days = read_numeric_date(words.text, words.starts[phrase.first], words.ends[phrase.first])
    return Exact(*days) if days else None


def _year(phrase: Phrase) -> int | Shifted | None:
    if phrase.has("year_number"):
        return phrase.value("year_number")
    if phrase.has("decade"):
        return phrase.value("decade")
    short = phrase.value("short_year")
    if short is not None:
        return _CENTURY + short
    if not phrase.has("year"):
        return None
    if phrase.has("sooner", "ago"):
        return Shifted("year", -1, "publication" if phrase.has("article") else "either")
    which = which_of(phrase)
    return shifted_by("year", which) if which else None  # "of the year": any that fits


def _day(phrase: Phrase) -> Expression | None:
    day = sum(phrase.values("count")) + sum(phrase.values(*_DAYS))
    month = phrase.values("month")[0]
    year = _year(phrase)
    return Named("day", month, 1, day=day, year=year, which=None if year else which_of(phrase))


def _days(phrase: Phrase) -> Expression | None:
    """Read "5-8 June 2023", "between June 6 and 9"."""
    month, days, year = phrase.values("month")[0], phrase.values(*_DAYS), _year(phrase)
    if len(days) != 2 or days[0] >= days[1]:
        return None
    first, last = (Named("day", month, 1, day=day, year=year) for day in days)
    return Range(first, last)


def _month(phrase: Phrase) -> Expression:
    return part_of(phrase, Named("month", phrase.values("month")[0], 1, year=_year(phrase)))


def _which_month(phrase: Phrase) -> Expression:
    return part_of(phrase, Named("month", phrase.values("month")[0], 1, which=which_of(phrase)))


def _season(phrase: Phrase) -> Expression:
    month = 3 * phrase.values("season")[0]
    return part_of(phrase, Named("season", month, 3, year=_year(phrase)))


def _which_season(phrase: Phrase) -> Expression:
    month = 3 * phrase.values("season")[0]
    return part_of(phrase, Named("season", month, 3, which=which_of(phrase)))


def _quarter(phrase: Phrase) -> Expression | None:
    """Read "the third quarter of 1989", "last year's first half", "Q3 2015"."""
    is_half = phrase.has("half", "half_code")
    unit: Unit = "half" if is_half else "quarter"
    length, most = (6, 2) if is_half else (3, 4)
    # Without a number it is the last one.
    number = next(iter(phrase.values("ordinal", "nth", "day_number")), most)
    if not 1 <= number <= most:
        return None
    return part_of(phrase, Named(unit, (number - 1) * length + 1, length, year=_year(phrase)))


def _same(phrase: Phrase) -> Expression:
    """Read "the same quarter last year", "the 1988 period"."""
    unit = None if phrase.has("period") else unit_of(phrase, skip="year")
    if phrase.has("last", "ago", "sooner"):
        return Same(unit, 1, Shifted("year", -1, "publication"))
    return Same(unit, 0, _year(phrase))


def _week_of(phrase: Phrase) -> Expression:
    """Read "the week of Oct. 9"."""
    day, month = phrase.values(*_DAYS)[-1], phrase.values("month")[0]
    return WeekOf(Named("day", month, 1, day=day, year=_year(phrase)))


def _midyear(phrase: Phrase) -> Expression | None:
    """Read "midyear", "mid-year 1990"."""
    if phrase.value("third", "midyear") != 1:
        return None
    year = phrase.value("year_number")
    whole = Named("year", 1, 12, year=year) if year else Shifted("year", 0, "publication")
    return Part(1, whole)


def _months(phrase: Phrase) -> Expression | None:
    """Read "the first nine months of 1988", "the last three months of last year"."""
    count = sum(phrase.values("count", "day_number"))
    if phrase.value("ordinal") not in (None, 1) or not 1 < count < 12:
        return None
    first = 1 if phrase.has("ordinal") else 13 - count
    return Named("quarter", first, count, year=_year(phrase))


def _century(phrase: Phrase) -> Expression:
    number = sum(phrase.values("count")) + phrase.values("ordinal", "nth")[0]
    return Named("century", 1, 1200, year=100 * (number - 1))


def _centuries(phrase: Phrase) -> Expression:
    """Read "the 17th to the 19th century"."""
    first, last = phrase.values("ordinal", "nth")
    return Range(*(Named("century", 1, 1200, year=100 * (each - 1)) for each in (first, last)))


def _decade(phrase: Phrase) -> Expression:
    """Read "the 1990s", "the '80s"; "the 1800s" are a century, "the 2000s" are not."""
    year = phrase.value("decade") or _CENTURY + phrase.values("short_decade")[0]
    if year % 100 == 0 and year <= _CENTURY:
        return Named("century", 1, 1200, year=year)
    return part_of(phrase, Named("decade", 1, 120, year=year))


def _old_decade(phrase: Phrase) -> Expression:
    """Read "the seventies", "the nineteen-fifties"."""
    hundreds = phrase.value("count")
    century = _CENTURY if hundreds is None else 100 * hundreds
    return part_of(phrase, Named("decade", 1, 120, year=century + phrase.values("tens")[0]))


def _one_year(phrase: Phrase) -> Expression:
    return part_of(phrase, Named("year", 1, 12, year=_year(phrase)))


def _years(phrase: Phrase) -> Expression | None:
    """Read "1939-45", "1994/95"; None for what only looks like that."""
    first, last = phrase.values("year_number", "day_number", "number")
    end = first - first % 100 + last
    if end < first and first % 100 == 99:
        end += 100
    is_next = end == first + 1
    if len(phrase.words.word(phrase.last - 1)) != 2 or end <= first:
        return None
    if phrase.has("slash") and not is_next:
        return None
    return Range(Named("year", 1, 12, year=first), Named("year", 1, 12, year=end))


def _year_end(phrase: Phrase) -> Expression | None:
    if phrase.value("edge") != 2:
        return None
    unit = unit_of(phrase)
    if unit == "year" and phrase.has("year_number", "short_year"):
        return Part(2, Named("year", 1, 12, year=_year(phrase)))
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


_MEANINGS: Mapping[str, Callable[[Phrase], Expression | None]] = MappingProxyType(
    {
        "exact": _exact,
        "day": _day,
        "days": _days,
        "month": _month,
        "which_month": _which_month,
        "season": _season,
        "which_season": _which_season,
        "quarter": _quarter,
        "months": _months,
        "century": _century,
        "centuries": _centuries,
        "decade": _decade,
        "old_decade": _old_decade,
        "year": _one_year,
        "years": _years,
        "unit": read_unit,
        "within": read_within,
        "midyear": _midyear,
        "year_end": _year_end,
        "ago": read_counted(-1, "publication"),
        "hence": read_counted(1, "publication"),
        "twice": read_twice,
        "apart": read_apart,
        "year_ago": read_year_ago,
        "same": _same,
        "the_quarter": lambda phrase: Same(unit_of(phrase), 0),
        "week_of": _week_of,
        "near": read_near,
        "near_by": read_near,
        "this_time": read_time,
        "last_night": lambda _: Shifted("day", -1, "publication"),
        "weekday": read_weekday,
        "week_day": read_week_day,
        "weekend": read_weekend,
        "nth": read_nth,
        "nothing": lambda _: None,
    }
)
