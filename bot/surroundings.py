"""The context of cited words in, the texts that Discord shows of it out."""

from dataclasses import dataclass

from bot.catalogue import ENGLISH, Catalogue
from bot.limits import LAYOUT_LENGTH, length
from bot.marking import CUT, show_around, show_end, show_from
from bot.wording import source
from corpus.span import Span
from retrieval.citation import Citation
from retrieval.context import DIGEST_LENGTH, Context, Reference

# What the paragraphs before and after may take; the one with the words has the rest.
NEIGHBOUR_LENGTH = 700
# The small lines over the paragraphs, and what is said of cuts.
LABELS_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The texts of a message, the article's place first, and what of the words is left to read."""

    texts: tuple[str, ...]
    rest: Reference | None = None


def surroundings(context: Context, words: Catalogue = ENGLISH) -> Surroundings:
    """The paragraph before, the one with the cited words in bold, and the one after.

    Raises NotFaithfulError.
    """
    before, after, cited = context.before, context.after, context.cited
    head = source([part for part in (context.paragraph, before, after) if part], words)
    above, below = f"-# {words.say('context.first')}", f"-# {words.say('context.last')}"
    if before:
        above = _numbered(before, show_end(before, NEIGHBOUR_LENGTH).block, words)
    if after:
        below = _numbered(after, _begin(after), words)
    room = LAYOUT_LENGTH - LABELS_LENGTH - sum(map(length, (head, above, below)))
    shown = show_around(context.paragraph, cited.span, room)
    texts = (head, above, _numbered(context.paragraph, shown.block, words), below)
    # A printed "[…]" is escaped.
    is_cut = any(CUT in text for text in texts)
    told = (f"-# {words.say('context.cut', mark=CUT)}",) if is_cut else ()
    if shown.span.end >= cited.span.end:
        return Surroundings((*texts, *told))
    rest = Span(shown.span.end, cited.span.end)
    return Surroundings((*texts, *told), Reference(cited.digest[:DIGEST_LENGTH], rest))


def _begin(paragraph: Citation) -> str:
    return show_from(paragraph, paragraph.span.start, None, NEIGHBOUR_LENGTH).block


def _numbered(paragraph: Citation, block: str, words: Catalogue) -> str:
    return f"-# {words.say('context.paragraph', place=paragraph.paragraph)}\n{block}"
