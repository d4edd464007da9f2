"""Searching finds passages by words, by nearness and by who speaks, best first."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from retrieval.candidate import Found
from retrieval.generation import Generation, open_current
from retrieval.question import Understood, read_question
from retrieval.searching import search
from retrieval.understanding import understand
from tests.hashing import HashingEmbedder
from tests.retrieval.town import TOWN, indexed


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generation]:
    place = tmp_path_factory.mktemp("town")
    with (
        indexed(place, TOWN, HashingEmbedder),
        closing(open_current(place / "data")) as opened,
    ):
        yield opened


def _search(text: str, generation: Generation) -> list[Found]:
    understood: Understood = understand(read_question(text), generation.roster)
    found, _ = search(understood, HashingEmbedder().embed([text])[0], generation)
    return found


def test_the_passage_with_the_words_asked_for_comes_first(generation: Generation) -> None:
    found = _search("How many ropes are in the collection of the museum?", generation)

    assert "nine hundred ropes" in found[0].passage.text


def test_a_passage_in_which_the_one_asked_about_speaks_is_found_without_any_word_of_the_topic(
    generation: Generation,
) -> None:
    found = _search("What does Marlowe think of quantum physics?", generation)

    assert any("A knot is a promise" in each.passage.text for each in found if each.signs.speaker)


def test_no_passage_is_found_twice_and_none_that_is_left_out(generation: Generation) -> None:
    found = _search("Who leaves a reply about the article on the harbour?", generation)
    places = [(each.passage.article, each.passage.paragraph.number) for each in found]

    assert len(places) == len(set(places)) > 5
    assert len({each.number for each in found}) == len(found)
    assert all(each.passage.paragraph.kept for each in found)


def test_signs_run_from_0_to_1(generation: Generation) -> None:
    for each in _search("What did Finch tell Adler about dredging the harbour?", generation):
        signs = each.signs
        shares = (signs.coverage, signs.context, signs.speaker, signs.addressee, signs.title)
        assert all(0.0 <= share <= 1.0 for share in shares)
        cosines = (signs.cosine, signs.meaning, signs.article, signs.neighbour)
        assert all(-1.0 <= cosine <= 1.0 + 1e-5 for cosine in cosines)
        assert signs.context >= signs.coverage


def test_a_question_of_which_nothing_is_known_still_finds_what_is_nearest(
    generation: Generation,
) -> None:
    assert _search("zyzzyva", generation)
