"""A guild whose bot answers from the project's own articles, and what people see of that."""

import functools
import re
import shutil
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
import simcord
import simcord.interactions

from bot.admins import Admins
from bot.asking import Desk
from bot.client import Client
from bot.feedback import Feedback
from bot.gaps import Gaps
from bot.prompting import FIELD
from retrieval.index import Index
from tests.bot.discord_limits import exceeded
from tests.bot.discord_text import Component, buttons, folded, form, shown
from tests.conftest import ARTICLES
from tests.hashing import HashingEmbedder

WIDTH = 92
ALONE = "  Only you can see this"
# What is random otherwise.
ALWAYS = SimpleNamespace(token_hex=lambda _: "5f3a9c1e")

# What no two runs have in common: moments, days, sizes, ids of people.
MASKED = (
    (re.compile(r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\+00:00|Z| UTC)?"), "…"),
    (re.compile(r"\(\d{4}-\d\d-\d\d\)"), "(…)"),
    (re.compile(r"\b\d+\.\d MB"), "… MB"),
    (re.compile(r"(?<=Discord user )\d+"), "…"),
)

Message = simcord.ResponseMessage | discord.Message


@dataclass(slots=True)
class Stage:
    """One channel with one reader; what varies from one run to the next is told always the same.

    `seen` is every message that was looked at, for a page of the documentation.
    """

    env: simcord.Env
    channel: simcord.ChannelHandle
    reader: simcord.MemberActor
    index: Index
    patch: pytest.MonkeyPatch
    folder: Path
    seen: list[str] = field(default_factory=list)
    indexes: ExitStack = field(default_factory=ExitStack)

    async def open(self, *, index: Index | None = None, **kept: Any) -> None:  # noqa: ANN401 - as the client
        """Start the bot; the reader looks after its articles too."""
        self.patch.setattr("bot.faults.secrets", ALWAYS)
        admins = Admins(users=frozenset({self.reader.id}))
        client = Client(index=index or self.index, admins=admins, data_dir=self.folder, **kept)
        await self.env.restart_bot(client)

    async def keep_all(self) -> None:
        """Start the bot of an operator who keeps votes, and questions that were declined."""
        feedback = Feedback(self.folder, is_kept=True)
        await self.open(feedback=feedback, gaps=Gaps(self.folder, is_kept=True))

    async def tend(self) -> Path:
        """Start the bot over a copy of the articles, which may be changed; the copy.

        Words are hashed in the model's stead, under its name: nobody asks anything here.
        """
        articles = self.folder / "articles"
        shutil.copytree(ARTICLES, articles)
        model = self.index.status().model
        index = Index(articles, self.folder / "data", lambda: HashingEmbedder(model))
        self.indexes.enter_context(closing(index))
        self.patch.setattr("retrieval.generations.secrets", ALWAYS)
        index.catch_up()
        await self.open(index=index, gaps=Gaps(self.folder, is_kept=True))
        return articles

    def speak(self, locale: str) -> None:
        """Set the language of the reader's Discord; SimCord knows American English alone."""
        plain = simcord.interactions.base_payload

        @functools.wraps(plain)
        def speaking(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - SimCord's own
            record, payload = plain(*args, **kwargs)
            return record, payload | {"locale": locale}

        self.patch.setattr(simcord.interactions, "base_payload", speaking)

    def refuse(self, limit: str) -> None:
        """Let no question have one of the places that the desk has."""
        assert isinstance(self.env.bot, Client)
        desk: Desk = self.env.bot.desk
        self.patch.setattr(desk, limit, 0)

    async def slash(self, name: str, **options: object) -> simcord.ResponseMessage:
        """Use a command; its answer."""
        return answer_of(await self.reader.slash(self.channel, name, **options))

    async def mention(self, words: str, *, below: Message | None = None) -> discord.Message:
        """Mention the bot in the channel; its answer."""
        assert self.env.bot.user is not None
        told = f"{self.env.bot.user.mention} {words}".strip()
        await self.reader.send(self.channel, told, reply_to=below)
        assert self.channel.last_message is not None
        return self.channel.last_message

    async def choose(self, menu: str, words: str) -> simcord.ResponseMessage:
        """Use a command on a message that says `words`, or has a picture alone; its answer."""
        files = [] if words else [("picture.png", b"")]
        message = await self.reader.send(self.channel, words, attachments=files)
        return answer_of(await self.reader.context_menu(self.channel, menu, message))

    async def press(self, below: Message, label: str) -> simcord.ResponseMessage:
        """Press the first button of that name; what is told, or the message as it is then."""
        named = [each for each in buttons(parts_of(below)) if label in name_of(each)]
        pressed = await self.reader.click(below, custom_id=named[0]["custom_id"])
        return answer_of(pressed)

    async def ask_more(self, below: Message, question: str) -> simcord.ResponseMessage:
        """Press *Ask more* and send the form."""
        opened = await self.reader.click(below, custom_id="follow")
        return answer_of(await self.reader.submit_modal(opened, {FIELD: question}))

    def see(self, message: Message) -> None:
        """Look at a message, which keeps Discord's limits."""
        is_private = message.flags.ephemeral
        self.look(parts_of(message), is_private=is_private, files=message.attachments)

    def look(
        self,
        components: Sequence[Component],
        *,
        is_private: bool = False,
        files: Sequence[discord.Attachment] = (),
    ) -> None:
        """The same for what a message was made of."""
        assert exceeded(components) == []
        named = [file.filename for file in files]
        lines = shown(components, has_bold=True)
        assert all(f"[picture {name}: " in lines for name in named)
        told = f"{lines}\n{ALONE}" if is_private else lines
        for varying, told_always in MASKED:
            told = varying.sub(told_always, told)
        self.seen.append(folded(told, WIDTH))

    async def see_form(self, below: Message) -> None:
        """Press *Ask more* and look at the form."""
        opened = await self.reader.click(below, custom_id="follow")
        assert opened.modal is not None
        self.seen.append(folded(form(opened.modal), WIDTH))


def answer_of(done: simcord.InteractionResult) -> simcord.ResponseMessage:
    """What came of a command or a press."""
    message = done.response or (done.followups[0] if done.followups else None)
    assert message is not None
    return message


def parts_of(message: Message) -> list[Component]:
    """The components of a message, whoever tells of it."""
    if isinstance(message, discord.Message):
        return [row.to_dict() for row in message.components]
    return list(message.components)


def name_of(button: Component) -> str:
    """What stands on a button."""
    emoji = (button.get("emoji") or {}).get("name")
    return " ".join(filter(None, (emoji, button.get("label"))))
