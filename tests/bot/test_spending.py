"""What a language model costs is booked before it is asked, and no ceiling is passed."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import spending as room
from bot.spending import DAYS, FILE, Spending, Spent

DAY = date(2019, 3, 3)


def open_spending(
    folder: Path,
    *,
    most_tokens: int | None = None,
    most_cost: float | None = None,
    today: Callable[[], date] = lambda: DAY,
) -> Spending:
    return Spending(
        folder,
        most_tokens=most_tokens,
        most_cost=most_cost,
        prompt_price=2.0,
        answer_price=10.0,
        today=today,
    )


def test_what_a_request_may_cost_is_booked_and_then_what_it_did(tmp_path: Path) -> None:
    spending = open_spending(tmp_path / "new")
    key = spending.reserve(3_000, 400)
    assert key is not None
    booked = spending.spent()

    spending.settle(key, 2_000, 100)

    assert booked == Spent(1, 3_000, 400, 0.01)
    assert spending.spent() == Spent(1, 2_000, 100, 0.005)
    assert open_spending(tmp_path / "new").spent() == spending.spent()


def test_a_request_that_was_not_made_costs_nothing_and_is_none(tmp_path: Path) -> None:
    spending = open_spending(tmp_path)
    key = spending.reserve(3_000, 400)
    assert key is not None

    spending.settle(key, 0, 0)

    assert spending.spent() == Spent()


def test_what_is_never_settled_stays_booked(tmp_path: Path) -> None:
    open_spending(tmp_path, most_tokens=5_000).reserve(3_000, 400)

    after_a_crash = open_spending(tmp_path, most_tokens=5_000)

    assert after_a_crash.reserve(3_000, 400) is None
    assert after_a_crash.reserve(1_200, 400) is not None


@pytest.mark.parametrize(
    ("most_tokens", "most_cost", "requests"),
    [
        (None, None, 20),
        (10_000, None, 10),
        (10_999, None, 10),
        (999, None, 0),
        (None, 0.026, 10),  # each costs 900 × 2 + 80 × 10 in a million
        (None, 0.0259, 9),
        (None, 0.001, 0),
        (5_000, 0.026, 5),
        (10_000, 0.0052, 2),
    ],
)
def test_a_ceiling_is_reached_and_never_passed(
    tmp_path: Path, most_tokens: int | None, most_cost: float | None, requests: int
) -> None:
    spending = open_spending(tmp_path, most_tokens=most_tokens, most_cost=most_cost)

    keys = [spending.reserve(900, 80 if most_cost else 100) for _ in range(20)]

    assert sum(key is not None for key in keys) == requests
    spent = spending.spent()
    assert spent is not None
    assert spent.requests == requests


def test_what_was_not_needed_is_there_for_others(tmp_path: Path) -> None:
    spending = open_spending(tmp_path, most_tokens=1_000)
    key = spending.reserve(900, 100)
    assert key is not None
    assert spending.reserve(1, 0) is None

    spending.settle(key, 300, 20)

    assert spending.reserve(600, 80) is not None
    assert spending.reserve(1, 0) is None


def test_a_new_day_begins_anew_and_the_day_of_the_booking_pays(tmp_path: Path) -> None:
    today = DAY
    spending = open_spending(tmp_path, most_tokens=1_000, today=lambda: today)
    late = spending.reserve(900, 100)
    assert late is not None

    today = DAY + timedelta(days=1)
    spending.settle(late, 900, 90)

    assert spending.spent() == Spent()
    assert spending.reserve(900, 100) is not None


# At any hour it is another day at one of these places than in UTC.
@pytest.mark.parametrize("place", ["Etc/GMT-14", "Etc/GMT+12"])
def test_days_are_those_of_utc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    spending = Spending(tmp_path, most_tokens=None, most_cost=None, prompt_price=0, answer_price=0)
    monkeypatch.setenv("TZ", place)
    time.tzset()
    before = datetime.now(UTC).date()

    spending.reserve(1, 1)

    monkeypatch.undo()
    time.tzset()
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        ((day,),) = connection.execute("SELECT day FROM requests")
    assert day in {before.isoformat(), datetime.now(UTC).date().isoformat()}


def test_a_ceiling_that_is_a_sum_of_costs_can_be_reached(tmp_path: Path) -> None:
    spending = open_spending(tmp_path, most_cost=0.3)

    keys = [spending.reserve(0, 10_000) for _ in range(4)]

    assert [key is None for key in keys] == [False, False, False, True]


def test_old_days_are_dropped_and_no_key_is_given_twice(tmp_path: Path) -> None:
    today = DAY
    spending = open_spending(tmp_path, today=lambda: today)
    first = spending.reserve(1, 1)
    today += timedelta(days=DAYS)
    second = spending.reserve(1, 1)
    today += timedelta(days=DAYS + 1)

    third = spending.reserve(1, 1)

    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        kept = [key for (key,) in connection.execute("SELECT key FROM requests")]
    assert kept == [third]
    assert len({first, second, third}) == 3


def test_threads_do_not_pass_a_ceiling_together(tmp_path: Path) -> None:
    spending = open_spending(tmp_path, most_tokens=1_000)

    with ThreadPoolExecutor(8) as threads:
        keys = list(threads.map(lambda _: spending.reserve(90, 10), range(40)))

    given = [key for key in keys if key is not None]
    assert len(given) == len(set(given)) == 10


def test_processes_do_not_pass_a_ceiling_together(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from bot.spending import Spending\n"
        "spending = Spending(Path(sys.argv[1]), most_tokens=1_000, most_cost=None,"
        " prompt_price=0, answer_price=0)\n"
        "print(sum(spending.reserve(90, 10) is not None for _ in range(20)))"
    )
    run = partial(subprocess.run, capture_output=True, check=True, text=True)
    command = [sys.executable, "-c", program, str(tmp_path)]

    with ThreadPoolExecutor(3) as together:
        given = [int(done.stdout) for done in together.map(run, [command] * 3)]

    assert sum(given) == 10


@pytest.fixture(params=["damaged", "locked", "no folder"])
def stuck(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A folder where nothing can be booked."""
    monkeypatch.setattr(room, "PATIENCE", 0.1)
    open_spending(tmp_path).reserve(1, 1)
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        if request.param == "locked":
            other.execute("BEGIN EXCLUSIVE")
            yield tmp_path
    if request.param == "no folder":
        yield tmp_path / FILE
    if request.param == "damaged":
        (tmp_path / FILE).write_bytes(b"no database" * 100)
        yield tmp_path


def test_what_cannot_be_booked_is_not_asked_where_there_is_a_ceiling(
    stuck: Path, caplog: pytest.LogCaptureFixture
) -> None:
    begun = time.monotonic()

    assert open_spending(stuck, most_tokens=1_000_000).reserve(1, 1) is None
    assert open_spending(stuck, most_cost=1_000.0).reserve(1, 1) is None
    assert "could not be booked" in caplog.text
    assert time.monotonic() - begun < 1


def test_what_cannot_be_booked_is_asked_all_the_same_where_there_is_none(
    stuck: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spending = open_spending(stuck)

    key = spending.reserve(1, 1)

    assert key is not None
    spending.settle(key, 1, 1)
    assert "could not be booked" in caplog.text


def test_what_cannot_be_settled_stays_booked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0.1)
    spending = open_spending(tmp_path)
    key = spending.reserve(900, 100)
    assert key is not None

    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        spending.settle(key, 1, 1)
        assert spending.spent() is None

    assert "did cost could not be booked" in caplog.text
    spent = spending.spent()
    assert spent is not None
    assert spent.tokens == 1_000


def test_nothing_spent_makes_no_file(tmp_path: Path) -> None:
    assert open_spending(tmp_path).spent() == Spent()
    assert list(tmp_path.iterdir()) == []
