from dataclasses import replace

import pytest

from bot.catalogue import ENGLISH, Catalogue, every_catalogue
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from bot.offering import Offers, answer_button
from bot.paging import find_page_of
from bot.rendering import (
    FOOT_LENGTH,
    SHARED_LENGTH,
    answer_layout,
    comparison_layout,
    sentence_layout,
    timeline_layout,
)
from bot.sought import TIMELINE, head_of
from bot.timelines import lay_out_events
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.comparison import Account, Comparison
from retrieval.written import Statement
from tests.bot.discord_text import buttons, components_of, count, quotations, shown, texts
from tests.bot.newsroom import BRIDGE, CLOSED, CLOSURE, HARBOUR, article, narrated

HEAD = head_of(TIMELINE, {"topic": "bridge"})
RULE = "▌ " + "─" * 40
PLACE = "The bridge and the *harbour* · The Example Gazette · published 12 June 2019"


def test_an_answer_looks_like_this() -> None:
    answer = Answer("When does the *bridge* open?", (BRIDGE, HARBOUR), ("One article tells.",))

    layout = answer_layout(answer, is_question_shown=True)

    assert shown(components_of(layout)).split("\n") == [
        "▌   Asked: When does the *bridge* open?",
        RULE,
        "▌ Ada Finch → the council",
        "▌ ┃ “The bridge will open in May,”",
        f"▌   {PLACE} · paragraph 1 · read the article",
        RULE,
        "▌ Ada Finch · paraphrase by the article",
        "▌ ┃ the harbour would have to wait",
        f"▌   {PLACE} · paragraph 1 · read the article",
        RULE,
        "▌   One article tells.",
    ]


def test_a_no_begins_with_the_no() -> None:
    layout = answer_layout(NotInCorpus("Who won?", (CLOSURE,)), is_question_shown=False)

    lines = shown(components_of(layout)).split("\n")
    assert lines[0] == "▌ Not in these articles."
    assert lines[1] == "▌ The closest passages, which are not an answer:"


def test_a_no_without_passages_promises_none() -> None:
    layout = answer_layout(NotInCorpus("Who won?"), is_question_shown=False)

    assert shown(components_of(layout)) == "▌ Not in these articles."


def test_what_does_not_fit_is_said() -> None:
    many = tuple(narrated(f"{number}. " + "It rained in the town. " * 30) for number in range(9))

    layout = answer_layout(Answer("rain?", many), is_question_shown=True)

    sent = texts(components_of(layout))
    assert len(quotations(components_of(layout))) == 4
    assert sent[-1] == "-# 5 more findings did not fit in one message."


@pytest.mark.parametrize("length_of_one", [1, 40, 900, 5_000])
@pytest.mark.parametrize("number", [1, 3, 60])
def test_every_answer_keeps_discords_limits(length_of_one: int, number: int) -> None:
    words = ("*" * length_of_one + ". ") * 3
    citation = replace(narrated(words), title="_" * 900, publisher="`" * 900)
    citations = tuple(replace(citation, versions=(citation,)) for _ in range(number))
    notes = tuple("|" * 900 for _ in range(number))

    for outcome in (Answer("#" * 6_000, citations, notes), NotInCorpus("@" * 9, citations, notes)):
        components = components_of(answer_layout(outcome, is_question_shown=True))
        assert sum(map(length, texts(components))) <= LAYOUT_LENGTH
        assert count(components) <= LAYOUT_COMPONENTS
        assert all(texts(components))


async def ignore(*_: object) -> None:
    """Do nothing when a button is pressed."""


def offers() -> Offers:
    """Buttons that do nothing, each list of what is left under another key."""
    keys = iter(range(100))
    return Offers(answer_button(ignore), lambda _: f"key-{next(keys)}", is_private=True)


@pytest.mark.parametrize("length_of_one", [1, 40, 900, 5_000])
@pytest.mark.parametrize("number", [0, 1, 3, 60])
def test_every_answer_with_buttons_keeps_discords_limits(length_of_one: int, number: int) -> None:
    words = ("*" * length_of_one + ". ") * 3
    citation = replace(narrated(words), title="_" * 900, publisher="`" * 900)
    citations = tuple(
        replace(citation, span=Span(at, at + 1), versions=(citation,)) for at in range(number)
    )
    notes = tuple("|" * 900 for _ in range(number))

    for outcome in (Answer("#" * 6_000, citations, notes), NotInCorpus("@" * 9, citations, notes)):
        layout = answer_layout(outcome, is_question_shown=True, offers=offers())
        components = components_of(layout)
        ids = [each["custom_id"] for each in buttons(components)]
        assert sum(map(length, texts(components))) <= LAYOUT_LENGTH - SHARED_LENGTH
        assert count(components) <= LAYOUT_COMPONENTS
        assert len(set(ids)) == len(ids)


def test_an_id_is_given_once_in_a_message() -> None:
    layout = answer_layout(
        Answer("bridge?", (BRIDGE, BRIDGE)), is_question_shown=True, offers=offers()
    )

    labels = [each["label"] for each in buttons(components_of(layout))]
    assert labels == ["Context", "Share", "Ask more"]


def test_an_answer_whose_words_cannot_be_shown_exactly_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.wording.quote_block", lambda text, _: f"> {text.title()}")

    layout = answer_layout(Answer("bridge?", (BRIDGE,)), is_question_shown=False)

    assert shown(components_of(layout)) == (
        "▌   1 passage left out: Discord would not show the words as printed."
    )


def test_a_timeline_has_a_head_numbered_events_and_a_foot() -> None:
    page = find_page_of((CLOSED,), 1, lay_out_events, reserved=0)

    layout = timeline_layout(page, HEAD, ())

    assert shown(components_of(layout)).split("\n") == [
        "▌ Timeline",
        "▌   About: bridge",
        RULE,
        "▌ 1. 3 March 2019 · date as printed",
        "▌ ┃ The bridge was closed on 3 March 2019.",
        f"▌   {PLACE} · paragraph 1 · read the article",
        RULE,
        "▌   Events 1–1 of 1, by date",
    ]


def test_the_picture_of_a_timeline_stands_below_its_head_with_words_for_who_cannot_see_it() -> None:
    page = find_page_of((CLOSED,), 1, lay_out_events, reserved=0)

    [frame] = components_of(timeline_layout(page, HEAD, (), picture="attachment://a.png"))

    head, gallery, *_ = frame["components"]
    assert head["content"] == HEAD
    assert gallery["items"][0]["media"]["url"] == "attachment://a.png"
    assert gallery["items"][0]["description"] == ENGLISH.say("timeline.picture")


def test_the_nearest_events_are_not_counted_as_found() -> None:
    page = find_page_of((CLOSED,), 1, lay_out_events, reserved=0)

    words = shown(
        components_of(
            timeline_layout(page, HEAD, (), said=("Nothing.", "Nearest:"), is_found=False)
        )
    )

    assert "▌ Nothing.\n▌ Nearest:" in words
    assert "of 1, by date" not in words


def test_a_comparison_of_more_than_a_message_holds_says_what_is_left() -> None:
    rain = "It rained in the town. " * 30
    words = [narrated(rain, source=article(rain, name=f"paper-{at}")) for at in range(40)]
    accounts = tuple(Account(each.article, each.title, (each,)) for each in words)
    disputed = tuple(zip(words[::2], words[1::2], strict=True))
    compared = Comparison("rain", accounts, disputed=disputed, notes=("One note.",) * 9)

    components = components_of(comparison_layout(compared))

    assert count(components) <= LAYOUT_COMPONENTS
    assert sum(map(length, texts(components))) <= LAYOUT_LENGTH
    assert "more passages did not fit in one message." in shown(components)


def test_a_comparison_that_the_articles_do_not_tell_is_an_honest_no() -> None:
    components = components_of(comparison_layout(NotInCorpus("Who won?", (CLOSURE,))))

    assert "Not in these articles." in shown(components)


def test_an_empty_timeline_says_what_it_is_told_to_say() -> None:
    components = components_of(timeline_layout(None, HEAD, (), said=("Nothing.",)))

    assert shown(components).split("\n") == ["▌ Timeline", "▌   About: bridge", "▌ Nothing."]


def test_a_sentence_is_shown_as_it_is() -> None:
    assert shown(components_of(sentence_layout("Left out a_b.txt: <no> words."))) == (
        "Left out a_b.txt: <no> words."
    )


def test_a_report_that_is_too_long_ends_in_dots() -> None:
    sent = texts(components_of(sentence_layout("\n".join(["a line of a report"] * 400))))

    assert len(sent[0]) <= LAYOUT_LENGTH
    assert sent[0].endswith("report\n…")


@pytest.mark.parametrize("words", every_catalogue(), ids=lambda words: words.language)
def test_in_every_language_the_printed_words_stay_and_a_message_keeps_the_limits(
    words: Catalogue,
) -> None:
    rain = ("It rained in the town, 🌧 day and night. " * 7).strip()
    told = [narrated(rain, source=article(rain, name=f"paper-{at}")) for at in range(40)]
    found = tuple(replace(each, versions=(BRIDGE, HARBOUR)) for each in told)
    notes = ("A note. " * 50,) * 9
    accounts = tuple(Account(each.article, each.title, (each,)) for each in told)
    head = head_of(TIMELINE, dict.fromkeys(TIMELINE.labels, "x" * 100), words)
    events = (replace(CLOSED, citation=told[0], also=(BRIDGE, HARBOUR, CLOSURE, CLOSURE)),) * 20
    page = find_page_of(events, 1, lay_out_events, reserved=length(head) + FOOT_LENGTH, words=words)

    layouts = [
        answer_layout(Answer("x" * 2_000, found, notes), is_question_shown=True, words=words),
        answer_layout(NotInCorpus("x" * 2_000, found, notes), is_question_shown=True, words=words),
        comparison_layout(Comparison("x" * 2_000, accounts, notes=notes), words=words),
        timeline_layout(page, head, (), words=words),
    ]

    for components in map(components_of, layouts):
        assert sum(map(length, texts(components))) <= LAYOUT_LENGTH
        assert count(components) <= LAYOUT_COMPONENTS
        assert quotations(components)[0] == rain


def test_a_text_stands_above_the_findings_that_it_points_at() -> None:
    written = (Statement("Finch said the bridge opens in May.", (1,)),)
    answer = Answer("When does the bridge open?", (BRIDGE, HARBOUR), written=written)

    lines = shown(components_of(answer_layout(answer, is_question_shown=False))).split("\n")

    assert lines[:3] == [
        f"▌   {ENGLISH.say('answer.written')}",
        "▌ Finch said the bridge opens in May. [1]",
        RULE,
    ]
    assert [line for line in lines if line.startswith("▌ [")] == [
        "▌ [1] Ada Finch → the council",
        "▌ [2] Ada Finch · paraphrase by the article",
    ]


def test_without_a_text_no_finding_has_a_number() -> None:
    layout = answer_layout(Answer("When?", (BRIDGE, HARBOUR)), is_question_shown=False)

    assert "[1]" not in shown(components_of(layout))


def test_a_sentence_about_a_finding_that_did_not_fit_is_not_shown() -> None:
    citations = tuple(narrated(f"Sentence {number} {'x' * 900}.") for number in range(12))
    written = tuple(
        Statement(f"The article tells of sentence {number}.", (number,)) for number in (1, 12)
    )
    layout = answer_layout(Answer("?", citations, written=written), is_question_shown=False)

    text = shown(components_of(layout))
    assert "The article tells of sentence 1. [1]" in text
    assert "The article tells of sentence 12." not in text
    assert sum(map(length, texts(components_of(layout)))) <= LAYOUT_LENGTH


def test_a_comparison_numbers_what_its_text_points_at() -> None:
    account = Account("harbour", "The bridge", (CLOSURE, BRIDGE))
    written = (Statement("The bridge was closed.", (1,)), Statement("It opens in May.", (2,)))
    comparison = Comparison("bridge", (account,), written=written)

    lines = shown(components_of(comparison_layout(comparison))).split("\n")

    assert "▌ The bridge was closed. [1] It opens in May. [2]" in lines
    assert "▌ [2] Ada Finch → the council" in lines
