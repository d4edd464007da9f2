import discord
import pytest

from bot.catalogue import ENGLISH, catalogue_for
from bot.limits import LAYOUT_COMPONENTS, LAYOUT_LENGTH, length
from bot.rendering import FOUND, NOT_FOUND
from bot.verdicts import ALTERED, MOST_CHECKED, verdicts_layout
from retrieval.quoted import NothingQuotedError, QuotedTooLongError
from retrieval.verdict import ABSENT, Change, Verdict
from tests.bot.discord_text import Component, components_of, count, quotations, shown, texts
from tests.bot.newsroom import said

LONG = said("It rained *all* day in the town, and nobody went out. " * 90)


def laid_out(text: str, verdict: Verdict) -> list[Component]:
    layout = verdicts_layout(text, lambda _: verdict)
    assert layout is not None
    components = components_of(layout)
    assert count(components) <= LAYOUT_COMPONENTS
    assert sum(map(length, texts(components))) <= LAYOUT_LENGTH
    return components


@pytest.mark.parametrize("number", [1, 2, 5, MOST_CHECKED, MOST_CHECKED + 7])
@pytest.mark.parametrize(
    "verdict",
    [
        ABSENT,
        Verdict("verbatim", LONG, also=(LONG,) * 9),
        Verdict("altered", LONG, tuple(Change("_" * 300, "*" * 300) for _ in range(30))),
    ],
)
def test_whatever_is_checked_fits_into_one_message(number: int, verdict: Verdict) -> None:
    text = " ".join(f"“{'[x] ' * 40}{each}”" for each in range(number))

    components = laid_out(text, verdict)

    told = shown(components)
    left = number - told.count("Checked: ")
    assert (f"{left} more quotation" in told) == (left > 0)


def test_long_printed_words_are_cut_at_a_sentence_and_that_is_said() -> None:
    components = laid_out("it rained", Verdict("verbatim", LONG))

    [words] = quotations(components)
    assert words.endswith(("went out. […]", "went out.” […]"))
    assert "Too long for one message" in shown(components)


def test_a_first_sentence_too_long_for_a_message_is_cut_at_a_word() -> None:
    long = said(f"{'word ' * 1_000}end. It rained.")

    components = laid_out("it rained", Verdict("verbatim", long))

    [words] = quotations(components)
    assert words.endswith(("word […]", "word” […]"))
    assert ENGLISH.say("check.too_long") not in shown(components)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("“The bridge” and more", True), ("“The bridge”", False), ("The bridge", False)],
)
@pytest.mark.parametrize("locale", ["en", "ru"])
def test_that_words_lie_outside_what_was_checked_is_said(
    text: str, locale: str, *, is_told: bool
) -> None:
    words = catalogue_for(locale)

    layout = verdicts_layout(text, lambda _: ABSENT, words=words)

    assert layout is not None
    assert (words.say("check.only_marked") in shown(components_of(layout))) is is_told


def test_where_the_printed_words_find_no_room_that_is_said() -> None:
    text = " ".join(f"“rain {number}”" for number in range(MOST_CHECKED))
    whole = said("x" * 3_000)

    components = laid_out(text, Verdict("verbatim", whole))

    assert shown(components).count(ENGLISH.say("check.too_long")) == MOST_CHECKED


@pytest.mark.parametrize(
    ("kinds", "colour"),
    [
        (["verbatim", "verbatim"], FOUND),
        (["verbatim", "absent"], NOT_FOUND),
        (["absent", "absent"], NOT_FOUND),
        (["absent", "altered"], ALTERED),
        (["altered", "verbatim"], ALTERED),
    ],
)
def test_the_colour_tells_the_worst(kinds: list[str], colour: discord.Colour) -> None:
    verdicts = {
        "verbatim": Verdict("verbatim", said("a b")),
        "absent": ABSENT,
        "altered": Verdict("altered", said("a b"), (Change("c", "b"),)),
    }
    told = iter(kinds)

    layout = verdicts_layout("“one word” “two words”", lambda _: verdicts[next(told)])

    assert layout is not None
    [framed] = components_of(layout)
    assert framed["accent_color"] == colour.value


def test_each_colour_is_another_and_green_is_for_what_was_found() -> None:
    assert len({FOUND.value, NOT_FOUND.value, ALTERED.value}) == 3
    assert FOUND.g > max(FOUND.r, FOUND.b)
    assert ALTERED.r > max(ALTERED.g, ALTERED.b)


@pytest.mark.parametrize(
    ("error", "told"),
    [(QuotedTooLongError(4_100, 4_000), "4,100 characters"), (NothingQuotedError(), "no words")],
)
def test_a_quotation_that_cannot_be_checked_is_told_beside_the_others(
    error: Exception, told: str
) -> None:
    def check(text: str) -> Verdict:
        if text == "bad one":
            raise error
        return ABSENT

    layout = verdicts_layout("“bad one” and “good one”", check)

    assert layout is not None
    shown_text = shown(components_of(layout))
    assert "Not checked." in shown_text
    assert told in shown_text
    assert "Not in these articles." in shown_text


def test_words_that_discord_would_not_show_exactly_are_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.wording.quote_block", lambda *_: "> other words")

    components = laid_out("“The bridge”", Verdict("verbatim", said("The bridge")))

    assert "would not show them as printed" in shown(components)


def test_what_is_quoted_twice_is_checked_once() -> None:
    components = laid_out("“The bridge” and “the bridge” and “The bridge”", ABSENT)

    assert shown(components).count("Checked: ") == 2


@pytest.mark.parametrize("text", ["", "!?", "\n\n"])
def test_nothing_is_checked_where_no_word_is(text: str) -> None:
    assert verdicts_layout(text, lambda _: ABSENT) is None


@pytest.mark.parametrize("number", [1, MOST_CHECKED + 7])
def test_verdicts_are_told_in_the_reader_s_language_and_fit(number: int) -> None:
    russian = catalogue_for("ru")
    changes = tuple(Change("", "*" * 300) for _ in range(30))
    text = " ".join(f"“{'[x] ' * 40}{each}”" for each in range(number))

    layout = verdicts_layout(text, lambda _: Verdict("altered", LONG, changes), words=russian)

    assert layout is not None
    components = components_of(layout)
    told = shown(components)
    assert "▌ Изменено: напечатано не так.\n▌   Проверено: " in told
    assert "Checked" not in told
    assert sum(map(length, texts(components))) <= LAYOUT_LENGTH


def test_a_fault_beside_a_quotation_is_told_in_the_reader_s_language() -> None:
    def check(text: str) -> Verdict:
        raise QuotedTooLongError(len(text) + 4_100, 4_000)

    layout = verdicts_layout("“bad one”", check, words=catalogue_for("ru"))

    assert layout is not None
    assert "Не проверено." in shown(components_of(layout))
    assert "проверяется не больше" in shown(components_of(layout)).replace("\u00a0", " ")
