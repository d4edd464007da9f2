"""The context of words keeps Discord's limits, and says where an article begins and ends."""

from dataclasses import replace

import pytest

from bot.catalogue import ENGLISH, catalogue_for
from bot.limits import LAYOUT_LENGTH, length
from bot.marking import CUT
from bot.surroundings import surroundings
from corpus.span import Span
from retrieval.citation import Citation
from retrieval.context import Context
from tests.bot.newsroom import ARTICLE, narrated, said

BEFORE = replace(narrated("It rained."), paragraph=3)
AFTER = replace(narrated("The ferry came."), paragraph=5)
PARAGRAPH = replace(narrated(ARTICLE.text, source=ARTICLE), paragraph=4)
CITED = said("The bridge will open in May,", source=ARTICLE)


def long(sentence: str, times: int) -> Citation:
    return narrated((sentence * times).strip())


def test_the_paragraphs_stand_in_their_order_with_their_numbers() -> None:
    shown = surroundings(Context(CITED, PARAGRAPH, BEFORE, AFTER))

    head, before, paragraph, after = shown.texts
    assert "published 12 June 2019 · paragraphs 3, 4, 5" in head
    assert before == "-# Paragraph 3\n> It rained."
    assert paragraph.startswith("-# Paragraph 4\n> “**The bridge will open in May,**” Mayor")
    assert after == "-# Paragraph 5\n> The ferry came."
    assert shown.rest is None


def test_where_the_article_begins_and_ends_is_said() -> None:
    shown = surroundings(Context(CITED, PARAGRAPH, None, None))

    assert shown.texts[1] == f"-# {ENGLISH.say('context.first')}"
    assert shown.texts[3] == f"-# {ENGLISH.say('context.last')}"


@pytest.mark.parametrize(
    "sentence", ["It rained in the town. ", "*_~`|* <@1> ***. ", "\U0001f600" * 9]
)
@pytest.mark.parametrize("times", [1, 60, 900])
def test_long_paragraphs_are_cut_and_it_is_said(sentence: str, times: int) -> None:
    neighbour = replace(long(sentence, times), title="_" * 900, publisher="`" * 900)
    paragraph = replace(neighbour, paragraph=10_000, url=f"https://{'x' * 490}.example")

    shown = surroundings(Context(paragraph, paragraph, neighbour, neighbour))

    assert sum(map(length, shown.texts)) <= LAYOUT_LENGTH
    cut = f"-# {ENGLISH.say('context.cut', mark=CUT)}"
    assert (cut in shown.texts) == (sum(map(length, shown.texts)) > 2_000)


def test_cited_words_that_do_not_fit_are_read_on_where_they_stop() -> None:
    paragraph = long("It rained in the town. ", 900)
    at, read = paragraph.span.start, 0

    cited = paragraph
    while True:
        shown = surroundings(Context(cited, paragraph, BEFORE, AFTER))
        read += 1
        if shown.rest is None:
            break
        assert shown.rest.span.start > at
        at = shown.rest.span.start
        cited = replace(paragraph, span=Span(at, paragraph.span.end))

    assert 5 < read < 12


def test_what_is_said_around_the_paragraphs_is_said_in_the_reader_s_language() -> None:
    context = Context(CITED, PARAGRAPH, long("It rained in the town. ", 90), None)

    shown = surroundings(context, catalogue_for("ru"))

    head, before, _, after, cut = shown.texts
    assert "дата публикации: 12 июня 2019 · абзацы" in head
    assert before.startswith("-# Абзац ")
    assert after == "-# Здесь статья заканчивается."
    assert cut == "-# Там, где стоит […], абзац продолжается."
