"""A question when something was is answered with the date of the event, and finer ones beside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.parsed import Parsed
from retrieval.candidate import Candidate
from retrieval.finding import Finding
from retrieval.happening import MOST_FINER, Happening
from retrieval.question import Question, Understood
from retrieval.record import Record
from tests.retrieval.candidates_of import candidate_of, first_passage, record_of
from tests.retrieval.mentioned import read_all

YEAR = "In 2016 the old mill of Wrenport burned down, and gulls cried."
SPOKE = "On 4 May 2017, Anna Velm told Peter Lunt that the church was built in 1794."
RANGE = "The ferry sank in 2010, and the quay fell on 5 March 2012."
QUIET = "Nobody remembers the storm in which Wrenport lost its roofs."
FINER = [
    "The old mill of Wrenport burned down in May 2016.",
    "The old mill of Wrenport burned down on 3 May 2016.",
    "On 3 May 2016 the old mill of Wrenport burned down in a storm.",
]
PAPERS = read_all(YEAR, SPOKE, RANGE, QUIET, *FINER)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path: Path = tmp_path_factory.mktemp("happening") / "record.sqlite"
    with record_of(path, PAPERS) as opened:
        yield opened


def telling(text: str, words: str | None = None) -> Candidate:
    """Words of the article of a text; the whole of it unless told."""
    paper: Parsed = next(each for each in PAPERS if each.article.text == text)
    return candidate_of(paper, words or text, first=first_passage(PAPERS, paper))


def when(record: Record, *, wants_date: bool = True, demands_speech: bool = False) -> Happening:
    question = Question("When was that?")
    asked = Understood(question, wants_date=wants_date, demands_speech=demands_speech)
    return Happening(asked, record)


def date_of(happening: Happening, candidate: Candidate) -> str | None:
    mention = happening.date_of(candidate)
    return mention.edtf if mention else None


def test_words_are_dated_by_what_they_tell(record: Record) -> None:
    assert date_of(when(record), telling(YEAR)) == "2016"
    assert date_of(when(record), telling(QUIET)) is None


def test_of_several_dates_the_finest_is_that_of_the_words(record: Record) -> None:
    assert date_of(when(record), telling(RANGE)) == "2012-03-05"
    assert date_of(when(record), telling(RANGE, "The ferry sank in 2010")) == "2010"
    assert date_of(when(record), telling(RANGE, "The ferry sank")) is None


def test_the_date_of_speaking_counts_where_speech_is_asked_for(record: Record) -> None:
    assert date_of(when(record, demands_speech=True), telling(SPOKE)) == "2017-05-04"
    assert date_of(when(record), telling(SPOKE)) == "1794"
    assert date_of(when(record, demands_speech=True), telling(YEAR)) == "2016"


def test_a_question_that_asks_for_no_date_gets_none(record: Record) -> None:
    happening = when(record, wants_date=False)
    findings = [Finding(telling(YEAR))]

    assert date_of(happening, telling(YEAR)) is None
    assert happening.add_finer(findings) == findings


def test_sentences_that_date_the_event_more_finely_stand_beside_it(record: Record) -> None:
    (found,) = when(record).add_finer([Finding(telling(YEAR))])

    texts = [each.text for each in found.versions]
    assert found.best == telling(YEAR)
    assert len(texts) == MOST_FINER
    assert set(texts) == {FINER[1], FINER[2]}


def test_only_finer_dates_are_added(record: Record) -> None:
    month, day, _ = FINER

    (of_month,) = when(record).add_finer([Finding(telling(month))])
    (of_day,) = when(record).add_finer([Finding(telling(day))])

    assert [each.text for each in of_month.versions] == FINER[1:]
    assert of_day.versions == ()


def test_what_is_undated_or_dated_alone_stays_as_it_is(record: Record) -> None:
    findings = [Finding(telling(QUIET)), Finding(telling(RANGE))]

    assert when(record).add_finer(findings) == findings


def test_what_is_shown_already_is_not_added_again(record: Record) -> None:
    year, one, other = telling(YEAR), telling(FINER[1]), telling(FINER[2])

    before = when(record).add_finer([Finding(one), Finding(year, (other,))])
    behind = when(record).add_finer([Finding(year), Finding(one), Finding(other)])
    twice = when(record).add_finer([Finding(year), Finding(telling(FINER[0]))])

    assert [each.text for each in before[1].versions] == [other.text, FINER[0]]
    assert [each.text for each in behind[0].versions] == [FINER[0]]
    assert [each.text for each in twice[0].versions] == FINER[1:]
    assert twice[1].versions == ()
