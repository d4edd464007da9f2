"""References to cited words in, the words and what is around them out."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.checking import CheckFailedError, cite
from retrieval.citation import Citation, CitationKind
from retrieval.record import Record

# Hex digits of an article's digest that tell it from all others.
DIGEST_LENGTH = 12

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reference:
    """Where cited words stand: what can be kept of a citation without any word of it.

    `digest` is the beginning of the article's, so that a changed article is another one. `kind`
    is that of the citation; None where anything will do.
    """

    digest: str
    span: Span
    kind: CitationKind | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a reference, their whole paragraph, and its neighbours that a reader sees."""

    cited: Citation
    paragraph: Citation
    before: Citation | None
    after: Citation | None


def refer(parts: Sequence[Citation]) -> Reference:
    """The reference to a citation, or to the parts of one utterance within their paragraph."""
    first = parts[0]
    within = [part for part in parts if part.paragraph == first.paragraph]
    span = Span(first.span.start, max(part.span.end for part in within))
    return Reference(first.digest[:DIGEST_LENGTH], span, first.kind)


def find_contexts(references: Sequence[Reference], record: Record) -> tuple[Context | None, ...]:
    """What stands at each of `references`; None where no article is as it was, or never was."""
    digests = record.digests()
    articles: dict[str, str] = {}
    for article, digest in digests.items():
        # Of two files that are alike to the byte, the first stands for both.
        articles.setdefault(digest[:DIGEST_LENGTH], article)
    numbers = {head.article: number for number, head in record.heads.items()}
    found = (articles.get(each.digest) for each in references)
    return tuple(
        _find_context(each, record.shown(numbers[article])) if article else None
        for each, article in zip(references, found, strict=True)
    )


def _find_context(reference: Reference, shown: Parsed) -> Context | None:
    kept = [each for each in shown.paragraphs if each.kept]
    at = next((n for n, each in enumerate(kept) if each.span.contains(reference.span)), None)
    if at is None:
        return None
    quotation = _find_quotation(reference, shown)
    try:
        return Context(
            cited=cite(shown.article, kept[at], reference.span, quotation=quotation),
            paragraph=cite(shown.article, kept[at], kept[at].span),
            before=_cite_whole(kept[at - 1 : at], shown),
            after=_cite_whole(kept[at + 1 : at + 2], shown),
        )
    except CheckFailedError as error:
        # A reference can be forged: it is no error of ours.
        log.warning("A reference stands for no words: %s", error)
        return None


def _cite_whole(paragraphs: Sequence[Paragraph], shown: Parsed) -> Citation | None:
    return next((cite(shown.article, each, each.span) for each in paragraphs), None)


def _find_quotation(reference: Reference, shown: Parsed) -> Quotation | None:
    """The quotation with just these words, or else the innermost one that has them all."""
    return min(_holding(reference, shown), key=lambda each: len(each.span), default=None)


def _holding(reference: Reference, shown: Parsed) -> Iterator[Quotation]:
    """The quotations that have all the words; none where they are the article's own."""
    for each in shown.quotations:
        if reference.kind in (None, each.kind) and each.span.contains(reference.span):
            yield each
