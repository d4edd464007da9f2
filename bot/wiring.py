"""Where the real parts meet: settings to an index, and to the bot."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from bot.auditing import AuditLog
from bot.faults import sentence_for
from bot.gaps import Gaps
from bot.logs import keep_log
from bot.model import LanguageModel, ModelLibraryMissingError
from bot.settings import Settings, read_settings
from bot.spending import Spending
from bot.sweeping import sweeping
from retrieval.embedding import load_embedder
from retrieval.server import Server, read_server

if TYPE_CHECKING:  # see open_index and composer_of
    from bot.composing import Composer
    from retrieval.index import Index


REQUESTS = "/chat/completions"
HALF_A_MODEL = (
    "Language model: LLM_BASE_URL and LLM_MODEL belong together, and only one of them is set, so "
    "none is asked: set the other too, such as https://api.openai.com/v1 and a model that is "
    "served there."
)

log = logging.getLogger(__name__)


class TokenMissingError(Exception):
    """The bot was started without a Discord token."""


class TokenRefusedError(Exception):
    """Discord does not know the token."""


class DiscordUnreachableError(Exception):
    """Discord's servers could not be reached, or were not serving, when the bot started."""


def begin(*, corpus: Path | None = None, data: Path | None = None) -> Settings:
    """The settings in force, with the log kept from here on. Raises SettingsError."""
    settings = read_settings(corpus_dir=corpus, data_dir=data)
    keep_log(settings.data_dir, settings.log_level)
    return settings


def data_folder(settings: Settings) -> Path:
    """The corpus's own part of the data folder: its name and a digest of its path."""
    corpus = settings.corpus_dir.resolve()
    digest = hashlib.sha256(str(corpus).encode("utf-8", "surrogateescape")).hexdigest()
    return settings.data_dir / f"{corpus.name}-{digest[:8]}"


@contextmanager
def open_index(settings: Settings) -> "Iterator[Index]":
    """The corpus's index for as long as it is needed; nothing is built or loaded yet."""
    # Imported here because ChromaDB takes a second, and inspecting and help need none of it.
    from retrieval.index import Index  # noqa: PLC0415

    load = partial(load_embedder, settings.embedding_model)
    server = server_of(settings)
    with closing(Index(settings.corpus_dir, data_folder(settings), load, server)) as index:
        yield index


def composer_of(settings: Settings) -> "Composer | None":
    """What has the operator's language model connect findings; None where there is none.

    Raises PromptError.
    """
    if settings.llm_base_url is None and settings.llm_model is None:
        return None
    # Imported here because it takes a second, and few have a language model.
    from bot.composing import Allowance, Composer  # noqa: PLC0415
    from prompts.budget import counter  # noqa: PLC0415
    from prompts.template import Prompts  # noqa: PLC0415

    prompts = Prompts(settings.prompts_dir)
    model = model_of(settings)
    if model is None:
        return None
    allowance = Allowance(settings.llm_prompt_tokens, settings.llm_answer_tokens)
    spending = spending_of(settings)
    return Composer(model, prompts, spending, allowance=allowance, count=counter())


def model_of(settings: Settings) -> LanguageModel | None:
    """The operator's language model; None where there is none.

    Where only its library is missing, or half of its settings, the log says so: the findings do
    without.
    """
    if settings.llm_base_url is None or settings.llm_model is None:
        if settings.llm_base_url or settings.llm_model:
            log.warning(HALF_A_MODEL)
        return None
    # Whoever copies the address of requests means the server.
    address = settings.llm_base_url.get_secret_value().rstrip("/").removesuffix(REQUESTS)
    try:
        return LanguageModel(
            base_url=address,
            name=settings.llm_model,
            key=settings.llm_api_key,
            timeout=settings.llm_timeout,
            at_once=settings.llm_at_once,
        )
    except ModelLibraryMissingError as error:
        log.warning("%s", sentence_for(error))
        return None


def spending_of(settings: Settings) -> Spending:
    """What the language model costs, with the operator's ceilings."""
    return Spending(
        settings.data_dir,
        most_tokens=settings.llm_daily_tokens,
        most_cost=settings.llm_daily_cost,
        prompt_price=settings.llm_prompt_price,
        answer_price=settings.llm_answer_price,
    )


def server_of(settings: Settings) -> Server | None:
    """The Chroma server that keeps the vectors; None when they are kept in the data folder."""
    return read_server(settings.chroma_url.get_secret_value()) if settings.chroma_url else None


def run_bot(index: "Index", settings: Settings, token: str) -> None:
    """Serve Discord until the process is stopped.

    Raises TokenRefusedError and DiscordUnreachableError.
    """
    # Imported here because only this verb needs Discord's library, which takes a second.
    from aiohttp import ClientConnectionError  # noqa: PLC0415
    from discord import HTTPException, LoginFailure  # noqa: PLC0415

    from bot.admins import Admins  # noqa: PLC0415
    from bot.client import Client  # noqa: PLC0415
    from bot.feedback import Feedback  # noqa: PLC0415
    from bot.keepsakes import Keepsakes  # noqa: PLC0415

    client = Client(
        index=index,
        admins=Admins(settings.admin_users, settings.admin_roles),
        data_dir=settings.data_dir,
        audit=AuditLog(data_folder(settings)),
        gaps=Gaps(data_folder(settings), is_kept=settings.keep_gaps),
        keepsakes=Keepsakes(data_folder(settings)),
        feedback=Feedback(data_folder(settings), is_kept=settings.keep_feedback),
        composer=composer_of(settings),
    )
    try:
        with sweeping(index.generation):
            client.run(token, log_handler=None)
    except LoginFailure as error:
        raise TokenRefusedError from error
    except (ClientConnectionError, TimeoutError) as error:
        raise DiscordUnreachableError from error
    except HTTPException as error:
        if not _is_passing(error.status):
            raise
        raise DiscordUnreachableError from error


def _is_passing(status: int) -> bool:
    """Whether Discord serves nobody now, or not us, rather than finding fault with what we sent."""
    return status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def token_of(settings: Settings) -> str:
    """The Discord token. Raises TokenMissingError."""
    if settings.discord_token is None:
        raise TokenMissingError
    return settings.discord_token.get_secret_value()
