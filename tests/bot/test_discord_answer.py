import os
import textwrap
from pathlib import Path

from bot.rendering import answer_layout
from retrieval.index import Index
from tests.bot.discord_text import components_of, folded, shown

README = Path(__file__).parents[2] / "README.md"
OPENING, CLOSING = "<!-- discord-answer -->", "<!-- /discord-answer -->"
QUESTION = "what did Putin tell Stone?"
WIDTH = 92


def test_the_readme_shows_the_answer_that_discord_shows(real_index: Index) -> None:
    """With REWRITE_README=1 in the environment the README is brought up to date instead."""
    layout = answer_layout(real_index.ask(QUESTION), is_question_shown=True)
    answer = folded(shown(components_of(layout)), WIDTH)
    before, _, rest = README.read_text(encoding="utf-8").partition(OPENING)
    printed, _, after = rest.partition(CLOSING)
    expected = f"\n\n{textwrap.indent(answer, '    ')}\n\n"
    if os.environ.get("REWRITE_README"):
        README.write_text(f"{before}{OPENING}{expected}{CLOSING}{after}", encoding="utf-8")
        printed = expected

    assert printed == expected
