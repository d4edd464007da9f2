"""What the citations of an answer tell of it, and what is said when they do not."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.date import Dated, Interval
from corpus.parsed import Parsed
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import with_versions
from retrieval.citation import Citation
from retrieval.following import Inquiry
from retrieval.record import Record
from retrieval.recording import Entry, write_record
from retrieval.telling import ALL_CHANGED, CHANGED, tell
from retrieval.turn import Detail, Told, Turn
from tests.retrieval.printing import place, print_parsed
from tests.retrieval.turns import answered, narrated, spoken

QUESTION = "what did Adler say?"
TO_FINCH = spoken(addressee="Zyx Finch", occasion="a meeting")
IN_MAY = spoken(said="2019-05", addressee="Edith Marlowe")
PLAIN = spoken()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with opened(tmp_path, print_parsed("No.")) as record:
        yield record


@contextmanager
def opened(folder: Path, article: Parsed) -> Iterator[Record]:
    entries = [Entry(article, article, ())]
    write_record(folder / "record", entries, people=(), small_words=(), refused=())
    with closing(Record(folder / "record")) as record:
        yield record


def told(record: Record, detail: Detail, *citations: Citation) -> Turn:
    return tell("what of it?", Inquiry(detail), answered(QUESTION, *citations), record)


@pytest.mark.parametrize(
    ("detail", "values", "telling"),
    [
        ("addressee", ("Zyx Finch", "Edith Marlowe"), (TO_FINCH, IN_MAY)),
        ("said", ("2019-05",), (IN_MAY,)),
        ("occasion", ("a meeting",), (TO_FINCH,)),
        ("speaker", ("Oscar Adler",), (PLAIN, TO_FINCH, IN_MAY)),
        ("article", ("harbour",), (PLAIN, TO_FINCH, IN_MAY)),
    ],
)
def test_only_the_citations_that_tell_are_shown_with_what_they_tell(
    record: Record, detail: Detail, values: tuple[str, ...], telling: tuple[Citation, ...]
) -> None:
    turn = told(record, detail, PLAIN, TO_FINCH, IN_MAY)

    assert turn.told == Told(detail, values)
    assert turn.outcome == Answer("what of it?", telling)


@pytest.mark.parametrize("detail", ["addressee", "said", "occasion", "published"])
def test_what_no_citation_tells_is_declined_with_all_of_them(
    record: Record, detail: Detail
) -> None:
    turn = told(record, detail, PLAIN)

    assert turn.told == Told(detail, ())
    assert turn.outcome == NotInCorpus("what of it?", (PLAIN,))


def test_a_version_may_tell_what_the_best_words_do_not(record: Record) -> None:
    turn = told(record, "said", with_versions(PLAIN, (IN_MAY,)))

    assert turn.told == Told("said", ("2019-05",))


def test_the_next_question_goes_on_from_the_whole_answer(record: Record) -> None:
    former = answered(QUESTION, PLAIN, TO_FINCH)

    turn = tell("to whom?", Inquiry("addressee"), former, record)

    assert (turn.question, turn.citations) == (QUESTION, former.citations)
    assert turn.shown == former.shown


def test_of_several_speakers_the_one_asked_for_is_told_of(record: Record) -> None:
    other = spoken(speaker="Clara Moss", addressee="the council")
    inquiry = Inquiry("addressee", ("Clara Moss",))

    turn = tell("to whom?", inquiry, answered(QUESTION, TO_FINCH, other), record)

    assert turn.outcome == Answer("to whom?", (other,))


def test_a_sentence_of_the_article_tells_the_days_that_it_names(tmp_path: Path) -> None:
    words = "The harbour was last dredged in 1998."
    days = Interval(date(1998, 1, 1), date(1999, 1, 1))
    dated = Dated(place(words, "1998"), days, "1998", "year", "stated")
    parsed = replace(print_parsed(words), dates=(dated,))

    with opened(tmp_path, parsed) as record:
        told_of_all = told(record, "said", narrated(words))
        told_of_part = told(record, "said", narrated("The harbour"))

        assert told_of_all.told == Told("dated", ("1998",))
        assert told_of_all.outcome == Answer("what of it?", (narrated(words),))
        assert told_of_part.told == Told("said", ())


def test_an_article_that_has_changed_is_not_told_from(record: Record) -> None:
    changed = replace(TO_FINCH, digest="another")
    gone = replace(IN_MAY, article="gone")

    some = told(record, "addressee", changed, IN_MAY)
    version = told(record, "said", with_versions(TO_FINCH, (gone,)))
    none = told(record, "addressee", changed, gone)

    assert some.outcome == Answer("what of it?", (IN_MAY,), (CHANGED,))
    assert version.outcome == NotInCorpus("what of it?", (TO_FINCH,), (CHANGED,))
    assert none == Turn(None, NotInCorpus("what of it?", notes=(ALL_CHANGED,)))
