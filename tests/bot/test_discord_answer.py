import os
import textwrap
from pathlib import Path

from bot.offering import Offers, answer_button
from bot.rendering import answer_layout
from retrieval.index import Index
from tests.bot.discord_text import components_of, folded, shown

README = Path(__file__).parents[2] / "README.md"
OPENING, CLOSING = "<!-- discord-answer -->", "<!-- /discord-answer -->"
QUESTION = "what did Putin tell Stone?"
WIDTH = 92


async def ignore(*_: object) -> None:
    """Do nothing when a button is pressed."""


def test_the_readme_shows_the_answer_that_discord_shows(real_index: Index) -> None:
    """With REWRITE_README=1 in the environment the README is brought up to date instead."""
    offers = Offers(answer_button(ignore), lambda _: "key")
    layout = answer_layout(real_index.ask(QUESTION), is_question_shown=True, offers=offers)
    answer = folded(shown(components_of(layout)), WIDTH)
    before, _, rest = README.read_text(encoding="utf-8").partition(OPENING)
    printed, _, after = rest.partition(CLOSING)
    expected = f"\n\n{textwrap.indent(answer, '    ')}\n\n"
    if os.environ.get("REWRITE_README"):
        README.write_text(f"{before}{OPENING}{expected}{CLOSING}{after}", encoding="utf-8")
        printed = expected

    assert printed == expected
