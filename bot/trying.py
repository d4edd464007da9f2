"""The settings in, how their language model answers one word out."""

import asyncio
import time

from bot.checkup import State
from bot.model import LanguageModel
from bot.reply import Failure, ModelFailedError
from bot.settings import Settings
from bot.wiring import model_of, spending_of
from retrieval.drafts import SCHEMA

SYSTEM = "You answer with one short sentence."
ASKED = "Say that you are there, and end with [1]."
# About what the two cost; what the server counts is put in its place.
TOKENS = 50
REMEDIES: dict[Failure, str] = {
    "late": "give it more with LLM_TIMEOUT, or see what keeps the server",
    "unreachable": "see whether the server runs, and whether LLM_BASE_URL is where",
    "refused": "set LLM_API_KEY to a key that the server takes",
    "unknown": "LLM_BASE_URL mostly ends with /v1, and LLM_MODEL must be a model that is there",
    "busy": "ask less, or pay for more",
    "broken": "the server's own log tells more",
    "malformed": "a model that thinks aloud needs a larger LLM_ANSWER_TOKENS",
    "endless": "this model does not know where to stop: choose another one",
}
SPENT = "Language model: not tried, since its ceiling for today is reached."


def try_model(settings: Settings) -> tuple[State, ...]:
    """How the model answers, or why it does not; nothing where none is set."""
    model = model_of(settings)
    return (asyncio.run(_try(model, settings)),) if model else ()


async def _try(model: LanguageModel, settings: Settings) -> State:
    spending, most = spending_of(settings), settings.llm_answer_tokens
    key = spending.reserve(TOKENS, most)
    if key is None:
        return State("hint", SPENT)
    started = time.monotonic()
    async with model:
        try:
            reply = await model.complete(SYSTEM, ASKED, schema=SCHEMA, most_tokens=most)
        except ModelFailedError as error:
            if error.is_free:
                spending.settle(key, 0, 0)
            told = f"Language model: no answer ({error.failure}: {error.detail})"
            return State("missing", f"{told}: {REMEDIES[error.failure]}.")
    spending.settle(key, reply.prompt_tokens or TOKENS, reply.answer_tokens or most)
    return State("ready", f"Language model: it answered in {time.monotonic() - started:.1f} s.")
