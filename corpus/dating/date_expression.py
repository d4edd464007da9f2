"""What a date expression says, before anybody asks which days it means."""

from dataclasses import dataclass
from typing import Literal

from corpus.date import Interval
from corpus.dating.calendar import Unit

# What is counted from: the last date mentioned, the publication, or this if there is no other.
Origin = Literal["mention", "publication", "either"]
Which = Literal["last", "this", "next", "that", "following", "previous"]


@dataclass(frozen=True, slots=True)
class Shifted:
    """A unit counted from a known day: "last month", "three days later", "that year".

    It lies `steps` units from the publication, or from the last date mentioned.
    """

    unit: Unit
    steps: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the calendar has a name for: "Oct. 30", "the third quarter of 1989".

    It begins in `month` and lasts `months`, or one `day` of the month. `year` is printed, or
    told by another expression ("April of last year"), or left out (None): then the thing comes
    round every year, and `which` may choose one ("last November").
    """

    unit: Unit
    month: int
    months: int
    day: int | None = None
    year: int | Shifted | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0, or a weekend (`days` 2): "Thursday", "Monday of last week".

    `weeks` counts on from it ("a week from Monday" 1), `date` tells its place in the month
    ("Friday the 13th").
    """

    number: int
    days: int = 1
    which: Which | None = None
    week: Shifted | None = None
    weeks: int = 0
    date: int | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month that is told elsewhere: "the 14th"."""

    day: int


@dataclass(frozen=True, slots=True)
class Exact:
    """A day that the words themselves spell out in figures: "14.01.1994".

    Figures that read in two ways ("11/02/89") are the day on or beside that of publication.
    """

    interval: Interval
    otherwise: Interval | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """The last such unit mentioned, some years before: "the quarter", "the year-ago quarter".

    A unit of None is any. `year` is that of "the 1988 quarter", "the same period last year"; it
    stands for itself where no such unit was mentioned.
    """

    unit: Unit | None
    years_before: int
    year: int | Shifted | None = None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day belongs to: "the week of Oct. 9"."""

    day: Named


Simple = Named | Weekday | WeekOf | Shifted | MonthDay | Exact | Same


@dataclass(frozen=True, slots=True)
class Part:
    """The early, middle or late part (0, 1, 2) of something: "late last year"."""

    third: int
    whole: Simple


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of one date to the last of another: "between 1998 and 2004"."""

    first: Simple | Part
    last: Simple | Part


Expression = Simple | Part | Range


def hangs_on_tense(expression: Expression) -> bool:
    """Whether an expression means another day when it tells of the future."""
    match expression:
        case Named(year=None, which=None) | Weekday(week=None, which=None | "this"):
            return True
        case Part(_, whole) | WeekOf(whole):
            return hangs_on_tense(whole)
        case Range(first, last):
            return hangs_on_tense(first) or hangs_on_tense(last)
        case _:
            return False
