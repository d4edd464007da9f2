"""What is no part of an article: its text in, pieces and reasons out."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.layout.adverts import Cut, find_adverts, find_leftovers, find_quotation
from corpus.layout.lines import (
    count_words,
    ends_with_stop,
    is_date_line,
    is_name_line,
    is_role_line,
    is_signature_line,
    is_title_case,
)
from corpus.layout.page_lines import PAGE, RELATED, find_line_reason
from corpus.layout.pull_quotes import find_pull_quotes
from corpus.span import Span

CAPTION = "a name alone: a caption or byline"
TEASER = "a headline with no text of its own"
REPEATED_TITLE = "repeats the title"
REPEATED = "repeats the paragraph before it"

# A headline has this many words; what has more is text, with a final stop or without.
FEWEST_HEADLINE_WORDS = 3
MOST_HEADLINE_WORDS = 25
# Shorter lines may well be said twice.
FEWEST_REPEATED_WORDS = 4
# A caption stands this near to the title: below it or below the lead.
CAPTION_AFTER_PROSE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a text, or a part of one; `why` it is left out, or None if it is kept."""

    span: Span
    why: str | None = None


def find_furniture(text: str, blocks: Sequence[Span]) -> tuple[Piece, ...]:
    """Split blocks into what is kept and what is left out, in the order of the text.

    The pieces hold every character of the blocks that is not blank. First each block is
    judged by itself, then what is left by where it stands.
    """
    pieces = [piece for block in blocks for piece in _judge_block(text, block)]
    for find in (_find_teasers_after_links, _find_repetitions, _find_trailing_teasers):
        pieces = _leave_out(pieces, find(text, pieces))
    return tuple(_leave_out(pieces, _find_captions(text, pieces)))


def is_prose(line: str) -> bool:
    """Whether a line is told in sentences, and not a headline, name or label."""
    if line[-1] in ":;,":
        return True
    asks = line[-1] in "?!" and is_title_case(line)
    return count_words(line) > (1 if ends_with_stop(line) and not asks else MOST_HEADLINE_WORDS)


def _judge_block(text: str, block: Span) -> list[Piece]:
    """A block as it is kept or left out by itself, with what is glued into it cut out."""
    why = find_line_reason(block.of(text))
    if why is not None:
        end = find_quotation(block.of(text))
        cuts = [Cut(block if end is None else Span(block.start, block.start + end), why)]
        return _cut(text, block, cuts if end != 0 else ())
    pieces: list[Piece] = []
    for piece in _cut(text, block, find_leftovers(text, block)):
        adverts = () if piece.why else find_adverts(text, piece.span)
        pieces += _cut(text, piece.span, adverts) if adverts else [piece]
    return [_judge_rest(text, piece) if len(pieces) > 1 else piece for piece in pieces]


def _judge_rest(text: str, piece: Piece) -> Piece:
    """What is left of a cut block, once it is looked at by itself."""
    return Piece(piece.span, piece.why or find_line_reason(piece.span.of(text)))


def _cut(text: str, block: Span, cuts: Sequence[Cut]) -> list[Piece]:
    """The pieces of a block between its cuts and the cuts themselves; neighbours joined."""
    pieces: list[Piece] = []
    place = block.start
    for cut in cuts:
        pieces += _trim(text, place, cut.span.start, None)
        pieces += _trim(text, cut.span.start, cut.span.end, cut.why)
        place = cut.span.end
    pieces += _trim(text, place, block.end, None)
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.why is not None and joined[-1].why == piece.why:
            joined[-1] = Piece(Span(joined[-1].span.start, piece.span.end), piece.why)
        else:
            joined.append(piece)
    return joined


def _trim(text: str, start: int, end: int, why: str | None) -> list[Piece]:
    """A stretch without the blanks around it, if anything is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    return [Piece(Span(first, last), why)] if first < last else []


def _leave_out(pieces: list[Piece], reasons: dict[int, str]) -> list[Piece]:
    """The pieces, with those left out for which there is a reason now."""
    return [
        Piece(piece.span, piece.why or reasons.get(index)) for index, piece in enumerate(pieces)
    ]


def _find_teasers_after_links(text: str, pieces: Sequence[Piece]) -> dict[int, str]:
    """The headlines that follow a line such as "Related articles", up to the next prose."""
    reasons: dict[int, str] = {}
    in_list = False
    for index, piece in enumerate(pieces):
        line = piece.span.of(text)
        if piece.why is not None:
            in_list = piece.why in (RELATED, PAGE) and _announces_links(line)
        elif in_list and _is_headline(line):
            reasons[index] = TEASER
        else:
            in_list = False
    return reasons


def _announces_links(line: str) -> bool:
    """Whether a line left out is the head of a list of other articles."""
    heads = (
        "related",
        "recent",
        "read",
        "recommended",
        "trending",
        "more",
        "most",
        "top",
        "latest",
    )
    return (
        line.lower().startswith((*heads, "see", "also", "popular", "you")) and count_words(line) < 7
    )


def _is_headline(line: str) -> bool:
    """Whether a line looks like the headline of an article."""
    words = count_words(line)
    return FEWEST_HEADLINE_WORDS <= words <= MOST_HEADLINE_WORDS and not is_prose(line)


def _find_repetitions(text: str, pieces: Sequence[Piece]) -> dict[int, str]:
    """The headlines said before, and the paragraphs that stand twice on end, word for word."""
    reasons: dict[int, str] = {}
    seen: set[str] = set()
    before = ""
    for index, piece in enumerate(pieces):
        line = piece.span.of(text)
        if piece.why is not None or count_words(line) < FEWEST_REPEATED_WORDS or _signs(line):
            continue
        words = " ".join(line.casefold().split()).rstrip(".")
        if words == before or (words in seen and not is_prose(line)):
            reasons[index] = REPEATED if is_prose(line) else REPEATED_TITLE
        before = words
        seen.add(words)
    return reasons


def _signs(line: str) -> bool:
    """Whether a line may belong to a pull quote and be needed each time."""
    return is_name_line(line) or is_role_line(line) or is_date_line(line) or is_signature_line(line)


def _find_trailing_teasers(text: str, pieces: Sequence[Piece]) -> dict[int, str]:
    """The headlines below the last prose; one alone must be written as headlines are.

    A text without prose is no article that could end.
    """
    trailing: list[int] = []
    kept = [index for index, piece in enumerate(pieces) if piece.why is None]
    for index in reversed(kept):
        line = pieces[index].span.of(text)
        if is_prose(line) or _signs(line):
            break
        if _is_headline(line):
            trailing.append(index)
    if len(trailing) * 2 > len(kept) or (
        len(trailing) == 1 and not is_title_case(pieces[trailing[0]].span.of(text))
    ):
        return {}
    return dict.fromkeys(trailing, TEASER)


def _find_captions(text: str, pieces: Sequence[Piece]) -> dict[int, str]:
    """The names that stand alone below the title or lead, and sign no pull quote."""
    kept = [index for index, piece in enumerate(pieces) if piece.why is None]
    lines = [pieces[index].span.of(text) for index in kept]
    signing = {
        place + step for place, count in find_pull_quotes(lines).items() for step in (1, count)
    }
    reasons: dict[int, str] = {}
    prose = 0
    for place, line in enumerate(lines):
        prose += is_prose(line)
        if prose > CAPTION_AFTER_PROSE:
            break
        if 0 < place < len(lines) - 1 and place not in signing and is_name_line(line):
            reasons[kept[place]] = CAPTION
    return reasons
