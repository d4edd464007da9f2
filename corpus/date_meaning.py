"""A phrase that the grammar knows in, what it says about the calendar out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from corpus.calendar import Unit
from corpus.date_expression import (
    Exact,
    Expression,
    MonthDay,
    Named,
    Origin,
    Part,
    Range,
    Shifted,
    Simple,
    Weekday,
    Which,
    YearAgo,
)
from corpus.date_patterns import Phrase
from corpus.date_vocabulary import UNITS
from corpus.numeric_dates import read_numeric_date

_WHICH: tuple[Which, ...] = ("last", "this", "next", "that", "following", "previous")
_DAYS = ("day_number", "nth", "ordinal")
_CENTURY = 1900  # Short years and decades are of the twentieth century.


def understand(phrase: Phrase) -> Expression | None:
    """What a phrase says; None when it says nothing that can have an interval."""
    return _MEANINGS[phrase.says](phrase)


def _exact(phrase: Phrase) -> Expression | None:
    words = phrase.words
    day = read_numeric_date(words.text, words.starts[phrase.first], words.ends[phrase.first])
    return Exact(day) if day else None


def _which(phrase: Phrase) -> Which | None:
    """Which one of those that come round is meant: "last November", "this past Sunday"."""
    if phrase.has("past"):
        return "last"
    if phrase.has("coming"):
        return "next"
    return next((which for which in _WHICH if phrase.has(which)), None)


def _shifted(unit: Unit, which: Which) -> Shifted:
    """ "last month", "that year", "the following week"."""
    steps = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    origin: Origin = "publication" if which in ("last", "this", "next") else "mention"
    return Shifted(unit, steps, origin)


def _year(phrase: Phrase) -> int | Shifted | None:
    if phrase.has("year_number"):
        return phrase.value("year_number")
    short = phrase.value("short_year")
    if short is not None:
        return _CENTURY + short
    if not phrase.has("year"):
        return None
    return _shifted("year", _which(phrase) or "this")


def _part(phrase: Phrase, whole: Simple) -> Simple | Part:
    """The early, middle or late part of something, if the phrase says so."""
    part = phrase.value("third", "edge")
    return whole if part is None else Part(part, whole)


def _day(phrase: Phrase) -> Expression | None:
    day = sum(phrase.values("count")) + sum(phrase.values(*_DAYS))
    month = phrase.values("month")[0]
    year = _year(phrase)
    return Named("day", month, 1, day=day, year=year, which=None if year else _which(phrase))


def _days(phrase: Phrase) -> Expression | None:
    """ "5-8 June 2023", "between June 6 and 9"."""
    month, days, year = phrase.values("month")[0], phrase.values(*_DAYS), _year(phrase)
    if len(days) != 2 or days[0] >= days[1]:
        return None
    first, last = (Named("day", month, 1, day=day, year=year) for day in days)
    return Range(first, last)


def _month(phrase: Phrase) -> Expression:
    return _part(phrase, Named("month", phrase.values("month")[0], 1, year=_year(phrase)))


def _which_month(phrase: Phrase) -> Expression:
    return _part(phrase, Named("month", phrase.values("month")[0], 1, which=_which(phrase)))


def _season(phrase: Phrase) -> Expression:
    month = 3 * phrase.values("season")[0]
    return _part(phrase, Named("season", month, 3, year=_year(phrase)))


def _which_season(phrase: Phrase) -> Expression:
    month = 3 * phrase.values("season")[0]
    return _part(phrase, Named("season", month, 3, which=_which(phrase)))


def _quarter(phrase: Phrase) -> Expression | None:
    """ "the third quarter of 1989", "last year's first half", "Q3 2015"."""
    number = phrase.values("ordinal", "nth", "day_number")[0]
    is_half = phrase.has("half", "half_code")
    unit: Unit = "half" if is_half else "quarter"
    length, most = (6, 2) if is_half else (3, 4)
    if not 1 <= number <= most:
        return None
    return _part(phrase, Named(unit, (number - 1) * length + 1, length, year=_year(phrase)))


def _first_months(phrase: Phrase) -> Expression | None:
    count = sum(phrase.values("count", "day_number"))
    if phrase.values("ordinal")[0] != 1 or not 1 < count < 12:
        return None
    return Named("quarter", 1, count, year=_year(phrase))


def _century(phrase: Phrase) -> Expression:
    number = sum(phrase.values("count")) + phrase.values("ordinal", "nth")[0]
    return Named("century", 1, 1200, year=100 * (number - 1))


def _decade(phrase: Phrase) -> Expression:
    """ "the 1990s", "the '80s"; "the 1800s" are a century, "the 2000s" are not."""
    year = phrase.value("decade") or _CENTURY + phrase.values("short_decade")[0]
    if year % 100 == 0 and year <= _CENTURY:
        return Named("century", 1, 1200, year=year)
    return _part(phrase, Named("decade", 1, 120, year=year))


def _old_decade(phrase: Phrase) -> Expression:
    """ "the seventies", "the nineteen-fifties"."""
    hundreds = phrase.value("count")
    century = _CENTURY if hundreds is None else 100 * hundreds
    return _part(phrase, Named("decade", 1, 120, year=century + phrase.values("tens")[0]))


def _one_year(phrase: Phrase) -> Expression:
    return _part(phrase, Named("year", 1, 12, year=_year(phrase)))


def _years(phrase: Phrase) -> Expression | None:
    """ "1939-45", "1994/95"; None for what only looks like that."""
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


def _unit_of(phrase: Phrase, skip: str | None = None) -> Unit:
    return next(unit for kind, unit in UNITS.items() if kind != skip and phrase.has(kind))


def _unit(phrase: Phrase) -> Expression | None:
    """ "last month"; "the last month" may be any thirty days, "the next month" follows one."""
    which, unit = _which(phrase), _unit_of(phrase)
    if which == "next" and phrase.has("the"):
        which = "following"
    if which is None or (unit == "day" and which in ("last", "this", "next")):
        return None
    if phrase.lows()[-1].endswith("s"):
        return None
    is_rolling = which == "last" and phrase.has("the") and "latest" not in phrase.lows()
    if is_rolling and unit not in ("quarter", "century"):
        return None
    return _part(phrase, _shifted(unit, which))


def _within(phrase: Phrase) -> Expression | None:
    unit = _unit_of(phrase)
    return None if unit == "day" else _part(phrase, Shifted(unit, 0, "publication"))


def _year_end(phrase: Phrase) -> Expression | None:
    if phrase.value("edge") != 2:
        return None
    unit = _unit_of(phrase)
    year = _year(phrase) if unit == "year" else None
    if year is None or isinstance(year, Shifted):
        return Part(2, year or Shifted(unit, 0, "publication"))
    return Part(2, Named("year", 1, 12, year=year))


def _twice(phrase: Phrase) -> Expression:
    """ "the week before last"."""
    return Shifted(_unit_of(phrase), -2 if phrase.has("last") else 2, "publication")


def _steps(phrase: Phrase) -> tuple[Unit, int] | None:
    """How many of which unit: "three days", "twenty-one years", "two decades"."""
    if phrase.has("few"):
        return None
    *more, count = phrase.values("article", "count", "day_number", "number") or [1]
    if more and 20 <= more[-1] < 100 and count < 10:
        count += more[-1]
    elif more and count == 100:
        count *= more[-1]
    unit = _unit_of(phrase)
    years = {"decade": 10, "century": 100}.get(unit)
    return ("year", count * years) if years else (unit, count)


def _counted(sign: int, origin: Origin) -> Callable[[Phrase], Expression | None]:
    def build(phrase: Phrase) -> Expression | None:
        steps = _steps(phrase)
        return Shifted(steps[0], sign * steps[1], origin) if steps else None

    return build


def _apart(phrase: Phrase) -> Expression | None:
    return _counted(1 if phrase.has("later", "after") else -1, "mention")(phrase)


def _year_ago(phrase: Phrase) -> Expression:
    if phrase.has("period"):
        return YearAgo(None)
    return YearAgo("half" if phrase.has("half") else _unit_of(phrase, skip="year"))


def _near(phrase: Phrase) -> Expression:
    steps = phrase.values("near")[0] + sum(phrase.values("before", "after"))
    return Shifted("day", steps, "publication")


def _time(phrase: Phrase) -> Expression:
    """ "this morning", "that night", "the next morning"."""
    which = _which(phrase) or "this"
    return _shifted("day", "following" if which == "next" else which)


def _weekday(phrase: Phrase) -> Expression:
    return Weekday(phrase.values("weekday")[0], which=_which(phrase))


def _week_day(phrase: Phrase) -> Expression:
    which = _which(phrase) or "this"
    return Weekday(phrase.values("weekday")[0], week=_shifted("week", which))


def _weekend(phrase: Phrase) -> Expression:
    return Weekday(5, days=2, which=_which(phrase))


def _nth(phrase: Phrase) -> Expression:
    return MonthDay(phrase.values("nth")[0])


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
        "first_months": _first_months,
        "century": _century,
        "decade": _decade,
        "old_decade": _old_decade,
        "year": _one_year,
        "years": _years,
        "unit": _unit,
        "within": _within,
        "year_end": _year_end,
        "ago": _counted(-1, "publication"),
        "hence": _counted(1, "publication"),
        "twice": _twice,
        "apart": _apart,
        "year_ago": _year_ago,
        "near": _near,
        "near_by": _near,
        "this_time": _time,
        "last_night": lambda _: Shifted("day", -1, "publication"),
        "weekday": _weekday,
        "week_day": _week_day,
        "weekend": _weekend,
        "nth": _nth,
        "nothing": lambda _: None,
    }
)
