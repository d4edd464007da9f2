"""A quotation in, the verdict on it with the printed words out."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.article import Article, Paragraph
from corpus.parsed import Parsed
from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.checking import CheckFailedError, cite
from retrieval.citation import Citation
from retrieval.collating import find_changes
from retrieval.concordance import Concordance
from retrieval.locating import Nearest, find_nearest
from retrieval.place import Place
from retrieval.quoted import Quoted, read_quoted
from retrieval.record import Record
from retrieval.tokens import Token, find_tokens
from retrieval.verdict import ABSENT, Verdict
from retrieval.verifying import Stretch, find_standing

# Paragraphs that are read for one text at most: words of few letters stand everywhere.
MOST_READ = 250
# Places that are weighed against one another, that are told, and where an altered text may be.
MOST_WEIGHED = 25
MOST_PLACES = 10
MOST_COLLATED = 10

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where printed words are, and the quotation that they belong to."""

    article: Article
    paragraph: Paragraph
    span: Span
    quotation: Quotation | None


def judge(text: str, record: Record, concordance: Concordance) -> Verdict:
    """Whether the words of `text`, one quotation, stand in the articles.

    Of several places, the first is one in direct quotation with a known speaker, then one in
    another quotation, then one in the article's own voice; among like ones that printed first.
    Raises NothingQuotedError and QuotedTooLongError.
    """
    quoted = read_quoted(text)
    pieces = [
        _letters(text, piece) for piece in quoted.pieces if any(token.is_word for token in piece)
    ]
    holding = tuple(islice(concordance.holding(pieces), MOST_READ))
    found = islice(_find_stands(quoted, record, holding), MOST_WEIGHED)
    stands = sorted(found, key=_rank)
    citations = tuple(islice(_cite(stands), MOST_PLACES))
    if citations:
        return Verdict("verbatim", citations[0], also=citations[1:])
    nearest = find_nearest(quoted, record, holding[:MOST_COLLATED])
    return _tell_altered(quoted, nearest, record) if nearest else ABSENT


def _tell_altered(quoted: Quoted, nearest: Nearest, record: Record) -> Verdict:
    shown = record.shown(nearest.place.article)
    paragraph = shown.paragraphs[nearest.place.position]
    collation = nearest.collation
    span = _span(nearest.tokens[collation.first : collation.last], paragraph)
    stand = _Stand(shown.article, paragraph, span, _find_quotation(shown, span))
    text = paragraph.span.of(shown.article.text)
    changes = find_changes(quoted, nearest.tokens, collation, text)
    return next((Verdict("altered", each, changes) for each in _cite([stand])), ABSENT)


def _find_stands(quoted: Quoted, record: Record, holding: Iterable[Place]) -> Iterator[_Stand]:
    """Every place where the words stand, each paragraph once."""
    for place in holding:
        shown = record.shown(place.article)
        paragraph = shown.paragraphs[place.position]
        tokens = find_tokens(paragraph.span.of(shown.article.text))
        for stretches in find_standing(quoted, tokens):
            stand = _place(shown, paragraph, tokens, stretches)
            if stand is not None:
                yield stand
                break


def _place(
    shown: Parsed, paragraph: Paragraph, tokens: Sequence[Token], stretches: Sequence[Stretch]
) -> _Stand | None:
    """Where the stretches are, in the words of one speaker; None where they are of several."""
    spans = [_span(tokens[first:last], paragraph) for first, last in stretches]
    quotations = [_find_quotation(shown, span) for span in spans]
    if len(set(map(_voice, quotations))) > 1:
        return None
    span = Span(spans[0].start, spans[-1].end)
    return _Stand(shown.article, paragraph, span, quotations[0])


def _voice(quotation: Quotation | None) -> object:
    """Whose words they are; where nobody knows, those of one utterance."""
    if quotation is None or quotation.kind == "reported":
        return None
    return quotation.speaker.name if quotation.speaker else quotation.utterance


def _find_quotation(shown: Parsed, span: Span) -> Quotation | None:
    """The innermost quotation that has all the words; reported speech gives way to direct."""
    holding = (each for each in shown.quotations if each.span.contains(span))
    return min(holding, key=lambda each: (each.kind != "direct", len(each.span)), default=None)


def _rank(stand: _Stand) -> tuple[bool, bool, bool, bool, str, str]:
    quotation, published = stand.quotation, stand.article.published
    return (
        quotation is None,
        quotation is None or quotation.kind != "direct",
        quotation is None or quotation.speaker is None,
        stand.paragraph.role != "body",
        published or "9999",
        stand.article.id,
    )


def _cite(stands: Iterable[_Stand]) -> Iterator[Citation]:
    """The citations that pass the gate; one that fails is dropped, and is our error."""
    for stand in stands:
        try:
            yield cite(stand.article, stand.paragraph, stand.span, quotation=stand.quotation)
        except CheckFailedError:
            logger.exception("A citation failed its check and was dropped")


def _span(tokens: Sequence[Token], paragraph: Paragraph) -> Span:
    """Where `tokens` of a paragraph stand in its article."""
    start = paragraph.span.start
    first, last = min(each.start for each in tokens), max(each.end for each in tokens)
    return Span(start + first, start + last)


def _letters(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]
