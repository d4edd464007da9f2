"""A private answer on Discord in, the same with other buttons out."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord.components import ActionRow as RowShown
from discord.components import Button as ButtonShown
from discord.components import Container as FrameShown
from discord.components import SectionComponent, SeparatorComponent
from discord.components import TextDisplay as TextShown
from discord.ui import ActionRow, Container, Item, LayoutView, Section, Separator, TextDisplay

from bot.escaping import inline
from bot.offering import SHARE, TEMPLATE, AnswerButton

NAME_LENGTH = 100
SHARED = "Shared"
SHARED_BY = "-# Shared by {name}"


def public_copy(
    message: discord.Message, who: discord.User | discord.Member, button: type[AnswerButton]
) -> LayoutView:
    """The answer for everybody, under the name of who shared it, which is no mention."""
    said = SHARED_BY.format(name=inline(who.display_name, NAME_LENGTH))
    return _copy(message, _Copier(button, said))


def private_copy(
    message: discord.Message, button: type[AnswerButton], *, is_spent: bool
) -> LayoutView:
    """The private answer itself, whose button to share is spent or can be pressed again."""
    return _copy(message, _Copier(button, is_spent=is_spent))


def _copy(message: discord.Message, copier: "_Copier") -> LayoutView:
    layout = LayoutView(timeout=None)
    for component in message.components:
        if isinstance(component, FrameShown):
            layout.add_item(copier.frame(component))
        elif isinstance(component, RowShown):
            buttons = tuple(copier.buttons(component.children))
            layout = layout.add_item(ActionRow(*buttons)) if buttons else layout
    return layout


class _Copier:
    """Makes items anew, their buttons of a kind that outlives a restart."""

    def __init__(
        self, button: type[AnswerButton], said: str | None = None, *, is_spent: bool = False
    ) -> None:
        self._button = button
        self._said = said
        self._is_public = said is not None
        self._is_spent = is_spent

    def frame(self, shown: FrameShown) -> Container[LayoutView]:
        """The frame with all that is in it, `said` over the first text."""
        frame: Container[LayoutView] = Container(accent_colour=shown.accent_colour)
        for child in shown.children:
            if isinstance(child, TextShown):
                frame.add_item(self._text(child))
            elif isinstance(child, SectionComponent):
                frame.add_item(self._section(child))
            elif isinstance(child, SeparatorComponent):
                frame.add_item(Separator())
        return frame

    def buttons(self, shown: Sequence[object]) -> Iterator[AnswerButton]:
        """The buttons of a row; in public there is nothing to share."""
        for each in shown:
            made = self._made(each)
            if made and not (self._is_public and made.verb == SHARE):
                yield made

    def _section(self, shown: SectionComponent) -> Item[Any]:
        texts = [self._text(each) for each in shown.children if isinstance(each, TextShown)]
        made = self._made(shown.accessory)
        if made is None:
            return texts[0]
        section: Section[Any] = Section(*texts, accessory=made)
        return section

    def _text(self, shown: TextShown) -> TextDisplay[LayoutView]:
        said, self._said = self._said, None
        return TextDisplay(f"{said}\n{shown.content}" if said else shown.content)

    def _made(self, shown: object) -> AnswerButton | None:
        if not isinstance(shown, ButtonShown):
            return None
        found = TEMPLATE.fullmatch(shown.custom_id or "")
        if found is None:
            return None
        if found["verb"] == SHARE and self._is_spent:
            return self._button(SHARE, label=SHARED, is_disabled=True)
        if found["verb"] == SHARE:
            return self._button(SHARE)
        return self._button(found["verb"], found["what"] or "", shown.label or "")
