"""A language model's server on this machine, which answers as a script tells, for good or ill."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

DRIP = 0.05  # seconds between two bytes
LONG = 60.0  # longer than any test waits
PATH = "/v1/chat/completions"

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    headers: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(slots=True)
class ModelServer:
    """What came in, how many were served at a time, and how many went away before the end."""

    base_url: str = ""
    asked: list[Asked] = field(default_factory=list)
    now: int = 0
    most_at_once: int = 0
    left: int = 0


@asynccontextmanager
async def serving(*script: Answer, path: str = PATH) -> AsyncIterator[ModelServer]:
    """A server that gives one answer of the script after the other, and the last from then on."""
    server = ModelServer()

    async def serve(request: web.Request) -> web.StreamResponse:
        answer = script[min(len(server.asked), len(script) - 1)]
        server.asked.append(Asked(dict(request.headers), await request.json()))
        server.now += 1
        server.most_at_once = max(server.most_at_once, server.now)
        try:
            return await answer(request)
        except (asyncio.CancelledError, ConnectionError):
            server.left += 1
            raise
        finally:
            server.now -= 1

    app = web.Application()
    app.router.add_post(path, serve)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        server.base_url = f"http://127.0.0.1:{port}/v1"
        yield server
    finally:
        await runner.cleanup()


def completion(content: object, **others: object) -> dict[str, Any]:
    """A chat completion as servers write it; `others` stand in for what it has of its own."""
    message = {"role": "assistant", "content": content}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "tiny",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 120, "completion_tokens": 17, "total_tokens": 137},
        **others,
    }


def saying(content: object, **others: object) -> Answer:
    """Answers with this text."""
    return giving(completion(content, **others))


def giving(told: object) -> Answer:
    """Answers with this as JSON."""
    return sending(json.dumps(told).encode())


def sending(body: bytes, **headers: str) -> Answer:
    """Answers with these bytes; `content_type` in `headers` is Content-Type, and so on."""

    async def answer(_: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(body=body, headers={"content-type": "application/json", **named})

    return answer


def failing(status: int, code: str | None = None, message: str = "no", **headers: str) -> Answer:
    """Answers with this status and a fault as servers write it."""

    async def answer(_: web.Request) -> web.StreamResponse:
        fault = {"error": {"message": message, "type": "error", "param": None, "code": code}}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.json_response(fault, status=status, headers=named)

    return answer


def refusing(*fields: str, otherwise: Answer) -> Answer:
    """Answers with 400 where the request has one of these fields."""
    refuse = failing(400, "unsupported_parameter")

    async def answer(request: web.Request) -> web.StreamResponse:
        has_them = not set(fields).isdisjoint(await request.json())
        return await (refuse if has_them else otherwise)(request)

    return answer


def waiting(seconds: float, answer: Answer) -> Answer:
    """Does nothing for a while, and then answers so."""

    async def wait(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await answer(request)

    return wait


def hanging() -> Answer:
    """Never answers."""
    return waiting(LONG, saying("too late"))


def hanging_within() -> Answer:
    """Begins to answer, and never goes on."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _begin(request)
        await response.write(b'{"choices": [')
        await asyncio.sleep(LONG)
        return response

    return answer


def dripping(content: str) -> Answer:
    """Answers a byte at a time."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _begin(request)
        for byte in json.dumps(completion(content)).encode():
            await response.write(bytes([byte]))
            await asyncio.sleep(DRIP)
        return response

    return answer


def dripping_heads() -> Answer:
    """Sends one header after the other, and never an end of them."""

    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(round(LONG / DRIP)):
            request.transport.write(b"x-%d: y\r\n" % number)
            await asyncio.sleep(DRIP)
        return web.Response()

    return answer


def flooding(status: int = 200) -> Answer:
    """Writes words without end."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _begin(request, status)
        await response.write(b'{"choices": [{"message": {"content": "')
        while True:
            await response.write(b"word " * 10_000)

    return answer


def unfolding(size: int) -> Answer:
    """Answers with a few bytes that unfold to `size`."""
    return sending(gzip.compress(b" " * size), content_encoding="gzip")


def cutting() -> Answer:
    """Cuts the connection in the midst of the answer."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = await _begin(request)
        await response.write(b'{"choices": [')
        assert request.transport is not None
        request.transport.abort()
        return response

    return answer


def redirecting(address: str) -> Answer:
    """Sends whoever asks elsewhere."""
    return failing(307, location=address)


async def _begin(request: web.Request, status: int = 200) -> web.StreamResponse:
    """An answer without a length, piece by piece."""
    response = web.StreamResponse(status=status, headers={"content-type": "application/json"})
    response.enable_chunked_encoding()
    await response.prepare(request)
    return response
