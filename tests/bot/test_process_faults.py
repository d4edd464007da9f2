"""What goes wrong between the bot and Discord, one thing after the other, in a single process."""

import asyncio
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bot.bot_process import (
    ANSWER_SECONDS,
    OUTPUT,
    START_SECONDS,
    BotEndedError,
    body,
    components,
    run_bot,
)
from tests.bot.discord_server import Call, DiscordServer, Trouble
from tests.bot.discord_text import quotations, shown
from tests.bot.discord_world import Payload

ANSWER = "/messages/@original"
RETRY_AFTER = 0.7
# What would come twice comes within this time, after the last question at least.
PAUSE_SECONDS = 0.3
LATER_SECONDS = 2.0

ARTICLE = """The Harbour Bridge Reopens

“The bridge will open in May,” Mayor Ada Finch told the council on Monday.

Engineer Bertram Adler said that the old cables had been replaced.
"""
QUESTION = "When will the bridge open?"

LIMITED = Trouble(
    "PATCH",
    ANSWER,
    429,
    {"message": "You are being rate limited.", "retry_after": RETRY_AFTER, "global": False},
    {"Via": "1.1 google", "Retry-After": "1"},
)
LOST_WEBHOOK = {"message": "Unknown Webhook", "code": 10015}
LOST_INTERACTION = {"message": "Unknown interaction", "code": 10062}
REFERENCE = re.compile(r"Reference [0-9a-f]{8}: Discord no longer takes the answer: .*\n")


@dataclass(frozen=True, slots=True)
class Story:
    """What the bot asked of Discord during each thing that went wrong, by its name.

    `heard` are the sessions that it began, and the numbers up to which it had heard at resumes.
    """

    server: DiscordServer
    calls: dict[str, list[Call]]
    heard: tuple[int, list[int]]
    code: int
    output: str


async def ask_through(server: DiscordServer, *troubles: Trouble) -> None:
    """Ask while it happens, until the answer has come."""
    start = len(server.calls)
    server.troubles += troubles
    await server.use_command("ask", question=QUESTION)
    await server.called("PATCH", ANSWER, after=start, within=ANSWER_SECONDS)


async def ask_while_away(server: DiscordServer) -> None:
    """Lose the connection between a question's acknowledgement and its answer, and ask again."""

    async def drop_and_ask() -> None:
        await server.drop()
        await server.use_command("ask", question="What did Bertram Adler say?")

    start = len(server.calls)
    await ask_through(server, Trouble("POST", "/callback", act=drop_and_ask))
    first = await server.called("PATCH", ANSWER, after=start, within=ANSWER_SECONDS)
    after = server.calls.index(first) + 1
    await server.called("PATCH", ANSWER, after=after, within=ANSWER_SECONDS)


async def ask_while_session_ends(server: DiscordServer) -> None:
    await ask_through(server, Trouble("POST", "/callback", act=server.invalidate))
    await server.connected(2, within=ANSWER_SECONDS)
    await ask_through(server)


async def mention_while_failing(server: DiscordServer) -> None:
    start = len(server.calls)
    server.troubles.append(failing("POST", "/messages"))
    await server.mention(QUESTION)
    await server.called("POST", "/messages", after=start, within=ANSWER_SECONDS)


def failing(method: str, ending: str) -> Trouble:
    return Trouble(method, ending, 500, {"message": "500: Internal Server Error", "code": 0})


def lose(method: str, ending: str, told: Payload) -> Callable[[DiscordServer], Awaitable[None]]:
    """Ask what cannot be answered, and wait until the bot has been told so."""
    trouble = Trouble(method, ending, 404, told)

    async def ask(server: DiscordServer) -> None:
        refusals = len(server.refused) + 1
        server.troubles.append(trouble)
        await server.use_command("ask", question=QUESTION)
        await server.refused_calls(refusals, within=ANSWER_SECONDS)

    return ask


DEEDS: dict[str, Callable[[DiscordServer], Awaitable[None]]] = {
    "drop": ask_while_away,
    "invalid": ask_while_session_ends,
    "limit": lambda server: ask_through(server, LIMITED),
    "failing": lambda server: ask_through(server, failing("PATCH", ANSWER)),
    "cut": lambda server: ask_through(server, Trouble("PATCH", ANSWER, is_cut=True)),
    "failing mention": mention_while_failing,
    "lost webhook": lose("PATCH", ANSWER, LOST_WEBHOOK),
    "lost interaction": lose("PATCH", ANSWER, LOST_INTERACTION),
    "never taken": lose("POST", "/callback", LOST_INTERACTION),
    "afterwards": ask_through,
}


async def suffer(server: DiscordServer) -> dict[str, list[Call]]:
    await server.connected(1, within=START_SECONDS)
    calls = {}
    for name, happen in DEEDS.items():
        start = len(server.calls)
        await asyncio.wait_for(happen(server), ANSWER_SECONDS)
        await asyncio.sleep(LATER_SECONDS if name == "afterwards" else PAUSE_SECONDS)
        calls[name] = server.calls[start:]
    return calls


async def tell_story(folder: Path) -> Story:
    server = DiscordServer()
    await server.start()
    try:
        calls, code = await run_bot(server, folder, suffer(server))
    finally:
        await server.stop()
    output = (folder / OUTPUT).read_text(encoding="utf-8")
    return Story(server, calls, (len(server.identified), server.resumed), code, output)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    folder = tmp_path_factory.mktemp("faults")
    (folder / "articles").mkdir()
    (folder / "articles" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    try:
        return asyncio.run(tell_story(folder))
    except (BotEndedError, TimeoutError):
        pytest.fail((folder / OUTPUT).read_text(encoding="utf-8")[-3_000:])


def answers(story: Story, name: str) -> list[Call]:
    """What Discord took as answers while that went wrong."""
    return [call for call in story.calls[name] if is_answer(call) and call not in refused(story)]


def is_answer(call: Call) -> bool:
    return (call.method == "PATCH" and call.path.endswith(ANSWER)) or (
        call.method == "POST" and call.path.endswith("/messages")
    )


def refused(story: Story) -> list[Call]:
    return story.server.refused


def test_a_lost_connection_is_taken_up_and_what_was_asked_meanwhile_answered(story: Story) -> None:
    sessions, resumed = story.heard
    told = [shown(components(call)) for call in answers(story, "drop")]

    assert len(resumed) == 1
    assert sessions == 2
    assert len(told) == 2
    assert "The bridge will open in May," in told[0]
    assert "the old cables had been replaced" in told[1]


def test_after_an_invalid_session_a_new_one_is_begun_and_nothing_answered_anew(
    story: Story,
) -> None:
    told = [quotations(components(call)) for call in answers(story, "invalid")]

    assert len(told) == 2
    assert told[0] == told[1] != []


def test_a_limit_is_waited_out_and_the_same_answer_given(story: Story) -> None:
    first, second = (call for call in story.calls["limit"] if is_answer(call))

    assert second.at - first.at >= RETRY_AFTER
    assert body(first) == body(second)


@pytest.mark.parametrize("name", ["failing", "cut"])
def test_what_discord_failed_to_take_is_sent_again(story: Story, name: str) -> None:
    first, second = (call for call in story.calls[name] if is_answer(call))

    assert body(first) == body(second)
    assert len(answers(story, name)) == 1


def test_a_reply_that_is_sent_again_is_known_for_the_same(story: Story) -> None:
    first, second = (call for call in story.calls["failing mention"] if is_answer(call))

    assert body(first)["nonce"] == body(second)["nonce"]
    assert body(second)["enforce_nonce"] is True


@pytest.mark.parametrize("name", ["lost webhook", "lost interaction", "never taken"])
def test_where_the_answer_is_taken_no_more_nothing_else_is_sent(story: Story, name: str) -> None:
    assert [call for call in story.calls[name] if is_answer(call)] == [
        call for call in refused(story) if call in story.calls[name] and is_answer(call)
    ]
    assert answers(story, name) == []


def test_each_lost_answer_is_in_the_log_under_a_number_of_its_own(story: Story) -> None:
    told = REFERENCE.findall(story.output)

    assert len(set(told)) == 3
    assert story.output.count("Reference") == 3


def test_nothing_is_answered_twice(story: Story) -> None:
    taken = Counter(
        call.path
        for name in story.calls
        for call in answers(story, name)
        if call.path.endswith(ANSWER)
    )

    assert set(taken.values()) == {1}
    assert len(answers(story, "failing mention")) == 1


def test_whoever_asks_afterwards_is_answered(story: Story) -> None:
    (answer,) = answers(story, "afterwards")

    assert "The bridge will open in May," in shown(components(answer))


def test_nobody_sees_what_went_wrong(story: Story) -> None:
    told = [shown(components(call)) for name in story.calls for call in answers(story, name)]

    assert not any("Traceback" in words or "failed" in words for words in told)
    assert "Traceback" not in story.output
    assert story.code == 0
