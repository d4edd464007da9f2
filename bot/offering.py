"""The buttons under an answer: from what they offer to ids, and back."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import discord
from discord.ui import Button, DynamicItem, Item, LayoutView

from bot.catalogue import ENGLISH, Catalogue
from corpus.span import Span
from retrieval.citation import Citation, CitationKind
from retrieval.context import Reference, refer

CONTEXT, MORE, PAGE, SHARE, FOLLOW = "context", "more", "page", "share", "follow"
# "context:5f3a9c1e0b2d:120:188", "more:Xk3_9-aQ:1", "share", "follow": the verb, and to what.
TEMPLATE = re.compile(
    rf"(?P<verb>{CONTEXT}|{MORE}|{PAGE}|{SHARE}|{FOLLOW})(?::(?P<what>.*))?", re.DOTALL
)
# "5f3a9c1e0b2d:120:188", and "5f3a9c1e0b2d:120:188:d" where the kind is told too.
_REFERENCE = re.compile(
    r"(?P<digest>[0-9a-f]{12}):(?P<start>[0-9]{1,9}):(?P<end>[0-9]{1,9})(?::(?P<kind>[drn]))?"
)
# A key and the number of a page, such as "Xk3_9-aQ:2".
_PAGE = re.compile(r"(?P<key>[0-9A-Za-z_-]{1,40}):(?P<page>[0-9]{1,6})")
_KINDS: dict[str, CitationKind] = {"d": "direct", "r": "reported", "n": "narration"}

Press = Callable[[discord.Interaction, str, str], Awaitable[None]]


class AnswerButton(DynamicItem[Button[LayoutView]], template=TEMPLATE):
    """Does `verb` to `what` when somebody presses it."""

    def __init__(
        self, verb: str, what: str = "", label: str = "", *, is_disabled: bool = False
    ) -> None:
        name = f"{verb}:{what}" if what else verb
        super().__init__(Button(label=label, custom_id=name, disabled=is_disabled))
        self.verb, self.what = verb, what

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Item[Any], match: re.Match[str], /
    ) -> "AnswerButton":
        """The button that was pressed."""
        del interaction, item
        return cls(match["verb"], match["what"] or "")


def answer_button(press: Press) -> type[AnswerButton]:
    """The kind of button that calls `press` with its verb and what it is done to.

    Discord's library makes it anew at every press.
    """

    class Bound(AnswerButton, template=TEMPLATE):
        async def callback(self, interaction: discord.Interaction) -> None:
            await press(interaction, self.verb, self.what)

    return Bound


class Left(Protocol):
    """What a sheet left out."""

    left: list[Citation]
    others: list[Citation]


@dataclass(frozen=True, slots=True)
class Offers:
    """Makes the buttons of an answer, of the kind `button`; `keep` gives references a key.

    `is_private` where the person who asked sees the answer alone, and may share it. The labels
    are in `words`.
    """

    button: type[AnswerButton]
    keep: Callable[[Sequence[Reference]], str | None]
    is_private: bool = False
    words: Catalogue = ENGLISH

    def context(self, parts: Sequence[Citation]) -> AnswerButton:
        """The button beside a finding."""
        reference = write_reference(refer(parts), has_kind=False)
        return self.button(CONTEXT, reference, self.words.say("buttons.context"))

    def below(self, sheet: Left) -> list[AnswerButton]:
        """The buttons at the foot."""
        say = self.words.say
        lists = ((sheet.left, say("buttons.more")), (sheet.others, say("buttons.versions")))
        buttons = [self._more(citations, label) for citations, label in lists if citations]
        share = [self.button(SHARE, label=say("buttons.share"))] if self.is_private else []
        follow = self.button(FOLLOW, label=say("buttons.follow"))
        return [*filter(None, buttons), *share, follow]

    def _more(self, citations: Sequence[Citation], label: str) -> AnswerButton | None:
        key = self.keep([refer([each]) for each in citations])
        return self.button(MORE, f"{key}:1", label) if key else None


def write_reference(reference: Reference, *, has_kind: bool = True) -> str:
    """A reference as an id holds it."""
    span = reference.span
    told = f"{reference.digest}:{span.start}:{span.end}"
    return f"{told}:{reference.kind[0]}" if reference.kind and has_kind else told


def read_reference(told: str) -> Reference | None:
    """The reference that an id holds; None where it holds none, since ids can be forged."""
    found = _REFERENCE.fullmatch(told)
    if not found or int(found["start"]) >= int(found["end"]):
        return None
    span = Span(int(found["start"]), int(found["end"]))
    return Reference(found["digest"], span, _KINDS.get(found["kind"] or ""))


def read_page(told: str) -> tuple[str, int] | None:
    """The key and the page that an id holds; None where it holds none."""
    found = _PAGE.fullmatch(told)
    return (found["key"], int(found["page"])) if found else None
