"""The operator's language model: a prompt in, what it writes in time out."""

import asyncio
from collections.abc import Mapping
from importlib.util import find_spec
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from pydantic import SecretStr

from bot.completions import read_completion
from bot.dialects import DIALECTS, put
from bot.reply import Failure, MisunderstoodError, ModelFailedError, Reply

if TYPE_CHECKING:  # see _open_courier
    from bot.courier import Courier

__all__ = [
    "Failure",
    "LanguageModel",
    "ModelFailedError",
    "ModelLibraryMissingError",
    "Reply",
    "check_library",
]

LIBRARY = "openai"


class ModelLibraryMissingError(Exception):
    """The library that talks to language models is not installed: it is an extra."""


class LanguageModel:
    """The model `name` at an OpenAI-compatible server, asked at most `at_once` times at a time.

    `timeout` is in seconds and holds for all of a request, the wait for its turn included. Raises
    ModelLibraryMissingError.
    """

    def __init__(
        self, *, base_url: str, name: str, key: SecretStr | None, timeout: float, at_once: int
    ) -> None:
        self.name = name
        self._courier = _open_courier(base_url, key)
        self._timeout = timeout
        self._slots = asyncio.Semaphore(at_once)
        # Of DIALECTS, the first that the server is not known to refuse.
        self._dialect = 0

    async def complete(
        self, system: str, user: str, *, schema: Mapping[str, Any], most_tokens: int
    ) -> Reply:
        """What the model writes, after `schema` where the server can hold it to that.

        Raises ModelFailedError, at the latest when the time is over.
        """
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        asked = {"model": self.name, "messages": messages, "stream": False}
        is_sent = False
        try:
            async with asyncio.timeout(self._timeout), self._slots:
                is_sent = True
                return read_completion(await self._ask(asked, schema, most_tokens))
        except TimeoutError:
            told = "no answer" if is_sent else "no turn"
            detail = f"{told} within {self._timeout:g} s"
            raise ModelFailedError("late", detail, is_free=not is_sent) from None

    async def _ask(
        self, asked: Mapping[str, Any], schema: Mapping[str, Any], most_tokens: int
    ) -> bytes:
        """The answer to the request in the first dialect that is understood, which is kept."""
        *others, last = range(self._dialect, len(DIALECTS))
        for dialect in others:
            try:
                return await self._ask_in(dialect, asked, schema, most_tokens)
            except MisunderstoodError:
                continue
        return await self._ask_in(last, asked, schema, most_tokens)

    async def _ask_in(
        self, dialect: int, asked: Mapping[str, Any], schema: Mapping[str, Any], most_tokens: int
    ) -> bytes:
        body = await self._courier.carry({**asked, **put(DIALECTS[dialect], schema, most_tokens)})
        self._dialect = max(dialect, self._dialect)
        return body

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._courier.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()


def check_library() -> None:
    """Raise ModelLibraryMissingError where the library is not installed."""
    if find_spec(LIBRARY) is None:
        raise ModelLibraryMissingError


def _open_courier(base_url: str, key: SecretStr | None) -> "Courier":
    check_library()
    # Imported here because its library is an extra, and takes half a second.
    from bot.courier import Courier  # noqa: PLC0415

    return Courier(base_url, key)
