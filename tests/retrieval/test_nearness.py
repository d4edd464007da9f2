"""What is near a question is told of passages, sentences and articles; all else is far."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from retrieval.generation import Generation
from retrieval.generations import open_current
from retrieval.nearness import FAR, UNKNOWN, Near
from retrieval.reach import Reach
from tests.hashing import HashingEmbedder
from tests.retrieval.town import indexed

BELL = "The bell of the old chapel rang at noon."
ARTICLES = {
    "bell.txt": f"{BELL} Gulls flew up from every roof.\n\nFish was dear.",
    "knots.txt": "A knot is a promise.\n\nNine hundred ropes hang there.",
}


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generation]:
    place = tmp_path_factory.mktemp("bell")
    with (
        indexed(place, ARTICLES, HashingEmbedder),
        closing(open_current(place / "data")) as opened,
    ):
        yield opened


def _near(text: str, generation: Generation) -> Near:
    return Near(generation, HashingEmbedder().read([text])[0].vector)


def _number(words: str, generation: Generation) -> int:
    record = generation.record
    numbers: list[int] = [each for each in record.places if words in record.passage(each).text]
    return numbers[0]


def test_a_sentence_is_nearer_than_its_passage_where_it_says_what_is_asked(
    generation: Generation,
) -> None:
    near, bell = _near(BELL, generation), _number("The bell", generation)

    assert near.sentence(bell) == pytest.approx(1.0)
    assert FAR < near.passage(bell) < near.sentence(bell)
    assert near.sentence(bell) == max(near.sentences(bell).values()) == near.sentences(bell)[0]


def test_an_article_with_near_passages_is_nearer_than_another(generation: Generation) -> None:
    near = _near(BELL, generation)
    fish, knot = _number("Fish", generation), _number("A knot", generation)

    assert near.article(fish) == near.article(_number("The bell", generation))
    assert near.article(fish) > near.article(knot) >= FAR


def test_what_is_not_among_the_nearest_is_far(
    generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.nearness.NEAREST_WINDOWS", 1)
    near, knot = _near(BELL, generation), _number("A knot", generation)

    assert near.numbers() == {_number("The bell", generation)}
    assert near.passage(knot) == near.sentence(knot) == near.article(knot) == FAR
    assert near.sentences(knot) == {}


def test_while_nothing_can_be_asked_all_is_equally_far_and_that_is_told(
    generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reach, "nearest", lambda *_: None)

    near, bell = _near(BELL, generation), _number("The bell", generation)

    assert not near.is_known
    assert near.numbers() == set()
    assert near.passage(bell) == near.sentence(bell) == near.article(bell) == near.far == UNKNOWN
    assert near.sentences(bell) == {}
