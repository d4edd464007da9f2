"""The articles of the corpus in, a page of them as Discord shows it out."""

from collections.abc import Sequence

from discord.ui import ActionRow, LayoutView

from bot.catalogue import ENGLISH, Catalogue
from bot.dates import in_words
from bot.escaping import inline
from bot.fitting import Sheet
from bot.framing import frame
from bot.limits import length
from bot.paging import Page, find_page_of
from bot.rendering import FOOT_LENGTH, FOUND, sentence_layout
from bot.sought import SOURCES, head_of
from bot.turning import PageButton, turns_of
from bot.wording import NAME_LENGTH, SEPARATOR, TITLE_LENGTH, safe_link
from corpus.article import PublishedBasis
from retrieval.status import Source

NOTE_LENGTH = 200
# By their words in the catalogues.
BASES: dict[PublishedBasis, str] = {"manifest": "sources.manifest", "text": "sources.text"}


def sources_layout(
    sources: Sequence[Source],
    number: int,
    button: type[PageButton],
    words: Catalogue = ENGLISH,
) -> LayoutView:
    """Page `number` of the articles with the buttons that turn it.

    Not for the event loop, which it would hold up.
    """
    head = head_of(SOURCES, {}, words)
    reserved = length(head) + FOOT_LENGTH
    page = find_page_of(sources, number, lay_out_sources, reserved=reserved, words=words)
    if page is None:
        return sentence_layout(words.say("sources.none"))
    turns = turns_of(page, button, words)
    layout = frame([head], page.sheet.blocks, [_foot(page, words)], FOUND)
    return layout.add_item(ActionRow(*turns)) if turns else layout


def lay_out_sources(sources: Sequence[Source], sheet: Sheet, first: int) -> int:
    """Put articles on the sheet from place `first` on until one does not fit; how many it took.

    One always fits on an empty sheet, since all that is told of it is of limited length.
    """
    taken = 0
    for source in sources[first:]:
        if not sheet.add(block_of(source, sheet.words)):
            break
        taken += 1
    return taken


def block_of(source: Source, words: Catalogue = ENGLISH) -> str:
    """Title, outlet, date and where that comes from, and how much was found in the article."""
    link = safe_link(source.url) if source.url else None
    told = (
        inline(source.publisher, NAME_LENGTH) if source.publisher else None,
        _published(source, words),
        words.say("sources.paragraphs", number=source.paragraphs),
        words.say("sources.quotations", number=source.quotations),
        f"[{words.say('finding.link')}](<{link}>)" if link else None,
    )
    lines = [
        f"**{inline(source.title, TITLE_LENGTH)}**",
        f"-# {SEPARATOR.join(filter(None, told))}",
    ]
    if source.note:
        lines.append(f"-# {inline(source.note, NOTE_LENGTH)}")
    return "\n".join(lines)


def _published(source: Source, words: Catalogue) -> str:
    if source.published is None:
        return words.say("finding.undated")
    date = inline(in_words(source.published, words), NAME_LENGTH)
    told = words.say("finding.published", date=date)
    basis = source.published_basis
    return f"{told} ({words.say(BASES[basis])})" if basis else told


def _foot(page: Page, words: Catalogue) -> str:
    first, last = page.places.start + 1, page.places.stop
    return f"-# {words.say('sources.page', first=first, last=last, total=page.total)}"
