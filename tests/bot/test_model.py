"""A language model's words come whole and in time, or one kind of failure does."""

import asyncio
import gzip
import json
import logging
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import model as room
from bot.dialects import DIALECTS
from bot.model import (
    Failure,
    LanguageModel,
    ModelFailedError,
    ModelLibraryMissingError,
    Reply,
    check_library,
)
from tests.bot.model_server import (
    Answer,
    ModelServer,
    completion,
    cutting,
    dripping,
    dripping_heads,
    failing,
    flooding,
    giving,
    hanging,
    hanging_within,
    redirecting,
    refusing,
    saying,
    sending,
    serving,
    unfolding,
    waiting,
)
from tests.serving_vectors import free_port

KEY = "sk-harbour-7431"
SYSTEM = "Write of the findings alone."
USER = "Who crossed the bridge?"
SCHEMA = {"type": "object", "properties": {"sentences": {"type": "array"}}}
TEXT = "Ada Byrne crossed the bridge [1]."
TWICE_FOLDED = gzip.compress(gzip.compress(json.dumps(completion(TEXT)).encode()))
TIMEOUT = 0.5
ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def asking(
    *script: Answer, seconds: float = 5.0, at_once: int = 4
) -> AsyncIterator[tuple[LanguageModel, ModelServer]]:
    async with (
        serving(*script) as server,
        LanguageModel(
            base_url=server.base_url,
            name="tiny",
            key=SecretStr(KEY),
            timeout=seconds,
            at_once=at_once,
        ) as model,
    ):
        yield model, server


async def _ask(model: LanguageModel) -> Reply:
    return await model.complete(SYSTEM, USER, schema=SCHEMA, most_tokens=40)


async def test_a_text_comes_with_the_tokens_that_the_server_counted() -> None:
    async with asking(saying(TEXT)) as (model, server):
        reply = await _ask(model)

    assert reply == Reply(TEXT, 120, 17)
    [asked] = server.asked
    assert asked.headers["Authorization"] == f"Bearer {KEY}"
    assert asked.body["model"] == "tiny"
    assert asked.body["messages"] == [
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": USER},
    ]
    assert asked.body["max_tokens"] == 40
    assert asked.body["temperature"] == 0
    assert asked.body["response_format"]["json_schema"]["schema"] == SCHEMA
    assert asked.body["stream"] is False


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (hanging(), "late"),
        (hanging_within(), "late"),
        (dripping(TEXT), "late"),
        (dripping_heads(), "late"),
        (waiting(2 * TIMEOUT, failing(500)), "late"),
        (failing(401, "invalid_api_key"), "refused"),
        (failing(402), "refused"),
        (failing(403), "refused"),
        (failing(404, "model_not_found"), "unknown"),
        (failing(429, "rate_limit_exceeded", retry_after="30"), "busy"),
        (failing(400, "context_length_exceeded"), "broken"),
        (failing(422), "broken"),
        (failing(500), "broken"),
        (failing(503), "broken"),
        (cutting(), "broken"),
        (flooding(), "endless"),
        (flooding(500), "endless"),
        (sending(b" " * 5_000_000), "endless"),
        (unfolding(20_000_000), "endless"),
        (sending(b"{}", content_encoding="gzip"), "malformed"),
        (sending(TWICE_FOLDED, content_encoding="gzip, gzip"), "malformed"),
        (sending(json.dumps(completion(TEXT)).encode()[:-9]), "malformed"),
        (sending(b"<html>Welcome</html>", content_type="text/html"), "malformed"),
        (sending(b""), "malformed"),
        (giving(completion(TEXT, choices=[])), "malformed"),
        (saying(None), "malformed"),
        (saying([{"type": "text", "text": TEXT}]), "malformed"),
    ],
)
async def test_each_failure_has_its_kind_and_comes_in_time(
    answer: Answer, failure: Failure, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with asking(answer, seconds=TIMEOUT) as (model, _):
        begun = time.monotonic()
        with pytest.raises(ModelFailedError) as caught:
            await _ask(model)
        taken = time.monotonic() - begun

    assert caught.value.failure == failure
    assert taken < TIMEOUT + 1
    told = f"{caught.value!r} {caught.value} {caught.value.detail} {caplog.text}"
    assert not any(secret in told for secret in (KEY, USER, SYSTEM, TEXT))


async def test_nobody_there_is_told() -> None:
    address = f"http://127.0.0.1:{free_port()}/v1"
    async with LanguageModel(
        base_url=address, name="tiny", key=None, timeout=5, at_once=1
    ) as model:
        with pytest.raises(ModelFailedError) as caught:
            await _ask(model)

    assert caught.value.failure == "unreachable"


async def test_a_server_is_left_once_it_has_said_too_much_or_too_little() -> None:
    async with asking(hanging(), flooding(), seconds=TIMEOUT) as (model, server):
        for _ in range(2):
            with pytest.raises(ModelFailedError):
                await _ask(model)
        await asyncio.sleep(0.1)

        assert server.now == 0
        assert server.left == 2


async def test_what_a_server_says_of_its_failure_is_told_by_its_code_alone() -> None:
    answers = (failing(404, "model_not_found", f"no {KEY}, {USER}"), failing(403, f"no {KEY}"))
    async with asking(*answers) as (model, _):
        with pytest.raises(ModelFailedError) as unknown:
            await _ask(model)
        with pytest.raises(ModelFailedError) as refused:
            await _ask(model)

    assert unknown.value.detail == "HTTP 404, model_not_found"
    assert refused.value.detail == "HTTP 403"


async def test_a_code_that_holds_the_key_is_not_told() -> None:
    async with (
        serving(failing(403, "no_harbour")) as server,
        LanguageModel(
            base_url=server.base_url, name="tiny", key=SecretStr("harbour"), timeout=5, at_once=1
        ) as model,
    ):
        with pytest.raises(ModelFailedError) as caught:
            await _ask(model)

    assert caught.value.detail == "HTTP 403"


async def test_an_answer_that_is_folded_once_is_read() -> None:
    folded = gzip.compress(json.dumps(completion(TEXT)).encode())
    async with asking(sending(folded, content_encoding="gzip")) as (model, _):
        assert (await _ask(model)).content == TEXT


async def test_a_key_is_not_carried_to_where_a_server_redirects() -> None:
    async with serving(saying(TEXT)) as elsewhere:
        address = f"{elsewhere.base_url}/chat/completions"
        async with asking(redirecting(address)) as (model, _):
            with pytest.raises(ModelFailedError) as caught:
                await _ask(model)

    assert caught.value.failure == "unknown"
    assert elsewhere.asked == []


async def test_the_environment_sends_neither_the_key_nor_anything_else_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with serving(saying("elsewhere")) as elsewhere:
        proxy = elsewhere.base_url.removesuffix("/v1")
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy)
        monkeypatch.setenv("OPENAI_BASE_URL", elsewhere.base_url)
        for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
            monkeypatch.setenv(name, "another")
        monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "authorization: another\nx-mine: another")
        async with asking(saying(TEXT)) as (model, server):
            reply = await _ask(model)

    assert reply.content == TEXT
    assert elsewhere.asked == []
    [asked] = server.asked
    assert asked.headers["Authorization"] == f"Bearer {KEY}"
    assert "another" not in str(asked.headers)
    assert {name.lower() for name in asked.headers} <= {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    }


async def test_a_name_and_a_password_in_the_address_are_sent_in_place_of_a_key() -> None:
    async with serving(saying(TEXT)) as server:
        address = server.base_url.replace("http://", "http://ada:harbour@")
        async with LanguageModel(
            base_url=address, name="tiny", key=None, timeout=5, at_once=1
        ) as model:
            reply = await _ask(model)

    assert reply.content == TEXT
    assert server.asked[0].headers["Authorization"] == "Basic YWRhOmhhcmJvdXI="


async def test_a_key_that_cannot_be_sent_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    async with (
        serving(saying(TEXT)) as server,
        LanguageModel(
            base_url=server.base_url, name="tiny", key=SecretStr(f"{KEY}\n"), timeout=5, at_once=1
        ) as model,
    ):
        with pytest.raises(ModelFailedError) as caught:
            await _ask(model)

    assert caught.value.failure == "broken"
    assert KEY not in f"{caught.value!r} {caught.value.detail} {caplog.text} {model!r}"


@pytest.mark.parametrize(
    ("unknown", "tries", "known"),
    [
        ([], 1, {"response_format", "max_tokens", "temperature"}),
        (["max_tokens"], 2, {"response_format", "max_completion_tokens"}),
        (["temperature"], 2, {"response_format", "max_completion_tokens"}),
        (["response_format"], 3, {"max_tokens", "temperature"}),
        (["response_format", "max_completion_tokens"], 3, {"max_tokens", "temperature"}),
        (["response_format", "max_tokens"], 4, {"max_completion_tokens"}),
    ],
)
async def test_a_server_is_asked_as_it_understands_and_from_then_on_so(
    unknown: list[str], tries: int, known: set[str]
) -> None:
    async with asking(refusing(*unknown, otherwise=saying(TEXT))) as (model, server):
        await _ask(model)
        at_first = len(server.asked)
        await _ask(model)

    assert at_first == tries
    assert len(server.asked) == tries + 1
    assert server.asked[-1].body.keys() - {"model", "messages", "stream"} == known


async def test_a_fault_that_is_no_matter_of_dialect_changes_none() -> None:
    faults = [failing(400)] * len(DIALECTS)
    async with asking(*faults, saying(TEXT)) as (model, server):
        with pytest.raises(ModelFailedError):
            await _ask(model)
        reply = await _ask(model)

    assert reply.content == TEXT
    assert len(server.asked) == len(DIALECTS) + 1
    assert "response_format" in server.asked[-1].body


async def test_all_tries_have_the_time_of_one() -> None:
    async with asking(waiting(0.3, failing(400)), seconds=TIMEOUT) as (model, server):
        begun = time.monotonic()
        with pytest.raises(ModelFailedError) as caught:
            await _ask(model)

    assert caught.value.failure == "late"
    assert time.monotonic() - begun < TIMEOUT + 1
    assert len(server.asked) == 2


async def test_no_more_are_asked_at_a_time_than_may_be() -> None:
    async with asking(waiting(0.05, saying(TEXT)), at_once=2) as (model, server):
        replies = await asyncio.gather(*(_ask(model) for _ in range(7)))

    assert {reply.content for reply in replies} == {TEXT}
    assert server.most_at_once == 2


async def test_whoever_waits_for_a_turn_waits_no_longer_than_for_an_answer() -> None:
    async with asking(hanging(), seconds=TIMEOUT, at_once=1) as (model, server):
        begun = time.monotonic()
        failed = await asyncio.gather(*(_ask(model) for _ in range(5)), return_exceptions=True)

    assert [error.failure for error in failed if isinstance(error, ModelFailedError)] == (
        ["late"] * 5
    )
    assert time.monotonic() - begun < TIMEOUT + 1
    assert len(server.asked) == 1


async def test_a_turn_is_given_back_after_a_failure() -> None:
    async with asking(failing(500), flooding(), saying(TEXT), at_once=1) as (model, _):
        for _ in range(2):
            with pytest.raises(ModelFailedError):
                await _ask(model)

        assert (await _ask(model)).content == TEXT


async def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda _: None)

    with pytest.raises(ModelLibraryMissingError):
        check_library()
    with pytest.raises(ModelLibraryMissingError):
        LanguageModel(base_url="http://there", name="tiny", key=None, timeout=1, at_once=1)


def test_the_library_is_loaded_with_a_model_alone() -> None:
    code = "import bot.model, sys; print('openai' in sys.modules or 'httpx2' in sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
