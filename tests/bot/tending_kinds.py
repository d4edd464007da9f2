"""The messages of `/corpus`, for whoever looks after the articles."""

from collections.abc import Awaitable, Callable

import bot.tending
from bot.reports import progress_report
from retrieval.status import Progress, Reloaded
from tests.bot.discord_kinds import Kind
from tests.bot.stage import Stage

FERRY = "“The ferry sails again on Friday,” harbour master Bertram Adler told reporters.\n"
FILE = ("ferry.txt", FERRY.encode())
HALFWAY = Progress("embedding", 120, 200)
SECONDS = 12.0
SECOND = "001_30533afe680c5abc"


async def show_reload(stage: Stage) -> None:
    """What a reload would do, how far it has come, and what came of it."""
    articles = await stage.tend()
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (articles / "photo.pdf").write_bytes(b"%PDF")
    min(articles.glob("*.txt")).unlink()
    preview = await stage.slash("corpus reload")
    stage.see(preview)
    _stop_halfway(stage)
    before = len(stage.env.http_requests)
    await stage.reader.click(preview, label="Take it in")
    edits = [each.json for each in stage.env.http_requests[before:] if each.method == "PATCH"]
    progress, _ = edits
    assert isinstance(progress, dict)
    stage.look(progress["components"], is_private=True)
    stage.see(preview)


def _stop_halfway(stage: Stage) -> None:
    """Let the next job tell once how far it has come, as if after SECONDS."""

    async def tell_once(
        work: Awaitable[Reloaded], _: object, tell: Callable[[Progress], Awaitable[None]]
    ) -> Reloaded:
        await tell(HALFWAY)
        return await work

    stage.patch.setattr(bot.tending, "tell_meanwhile", tell_once)
    stage.patch.setattr(
        bot.tending, "progress_report", lambda *_: progress_report(HALFWAY, SECONDS)
    )


async def show_added(stage: Stage) -> None:
    """An article that is added, and the way back."""
    await stage.tend()
    added = await stage.slash("corpus add", file=FILE, outlet="The Example Gazette")
    stage.see(added)
    stage.see(await stage.press(added, "Roll back"))


async def show_edited(stage: Stage) -> None:
    """An article that is described anew."""
    await stage.tend()
    stage.see(await stage.slash("corpus edit", article=SECOND, outlet="The Example Gazette"))


async def show_removed(stage: Stage) -> None:
    """The question whether an article is to go, and what came of it."""
    await stage.tend()
    asked = await stage.slash("corpus remove", article=SECOND)
    stage.see(asked)
    stage.see(await stage.press(asked, "Remove"))


async def show_rolled_back(stage: Stage) -> None:
    """The question whether to go back, where there is something to go back to, and elsewhere."""
    await stage.tend()
    stage.see(await stage.slash("corpus rollback"))
    await stage.slash("corpus add", file=FILE)
    stage.see(await stage.slash("corpus rollback"))


async def show_status(stage: Stage) -> None:
    """The state of the index, up to date."""
    await stage.tend()
    stage.see(await stage.slash("corpus status"))


async def show_log(stage: Stage) -> None:
    """What was done to the articles."""
    await stage.tend()
    added = await stage.slash("corpus add", file=FILE)
    await stage.press(added, "Roll back")
    stage.see(await stage.slash("corpus log"))


async def show_gaps(stage: Stage) -> None:
    """The questions that were declined."""
    await stage.tend()
    for question in ("Who won the World Cup in 2018?", "Who won the World Cup in 2018?"):
        await stage.slash("ask", question=question)
    stage.see(await stage.slash("corpus gaps"))


KINDS = (
    Kind(
        "/corpus reload",
        "Put an article and a picture into the folder, delete an article, and use `/corpus "
        "reload`; then press *Take it in*: how far it has come, and in the end what came of it.",
        show_reload,
    ),
    Kind(
        "/corpus add",
        "`/corpus add` with a file; then press *Roll back*.",
        show_added,
    ),
    Kind("/corpus edit", "`/corpus edit` with an article and its outlet.", show_edited),
    Kind("/corpus remove", "`/corpus remove` with an article; then *Remove*.", show_removed),
    Kind(
        "/corpus rollback",
        "`/corpus rollback` before anything was changed, and after.",
        show_rolled_back,
    ),
    Kind("/corpus status", "`/corpus status`.", show_status),
    Kind("/corpus log", "`/corpus log` after an article was added and taken back.", show_log),
    Kind(
        "/corpus gaps",
        "`/corpus gaps`, where the operator keeps questions that were declined.",
        show_gaps,
    ),
)
