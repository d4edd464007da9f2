"""The record gives back what was written, to any thread."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.passages import find_passages
from retrieval.place import Head, Match
from retrieval.record import Record
from retrieval.schema import OLDEST_VERSION
from retrieval.terms import find_terms
from tests.retrieval.recorded import FERRY, HARBOUR, PEOPLE, REFUSED, SHOWN, WINDOWS, record_both


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("record") / "record.sqlite"
    record_both(path)
    with closing(Record(path)) as opened:
        yield opened


def _holders(record: Record, term: str) -> frozenset[int]:
    """The passages that hold a term."""
    terms = record.terms(list(record.places))
    return frozenset(number for number, held in terms.items() if term in held)


def test_articles_are_given_back_as_they_are_shown_by_id(record: Record) -> None:
    assert list(record.articles()) == [FERRY, SHOWN]
    assert record.digests() == {
        "ferry": FERRY.article.digest,
        "harbour": HARBOUR.article.digest,
    }


def test_an_article_is_given_back_as_it_was_read_alone_with_its_windows(record: Record) -> None:
    alone, windows = record.alone("harbour")

    assert alone == HARBOUR
    assert sorted(windows, key=lambda each: each.id) == list(WINDOWS)


def test_people_small_words_and_refused_files_are_given_back(record: Record) -> None:
    assert record.people() == PEOPLE
    assert record.small_words() == {"young", "may"}
    assert record.refused() == (REFUSED,)


def test_only_what_a_reader_sees_is_a_passage(record: Record) -> None:
    assert [(each.article, each.position) for each in record.places.values()] == [
        (1, 0),
        (1, 1),
        (1, 2),
        (2, 0),
    ]
    assert record.windows.keys() == {"h-0.0", "h-1", "h-1.0", "h-2", "f-0"}


def test_the_passages_in_which_somebody_speaks_or_is_spoken_to(record: Record) -> None:
    by_adler = record.sayings("Bertram Adler", "speaker")
    to_adler = record.sayings("Bertram Adler", "addressee")

    assert by_adler == {record.windows["f-0"].passage}
    assert to_adler == record.sayings("Ada Finch", "speaker") == {record.windows["h-1"].passage}
    assert record.sayings("Clara Moss", "speaker") == frozenset()


def test_the_passages_in_which_somebody_is_named(record: Record) -> None:
    speech = record.windows["h-1"].passage

    assert record.sayings("Ada Finch", "named") == {speech}
    assert record.sayings("Bertram Adler", "named") == {speech}


def test_no_more_passages_are_given_than_are_asked_for(record: Record) -> None:
    assert len(record.sayings("Ada Finch", "speaker", 1)) == 1
    assert record.sayings("Ada Finch", "speaker", 0) == frozenset()


def test_who_takes_which_part_in_which_of_some_passages(record: Record) -> None:
    speech, ferry = record.windows["h-1"].passage, record.windows["f-0"].passage
    light = record.windows["h-2"].passage

    assert sorted(record.sayings_within([speech, light], ["Ada Finch", "Bertram Adler"])) == [
        ("Ada Finch", "named", speech),
        ("Ada Finch", "speaker", speech),
        ("Bertram Adler", "addressee", speech),
        ("Bertram Adler", "named", speech),
    ]
    assert record.sayings_within([ferry], ["Bertram Adler", "Clara Moss"]) == [
        ("Bertram Adler", "speaker", ferry)
    ]
    assert record.sayings_within([], ["Ada Finch"]) == record.sayings_within([ferry], []) == []


def test_passages_are_counted_for_everybody_who_takes_a_part(record: Record) -> None:
    assert record.count("speaker") == {"Ada Finch": 1, "Bertram Adler": 1}
    assert record.count("addressee") == {"Bertram Adler": 1}
    assert record.count("named") == {"Ada Finch": 1, "Bertram Adler": 1}


def test_the_terms_of_passages_are_given_each_once(record: Record) -> None:
    title, light = record.windows["h-0.0"].passage, record.windows["h-2"].passage

    assert record.terms([title, light]) == {
        title: frozenset(find_terms("harbour")),
        light: frozenset(find_terms("lighthouse stays dark")),
    }
    assert record.terms([]) == {}


def test_a_passage_is_given_back_as_it_was_found(record: Record) -> None:
    shown = [*find_passages(SHOWN), *find_passages(FERRY)]

    assert [record.passage(number) for number in record.places] == [each for _, each in shown]


def test_an_article_itself_is_given_back_by_its_id(record: Record) -> None:
    assert record.article("harbour") == HARBOUR.article
    assert record.article("ferry") == FERRY.article


def test_what_stands_over_each_article_is_told(record: Record) -> None:
    assert record.heads == {
        1: Head("harbour", frozenset(find_terms("harbour")), "The Wrenport Echo", "2019-03"),
        2: Head("ferry", frozenset(find_terms("ferry")), None, None),
    }


def test_a_vector_stands_for_a_passage_or_for_a_sentence_of_it(record: Record) -> None:
    speech = record.windows["h-1"].passage

    assert record.windows["h-1"] == Match(speech, None)
    assert record.windows["h-1.0"] == Match(speech, 0)


def test_the_windows_of_the_sentences_of_each_passage_are_told(record: Record) -> None:
    title, speech = record.windows["h-0.0"].passage, record.windows["h-1"].passage

    assert record.sentences == {title: [("h-0.0", 0)], speech: [("h-1.0", 0)]}


def test_each_publisher_is_told_once(record: Record) -> None:
    assert record.publishers == ("The Wrenport Echo",)


def test_the_vocabulary_counts_the_passages_that_hold_each_term(record: Record) -> None:
    dredge, light = find_terms("dredge lighthouse")
    vocabulary = record.vocabulary()

    assert (vocabulary[dredge], vocabulary[light]) == (2, 1)
    assert record.frequencies(list(vocabulary)) == vocabulary
    assert not set(find_terms("share this article")) & vocabulary.keys()


def test_words_are_counted_in_what_a_reader_sees(record: Record) -> None:
    dredge, harbour, light, bridge = find_terms("dredge harbour lighthouse bridge")

    assert record.frequencies([dredge, light, bridge]) == {dredge: 2, light: 1}
    assert record.frequencies([]) == {}
    assert _holders(record, harbour) == {
        record.windows["h-0.0"].passage,
        record.windows["h-1"].passage,
    }
    assert _holders(record, bridge) == frozenset()


def test_the_passages_that_hold_more_of_the_words_come_first(record: Record) -> None:
    matches = record.matches(find_terms("dredge the harbour, tell Adler"), 10)

    assert matches[0][0] == record.windows["h-1"].passage
    assert [score for _, score in matches] == sorted((s for _, s in matches), reverse=True)
    assert len(record.matches(find_terms("dredge the harbour"), 1)) == 1
    assert record.matches([], 10) == record.matches(find_terms("bridge"), 10) == []


@given(st.text())
def test_the_terms_of_any_text_can_be_looked_up(record: Record, text: str) -> None:
    terms = find_terms(text)

    assert record.frequencies(terms).keys() <= set(terms)
    assert len(record.matches(terms, 3)) <= 3
    assert all(_holders(record, term) <= record.places.keys() for term in terms)


@given(st.text(max_size=20))
def test_any_name_can_be_looked_up(record: Record, name: str) -> None:
    assert record.sayings(name, "speaker") <= record.places.keys()
    assert record.sayings_within(list(record.places), [name]) == []


def test_a_record_of_the_version_before_has_no_events_but_all_else(
    record: Record, tmp_path: Path
) -> None:
    path = tmp_path / "record.sqlite"
    record_both(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"DROP TABLE mentions; DROP TABLE topics; PRAGMA user_version = {OLDEST_VERSION}"
        )

    with closing(Record(path)) as older:
        assert older.chronicle.events() == []
        assert older.chronicle.mentions(1) == []
        assert older.chronicle.topics() == older.chronicle.years() == ()
        assert list(older.articles()) == list(record.articles())
        assert older.alone("harbour") == record.alone("harbour")
        assert older.people() == record.people()
        assert older.vocabulary() == record.vocabulary()
        assert (older.places, older.windows) == (record.places, record.windows)


def test_several_threads_may_ask_at_once(record: Record) -> None:
    def look_up(_: int) -> tuple[object, ...]:
        return (
            list(record.articles()),
            record.sayings("Ada Finch", "speaker"),
            record.matches(["harbour"], 5),
        )

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(look_up, range(200)))

    assert all(each == found[0] for each in found)


@pytest.mark.parametrize(
    ("phrase", "held"),
    [
        ("We will dredge", ["h-1"]),
        ("we  WILL", ["h-1"]),
        ("nobody will", ["f-0"]),
        ("we will not", []),
        ("ill dredge", []),
        ("%", []),
        ("harbour_", []),
    ],
)
def test_a_phrase_is_found_however_it_is_typed_and_as_whole_words_alone(
    record: Record, phrase: str, held: list[str]
) -> None:
    passages = [record.windows[window].passage for window in held]

    assert record.holding(phrase, 10) == passages
    assert record.holding(phrase, 0) == []


def test_a_phrase_that_begins_within_a_word_is_found(tmp_path: Path) -> None:
    record_both(tmp_path / "record.sqlite")
    with closing(sqlite3.connect(tmp_path / "record.sqlite")) as connection, connection:
        connection.execute(
            "UPDATE passages SET passage = replace(CAST(passage AS TEXT), 'lighthouse', ?)",
            ("d’Orsay",),
        )
    with closing(Record(tmp_path / "record.sqlite")) as record:
        held = record.holding("Orsay stays", 10)

        assert held == [record.windows["h-2"].passage]
