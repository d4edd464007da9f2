"""Phrases that count from an anchor in, what they say out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from corpus.dating.calendar import Unit
from corpus.dating.date_expression import (
    Expression,
    MonthDay,
    Origin,
    Part,
    Same,
    Shifted,
    Simple,
    Weekday,
    Which,
)
from corpus.dating.date_patterns import Phrase
from corpus.dating.date_vocabulary import UNITS

_STEPS: Mapping[Which, tuple[int, Origin]] = MappingProxyType(
    {
        "last": (-1, "publication"),
        "this": (0, "publication"),
        "next": (1, "publication"),
        "that": (0, "mention"),
        "following": (1, "mention"),
        "previous": (-1, "either"),
    }
)

# What stands before "that" when it points at no day: `said that Monday would be best`
_SAYING = frozenset(
    """
    say says said saying note notes noted announced claim claims claimed hope hopes hoped believe
    believes believed added warn warns warned fear fears feared insist insists insisted argue argues
    argued suggest suggests suggested indicated predict predicts predicted confirmed acknowledged
    know knows knew known think thinks thought likely sure clear so
    """.split()
)


def which_of(phrase: Phrase) -> Which | None:
    """Which one of those that come round is meant: "last November", "this past Sunday".

    It is none in "said that Monday would be best".
    """
    if phrase.lows()[0] == "that" and phrase.before in _SAYING:
        return None
    if phrase.lows()[0] == "following" and phrase.has("weekday"):
        return None  # `Following Wednesday's leak`
    if phrase.has("past"):
        return "last"
    if phrase.has("coming"):
        return "next"
    return next((which for which in _STEPS if phrase.has(which)), None)


def shifted_by(unit: Unit, which: Which) -> Shifted:
    """Read "last month", "that year", "the following week"."""
    steps, origin = _STEPS[which]
    return Shifted(unit, steps, origin)


def part_of(phrase: Phrase, whole: Simple) -> Simple | Part:
    """The early, middle or late part of something, if the phrase says so."""
    part = phrase.value("third", "edge")
    return whole if part is None else Part(part, whole)


def unit_of(phrase: Phrase, skip: str | None = None) -> Unit:
    """The unit that a phrase names, a day if none; `skip` is a kind that does not count."""
    named = (unit for kind, unit in UNITS.items() if kind != skip and phrase.has(kind))
    return next(named, "day")


def read_unit(phrase: Phrase) -> Expression | None:
    """Read "last month"; "the last month" may be any thirty days, "the next month" follows one."""
    which, unit = which_of(phrase), unit_of(phrase)
    if which == "next" and phrase.has_the("next"):
        which = "following"
    if which is None or (unit == "day" and which in ("last", "this", "next")):
        return None
    if phrase.lows()[-1].endswith("s"):
        return None
    is_rolling = which == "last" and phrase.has_the("last") and "latest" not in phrase.lows()
    if is_rolling and unit not in ("quarter", "century"):
        return None
    return part_of(phrase, shifted_by(unit, which))


def read_within(phrase: Phrase) -> Expression | None:
    """Read "the end of the year", "later in the week"."""
    unit = unit_of(phrase)
    return None if unit == "day" else part_of(phrase, Shifted(unit, 0, "publication"))


def read_twice(phrase: Phrase) -> Expression:
    """Read "the week before last"."""
    return Shifted(unit_of(phrase), -2 if phrase.has("last") else 2, "publication")


def _steps(phrase: Phrase) -> tuple[Unit, int] | None:
    """How many of which unit: "three days", "twenty-one years", "two decades"."""
    if phrase.has("few"):
        return None
    *more, count = phrase.values("article", "count", "day_number", "number") or [1]
    if more and 20 <= more[-1] < 100 and count < 10:
        count += more[-1]
    elif more and count == 100:
        count *= more[-1]
    unit = unit_of(phrase)
    if phrase.has("fortnight"):
        return unit, 2 * count
    years = {"decade": 10, "century": 100}.get(unit)
    return ("year", count * years) if years else (unit, count)


def read_counted(sign: int, origin: Origin) -> Callable[[Phrase], Expression | None]:
    """A reader of "three days ago" (sign -1) and "a year from now" (sign 1)."""

    def build(phrase: Phrase) -> Expression | None:
        steps = _steps(phrase)
        return Shifted(steps[0], sign * steps[1], origin) if steps else None

    return build


def read_apart(phrase: Phrase) -> Expression | None:
    """Read "three days later", "a year earlier", "the day before"."""
    if phrase.has("later", "after"):
        return read_counted(1, "mention")(phrase)
    return read_counted(-1, "either" if phrase.has("sooner") else "mention")(phrase)


def read_year_ago(phrase: Phrase) -> Expression:
    """Read "the year-ago quarter", "the year-earlier period"."""
    if phrase.has("period"):
        return Same(None, 1)
    return Same("half" if phrase.has("half") else unit_of(phrase, skip="year"), 1)


def read_near(phrase: Phrase) -> Expression:
    """Read "yesterday", "tomorrow evening", "the day after tomorrow"."""
    steps = phrase.values("near")[0] + sum(phrase.values("before", "after"))
    return Shifted("day", steps, "publication")


def read_time(phrase: Phrase) -> Expression:
    """Read "this morning", "that night", "the next morning"."""
    which = which_of(phrase) or "this"
    return shifted_by("day", "following" if which == "next" else which)


def read_weekday(phrase: Phrase) -> Expression | None:
    """Read "last Friday", "this coming Monday night", "a week ago Thursday", "Friday the 13th"."""
    number = phrase.values("weekday")[0]
    if not phrase.has("week"):
        return Weekday(number, which=which_of(phrase), date=phrase.value("nth"))
    steps = _steps(phrase)
    if steps is None:
        return None
    if phrase.has("ago"):
        return Weekday(number, weeks=-steps[1])
    return Weekday(number, which="next", weeks=steps[1])


def read_week_day(phrase: Phrase) -> Expression:
    """Read "Monday of last week"."""
    which = which_of(phrase) or "this"
    return Weekday(phrase.values("weekday")[0], week=shifted_by("week", which))


def read_weekend(phrase: Phrase) -> Expression:
    """Read "the weekend", "this past weekend"."""
    return Weekday(5, days=2, which=which_of(phrase))


def read_nth(phrase: Phrase) -> Expression:
    """Read "the 14th"."""
    return MonthDay(phrase.values("nth")[0])
