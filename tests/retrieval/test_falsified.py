"""Falsified words are never called verbatim, and words in other types always are."""

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random
from shutil import copy

import pytest

from corpus.parsed import Parsed
from corpus.parsing import parse
from corpus.reading import read_article, survey
from retrieval.folding import fold, holds
from retrieval.index import Index
from retrieval.splitting import read_message
from retrieval.verdict import VerdictKind
from tests.conftest import ARTICLES
from tests.hashing import HashingEmbedder
from tests.retrieval.falsifying import falsify, find_quotable, find_turns, vary
from tests.retrieval.inventing import invent_articles
from tests.retrieval.town import TOWN

SEED = 7
WORST_FIRST: tuple[VerdictKind, ...] = ("altered", "absent", "verbatim")
INVENTED = 12
LEAST_ALTERED = 0.9
MOST_PRINTED_AFTER_ALL = 0.002
FALSIFIED, VARIED = 1_200, 250
MANY_FALSIFIED, MANY_VARIED = 10_000, 1_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own articles among invented ones."""
    place = tmp_path_factory.mktemp("corpus")
    for file in ARTICLES.iterdir():
        copy(file, place)
    for name, text in (TOWN | invent_articles(Random(SEED), INVENTED)).items():
        (place / name).write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def index(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with closing(Index(folder, tmp_path_factory.mktemp("data"), HashingEmbedder)) as opened:
        opened.reload()
        yield opened


@pytest.fixture(scope="module")
def articles(folder: Path) -> list[Parsed]:
    return [parse(read_article(file)) for file in survey(folder).files]


Judge = Callable[[Index, str], str]


def _alone(index: Index, text: str) -> str:
    return index.check(text).kind


def _as_message(index: Index, text: str) -> str:
    """The worst that a person reads who quotes the text in a message.

    "In part" where verdicts on several stretches stand one by one, or some was not checked.
    """
    message = read_message(f"“{text}”")
    kinds = {index.check(each).kind for each in message.quotations}
    worst = next(kind for kind in WORST_FIRST if kind in kinds)
    is_one = message.is_whole and len(message.quotations) == 1
    return worst if is_one or worst != "verbatim" else "in part"


def _check_falsified(index: Index, articles: list[Parsed], count: int, judge: Judge) -> None:
    quotable = [each for parsed in articles for each in find_quotable(parsed)]
    turns = [each for parsed in articles for each in find_turns(parsed)]
    falsified = list(islice(falsify(Random(SEED), quotable, turns), count))
    kinds = [judge(index, text) for _, text in falsified]
    accepted = [each for each, kind in zip(falsified, kinds, strict=True) if kind == "verbatim"]

    assert [each for each in accepted if not _is_printed_after_all(*each, articles)] == []
    assert len(accepted) <= MOST_PRINTED_AFTER_ALL * count
    assert kinds.count("altered") >= LEAST_ALTERED * count


def _is_printed_after_all(way: str, text: str, articles: list[Parsed]) -> bool:
    """Whether a changed figure makes another sentence, or a row of words stands there all the same.

    "Well, well, I mind" without a word is "Well, I mind", and two sentences may be neighbours.
    """
    bare = fold(text).strip(" .,?!'\"")
    if way in ("cut_middle", "glue"):
        return any(holds(parsed.article.text, bare) for parsed in articles)
    quotable = (each for parsed in articles for each in find_quotable(parsed))
    return any(fold(each).strip(" .,?!'\"") == bare for each in quotable)


def _check_varied(index: Index, articles: list[Parsed], count: int, judge: Judge) -> None:
    rng = Random(SEED)
    quotable = [each for parsed in articles for each in find_quotable(parsed)]
    texts = [vary(rng, rng.choice(quotable)) for _ in range(count)]
    missed = [text for text in texts if judge(index, text) not in {"verbatim", "in part"}]

    assert len(missed) <= count / 100, missed


@pytest.mark.parametrize("judge", [_alone, _as_message])
def test_no_falsified_words_are_verbatim(
    index: Index, articles: list[Parsed], judge: Judge
) -> None:
    _check_falsified(index, articles, FALSIFIED, judge)


@pytest.mark.parametrize("judge", [_alone, _as_message])
def test_the_same_words_in_other_types_are_verbatim(
    index: Index, articles: list[Parsed], judge: Judge
) -> None:
    _check_varied(index, articles, VARIED, judge)


@pytest.mark.slow
@pytest.mark.parametrize("judge", [_alone, _as_message])
def test_of_ten_thousand_falsifications_none_is_verbatim(
    index: Index, articles: list[Parsed], judge: Judge
) -> None:
    _check_falsified(index, articles, MANY_FALSIFIED, judge)


@pytest.mark.slow
@pytest.mark.parametrize("judge", [_alone, _as_message])
def test_of_a_thousand_variants_nearly_all_are_verbatim(
    index: Index, articles: list[Parsed], judge: Judge
) -> None:
    _check_varied(index, articles, MANY_VARIED, judge)


def test_every_sentence_and_quotation_is_verbatim_where_it_stands(
    index: Index, articles: list[Parsed]
) -> None:
    for parsed in articles:
        for words in find_quotable(parsed):
            verdict = index.check(words)

            assert verdict.citation is not None, words
            assert verdict.kind == "verbatim"
            text = index.text(verdict.citation.article) or ""
            span = verdict.citation.span
            assert text[span.start : span.end] == verdict.citation.text
            assert fold(verdict.citation.text) in fold(words)
