"""Discord's gateway and interface on this machine, as much as a bot's day needs of it.

Every request is kept, so that it can be held against Discord's own description afterwards.
"""

import asyncio
import json
import time
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.bot.discord_world import Payload, World

API = "/api/v10"
DISPATCH, HEARTBEAT, IDENTIFY, HELLO, HEARTBEAT_ACK = 0, 1, 2, 10, 11
HEARTBEAT_MS = 41_250


@dataclass(frozen=True, slots=True)
class Call:
    """A request of the bot, `at` the clock's seconds; `path` is without the version."""

    method: str
    path: str
    body: Payload | list[Payload] | None
    at: float


@dataclass(slots=True)
class DiscordServer:
    """Discord with the `world` that it tells of; `calls` is all that the bot asked."""

    calls: list[Call] = field(default_factory=list)
    identified: list[Payload] = field(default_factory=list)
    world: World = field(default_factory=World)
    port: int = 0
    _socket: web.WebSocketResponse | None = None
    _sequence: int = 0
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
        """The first such request among `calls[after:]`, waited for `within` seconds."""

        def found() -> Call | None:
            for call in self.calls[after:]:
                if call.method == method and call.path.endswith(ending):
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

    async def use_command(self, name: str, /, locale: str = "en-GB", **options: str) -> float:
        """The reader uses a slash command; the clock's seconds at that moment."""
        at = time.perf_counter()
        used = self.world.interaction_info(name, options, locale=locale)
        await self._dispatch("INTERACTION_CREATE", used)
        return at

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
                self._socket, self._sequence = socket, 0
                await self._welcome()
                async with self._news:
                    self.identified.append(told["d"])
                    self._news.notify_all()
        return socket

    async def _welcome(self) -> None:
        ready = self.world.ready_info(resume_at=f"ws://127.0.0.1:{self.port}/")
        await self._dispatch("READY", ready)
        await self._dispatch("GUILD_CREATE", self.world.guild_info())

    async def _dispatch(self, event: str, data: Payload) -> None:
        assert self._socket is not None
        self._sequence += 1
        await self._socket.send_json({"op": DISPATCH, "t": event, "s": self._sequence, "d": data})

    async def _answer(self, request: web.Request) -> web.Response:
        raw = await request.text()
        path = request.path.removeprefix(API)
        call = Call(request.method, path, json.loads(raw) if raw else None, time.perf_counter())
        async with self._news:
            self.calls.append(call)
            self._news.notify_all()
        answer = self._content(call)
        if answer is None:
            return web.Response(status=204)
        # Discord's library takes JSON for JSON only without a charset behind the type.
        return web.Response(
            body=json.dumps(answer).encode(), headers={"Content-Type": "application/json"}
        )

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
