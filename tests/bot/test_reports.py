from dataclasses import replace

from bot.reports import progress_report, reload_report, status_report
from corpus.reading import Refused
from retrieval.status import Progress, Reloaded
from tests.bot.storeroom import STATUS


def test_a_status_tells_what_the_index_holds() -> None:
    assert status_report(replace(STATUS, is_stale=False)).split("\n") == [
        "1 article, 2 paragraphs, 2 quotations, 1 date",
        "Generation 20190612-1, built 2019-06-12T10:00:00Z with an invented model.",
    ]


def test_a_stale_index_is_told_with_its_remedy() -> None:
    assert "/corpus reload" in status_report(STATUS)


def test_files_that_were_not_taken_are_named_with_the_reason() -> None:
    refused = tuple(Refused(f"{number}.txt", "It is empty.") for number in range(12))

    lines = status_report(replace(STATUS, is_stale=False, refused=refused)).split("\n")

    assert lines[2] == "Not taken: 0.txt: It is empty."
    assert lines[-1] == "2 more files not taken."


def test_progress_is_one_sentence() -> None:
    assert progress_report(None) == "Reloading the articles…"
    assert progress_report(Progress("embedding", 3, 9)) == (
        "Reloading the articles: embedding 3 of 9."
    )


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
