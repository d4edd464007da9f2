"""A message's words are read without the mentions of the bot."""

import pytest

from bot.mentions import without_mention


@pytest.mark.parametrize(
    ("content", "question"),
    [
        ("<@7> who spoke?", "who spoke?"),
        ("who <@!7> spoke?", "who spoke?"),
        ("<@7>", ""),
        ("<@7>\n who\tspoke? ", "who spoke?"),
        ("<@7> what did <@8> say", "what did <@8> say"),
    ],
)
def test_the_bots_own_mention_is_no_part_of_the_question(content: str, question: str) -> None:
    assert without_mention(content, 7) == question
