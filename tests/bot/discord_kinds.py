"""Every kind of message that the bot sends: what one does to see it, as a script."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from bot.cogs import about, check
from tests.bot.stage import Stage

STONE = "what did Putin tell Stone?"
CLINTON = "what did Clinton answer Putin about joining NATO?"
BLINKEN = "what did Blinken say?"
CARTEL = "“It is necessary to create some kind of cartel”"
CHANGED = "“It is not necessary to create some kind of cartel”"
NOWHERE = "“The ferry sails at noon on Sundays”"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message: its heading, one sentence of how to see it, and doing that."""

    title: str
    how: str
    show: Callable[[Stage], Awaitable[None]]


def by_command(name: str, **options: object) -> Callable[[Stage], Awaitable[None]]:
    """Using a command and looking at its answer."""

    async def show(stage: Stage) -> None:
        await stage.open()
        stage.see(await stage.slash(name, **options))

    return show


def by_menu(menu: str, words: str) -> Callable[[Stage], Awaitable[None]]:
    """Using the command of a message and looking at its answer."""

    async def show(stage: Stage) -> None:
        await stage.open()
        stage.see(await stage.choose(menu, words))

    return show


def by_button(label: str, *, private: bool = False) -> Callable[[Stage], Awaitable[None]]:
    """Pressing a button of an answer and looking at what is told."""

    async def show(stage: Stage) -> None:
        await stage.open()
        asked = await stage.slash("ask", question=CLINTON, private=private)
        stage.see(await stage.press(asked, label))

    return show


async def show_mention(stage: Stage) -> None:
    """A question by mention."""
    await stage.open()
    stage.see(await stage.mention(CLINTON))


async def show_follow_up(stage: Stage) -> None:
    """Two questions, the second of which goes on from the first."""
    await stage.open()
    first = await stage.mention("who said there are only vassals?")
    stage.see(await stage.mention("to whom?", below=first))


async def show_more_by_form(stage: Stage) -> None:
    """The form, and the answer to what was sent with it."""
    await stage.open()
    asked = await stage.slash("ask", question="who said there are only vassals?")
    await stage.see_form(asked)
    stage.see(await stage.ask_more(asked, "to whom?"))


async def show_left(stage: Stage, *, label: str, room: int) -> None:
    """An answer for which a message has not enough room, and what its button shows."""
    await stage.open()
    with stage.patch.context() as narrow:
        narrow.setattr("bot.fitting.LAYOUT_LENGTH", room)
        asked = await stage.slash("ask", question=STONE)
    stage.see(asked)
    stage.see(await stage.press(asked, label))


async def show_shared(stage: Stage) -> None:
    """A private answer that is shared: what everybody sees, and what is left with the person."""
    await stage.open()
    asked = await stage.slash("ask", question=CLINTON, private=True)
    await stage.reader.click(asked, label="Share")
    public = [each for each in stage.channel.history() if not each.flags.ephemeral]
    stage.see(public[-1])
    stage.see(asked)


async def show_votes(stage: Stage) -> None:
    """The buttons for votes below an answer, and the thanks for one."""
    await stage.keep_all()
    asked = await stage.slash("ask", question=CLINTON)
    stage.see(asked)
    stage.see(await stage.press(asked, "👍"))


async def show_privacy(stage: Stage) -> None:
    """What is kept where all is kept that can be, and the deletion."""
    await stage.keep_all()
    told = await stage.slash("privacy")
    stage.see(told)
    stage.see(await stage.press(told, "Delete"))


async def show_turned(stage: Stage) -> None:
    """A list of two pages, and its second page in place of the first."""
    await stage.open()
    listed = await stage.slash("quotes", person="Vladimir Putin")
    stage.see(listed)
    stage.see(await stage.press(listed, "Later"))


async def show_fault(stage: Stage) -> None:
    """A question at which something fails that nobody has foreseen."""

    def fail(*_: object) -> None:
        raise RuntimeError

    await stage.open()
    stage.patch.setattr(stage.index, "follow", fail)
    stage.see(await stage.slash("ask", question=CLINTON))
    stage.env.errors.clear()


async def show_refusal(stage: Stage, *, limit: str) -> None:
    """A question that finds no place."""
    await stage.open()
    stage.refuse(limit)
    stage.see(await stage.slash("ask", question=CLINTON))
    stage.env.errors.clear()


async def show_russian(stage: Stage) -> None:
    """A question of somebody whose Discord speaks Russian."""
    await stage.open()
    stage.speak("ru")
    stage.see(await stage.slash("ask", question=CLINTON))


KINDS = (
    Kind(
        "An answer",
        "`/ask` with *what did Putin tell Stone?*: the same utterance in several articles stands "
        "together, and a paraphrase is called one.",
        by_command("ask", question=STONE),
    ),
    Kind(
        "An answer below a message",
        "Mention the bot with a question: the answer is a reply, so the question is not repeated.",
        show_mention,
    ),
    Kind(
        "A private answer",
        "`/ask` with `private: True`: the person sees it alone, and may share it.",
        by_command("ask", question=CLINTON, private=True),
    ),
    Kind(
        "A shared answer",
        "Press *Share* under a private answer: first what everybody sees then, and below it the "
        "private answer as it is left.",
        show_shared,
    ),
    Kind(
        "An answer with a note",
        "`/ask` with a name that is misspelt: the note says for whom it was taken.",
        by_command("ask", question="what did Blinkn say to Colbert?"),
    ),
    Kind(
        "Not in these articles",
        "`/ask` something that the articles do not tell: the closest passages are no answer, and "
        "are called so.",
        by_command("ask", question="Who won the World Cup in 2018?"),
    ),
    Kind(
        "A follow-up",
        "Reply *to whom?* to the answer to *who said there are only vassals?*",
        show_follow_up,
    ),
    Kind(
        "Ask more",
        "Press *Ask more* under an answer: a form opens, and what is sent with it goes on from "
        "that answer.",
        show_more_by_form,
    ),
    Kind(
        "Context",
        "Press *Context* beside a quotation: the paragraphs around it, its words in bold.",
        by_button("Context"),
    ),
    Kind(
        "More",
        "Press *More* under an answer that did not fit into one message (the room of a message "
        "is made smaller here than Discord's 4,000 characters).",
        partial(show_left, label="More", room=2_000),
    ),
    Kind(
        "Other versions",
        "Press *Other versions* under an answer whose versions did not fit (again in a smaller "
        "room).",
        partial(show_left, label="Other versions", room=1_500),
    ),
    Kind(
        "Check this quote: verbatim",
        "On a message, under Apps, choose *Check this quote*.",
        by_menu(check.MENU, f"She wrote {CARTEL} yesterday."),
    ),
    Kind(
        "Check this quote: altered",
        "The same where the words are not those that are printed.",
        by_menu(check.MENU, f"She wrote {CHANGED} yesterday."),
    ),
    Kind(
        "Check this quote: not in these articles",
        "The same where no article prints anything like the words.",
        by_menu(check.MENU, f"She wrote {NOWHERE} yesterday."),
    ),
    Kind(
        "Check this quote: several in one message",
        "The same where a message quotes more than once; each is checked by itself.",
        by_menu(check.MENU, f"{CARTEL}, then {CHANGED}, and at last {NOWHERE}."),
    ),
    Kind(
        "Check this quote: nothing to check",
        "The same on a message without words, such as a picture.",
        by_menu(check.MENU, ""),
    ),
    Kind(
        "Ask about this",
        "On a message, under Apps, choose *Ask about this*: what it says is asked as a question.",
        by_menu(about.MENU, "who said there are only vassals?"),
    ),
    Kind(
        "A comparison",
        "`/compare` with *Russia joining NATO in the 1990s*: claims that contradict one another "
        "stand side by side.",
        by_command("compare", question="Russia joining NATO in the 1990s"),
    ),
    Kind(
        "A list of quotations",
        "`/quotes` with `person: Vladimir Putin`, and then *Later*, which turns the page.",
        show_turned,
    ),
    Kind(
        "A timeline",
        "`/timeline` with `topic: NATO` and `from: 2000`; its picture shows the same events.",
        by_command("timeline", topic="NATO", **{"from": "2000"}),
    ),
    Kind(
        "The articles",
        "`/sources`.",
        by_command("sources"),
    ),
    Kind("Help", "`/help`, or a mention of the bot without a question.", by_command("help")),
    Kind(
        "Privacy",
        "`/privacy`, where the operator keeps all that can be kept; then *Delete what I gave*.",
        show_privacy,
    ),
    Kind(
        "Votes",
        "Where the operator keeps votes, two more buttons stand under each answer; press 👍.",
        show_votes,
    ),
    Kind(
        "A fault",
        "Ask while something fails that nobody has foreseen: the log has the same number.",
        show_fault,
    ),
    Kind(
        "Too many questions of everybody",
        "Ask while as many questions wait as are answered in good time.",
        partial(show_refusal, limit="_most"),
    ),
    Kind(
        "Too many questions of one person",
        "Ask while two earlier questions of yours are not answered yet.",
        partial(show_refusal, limit="_most_of_one_user"),
    ),
    Kind(
        "An answer in Russian",
        "`/ask` where one's Discord speaks Russian: the words around change, the quotations stay.",
        show_russian,
    ),
)
