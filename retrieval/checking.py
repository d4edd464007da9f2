"""The gate: the one room where citations are made, by slicing."""

from dataclasses import replace

from corpus.article import Article, Paragraph
from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.citation import Citation, CitationKind
from retrieval.event_mention import EventMention


class CheckFailedError(Exception):
    """A span that must not be shown: `reason` says which law it breaks."""

    def __init__(self, article: str, span: Span, reason: str) -> None:
        super().__init__(f"{article} [{span.start}, {span.end}): {reason}")
        self.article, self.span, self.reason = article, span, reason


def cite(
    article: Article,
    paragraph: Paragraph,
    span: Span,
    *,
    quotation: Quotation | None = None,
    dated: EventMention | None = None,
) -> Citation:
    """The words of `article` at `span`, with what `quotation` and `dated` tell of them.

    Without a quotation they are the article's own voice. Raises CheckFailedError when the span
    leaves its paragraph, the paragraph is left out or unnumbered, or the span is blank.
    """
    text = span.of(article.text)
    if paragraph.number is None or not paragraph.kept:
        raise CheckFailedError(article.id, span, "lies in a stretch that is left out")
    if not paragraph.span.contains(span) or span.end > len(article.text):
        raise CheckFailedError(article.id, span, "leaves its paragraph")
    if not text.strip():
        raise CheckFailedError(article.id, span, "holds no words")
    kind: CitationKind = quotation.kind if quotation else "narration"
    citation = Citation(
        article=article.id,
        digest=article.digest,
        title=article.title or article.id,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        paragraph=paragraph.number,
        span=span,
        text=text,
        kind=kind,
        happened=dated.edtf if dated else None,
        basis=dated.basis if dated else None,
    )
    return _told(citation, quotation) if quotation else citation


def with_versions(citation: Citation, versions: tuple[Citation, ...]) -> Citation:
    """The same citation with the other articles' versions of its utterance beside it."""
    return replace(citation, versions=versions)


def _told(citation: Citation, quotation: Quotation) -> Citation:
    return replace(
        citation,
        speaker=quotation.speaker.name if quotation.speaker else None,
        addressee=quotation.addressee,
        occasion=quotation.occasion,
        said=quotation.said,
        told_by=quotation.told_by,
        utterance=quotation.utterance,
        confidence=quotation.confidence,
    )
