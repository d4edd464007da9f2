"""The bot as its operator starts it, a process of its own, against Discord on this machine."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import discord
import pytest

from tests.bot.bot_process import (
    ANSWER_SECONDS,
    OUTPUT,
    ROOT,
    START_SECONDS,
    TOKEN,
    BotEndedError,
    body,
    components,
    run_bot,
)
from tests.bot.discord_description import Description
from tests.bot.discord_server import Call, DiscordServer
from tests.bot.discord_text import buttons, quotations, shown

DESCRIPTION = ROOT.parent / "shared" / "discord" / "openapi.json"
ACKNOWLEDGED_SECONDS = 2.5

ARTICLE = """The Harbour Bridge Reopens

“The bridge will open in May,” Mayor Ada Finch told the council on Monday.

Engineer Bertram Adler said that the *old* cables had been replaced.
"""

# As it is copied from a message that shows the asterisks.
QUOTED = r"the \*old\* cables had been replaced"


@dataclass(frozen=True, slots=True)
class Morning:
    """What the bot did after its first start."""

    asked_at: float
    deferred: Call
    answered: Call
    mentioned: str
    replied: Call
    checked: Call


@dataclass(frozen=True, slots=True)
class Evening:
    """What the bot did after its second start: the buttons of the morning's answer, and answers
    for a reader whose Discord speaks Russian.
    """

    context: Call
    form: Call
    more: Call
    answered: Call
    unfolded: Call
    checked: Call
    completed: Call


@dataclass(frozen=True, slots=True)
class Day:
    """What happened between the bot and Discord while the bot was started twice.

    The first `calls_in_the_morning` of the server's calls belong to the first start.
    """

    server: DiscordServer
    morning: Morning
    evening: Evening
    calls_in_the_morning: int
    codes: tuple[int | None, int | None]
    output: str


async def spend_morning(server: DiscordServer) -> Morning:
    await server.connected(1, within=START_SECONDS)
    asked_at = await server.use_command("ask", question="When will the bridge open?")
    deferred = await server.called("POST", "/callback", within=ANSWER_SECONDS)
    answered = await server.called("PATCH", "/messages/@original", within=ANSWER_SECONDS)
    mentioned = await server.mention("What did Bertram Adler say?")
    replied = await server.called("POST", "/messages", within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.use_menu("Check this quote", f"“{QUOTED}” and “The bridge will not open in May”")
    checked = await server.called(
        "PATCH", "/messages/@original", after=calls, within=ANSWER_SECONDS
    )
    return Morning(asked_at, deferred, answered, mentioned, replied, checked)


async def spend_evening(server: DiscordServer) -> Evening:
    calls = len(server.calls)
    answer = await server.called("PATCH", "/messages/@original", within=ANSWER_SECONDS)
    below = components(answer)
    await server.connected(2, within=START_SECONDS)
    await server.use_command("ask", question="?")
    await server.called("PATCH", "/messages/@original", after=calls, within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.press(buttons(below)[0]["custom_id"], below)
    context = await server.called("PATCH", "/@original", after=calls, within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.press("follow", below)
    form = await server.called("POST", "/callback", after=calls, within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.send_form(form_in(form), "And what did Bertram Adler say?", below)
    more = await server.called("PATCH", "/@original", after=calls, within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.use_command("ask", locale="ru", question="When will the bridge open?")
    answered = await server.called(
        "PATCH", "/messages/@original", after=calls, within=ANSWER_SECONDS
    )
    calls = len(server.calls)
    await server.press(buttons(below)[0]["custom_id"], below, locale="ru")
    unfolded = await server.called("PATCH", "/@original", after=calls, within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.use_menu("Check this quote", "“The bridge will not open in May”", locale="ru")
    checked = await server.called("PATCH", "/@original", after=calls, within=ANSWER_SECONDS)
    calls = len(server.calls)
    await server.type_option("quotes", "person", "bert", locale="ru")
    completed = await server.called("POST", "/callback", after=calls, within=ANSWER_SECONDS)
    return Evening(context, form, more, answered, unfolded, checked, completed)


async def live_a_day(folder: Path) -> Day:
    server = DiscordServer()
    await server.start()
    try:
        morning, first = await run_bot(server, folder, spend_morning(server))
        calls = len(server.calls)
        evening, second = await run_bot(server, folder, spend_evening(server))
    finally:
        await server.stop()
    output = (folder / OUTPUT).read_text(encoding="utf-8")
    return Day(server, morning, evening, calls, (first, second), output)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    folder = tmp_path_factory.mktemp("process")
    (folder / "articles").mkdir()
    (folder / "articles" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    try:
        return asyncio.run(live_a_day(folder))
    except (BotEndedError, TimeoutError):
        pytest.fail((folder / OUTPUT).read_text(encoding="utf-8")[-3_000:])


def form_in(call: Call) -> dict[str, object]:
    told = body(call)["data"]
    assert isinstance(told, dict)
    return told


def test_a_command_is_acknowledged_at_once_and_answered_once(day: Day) -> None:
    asked = day.server.calls[: day.calls_in_the_morning]

    assert body(day.morning.deferred)["type"] == 5
    assert day.morning.deferred.at - day.morning.asked_at < ACKNOWLEDGED_SECONDS
    quoted = quotations(components(day.morning.answered))
    assert "The bridge will open in May," in quoted[0]
    assert all(words in ARTICLE or words[1:-1] in ARTICLE for words in quoted)
    assert sum(call.path == day.morning.answered.path for call in asked) == 1


def test_a_mention_is_answered_below_it_while_the_bot_is_seen_typing(day: Day) -> None:
    typed = [call for call in day.server.calls if call.path.endswith("/typing")]
    reference = body(day.morning.replied)["message_reference"]

    assert typed
    assert typed[0].at < day.morning.replied.at
    assert isinstance(reference, dict)
    assert str(reference["message_id"]) == day.morning.mentioned
    assert "Bertram Adler" in shown(components(day.morning.replied))


def test_a_reader_of_russian_has_russian_words_around_the_words_as_printed(day: Day) -> None:
    told = components(day.evening.answered)
    lines = shown(told).split("\n")

    assert quotations(told) == quotations(components(day.morning.answered))
    assert "▌   Вопрос: When will the bridge open?" in lines
    assert any("дата неизвестна · абзац 2" in line for line in lines)
    assert not any("paragraph" in line or "Asked" in line for line in lines)


def test_a_reader_of_russian_presses_and_checks_in_russian(day: Day) -> None:
    labels = [each["label"] for each in buttons(components(day.evening.answered))]
    checked = shown(components(day.evening.checked))

    assert labels[0] == "Контекст"
    assert labels[-1] == "Спросить ещё"
    assert "▌   Абзац 2" in shown(components(day.evening.unfolded)).split("\n")
    assert "Изменено: напечатано не так." in checked
    assert "В цитате: will not · напечатано: will" in checked


def test_names_are_offered_while_they_are_typed(day: Day) -> None:
    told = body(day.evening.completed)

    assert told["type"] == 8
    assert told["data"] == {"choices": [{"name": "Bertram Adler", "value": "Bertram Adler"}]}


def test_discord_is_told_what_the_commands_are_called_in_russian(day: Day) -> None:
    [told] = [call for call in day.server.calls if call.method == "PUT"]

    assert isinstance(told.body, list)
    assert {each["name"]: each["name_localizations"]["ru"] for each in told.body}["ask"] == (
        "спросить"
    )
    assert all({"en-US", "en-GB", "ru"} == each["name_localizations"].keys() for each in told.body)


def test_the_buttons_of_an_answer_work_after_a_restart(day: Day) -> None:
    context = shown(components(day.evening.context))

    assert "“The bridge will open in May,” Mayor Ada Finch told the council" in context
    assert "Engineer Bertram Adler said that the *old* cables had been replaced." in context
    assert body(day.evening.form)["type"] == 9
    assert "Bertram Adler" in shown(components(day.evening.more))


def test_a_message_s_quotations_are_checked(day: Day) -> None:
    told = shown(components(day.morning.checked))

    assert "Verbatim" in told.partition("Altered")[0]
    assert "Quoted: will not · printed: will" in told


def test_no_privileged_intent_is_asked_for(day: Day) -> None:
    intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)

    assert [told["intents"] for told in day.server.identified] == [intents.value] * 2


def test_nobody_is_pinged(day: Day) -> None:
    for call in (day.morning.answered, day.morning.replied, day.morning.checked):
        mentions = body(call)["allowed_mentions"]
        assert isinstance(mentions, dict)
        assert mentions["parse"] == []
        assert not mentions.get("replied_user")


def test_commands_are_told_at_the_first_start_alone(day: Day) -> None:
    told = [place for place, call in enumerate(day.server.calls) if call.method == "PUT"]

    assert len(told) == 1
    assert told[0] < day.calls_in_the_morning


def test_an_interrupted_bot_ends_in_order_and_the_log_keeps_secrets(day: Day) -> None:
    assert day.codes == (0, 0)
    assert "Ready as" in day.output or "Told Discord" in day.output
    assert "Traceback" not in day.output
    assert TOKEN not in day.output
    assert "Bertram" not in day.output


@pytest.mark.skipif(not DESCRIPTION.exists(), reason="Discord's own description is not here")
def test_every_request_is_as_discord_describes_it(day: Day) -> None:
    description = Description(DESCRIPTION)

    assert [fault for call in day.server.calls for fault in description.faults(call)] == []


@pytest.mark.skipif(not DESCRIPTION.exists(), reason="Discord's own description is not here")
def test_requests_that_discord_would_refuse_are_noticed() -> None:
    description = Description(DESCRIPTION)
    answer = "/webhooks/1/token/messages/@original"
    long = {"type": 10, "content": "x" * 4_001}
    misspelt: dict[str, object] = {"alowed_mentions": {"parse": []}}

    assert description.faults(Call("PATCH", answer, {"components": [long]}, 0.0))
    assert description.faults(Call("PATCH", answer, misspelt, 0.0))
    assert description.faults(Call("PATCH", "/no/such/route", None, 0.0))
    assert not description.faults(Call("PATCH", answer, {"flags": 32768}, 0.0))
