"""Discord's gateway and interface on this machine, as much as a bot's day needs of it.

Every request is kept, so that it can be held against Discord's own description afterwards.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.bot.discord_world import Payload, World

API = "/api/v10"
DISPATCH, HEARTBEAT, IDENTIFY, RESUME, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 0, 1, 2, 6, 9, 10, 11
HEARTBEAT_MS = 41_250
# "Unknown error": whoever is told may take the session up again.
DROPPED = 4000


@dataclass(frozen=True, slots=True)
class Call:
    """A request of the bot, `at` the clock's seconds; `path` is without the version."""

    method: str
    path: str
    body: Payload | list[Payload] | None
    at: float


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happens at one request: `act` meanwhile, and a refusal where `status` is given.

    One that `is_cut` is answered by nothing but the end of the connection.
    """

    method: str
    ending: str
    status: int | None = None
    body: Payload = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    act: Callable[[], Awaitable[None]] | None = None
    is_cut: bool = False

    @property
    def is_refusal(self) -> bool:
        """Whether the request comes to nothing."""
        return self.is_cut or self.status is not None


@dataclass(slots=True)
class DiscordServer:
    """Discord with the `world` that it tells of; `calls` is all that the bot asked.

    Each of the `troubles` happens once; `refused` are the calls that came to nothing by them.
    `resumed` are the numbers up to which the bot had heard when it took a session up again.
    `process` is the number of the bot's process, where it runs.
    """

    calls: list[Call] = field(default_factory=list)
    refused: list[Call] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    identified: list[Payload] = field(default_factory=list)
    resumed: list[int] = field(default_factory=list)
    world: World = field(default_factory=World)
    port: int = 0
    process: int | None = None
    _socket: web.WebSocketResponse | None = None
    _told: list[Payload] = field(default_factory=list)
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        app = web.Application()
        app.router.add_get("/", self._gateway)
        app.router.add_route("*", API + "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close every connection."""
        if self._runner:
            await self._runner.cleanup()

    async def called(self, method: str, ending: str, *, after: int = 0, within: float) -> Call:
        """The first such request among `calls[after:]`, waited for `within` seconds.

        One that was refused does not count.
        """

        def found() -> Call | None:
            for call in self.calls[after:]:
                is_it = call.method == method and call.path.endswith(ending)
                if is_it and not any(call is refused for refused in self.refused):
                    return call
            return None

        async with self._news:
            await asyncio.wait_for(self._news.wait_for(found), within)
        call = found()
        assert call is not None
        return call

    async def connected(self, times: int, *, within: float) -> None:
        """Wait until the bot has identified itself that often."""
        async with self._news:
            enough = self._news.wait_for(lambda: len(self.identified) >= times)
            await asyncio.wait_for(enough, within)

    async def refused_calls(self, times: int, *, within: float) -> None:
        """Wait until that many calls have come to nothing."""
        async with self._news:
            enough = self._news.wait_for(lambda: len(self.refused) >= times)
            await asyncio.wait_for(enough, within)

    async def use_command(self, name: str, /, locale: str = "en-GB", **options: str) -> float:
        """The reader uses a slash command; the clock's seconds at that moment."""
        at = time.perf_counter()
        used = self.world.interaction_info(name, options, locale=locale)
        await self._dispatch("INTERACTION_CREATE", used)
        return at

    async def take(self, interaction: Payload) -> float:
        """Tell the bot of an interaction; the clock's seconds at that moment."""
        at = time.perf_counter()
        await self._dispatch("INTERACTION_CREATE", interaction)
        return at

    async def drop(self) -> None:
        """Lose the connection; what happens until the bot is back is told to it then."""
        socket, self._socket = self._socket, None
        if socket:
            await socket.close(code=DROPPED)

    async def invalidate(self) -> None:
        """End the session, which cannot be taken up again."""
        socket, self._socket = self._socket, None
        if socket:
            await socket.send_json({"op": INVALID_SESSION, "d": False})

    async def type_option(self, name: str, option: str, typed: str, *, locale: str) -> None:
        """The reader types an option of a slash command."""
        typing = self.world.typing_info(name, option, typed, locale=locale)
        await self._dispatch("INTERACTION_CREATE", typing)

    async def use_menu(self, name: str, content: str, *, locale: str = "en-GB") -> None:
        """The reader uses a command on a message of theirs that mentions nobody."""
        message = self.world.message_info(content, author=self.world.reader)
        used = self.world.menu_info(name, message, locale=locale)
        await self._dispatch("INTERACTION_CREATE", used)

    async def mention(self, words: str) -> str:
        """The reader mentions the bot in the channel; the message's id."""
        message = self.world.mention_info(words)
        await self._dispatch("MESSAGE_CREATE", message)
        return str(message["id"])

    async def press(self, custom_id: str, below: list[Payload], *, locale: str = "en-GB") -> None:
        """The reader presses a button of the bot's message that shows `below`."""
        pressed = self.world.press_info(custom_id, below, locale=locale)
        await self._dispatch("INTERACTION_CREATE", pressed)

    async def send_form(self, form: Payload, words: str, below: list[Payload]) -> None:
        """The reader fills a form in that was opened from the message, and sends it."""
        await self._dispatch("INTERACTION_CREATE", self.world.form_info(form, words, below))

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS}})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            told = json.loads(frame.data)
            if told["op"] == HEARTBEAT:
                await socket.send_json({"op": HEARTBEAT_ACK})
            elif told["op"] == IDENTIFY:
                self._socket, self._told = socket, []
                await self._welcome()
                async with self._news:
                    self.identified.append(told["d"])
                    self._news.notify_all()
            elif told["op"] == RESUME:
                await self._resume(socket, told["d"]["seq"])
        return socket

    async def _welcome(self) -> None:
        ready = self.world.ready_info(resume_at=f"ws://127.0.0.1:{self.port}/")
        await self._dispatch("READY", ready)
        await self._dispatch("GUILD_CREATE", self.world.guild_info())

    async def _resume(self, socket: web.WebSocketResponse, heard: int) -> None:
        missed = self._told[heard:]
        self._socket = socket
        for told in missed:
            await socket.send_json(told)
        await self._dispatch("RESUMED", {})
        async with self._news:
            self.resumed.append(heard)
            self._news.notify_all()

    async def _dispatch(self, event: str, data: Payload) -> None:
        told = {"op": DISPATCH, "t": event, "s": len(self._told) + 1, "d": data}
        self._told.append(told)
        if self._socket:
            await self._socket.send_json(told)

    async def _answer(self, request: web.Request) -> web.Response:
        raw = await request.text()
        path = request.path.removeprefix(API)
        call = Call(request.method, path, json.loads(raw) if raw else None, time.perf_counter())
        trouble = self._trouble_at(call)
        async with self._news:
            self.calls.append(call)
            if trouble and trouble.is_refusal:
                self.refused.append(call)
            self._news.notify_all()
        if trouble and trouble.act:
            await trouble.act()
        if trouble and trouble.is_cut and request.transport:
            request.transport.close()
        if trouble and trouble.status:
            return _as_json(trouble.body, trouble.status, trouble.headers)
        answer = self._content(call)
        return web.Response(status=204) if answer is None else _as_json(answer)

    def _trouble_at(self, call: Call) -> Trouble | None:
        """The trouble that this call meets, which no other does afterwards."""
        for trouble in self.troubles:
            if call.method == trouble.method and call.path.endswith(trouble.ending):
                self.troubles.remove(trouble)
                return trouble
        return None

    def _content(self, call: Call) -> Payload | list[Payload] | None:
        body = call.body if isinstance(call.body, dict) else {}
        match call.path.strip("/").split("/"):
            case ["users", "@me"]:
                return self.world.user_info(self.world.bot)
            case ["oauth2", "applications", "@me"]:
                return self.world.application_info()
            case ["applications", _, "commands"] if isinstance(call.body, list):
                return [self.world.command_made(command) for command in call.body]
            case ["interactions", interaction, _, "callback"]:
                return {"interaction": {"id": interaction, "type": 2}, "resource": {"type": 5}}
            case ["webhooks", _, _, "messages", "@original"] | ["channels", _, "messages"]:
                flags = {"flags": body.get("flags", 0)}
                return (
                    self.world.message_info(body.get("content") or "", author=self.world.bot)
                    | flags
                )
            case _:
                return None


def _as_json(
    answer: Payload | list[Payload], status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    # Discord's library takes JSON for JSON only without a charset behind the type.
    told = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(answer).encode(), status=status, headers=told)
