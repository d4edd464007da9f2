"""What the README promises is what the program has.

When the answer changes: `.venv/bin/python -m tests.test_readme` writes it into the README.
"""

import re
import subprocess
import sys
from pathlib import Path

import discord
import pytest

from bot.__main__ import GROUPS, VERBS
from bot.cogs.corpus import Corpus
from bot.commands.corpus import corpus

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "README.md"
README = PAGE.read_text(encoding="utf-8")
QUESTION = "what did Putin tell Stone?"
BEGIN, END = "<!-- terminal-answer -->\n", "<!-- /terminal-answer -->\n"


def with_answer(text: str, data: Path) -> str:
    """The README with what asking its question prints now, from an index in `data`."""
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-m", "bot", "ask", QUESTION, "--data", str(data)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    shown = "".join(f"    {line}".rstrip() + "\n" for line in done.stdout.splitlines())
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + "\n" + shown + "\n" + END + rest.partition(END)[2]


def test_the_answer_is_what_the_command_prints(tmp_path: Path) -> None:
    assert f'make ask Q="{QUESTION}"' in README
    assert with_answer(README, tmp_path) == README


def test_every_verb_is_told_and_no_other() -> None:
    told = set(re.findall(r"`ontherecord ([a-z]+)", README))

    assert told == {verb.__name__ for verb in VERBS} | {group.info.name for group in GROUPS}


def test_every_verb_that_looks_after_the_corpus_is_told_at_the_terminal_and_on_discord() -> None:
    [row] = [line for line in README.splitlines() if line.startswith("| `ontherecord corpus")]
    told = set(re.findall(r"`([a-z]+)[^`]*`", row)) - {"ontherecord"}
    on_discord = set(re.findall(r"^\| `/corpus ([a-z]+)`", README, re.MULTILINE))
    callbacks = [command.callback for command in corpus.registered_commands]

    assert told == {callback.__name__ for callback in callbacks if callback}
    assert on_discord == {
        command.name for command in Corpus.__discord_app_commands_group_children__
    }


def test_the_invitation_asks_for_the_least_that_answering_takes() -> None:
    [asked] = re.findall(r"&permissions=([0-9]+)", README)

    assert discord.Permissions(int(asked)) == discord.Permissions(
        view_channel=True,
        send_messages=True,
        send_messages_in_threads=True,
        read_message_history=True,
    )


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/design.md"])
def test_links_within_the_project_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^):#]+)\)", text)

    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_the_version_of_torch_is_the_pinned_one() -> None:
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    [pinned] = re.findall(r"^torch==.*$", constraints, re.MULTILINE)

    assert set(re.findall(r"torch==[0-9.]*[0-9]", README)) == {pinned}


if __name__ == "__main__":
    PAGE.write_text(with_answer(README, ROOT / ".ontherecord"), encoding="utf-8")
