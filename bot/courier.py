"""A request to a language model's server in, the body of its answer out."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx2
from openai import APIStatusError, AsyncOpenAI
from pydantic import SecretStr

from bot.reply import Failure, MisunderstoodError, ModelFailedError
from bot.transport import BoundedTransport

MOST_BYTES = 1_000_000
# The client insists on one, and servers that ask for none do not mind.
NO_KEY = "none"
FAILURES: dict[int, Failure] = {
    HTTPStatus.UNAUTHORIZED: "refused",
    HTTPStatus.PAYMENT_REQUIRED: "refused",
    HTTPStatus.FORBIDDEN: "refused",
    HTTPStatus.NOT_FOUND: "unknown",
    HTTPStatus.TOO_MANY_REQUESTS: "busy",
}
# With one of these a server says that it does not know something in the request.
MISUNDERSTOOD = frozenset(
    (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.NOT_IMPLEMENTED)
)
# Put differently, such a request would be refused all the same.
UNDERSTOOD = frozenset(("context_length_exceeded", "content_filter", "model_not_found"))
# "model_not_found", which tells the operator more than 404 does.
CODE = re.compile(r"[a-z_]{1,40}")


class Courier:
    """Carries requests to the server at `base_url`, with `key` and to no other place.

    A name and a password in the address are sent instead of the key. All that the client would
    read from the environment (keys, addresses, headers, proxies) is given here or dropped, and a
    redirection is not followed. Nothing is tried twice, and nothing is timed: that is for
    whoever waits.
    """

    def __init__(self, base_url: str, key: SecretStr | None) -> None:
        plain = key.get_secret_value() if key else NO_KEY
        self._plain = plain
        self._client = AsyncOpenAI(
            api_key=plain,
            admin_api_key="",
            organization="",
            project="",
            base_url=base_url,
            timeout=None,
            max_retries=0,
            # Those of OPENAI_CUSTOM_HEADERS would win over the key.
            default_headers={"Authorization": f"Bearer {plain}"},
            http_client=httpx2.AsyncClient(
                transport=BoundedTransport(MOST_BYTES),
                timeout=None,
                follow_redirects=False,
                trust_env=False,
            ),
        )

    async def carry(self, request: Mapping[str, Any]) -> bytes:
        """The body of the answer to a chat completion's request.

        Raises ModelFailedError, and MisunderstoodError where the form of the request may be why.
        """
        create = self._client.chat.completions.with_raw_response.create
        try:
            answered = await create(**request)
        except APIStatusError as error:
            raise self._failed(error) from None
        except ModelFailedError:
            raise
        except Exception as error:  # noqa: BLE001 - what it says may hold the key or the prompt
            raise ModelFailedError("broken", type(error).__name__) from None
        body: bytes = answered.content
        return body

    def _failed(self, error: APIStatusError) -> ModelFailedError:
        status = error.status_code
        detail = f"HTTP {status}"
        code = error.code
        if isinstance(code, str) and CODE.fullmatch(code) and self._plain not in code:
            detail = f"{detail}, {code}"
        if status in MISUNDERSTOOD and code not in UNDERSTOOD:
            return MisunderstoodError("broken", detail, is_free=True)
        if status < HTTPStatus.BAD_REQUEST:
            elsewhere = f"{detail}: it is elsewhere, and is not followed"
            return ModelFailedError("unknown", elsewhere, is_free=True)
        is_free = status < HTTPStatus.INTERNAL_SERVER_ERROR
        return ModelFailedError(FAILURES.get(status, "broken"), detail, is_free=is_free)

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._client.close()
