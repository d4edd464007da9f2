"""A matter is told article by article, the same utterance side by side."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval.answer import NotInCorpus
from retrieval.comparing import MOST_OF_ARTICLE
from retrieval.comparison import Comparison
from retrieval.index import Index
from tests.hashing import HashingEmbedder
from tests.retrieval.town import TOWN, indexed

LATER = """Bridge to replace the ferry

10 April 2019

Bertram Adler, the owner of the ferry company, spoke about the harbour of Wrenport on Tuesday.

“The ferry can't sail while the dredger blocks the channel,” Bertram Adler told reporters.

Mayor Ada Finch said that the gates of the old harbour in Wrenport were open to the fishermen.
"""
GATES = """Fishermen complain

2 May 2018

Bertram Adler said that the gates of the old harbour in Wrenport were closed to the fishermen.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    texts = {**TOWN, "later.txt": LATER, "gates.txt": GATES}
    place: Path = tmp_path_factory.mktemp("comparing")
    with indexed(place, texts, HashingEmbedder) as opened:
        yield opened


def _compared(index: Index, question: str) -> Comparison:
    outcome = index.compare(question)
    assert isinstance(outcome, Comparison)
    return outcome


def test_an_utterance_stands_beside_its_versions_from_every_article(index: Index) -> None:
    compared = _compared(index, "the ferry while a dredger blocks the channel")

    (utterance,) = [each for each in compared.utterances if each.speaker == "Bertram Adler"]
    assert {version.article for version in utterance.versions} == {"harbour", "ferry", "later"}
    assert not any(version.versions for version in utterance.versions)


def test_articles_come_in_the_order_of_publication_those_without_a_date_last(index: Index) -> None:
    compared = _compared(index, "the gates of the old harbour in Wrenport")
    published = [each.citations[0].published for each in compared.accounts]

    dated = [each for each in published if each]
    assert published == [*sorted(dated), *[None] * (len(published) - len(dated))]
    assert len(dated) > 1


def test_an_article_is_told_by_few_citations_of_its_own(index: Index) -> None:
    compared = _compared(index, "the harbour of Wrenport")

    for account in compared.accounts:
        assert 1 <= len(account.citations) <= MOST_OF_ARTICLE
        assert {citation.article for citation in account.citations} == {account.article}


def test_an_article_without_the_utterance_is_named_as_such(index: Index) -> None:
    compared = _compared(index, "what did Adler say about the ferry and the harbour?")

    for utterance in compared.utterances:
        articles = {version.article for version in utterance.versions}
        others = [each.title for each in compared.accounts if each.article not in articles]
        assert list(utterance.missing) == others


def test_claims_that_contradict_one_another_are_told_with_their_speakers(index: Index) -> None:
    compared = _compared(index, "the gates of the old harbour in Wrenport")

    ((one, other),) = compared.disputed
    assert {one.speaker, other.speaker} == {"Ada Finch", "Bertram Adler"}
    assert compared.notes == (
        "Ada Finch and Bertram Adler contradict one another: read both as claims.",
    )


def test_what_the_articles_do_not_tell_is_declined(index: Index) -> None:
    assert isinstance(index.compare("Who composed the seventh symphony?"), NotInCorpus)
