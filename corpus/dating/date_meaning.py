"""A phrase of the grammar in, what it says about the calendar out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

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
    unit_of,
    which_of,
)
from corpus.dating.date_expression import (
    Exact,
    Expression,
    Named,
    Range,
    Same,
    Shifted,
    WeekOf,
)
from corpus.dating.date_patterns import Phrase
from corpus.dating.date_quarters import (
    CENTURY,
    read_midyear,
    read_months,
    read_quarter,
    read_same,
    read_year_end,
    year_of,
)
from corpus.dating.numeric_dates import read_numeric_date

_DAYS = ("day_number", "nth", "ordinal")


def understand(phrase: Phrase) -> Expression | None:
    """What a phrase says; None when it says nothing that can have an interval."""
    return _MEANINGS[phrase.says](phrase)


def _exact(phrase: Phrase) -> Expression | None:
    words = phrase.words
    days = read_numeric_date(words.text, words.starts[phrase.first], words.ends[phrase.first])
    return Exact(*days) if days else None


def _day(phrase: Phrase) -> Expression | None:
    day = sum(phrase.values("count")) + sum(phrase.values(*_DAYS))
    month = phrase.values("month")[0]
    year = year_of(phrase)
    return Named("day", month, 1, day=day, year=year, which=None if year else which_of(phrase))


def _days(phrase: Phrase) -> Expression | None:
    """Read "5-8 June 2023", "between June 6 and 9"."""
    month, days, year = phrase.values("month")[0], phrase.values(*_DAYS), year_of(phrase)
    if len(days) != 2 or days[0] >= days[1]:
        return None
    first, last = (Named("day", month, 1, day=day, year=year) for day in days)
    return Range(first, last)


def _month(phrase: Phrase) -> Expression:
    return part_of(phrase, Named("month", phrase.values("month")[0], 1, year=year_of(phrase)))


def _which_month(phrase: Phrase) -> Expression:
    return part_of(phrase, Named("month", phrase.values("month")[0], 1, which=which_of(phrase)))


def _season(phrase: Phrase) -> Expression:
    month = 3 * phrase.values("season")[0]
    return part_of(phrase, Named("season", month, 3, year=year_of(phrase)))


def _which_season(phrase: Phrase) -> Expression:
    month = 3 * phrase.values("season")[0]
    return part_of(phrase, Named("season", month, 3, which=which_of(phrase)))


def _week_of(phrase: Phrase) -> Expression:
    """Read "the week of Oct. 9"."""
    day, month = phrase.values(*_DAYS)[-1], phrase.values("month")[0]
    return WeekOf(Named("day", month, 1, day=day, year=year_of(phrase)))


def _century(phrase: Phrase) -> Expression:
    number = sum(phrase.values("count")) + phrase.values("ordinal", "nth")[0]
    return Named("century", 1, 1200, year=100 * (number - 1))


def _centuries(phrase: Phrase) -> Expression:
    """Read "the 17th to the 19th century"."""
    first, last = phrase.values("ordinal", "nth")
    return Range(*(Named("century", 1, 1200, year=100 * (each - 1)) for each in (first, last)))


def _decade(phrase: Phrase) -> Expression:
    """Read "the 1990s", "the '80s"; "the 1800s" are a century, "the 2000s" are not."""
    year = phrase.value("decade") or CENTURY + phrase.values("short_decade")[0]
    if year % 100 == 0 and year <= CENTURY:
        return Named("century", 1, 1200, year=year)
    return part_of(phrase, Named("decade", 1, 120, year=year))


def _old_decade(phrase: Phrase) -> Expression:
    """Read "the seventies", "the nineteen-fifties"."""
    hundreds = phrase.value("count")
    century = CENTURY if hundreds is None else 100 * hundreds
    return part_of(phrase, Named("decade", 1, 120, year=century + phrase.values("tens")[0]))


def _one_year(phrase: Phrase) -> Expression:
    return part_of(phrase, Named("year", 1, 12, year=year_of(phrase)))


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


_MEANINGS: Mapping[str, Callable[[Phrase], Expression | None]] = MappingProxyType(
    {
        "exact": _exact,
        "day": _day,
        "days": _days,
        "month": _month,
        "which_month": _which_month,
        "season": _season,
        "which_season": _which_season,
        "quarter": read_quarter,
        "months": read_months,
        "century": _century,
        "centuries": _centuries,
        "decade": _decade,
        "old_decade": _old_decade,
        "year": _one_year,
        "years": _years,
        "unit": read_unit,
        "within": read_within,
        "midyear": read_midyear,
        "year_end": read_year_end,
        "ago": read_counted(-1, "publication"),
        "hence": read_counted(1, "publication"),
        "twice": read_twice,
        "apart": read_apart,
        "year_ago": read_year_ago,
        "same": read_same,
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
