"""A server that nobody here wrote: it speaks the protocol, and its nonsense comes to nothing.

Most of the time goes into loading PyTorch: here, and once more in the server.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bot.second_server import MISSING, SecondServer, serving

if MISSING:
    pytest.skip("not installed: " + ", ".join(MISSING), allow_module_level=True)

import openai
from openai.types.chat import ChatCompletion
from pydantic import SecretStr

from bot.composed import NO_TEXT
from bot.model import LanguageModel
from bot.reply import Failure, ModelFailedError, Reply
from bot.settings import Settings
from bot.wiring import composer_of
from retrieval.answer import Answer
from retrieval.drafts import SCHEMA, MalformedDraftError
from retrieval.evidence import Evidence
from retrieval.writing import check_draft
from tests.bot.newsroom import Newsroom

# No word of it is one of the model's, so that nothing it says of it can be right.
EVIDENCE = (
    Evidence(1, "Tove Marsh says; May 2021; printed in Gazette", "Dredging begins when paid for."),
    Evidence(2, "Tove Marsh says; May 2021; printed in Gazette", "Our harbour stays closed."),
)
SYSTEM = "You report what was printed."
QUESTION = "What did Tove Marsh say?"
DRAFTS = 40
MOST_TOKENS = 120


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecondServer]:
    # PyTorch takes seconds; who runs another test beside this one need not wait for it.
    from tests.bot.tiny_model import make_model  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("model") / "tiny"
    make_model(folder)
    with serving(folder) as running:
        yield running


@pytest.fixture
async def client(server: SecondServer) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(
        base_url=server.url,
        api_key="invented",
        max_retries=0,
        http_client=openai.DefaultAsyncHttpxClient(trust_env=False),
    ) as client:
        yield client


@asynccontextmanager
async def _asking(
    server: SecondServer, *, name: str = "tiny", seconds: float = 20.0
) -> AsyncIterator[LanguageModel]:
    async with LanguageModel(
        base_url=server.url, name=name, key=SecretStr("invented"), timeout=seconds, at_once=4
    ) as model:
        yield model


async def _complete(model: LanguageModel, *, most: int = 20) -> Reply:
    return await model.complete(SYSTEM, QUESTION, schema=SCHEMA, most_tokens=most)


async def _ask(
    client: openai.AsyncOpenAI, *, model: str = "tiny", most: int = 5, seed: int | None = None
) -> ChatCompletion:
    return await client.chat.completions.create(
        model=model,
        messages=[
            {"role": "system", "content": SYSTEM},
            {"role": "user", "content": QUESTION},
        ],
        response_format={
            "type": "json_schema",
            "json_schema": {"name": "draft", "schema": SCHEMA, "strict": True},
        },
        max_tokens=most,
        temperature=0 if seed is None else 1,
        seed=seed,
    )


async def test_an_answer_is_text_no_longer_than_asked_for_with_its_tokens_counted(
    client: openai.AsyncOpenAI,
) -> None:
    answer = await _ask(client, most=5)

    assert isinstance(answer.choices[0].message.content, str)
    assert answer.choices[0].finish_reason == "length"
    assert answer.usage is not None
    assert answer.usage.completion_tokens == 5
    assert answer.usage.prompt_tokens > 0


async def test_without_temperature_the_same_is_answered_again(client: openai.AsyncOpenAI) -> None:
    answers = [await _ask(client) for _ in range(2)]

    assert len({answer.choices[0].message.content for answer in answers}) == 1


async def test_a_schema_is_taken_and_not_kept_to(client: openai.AsyncOpenAI) -> None:
    answer = await _ask(client, most=20)

    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(answer.choices[0].message.content or "")


async def test_a_model_that_it_does_not_have_is_refused(client: openai.AsyncOpenAI) -> None:
    with pytest.raises(openai.BadRequestError):
        await _ask(client, model="nobodys")


async def test_an_address_without_its_end_is_not_found(client: openai.AsyncOpenAI) -> None:
    astray = client.with_options(base_url=str(client.base_url).removesuffix("v1/"))

    with pytest.raises(openai.NotFoundError):
        await _ask(astray)


async def test_who_is_asked_by_too_many_answers_all(client: openai.AsyncOpenAI) -> None:
    answers = await asyncio.gather(*(_ask(client) for _ in range(8)))

    assert all(answer.choices[0].message.content for answer in answers)


async def test_after_an_answer_that_nobody_waited_for_the_next_comes(
    client: openai.AsyncOpenAI,
) -> None:
    with pytest.raises(openai.APITimeoutError):
        await _ask(client.with_options(timeout=0.01), most=200)
    answer = await _ask(client)

    assert answer.choices[0].message.content


async def test_nothing_is_left_of_nonsense(client: openai.AsyncOpenAI) -> None:
    answers = [await _ask(client, most=MOST_TOKENS, seed=seed) for seed in range(DRAFTS)]
    drafts = [answer.choices[0].message.content or "" for answer in answers]

    assert len(set(drafts)) == DRAFTS
    assert [draft for draft in drafts if _is_kept(draft)] == []


async def test_the_bots_own_client_gets_on_with_it(server: SecondServer) -> None:
    async with _asking(server) as model:
        outcomes = await asyncio.gather(*(_come_of(model, most=300) for _ in range(8)))

    replies = [each for each in outcomes if isinstance(each, Reply)]
    assert replies
    assert {each for each in outcomes if not isinstance(each, Reply)} <= {"malformed"}
    assert all(reply.content and reply.prompt_tokens for reply in replies)
    assert all(0 < (reply.answer_tokens or 0) <= 300 for reply in replies)
    assert not any(_is_kept(reply.content) for reply in replies)


async def test_to_the_bots_own_client_a_model_that_is_not_there_is_a_failure(
    server: SecondServer,
) -> None:
    async with _asking(server, name="nobodys") as model:
        with pytest.raises(ModelFailedError) as failed:
            await _complete(model)

    # It says 400, as for anything else that it does not like.
    assert failed.value.failure == "broken"


async def test_to_the_bots_own_client_an_address_without_its_end_is_not_known(
    server: SecondServer,
) -> None:
    astray = SecondServer(server.url.removesuffix("/v1"), server.model)

    async with _asking(astray) as model:
        with pytest.raises(ModelFailedError) as failed:
            await _complete(model)

    assert failed.value.failure == "unknown"


async def test_the_bots_own_client_waits_no_longer_than_it_may(server: SecondServer) -> None:
    began = time.monotonic()
    async with _asking(server, seconds=0.01) as hasty, _asking(server) as patient:
        with pytest.raises(ModelFailedError) as failed:
            await _complete(hasty, most=200)
        waited = time.monotonic() - began
        outcome = await _come_of(patient)

    assert failed.value.failure == "late"
    assert waited < 1.0
    assert isinstance(outcome, Reply) or outcome == "malformed"


async def test_of_nonsense_a_reader_gets_the_findings_alone_and_a_note(
    server: SecondServer, newsroom: Newsroom, tmp_path: Path
) -> None:
    composer = composer_of(
        Settings(data_dir=tmp_path, llm_base_url=SecretStr(server.url), llm_model=server.model)
    )
    assert composer is not None
    found = newsroom.follow("What did Ada Finch say of the bridge?")
    with_text, composed = await composer.add_to_turn(found, newsroom)
    await composer.aclose()

    assert isinstance(found.outcome, Answer)
    assert composed is not None
    assert composed.cause in {"rules", "malformed", "silent"}
    assert with_text.outcome == replace(
        found.outcome, notes=(*found.outcome.notes, NO_TEXT[composed.cause])
    )


async def _come_of(model: LanguageModel, most: int = 40) -> Reply | Failure:
    """What is written, or why nothing is: a text may be cut before its first sentence ends."""
    try:
        return await _complete(model, most=most)
    except ModelFailedError as error:
        return error.failure


def _is_kept(draft: str) -> bool:
    try:
        return bool(check_draft(draft, EVIDENCE).statements)
    except MalformedDraftError:
        return False
