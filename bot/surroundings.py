"""The context of cited words in, the texts that Discord shows of it out."""

from dataclasses import dataclass

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

GONE = "The article has changed or gone since this answer was given."
CUT_SAID = f"-# A paragraph goes on where {CUT} stands."
NUMBERED = "-# Paragraph {number}"
FIRST = "-# The article begins here."
LAST = "-# The article ends here."


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The texts of a message, the article's place first, and what of the words is left to read."""

    texts: tuple[str, ...]
    rest: Reference | None = None


def surroundings(context: Context) -> Surroundings:
    """The paragraph before, the one with the cited words in bold, and the one after.

    Raises NotFaithfulError.
    """
    before, after, cited = context.before, context.after, context.cited
    head = source([part for part in (context.paragraph, before, after) if part])
    above = _numbered(before, show_end(before, NEIGHBOUR_LENGTH).block) if before else FIRST
    below = _numbered(after, _begin(after)) if after else LAST
    room = LAYOUT_LENGTH - LABELS_LENGTH - sum(map(length, (head, above, below)))
    shown = show_around(context.paragraph, cited.span, room)
    texts = (head, above, _numbered(context.paragraph, shown.block), below)
    # A printed "[…]" is escaped.
    told = (CUT_SAID,) if any(CUT in text for text in texts) else ()
    if shown.span.end >= cited.span.end:
        return Surroundings((*texts, *told))
    rest = Span(shown.span.end, cited.span.end)
    return Surroundings((*texts, *told), Reference(cited.digest[:DIGEST_LENGTH], rest))


def _begin(paragraph: Citation) -> str:
    return show_from(paragraph, paragraph.span.start, None, NEIGHBOUR_LENGTH).block


def _numbered(paragraph: Citation, block: str) -> str:
    return f"{NUMBERED.format(number=paragraph.paragraph)}\n{block}"
