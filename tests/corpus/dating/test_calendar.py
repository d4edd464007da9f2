from datetime import date

import pytest

from corpus.date import Interval
from corpus.dating.calendar import GRAINS, Unit, day_of, days, months, moved, third

TUESDAY = date(2017, 6, 13)


def interval(first: str, until: str) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(until))


@pytest.mark.parametrize(
    ("unit", "steps", "first", "until"),
    [
        ("day", -1, "2017-06-12", "2017-06-13"),
        ("week", 0, "2017-06-12", "2017-06-19"),
        ("week", -1, "2017-06-05", "2017-06-12"),
        ("weekend", -1, "2017-06-10", "2017-06-12"),
        ("month", 7, "2018-01-01", "2018-02-01"),
        ("quarter", 0, "2017-04-01", "2017-07-01"),
        ("half", 1, "2017-07-01", "2018-01-01"),
        ("season", -2, "2016-12-01", "2017-03-01"),
        ("year", 1, "2018-01-01", "2019-01-01"),
        ("decade", 0, "2010-01-01", "2020-01-01"),
        ("century", -1, "1900-01-01", "2000-01-01"),
    ],
)
def test_a_unit_moves_by_whole_units(unit: Unit, steps: int, first: str, until: str) -> None:
    assert moved(unit, TUESDAY, steps) == interval(first, until)


@pytest.mark.parametrize(
    ("unit", "first", "parts"),
    [
        ("month", date(2024, 2, 3), ("02-01/02-11", "02-11/02-21", "02-21/03-01")),
        ("season", date(2024, 7, 3), ("06-01/07-01", "07-01/08-01", "08-01/09-01")),
        ("year", date(2024, 7, 3), ("01-01/05-01", "05-01/09-01", "09-01/2025-01-01")),
    ],
)
def test_a_unit_has_an_early_a_middle_and_a_late_part(
    unit: Unit, first: date, parts: tuple[str, ...]
) -> None:
    whole = moved(unit, first)

    assert whole is not None
    for number, part in enumerate(parts):
        start, _, end = part.partition("/")
        assert third(unit, whole, number) == interval(
            f"2024-{start}", end if len(end) > 5 else f"2024-{end}"
        )


def test_a_decade_is_early_for_four_years_and_late_for_three() -> None:
    nineties = months(1990, 1, 120)

    assert nineties is not None
    assert third("decade", nineties, 0) == months(1990, 1, 48)
    assert third("decade", nineties, 1) == months(1994, 1, 36)
    assert third("decade", nineties, 2) == months(1997, 1, 36)


def test_a_week_has_no_parts() -> None:
    week = moved("week", TUESDAY)

    assert week is not None
    assert third("week", week, 0) == week


def test_the_calendar_ends_quietly() -> None:
    assert day_of(2015, 2, 29) is None
    assert days(date.max, 1) is None
    assert months(9999, 12, 1) is None
    assert months(0, 1, 12) is None
    for unit in GRAINS:
        assert moved(unit, date.min, -1) is None
        assert moved(unit, date.max, 1) is None
