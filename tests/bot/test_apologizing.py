from pathlib import Path

import pytest
import simcord
from discord import app_commands

from bot.apologizing import SENTENCES, apology, cause_of
from bot.asking import BusyError
from bot.catalogue import ENGLISH, catalogue_for, every_catalogue
from corpus.reading import CorpusMissingError
from retrieval.question import QuestionTooLongError
from tests.bot.discord_text import shown


def test_every_expected_fault_has_one_short_sentence() -> None:
    told = [words.say(key) for words in every_catalogue() for key in SENTENCES.values()]

    assert all(sentence.endswith(".") and len(sentence) < 120 for sentence in told)
    assert apology(BusyError()) == ENGLISH.say(SENTENCES[BusyError])


def test_an_unexpected_fault_names_a_number(caplog: pytest.LogCaptureFixture) -> None:
    told = apology(ZeroDivisionError("secret words"))

    (record,) = caplog.records
    assert record.exc_info
    assert record.getMessage().removeprefix("Reference ") in told
    assert "secret" not in told


def test_what_the_operator_must_mend_is_told_to_admins_alone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    error = CorpusMissingError(Path("/srv/secret"))

    assert apology(error) == ENGLISH.say("apologies.not_now")
    assert "/srv/secret" in caplog.text
    assert "/srv/secret" in apology(error, is_for_admins=True)


def test_what_was_asked_wrongly_is_told_to_everybody() -> None:
    error = QuestionTooLongError(1_200, 1_000)

    assert "1,200 characters" in apology(error)
    assert "Длина вопроса" in apology(error, words=catalogue_for("ru"))


def test_discords_wrapping_is_taken_off() -> None:
    assert isinstance(
        cause_of(app_commands.CommandNotFound("old", [])), app_commands.CommandNotFound
    )


async def test_an_answer_that_discord_refuses_is_apologized_for(
    simcord_env: simcord.Env, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    simcord_env.inject_error("PATCH", "/webhooks/*", status=400, code=50035)

    asked = await reader.slash(channel, "ask", question="the bridge?")

    assert asked.response is not None
    assert "the log tells more" in shown(asked.response.components)
    assert len(simcord_env.errors) == 1


async def test_an_answer_to_what_is_gone_is_given_up(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    caplog: pytest.LogCaptureFixture,
) -> None:
    simcord_env.inject_error("PATCH", "/webhooks/*", status=404, code=10008, times=None)

    await reader.slash(channel, "ask", question="the bridge?")

    assert "no longer takes the answer" in caplog.text
    assert len(simcord_env.errors) == 1
