"""An answer is worth what a reader gets of the words that were wanted."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from corpus.article import Paragraph
from corpus.quotation import QuotationKind
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import cite, with_versions
from retrieval.citation import Citation
from retrieval.evaluating import (
    Figures,
    Judged,
    find_surname,
    judge,
    percentile,
    summarise,
    summarise_kinds,
)
from retrieval.gold import Gold, GoldQuestion
from tests.retrieval.printing import place, print_article, quote

TEXT = "“We will dredge the harbour,” Finch said. “Nobody asked us,” Adler said. It rained in May."
ARTICLE = print_article(TEXT)
WHOLE = Paragraph(1, Span(0, len(TEXT)), "body")
DREDGE, NOBODY, RAIN = "We will dredge the harbour,", "Nobody asked us,", "It rained in May."


def _text_of(article: str) -> str | None:
    return TEXT if article == ARTICLE.id else None


def _cite(words: str, speaker: str | None = None, *, kind: QuotationKind = "direct") -> Citation:
    """The words, in the article's own voice unless somebody speaks them."""
    quotation = quote(TEXT, words, speaker, kind=kind) if speaker else None
    return cite(ARTICLE, WHOLE, place(TEXT, words), quotation=quotation)


def _gold(words: str, speaker: str | None = None, group: int | None = None) -> Gold:
    return Gold(ARTICLE.id, place(TEXT, words), words, speaker, group)


def _judge(
    gold: Sequence[Gold],
    *citations: Citation,
    closest: Sequence[Citation] = (),
    kind: str = "all",
    seconds: float = 1.0,
) -> Judged:
    """The answer with these citations, or the refusal that shows none, judged."""
    question = GoldQuestion("1", "Who?", kind, tuple(gold))
    outcome = Answer("Who?", citations) if citations else NotInCorpus("Who?", tuple(closest))
    return judge(question, outcome, seconds, _text_of)


def _figures(*judged: Judged) -> Figures:
    return summarise(judged)


def test_the_first_citation_that_hits_gives_the_rank() -> None:
    judged = _judge([_gold(NOBODY)], _cite(RAIN), _cite(NOBODY), _cite(DREDGE))

    figures = _figures(judged)

    assert judged.rank == 2
    assert (figures["hit@1"], figures["hit@3"], figures["hit@any"]) == (0.0, 1.0, 1.0)
    assert figures["mrr"] == 0.5
    assert figures["precision"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("shown", "is_hit"),
    [
        ("We will dredge the harbour,” Finch said.", True),  # all of the gold, and more
        ("dredge", True),  # a part of the gold, all of itself
        ("harbour,” Finch", True),  # eight of its fifteen characters
        ("harbour,” Finch s", False),  # eight of seventeen
        (NOBODY, False),
    ],
)
def test_a_hit_shares_half_of_the_shorter_span(shown: str, is_hit: bool) -> None:  # noqa: FBT001 - a column of the table
    assert _judge([_gold(DREDGE)], _cite(shown)).is_hit == is_hit


def test_the_same_place_in_another_article_is_no_hit() -> None:
    elsewhere = replace(_gold(DREDGE), article="ferry")

    assert not _judge([elsewhere], _cite(DREDGE)).is_hit


def test_versions_count_as_shown_and_have_no_rank() -> None:
    citation = with_versions(_cite(RAIN), (_cite(NOBODY), _cite(DREDGE)))

    judged = _judge([_gold(NOBODY)], citation)

    figures = _figures(judged)
    assert judged.rank is None
    assert (figures["hit@any"], figures["hit@3"], figures["mrr"]) == (1.0, 0.0, 0.0)
    assert (figures["precision"], figures["version_precision"]) == (0.0, 0.5)
    assert figures["citations"] == 1
    assert figures["chars"] == len(RAIN) + len(NOBODY) + len(DREDGE)


def test_a_comparison_needs_words_of_each_side() -> None:
    gold = [_gold(DREDGE, group=0), _gold(NOBODY, group=1)]
    one_side = _judge(gold, _cite(DREDGE))
    both_sides = _judge(gold, with_versions(_cite(DREDGE), (_cite(NOBODY),)))
    no_sides = _judge([_gold(RAIN)], _cite(RAIN))

    assert one_side.groups == (True, False)
    assert _figures(one_side, both_sides, no_sides)["all_groups@any"] == 0.5


def test_a_passage_is_verbatim_when_it_stands_where_it_says() -> None:
    moved = replace(_cite(RAIN), span=place(TEXT, NOBODY))
    unknown = replace(_cite(RAIN), article="ferry")

    answered = _judge([], with_versions(_cite(RAIN), (moved,)))
    declined = _judge([], closest=[unknown])

    assert answered.verbatim == (True, False)
    assert declined.verbatim == (False,)
    assert _figures(answered, declined)["verbatim"] == pytest.approx(1 / 3)


def test_a_speaker_counts_where_wanted_words_are_somebodys() -> None:
    gold = [_gold(DREDGE, "Mayor Finch"), _gold(NOBODY, "Bertram Adler"), _gold(RAIN, "Vale")]
    shown = (_cite(DREDGE, "Ada Finch"), _cite(NOBODY, "Ada Finch", kind="reported"), _cite(RAIN))

    judged = _judge(gold, *shown)

    assert judged.speakers == (True, False)
    assert _figures(judged)["speaker"] == 0.5


def test_words_of_nobody_do_not_count_for_or_against_a_speaker() -> None:
    assert _judge([_gold(DREDGE)], _cite(DREDGE, "Ada Finch")).speakers == ()


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Ada Finch", "finch"),
        ("Mrs. O’Neil's", "o'neil"),
        ("Bertram Adler, Jr.", "adler"),
        ("III", "iii"),
        ("“Finch”", "finch"),
        (" ... ", ""),
        ("", ""),
    ],
)
def test_a_surname_is_the_last_word_of_a_name(name: str, surname: str) -> None:
    assert find_surname(name) == surname


def test_refusal_and_coverage_pull_against_each_other() -> None:
    declined, answered = _judge([]), _judge([], _cite(RAIN))
    missed, found = _judge([_gold(RAIN)]), _judge([_gold(RAIN)], _cite(RAIN))

    figures = _figures(declined, answered, missed, found, found)

    assert figures["refusal"] == 0.5
    assert figures["coverage"] == pytest.approx(2 / 3)
    assert figures["balanced"] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert (figures["n"], figures["answered"]) == (5, 3)
    assert [each.is_wrong for each in (declined, answered, missed, found)] == [
        False,
        True,
        True,
        False,
    ]


def test_closest_passages_are_no_answer() -> None:
    judged = _judge([_gold(RAIN)], closest=[_cite(RAIN)])

    assert judged.is_wrong
    assert _figures(judged)["precision"] is None


def test_what_cannot_be_measured_has_no_figure() -> None:
    figures = _figures(_judge([]))

    nothing = {name for name, value in figures.items() if value is None}
    assert nothing == set(figures) - {"n", "answered", "refusal", "p50", "p95"}


def test_figures_are_told_for_all_and_for_each_kind() -> None:
    judged = [_judge([], kind=kind) for kind in ("when", "fact", "all", "when")]

    counted = {kind: figures["n"] for kind, figures in summarise_kinds(judged).items()}

    assert list(counted.items()) == [("all", 4), ("fact", 1), ("when", 2)]


def test_a_percentile_is_a_value_that_so_many_stay_within() -> None:
    judged = [_judge([], seconds=seconds) for seconds in (0.4, 0.1, 0.3, 0.2)]

    figures = _figures(*judged)

    assert (figures["p50"], figures["p95"]) == (0.2, 0.4)
    assert percentile([], 0.5) is None
