"""A request to a server in, its answer out, unless that is too long."""

from contextlib import aclosing

import httpx2

from bot.reply import ModelFailedError

# All that the server has to know: what a library would add of this machine, or of the
# environment, stays here.
SENT = frozenset(
    """
    accept authorization connection content-length content-type host user-agent
    """.split()
)
# An encoding within an encoding could unfold without end before any of it is counted.
ENCODINGS = frozenset(("", "identity", "gzip", "deflate"))
DETAIL_LENGTH = 200
# A connection that is kept may have been closed on the other side just when it is needed.
LIMITS = httpx2.Limits(max_connections=None, max_keepalive_connections=0)


class BoundedTransport(httpx2.AsyncBaseTransport):
    """Reads answers to their end, yet at most `most_bytes` of each, counted as they unfold.

    No proxy is used, whatever the environment says; its SSL_CERT_FILE is heeded. What goes wrong
    is raised as a ModelFailedError.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._inner = httpx2.AsyncHTTPTransport(limits=LIMITS)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to `request`, with its body read and the connection closed."""
        try:
            response = await self._inner.handle_async_request(_bare(request))
            try:
                body = await self._read(response)
            finally:
                await response.aclose()
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            detail = " ".join(str(error).split())[:DETAIL_LENGTH]
            reason = detail or type(error).__name__
            raise ModelFailedError("unreachable", reason, is_free=True) from None
        except httpx2.DecodingError:
            raise ModelFailedError("malformed", "the body cannot be unfolded") from None
        except httpx2.RequestError as error:
            raise ModelFailedError("broken", type(error).__name__) from None
        return httpx2.Response(response.status_code, content=body)

    async def _read(self, response: httpx2.Response) -> bytes:
        if response.headers.get("content-encoding", "").strip().lower() not in ENCODINGS:
            raise ModelFailedError("malformed", "the body is in an unknown encoding")
        body = bytearray()
        async with aclosing(response.aiter_bytes()) as chunks:
            async for chunk in chunks:
                body += chunk
                if len(body) > self._most_bytes:
                    raise ModelFailedError("endless", f"more than {self._most_bytes} bytes")
        return bytes(body)

    async def aclose(self) -> None:
        """Close what is still open."""
        await self._inner.aclose()


def _bare(request: httpx2.Request) -> httpx2.Request:
    """The same request with the headers of SENT alone."""
    headers = [(name, value) for name, value in request.headers.items() if name in SENT]
    return httpx2.Request(
        request.method,
        request.url,
        headers=[*headers, ("accept-encoding", "identity")],
        stream=request.stream,
        extensions=request.extensions,
    )
