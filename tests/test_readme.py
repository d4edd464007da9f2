"""What the README promises is what the program has."""

import re
from pathlib import Path

import discord
import pytest

from bot.__main__ import VERBS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_verb_is_told_and_no_other() -> None:
    told = set(re.findall(r"`ontherecord ([a-z]+)", README))

    assert told == {verb.__name__ for verb in VERBS}


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
