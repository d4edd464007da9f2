"""Quotations are found by who spoke them, to whom and about what."""

from collections.abc import Iterator

import pytest

from retrieval.index import Index
from retrieval.naming import Nobody
from tests.hashing import HashingEmbedder
from tests.retrieval.town import TOWN, indexed

MANIFEST = """
[[article]]
file = "museum.txt"
published = "2018-05"

[[article]]
file = "ferry.txt"
published = "2019-05-02"
"""
QUAY = """The quay is for sale

“The quay is worth more than the ferry,” Finch told Mr. Adler on Friday.

Adler replied that the quay had never been his.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The town's newspapers, of which two have dates."""
    texts = TOWN | {"quay.txt": QUAY, "articles.toml": MANIFEST}
    with indexed(tmp_path_factory.mktemp("town"), texts, HashingEmbedder) as opened:
        yield opened


def words(
    index: Index, *, person: str | None = None, topic: str | None = None, to: str | None = None
) -> list[str]:
    return [each.text for each in index.quotes(person=person, topic=topic, to=to)]


DREDGING = "We will dredge the harbour before the winter storms arrive,"
FISHERMEN = "The fishermen have waited long enough."
CHANNEL = "The ferry cannot sail while a dredger blocks the channel,"
QUAY_WORTH = "The quay is worth more than the ferry,"


def test_nothing_given_lists_everything_by_publication_then_as_it_stands(index: Index) -> None:
    found = index.quotes()

    assert list(dict.fromkeys(each.article for each in found)) == [
        "museum",
        "ferry",
        "harbour",
        "quay",
    ]
    places = [(each.article, each.span.start) for each in found]
    assert len(set(places)) == len(places) == sum(each.quotations for each in index.sources())
    for article in TOWN:
        starts = [start for name, start in places if f"{name}.txt" == article]
        assert starts == sorted(starts)


def test_every_quotation_is_the_printed_words(index: Index) -> None:
    texts = {name.removesuffix(".txt"): text for name, text in (TOWN | {"quay.txt": QUAY}).items()}

    assert all(each.text == each.span.of(texts[each.article]) for each in index.quotes())


@pytest.mark.parametrize("person", ["Ada Finch", "finch", "Finch's", "Mayor Ada Finch"])
def test_a_person_is_found_by_any_form_of_the_name(index: Index, person: str) -> None:
    found = index.quotes(person=person)

    assert {each.speaker for each in found} == {"Ada Finch"}
    assert {DREDGING, FISHERMEN, QUAY_WORTH} <= {each.text for each in found}


def test_a_hearer_is_somebody_spoken_to_and_not_of(index: Index) -> None:
    assert CHANNEL in words(index, to="Finch")
    assert DREDGING not in words(index, to="Finch")
    assert {each.addressee for each in index.quotes(to="Finch")} == {"Ada Finch"}


def test_a_topic_stands_in_the_paragraph_with_all_its_words_in_any_form(index: Index) -> None:
    assert words(index, topic="fishermen storms", person="Finch") == [DREDGING, FISHERMEN]
    assert words(index, topic="dredged storm", person="Finch") == [DREDGING, FISHERMEN]
    assert words(index, topic="fishermen dredger") == []
    assert words(index, topic="the") == words(index)


def test_person_topic_and_hearer_hold_together(index: Index) -> None:
    assert words(index, person="Finch", topic="quay", to="Adler") == [QUAY_WORTH]
    assert words(index, person="Adler", topic="quay", to="Adler") == []


def test_somebody_whom_no_article_names_says_nothing_and_is_told(index: Index) -> None:
    assert words(index, person="Zebulon Crake") == words(index, to="Zebulon Crake") == []
    assert index.nobody(None, "Zebulon Crake") == Nobody("Zebulon Crake", ())
    adlar = index.nobody("Bertram Adlar", None)
    assert adlar is not None
    assert (adlar.name, adlar.near[0]) == ("Bertram Adlar", "Bertram Adler")
    assert words(index, person="Bertram Adlar") == []
    assert index.nobody("Finch", None) is None


def test_what_is_left_out_is_never_quoted(tmp_path_factory: pytest.TempPathFactory) -> None:
    texts = {"harbour.txt": TOWN["harbour.txt"].replace("Share this", "“Share” this")}
    with indexed(tmp_path_factory.mktemp("harbour"), texts, HashingEmbedder) as index:
        assert "Share" not in words(index)


def test_speakers_come_with_what_they_are_called_who_speaks_most_first(index: Index) -> None:
    speakers = index.speakers()

    paragraphs = [each.paragraphs for each in speakers]
    assert tuple(each.name for each in speakers) == index.people()
    assert paragraphs == sorted(paragraphs, reverse=True)
    [adler] = [each for each in speakers if each.name == "Bertram Adler"]
    assert "Adler" in adler.aliases
