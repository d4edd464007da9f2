from dataclasses import replace

import pytest

from bot.auditing import Deed, Entry
from bot.gaps import Gap
from bot.reports import (
    amend_report,
    changes_report,
    gaps_report,
    log_report,
    progress_report,
    reload_report,
    rollback_report,
    status_report,
)
from corpus.reading import Refused
from corpus.shelf import Change
from retrieval.status import Changes, Progress, Reloaded
from tests.bot.storeroom import STATUS


def test_a_status_tells_what_the_index_holds() -> None:
    assert status_report(replace(STATUS, is_stale=False)).split("\n") == [
        "1 article, 2 paragraphs, 2 quotations, 1 date",
        "Generation 20190612-1, built 2019-06-12T10:00:00Z with an invented model.",
    ]


def test_a_stale_index_is_told_with_its_remedy() -> None:
    assert "a reload takes the changes in" in status_report(STATUS)
    assert "It was rolled back: a reload" in status_report(replace(STATUS, is_held=True))


def test_files_that_were_not_taken_are_named_with_the_reason() -> None:
    refused = tuple(Refused(f"{number}.txt", "It is empty.") for number in range(12))

    lines = status_report(replace(STATUS, is_stale=False, refused=refused)).split("\n")

    assert lines[2] == "Not taken: 0.txt: It is empty."
    assert lines[-1] == "2 more files not taken."


@pytest.mark.parametrize(
    ("done", "seconds", "told"),
    [
        (0, 5.0, "▱▱▱▱▱▱▱▱▱▱ embedding 0 of 9,000"),
        (3_000, 0.2, "▰▰▰▱▱▱▱▱▱▱ embedding 3,000 of 9,000"),
        (3_000, 10.0, "▰▰▰▱▱▱▱▱▱▱ embedding 3,000 of 9,000 · about 20 s left"),
        (900, 60.0, "▰▱▱▱▱▱▱▱▱▱ embedding 900 of 9,000 · about 9 min left"),
        (9_000, 60.0, "▰▰▰▰▰▰▰▰▰▰ embedding 9,000 of 9,000"),
    ],
)
def test_progress_has_count_stage_and_time_left(done: int, seconds: float, told: str) -> None:
    assert progress_report(Progress("embedding", done, 9_000), seconds) == told


def test_before_anything_is_counted_progress_says_what_is_done() -> None:
    assert progress_report(None) == "Reloading the articles…"
    assert progress_report(Progress("reading", 0, 0)) == "Reloading the articles…"


def test_a_reload_tells_what_changed() -> None:
    names = tuple(f"a{number}" for number in range(12))
    report = reload_report(Reloaded("g2", published=True, articles=12, added=names))

    assert report.split("\n") == [
        "Generation g2 with 12 articles is in use.",
        "Added: a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 2 more.",
    ]


def test_a_reload_without_changes_says_so() -> None:
    assert reload_report(Reloaded("g1", published=False, articles=1)) == (
        "Nothing has changed; generation g1 stays."
    )


def test_changes_are_told_kind_by_kind() -> None:
    changes = Changes(("a",), ("b", "c"), ("d",), (Refused("e.jpg", "it is a picture"),))

    assert changes_report(changes).split("\n") == [
        "A reload would take this in:",
        "Added: a.",
        "Changed: b, c.",
        "Removed: d.",
        "Not taken: e.jpg: it is a picture",
    ]


def test_of_many_changed_articles_the_first_are_told() -> None:
    done = [Change(f"a{number}", "added", None, {}) for number in range(12)]
    reloaded = Reloaded("g2", published=True, articles=12)

    lines = amend_report(done, (), reloaded).split("\n")

    assert lines[9:] == [
        "Added a9.",
        "2 more articles.",
        "Generation g2 with 12 articles is in use.",
    ]


def test_a_rollback_tells_what_the_files_are_now() -> None:
    report = rollback_report(Reloaded("g1", published=True, articles=1, removed=("ferry",)))

    assert report.startswith("Generation g1 is in use again.")
    assert report.endswith("\nRemoved: ferry.")


def test_of_a_deed_is_told_what_differs_and_what_came_of_it() -> None:
    before = {"file": "a.txt", "title": "x" * 60, "url": None}
    after = {"file": "a.txt", "title": None, "url": "https://a.example"}
    entries = (
        Entry("2026-01-02", Deed("ada", "edited", "done", before, after)),
        Entry("2026-01-01", Deed("ben", "reload", outcome="failed: ModelMissingError")),
    )

    assert log_report(entries).split("\n") == [
        f"2026-01-02 · ada · edited · done · title: {'x' * 40}… → – · url: – → https://a.example",
        "2026-01-01 · ben · reload · failed: ModelMissingError",
    ]


def test_nobody_writes_a_line_of_the_log_but_the_log() -> None:
    forged = "tower\n2026-01-03 · ada · removed · harbour"
    entry = Entry("2026-01-01", Deed("ben", "edit", forged, {"title": forged}, {}))

    assert log_report([entry]).count("\n") == 0


def test_gaps_are_told_on_a_line_each_however_long_they_are() -> None:
    gaps = (Gap("why\nthis?", 3, "2026-01-01"), Gap("x" * 900, 1, "2026-01-02"))

    assert gaps_report(gaps, is_kept=True).split("\n") == [
        "Declined most often:",
        "3 × why this? (2026-01-01)",
        f"1 × {'x' * 200}… (2026-01-02)",
    ]
    assert gaps_report((), is_kept=True) == "No question has been declined yet."
    assert "KEEP_GAPS=yes" in gaps_report((), is_kept=False)
