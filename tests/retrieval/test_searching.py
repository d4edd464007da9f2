"""Searching finds passages by words, by nearness and by who speaks, best first."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from retrieval.candidate import Found
from retrieval.generation import Generation
from retrieval.generations import open_current
from retrieval.nearness import Near
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
    (asked,) = HashingEmbedder().read([text])
    found, _ = search(understood, asked, Near(generation, asked.vector), generation.record)
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


def test_whose_words_stand_in_a_passage_and_to_whom_is_told(generation: Generation) -> None:
    found = _search("what did Adler tell Finch?", generation)
    spoken = [each.passage.text for each in found if each.signs.speaker]
    heard = [each.passage.text for each in found if each.signs.addressee]

    assert spoken
    assert all("Adler" in text for text in spoken)
    assert heard
    assert all("told Finch" in text for text in heard)


def test_the_context_of_a_passage_is_its_title_and_what_stands_beside_it(
    generation: Generation,
) -> None:
    found = _search("museum of knots, roof", generation)
    roof = next(each for each in found if "new roof" in each.passage.text)
    alone = next(each for each in found if "nine hundred ropes" in each.passage.text)

    assert roof.signs.coverage < roof.signs.context == 1.0
    assert alone.signs.context < 1.0


def test_a_title_is_known_as_one(generation: Generation) -> None:
    titles = [each.passage.text for each in _search("harbour", generation) if each.signs.title]

    assert "Mayor promises to dredge the harbour" in titles
    assert len(titles) == len(TOWN)


def test_every_sentence_and_those_around_a_passage_have_a_meaning(generation: Generation) -> None:
    for each in _search("Why has nobody asked the crews of the ferry?", generation):
        assert sorted(each.meanings) == list(range(-1, len(each.passage.sentences) + 1))
        assert max(each.meanings.values()) <= 1.0 + 1e-5
        own = [each.meanings[place] for place in range(len(each.passage.sentences))]
        assert max(own) == pytest.approx(each.signs.meaning)


def test_each_word_of_a_question_is_matched_in_the_sentences_that_hold_it(
    generation: Generation,
) -> None:
    found = _search("crews ropes", generation)
    crews = next(each for each in found if "Nobody has asked" in each.passage.text)
    ropes = next(each for each in found if "nine hundred ropes" in each.passage.text)

    assert crews.matches[0] == pytest.approx([1.0, 0.0], abs=0.5)
    assert ropes.matches[0] == pytest.approx([0.0, 1.0], abs=0.5)
    for each in found:
        assert sorted(each.matches) == list(range(len(each.passage.sentences)))


def test_an_article_is_matched_as_well_as_all_that_was_found_of_it(
    generation: Generation,
) -> None:
    found = _search("crews ropes", generation)

    of_article: dict[str, list[Found]] = defaultdict(list)
    for each in found:
        of_article[each.passage.article].append(each)

    assert len(of_article) > 1
    for passages in of_article.values():
        rows = [row for each in passages for row in each.matches.values()]
        (whole,) = {each.signs.whole for each in passages}
        assert whole == pytest.approx(np.max(rows, axis=0).mean())


def test_of_the_passages_looked_at_those_are_read_whose_articles_match_all_that_is_asked(
    generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_found = _search("crews ropes", generation)
    monkeypatch.setattr("retrieval.searching.FOUND", 2)

    found = _search("crews ropes", generation)

    assert [each.number for each in found] == [each.number for each in all_found[:2]]
    assert found[0].signs.whole == max(each.signs.whole for each in all_found)


def test_a_question_without_word_pieces_is_matched_nowhere(generation: Generation) -> None:
    understood = understand(read_question("harbour"), generation.roster)
    (asked,) = HashingEmbedder().read(["?!"])

    found, _ = search(understood, asked, Near(generation, asked.vector), generation.record)

    assert found
    assert not any(each.matches for each in found)
    assert {each.signs.whole for each in found} == {0.0}


def test_the_sentences_around_a_passage_mean_what_they_mean_in_their_own(
    generation: Generation,
) -> None:
    found = {each.number: each for each in _search("The fishermen have waited", generation)}
    places = generation.record.places

    pairs = [
        (found[number], found[number + 1])
        for number in found
        if number + 1 in found and places[number].article == places[number + 1].article
    ]

    assert pairs
    for one, other in pairs:
        last = len(one.passage.sentences) - 1
        assert one.meanings[last + 1] == other.meanings[0]
        assert other.meanings[-1] == one.meanings[last]


def test_the_sentence_before_a_passage_is_the_last_of_the_passage_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = "The bell of the old chapel rang at noon."
    text = f"{bell} Gulls flew up from every roof. Nobody slept well that night.\n\nFish was dear."
    monkeypatch.setattr("retrieval.nearness.NEAREST_WINDOWS", 3)
    with (
        indexed(tmp_path, {"bell.txt": text}, HashingEmbedder),
        closing(open_current(tmp_path / "data")) as generation,
    ):
        before, after = sorted(_search(f"{bell} fish", generation), key=lambda each: each.number)

    assert before.meanings[2] < before.meanings[0]
    assert after.meanings[-1] == before.meanings[2]
