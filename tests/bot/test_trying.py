"""`doctor --warm` asks the language model a word, and says what to do where none comes."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.checkup import State
from bot.reply import Failure
from bot.settings import Settings
from bot.trying import REMEDIES, SPENT, try_model
from bot.wiring import spending_of
from tests.bot import model_server as servers


def settings_for(folder: Path, base_url: str | None = None, **others: object) -> Settings:
    address = SecretStr(base_url) if base_url else None
    return Settings(
        data_dir=folder, llm_base_url=address, llm_model="tiny", llm_timeout=1.0
    ).model_copy(update=others)


async def told(folder: Path, answer: servers.Answer, **others: object) -> tuple[State, ...]:
    async with servers.serving(answer) as server:
        return await asyncio.to_thread(try_model, settings_for(folder, server.base_url, **others))


async def test_an_answer_is_told_with_its_time_and_booked(tmp_path: Path) -> None:
    [state] = await told(tmp_path, servers.saying("I am there [1]."))

    assert state.grade == "ready"
    assert state.sentence.startswith("Language model: it answered in 0.")
    spent = spending_of(settings_for(tmp_path)).spent()
    assert spent is not None
    assert (spent.requests, spent.tokens) == (1, 137)


@pytest.mark.parametrize(
    ("answer", "failure", "detail"),
    [
        (servers.failing(401), "refused", "HTTP 401"),
        (servers.failing(404), "unknown", "HTTP 404"),
        (servers.saying(None), "malformed", "the message has no text"),
        (servers.hanging(), "late", "no answer within 1 s"),
    ],
)
async def test_what_is_amiss_is_told_with_a_remedy(
    tmp_path: Path, answer: servers.Answer, failure: Failure, detail: str
) -> None:
    [state] = await told(tmp_path, answer)

    assert state.grade == "missing"
    assert state.sentence.startswith(f"Language model: no answer ({failure}: {detail}")
    assert state.sentence.endswith(f"{REMEDIES[failure]}.")


async def test_past_the_ceiling_it_is_not_tried(tmp_path: Path) -> None:
    states = await told(tmp_path, servers.saying("I am there [1]."), llm_daily_tokens=60)

    assert states == (State("hint", SPENT),)


def test_without_a_model_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert try_model(settings_for(tmp_path)) == ()


async def test_the_address_of_requests_is_taken_for_that_of_the_server(tmp_path: Path) -> None:
    async with servers.serving(servers.saying("I am there [1].")) as server:
        typed = settings_for(tmp_path, f"{server.base_url}/chat/completions/")
        [state] = await asyncio.to_thread(try_model, typed)

    assert state.grade == "ready"
