"""Searching finds passages by words, by nearness and by who speaks, best first."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from retrieval.candidate import Found
from retrieval.generation import Generation, open_current
from retrieval.question import Understood, read_question
from retrieval.searching import Rarity, find_rarity, search
from retrieval.terms import find_terms
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


def _words(found: Found) -> str:
    return found.paragraph.span.of(found.parsed.article.text)


def test_the_passage_with_the_words_asked_for_comes_first(generation: Generation) -> None:
    found = _search("How many ropes are in the collection of the museum?", generation)

    assert "nine hundred ropes" in _words(found[0])


def test_a_passage_in_which_the_one_asked_about_speaks_is_found_without_any_word_of_the_topic(
    generation: Generation,
) -> None:
    found = _search("What does Marlowe think of quantum physics?", generation)

    assert any("A knot is a promise" in _words(each) for each in found if each.signs.speaker)


def test_no_passage_is_found_twice_and_none_that_is_left_out(generation: Generation) -> None:
    found = _search("Who leaves a reply about the article on the harbour?", generation)
    places = [(each.parsed.article.id, each.position) for each in found]

    assert len(places) == len(set(places)) > 5
    assert all(each.paragraph.kept for each in found)


def test_signs_run_from_0_to_1(generation: Generation) -> None:
    for each in _search("What did Finch tell Adler about dredging the harbour?", generation):
        signs = each.signs
        shares = (signs.coverage, signs.context, signs.speaker, signs.addressee, signs.title)
        assert all(0.0 <= share <= 1.0 for share in shares)
        assert -1.0 <= signs.cosine <= 1.0 + 1e-5
        assert signs.context >= signs.coverage


def test_a_question_of_which_nothing_is_known_still_finds_what_is_nearest(
    generation: Generation,
) -> None:
    assert _search("zyzzyva", generation)


def test_rare_terms_tell_more_than_frequent_ones(generation: Generation) -> None:
    rope, harbour, zebra = find_terms("nine harbour zebra")

    rarity = find_rarity([rope, harbour, zebra], generation.record)

    assert rarity.weights[zebra] > rarity.weights[rope] > rarity.weights[harbour] > 0
    assert rarity.missing == {zebra}


def test_shares_of_a_question_add_up_to_the_whole() -> None:
    rarity = Rarity({"rope": 3.0, "knot": 1.0}, frozenset())

    assert rarity.share(["rope"]) == 0.75
    assert rarity.share(["rope", "knot"]) == 1.0
    assert rarity.share([]) == Rarity({}, frozenset()).share([]) == 0.0
