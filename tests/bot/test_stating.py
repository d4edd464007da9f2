"""A reader sees a sentence with the numbers of its findings, and only above these."""

import pytest

from bot.accounts import Group, key_of
from bot.catalogue import Catalogue, every_catalogue
from bot.escaping import unescape
from bot.limits import length
from bot.stating import (
    TEXT_LENGTH,
    number_accounts,
    number_findings,
    number_groups,
    state,
    state_on_discord,
)
from retrieval.comparison import Account, Comparison
from retrieval.plainness import LONGEST
from retrieval.written import Statement
from tests.bot.newsroom import BRIDGE, CLOSURE, HARBOUR, said

OPENS = Statement("Finch told the council that the bridge will open in May.", (1,))
WAITS = Statement("The harbour would have to wait.", (3, 2))


def test_the_parts_of_one_utterance_are_one_finding() -> None:
    parts = (said("It opens", utterance=4), said("in May", utterance=4))

    assert number_findings((BRIDGE, *parts, CLOSURE)) == {1: 1, 2: 2, 3: 2, 4: 3}


def test_sentences_stand_in_a_row_each_before_its_numbers() -> None:
    told = state([OPENS, WAITS], {1: 1, 2: 2, 3: 2, 4: 3})

    assert told == f"{OPENS.text} [1] {WAITS.text} [2]"


def test_a_sentence_whose_finding_is_not_shown_is_not_shown() -> None:
    assert state([OPENS, WAITS], {1: 1, 3: 2}) == f"{OPENS.text} [1]"
    assert state_on_discord([WAITS], {1: 1}) == []


@pytest.mark.parametrize("words", every_catalogue())
def test_whose_sentences_they_are_is_said_above_them(words: Catalogue) -> None:
    whose, text = state_on_discord([OPENS], {1: 1}, words)

    assert unescape(text) == f"{OPENS.text} [1]"
    assert whose == f"-# {words.say('answer.written')}"


def test_nothing_in_a_sentence_is_markdown() -> None:
    _, text = state_on_discord([Statement("- **Finch** <@1> `x`", (1,))], {1: 1})

    assert text == "\\- \\*\\*Finch\\*\\* \\<\\@1\\> \\`x\\` \\[1\\]"


def test_the_longest_sentence_keeps_its_numbers() -> None:
    longest = Statement("x" * LONGEST, (1, 2))

    assert unescape(state_on_discord([longest], {1: 1, 2: 2})[1]).endswith("xx [1][2]")


def test_a_text_takes_no_more_of_a_message_than_it_may() -> None:
    written = [Statement(f"{'*' * LONGEST}{number}", (1,)) for number in range(3)]
    short = Statement("It opens.", (1,))

    lines = state_on_discord([written[0], short, *written[1:]], {1: 1})

    assert length("\n".join(lines)) <= TEXT_LENGTH
    assert lines[1].endswith("0 \\[1\\] It opens. \\[1\\]")


def test_what_a_comparison_shows_twice_has_one_number() -> None:
    groups = [Group("Disputed", (HARBOUR, BRIDGE)), Group("Told", (BRIDGE, CLOSURE))]
    comparison = Comparison("?", (Account("harbour", "The bridge", (BRIDGE, CLOSURE)),))

    numbers = number_groups(groups)

    assert numbers == {key_of(HARBOUR): 1, key_of(BRIDGE): 2, key_of(CLOSURE): 3}
    assert number_accounts(comparison, numbers) == {1: 2, 2: 3}
    assert number_accounts(comparison, {key_of(CLOSURE): 3}) == {2: 3}
