"""The articles of the corpus in, a page of them as Discord shows it out."""

from collections.abc import Sequence

from discord.ui import ActionRow, LayoutView

from bot.counting import counted
from bot.dates import in_words
from bot.escaping import inline
from bot.fitting import Sheet
from bot.framing import frame
from bot.limits import length
from bot.paging import Page, find_page_of
from bot.rendering import FOOT_LENGTH, FOUND, sentence_layout
from bot.turning import PageButton, turns_of
from bot.wording import NAME_LENGTH, SEPARATOR, TITLE_LENGTH, safe_link
from corpus.article import PublishedBasis
from retrieval.status import Source

TITLE = "**The articles that questions are answered from**"
NO_ARTICLES = "There are no articles."
NOTE_LENGTH = 200
BASES: dict[PublishedBasis, str] = {
    "manifest": "date given by whoever runs this bot",
    "text": "date as the article prints it",
}


def sources_layout(sources: Sequence[Source], number: int, button: type[PageButton]) -> LayoutView:
    """Page `number` of the articles with the buttons that turn it.

    Not for the event loop, which it would hold up.
    """
    page = find_page_of(sources, number, lay_out_sources, reserved=length(TITLE) + FOOT_LENGTH)
    if page is None:
        return sentence_layout(NO_ARTICLES)
    turns = turns_of(page, button)
    layout = frame([TITLE], page.sheet.blocks, [_foot(page)], FOUND)
    return layout.add_item(ActionRow(*turns)) if turns else layout


def lay_out_sources(sources: Sequence[Source], sheet: Sheet, first: int) -> int:
    """Put articles on the sheet from place `first` on until one does not fit; how many it took.

    One always fits on an empty sheet, since all that is told of it is of limited length.
    """
    taken = 0
    for source in sources[first:]:
        if not sheet.add(block_of(source)):
            break
        taken += 1
    return taken


def block_of(source: Source) -> str:
    """Title, outlet, date and where that comes from, and how much was found in the article."""
    link = safe_link(source.url) if source.url else None
    told = (
        inline(source.publisher, NAME_LENGTH) if source.publisher else None,
        _published(source),
        counted(source.paragraphs, "paragraph"),
        counted(source.quotations, "quotation"),
        f"[read the article](<{link}>)" if link else None,
    )
    lines = [
        f"**{inline(source.title, TITLE_LENGTH)}**",
        f"-# {SEPARATOR.join(filter(None, told))}",
    ]
    if source.note:
        lines.append(f"-# {inline(source.note, NOTE_LENGTH)}")
    return "\n".join(lines)


def _published(source: Source) -> str:
    if source.published is None:
        return "date unknown"
    told = f"published {inline(in_words(source.published), NAME_LENGTH)}"
    return f"{told} ({BASES[source.published_basis]})" if source.published_basis else told


def _foot(page: Page) -> str:
    return f"-# Articles {page.places.start + 1}–{page.places.stop} of {page.total:,}"
