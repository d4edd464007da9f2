"""Paragraphs in, those with a name alone under them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.layout.lines import is_date_line
from corpus.layout.pull_quotes import find_pull_quotes
from corpus.span import Span
from corpus.speech.marks import find_quoted
from corpus.speech.names import Name, find_names
from corpus.speech.tokens import find_tokens


@dataclass(frozen=True, slots=True)
class SignedQuote:
    """A pull quote: the words without outer marks, the name under them, a role or a date."""

    paragraph: Paragraph
    span: Span
    name: Name
    role: str | None
    date: Span | None


def find_signed_quotes(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[SignedQuote]:
    """The pull quotes among an article's paragraphs, in order."""
    kept = [paragraph for paragraph in paragraphs if paragraph.kept]
    signed = find_pull_quotes([paragraph.span.of(text) for paragraph in kept])
    for index, count in signed.items():
        under = kept[index + 1 : index + 1 + count]
        names = list(find_names(text, find_tokens(text, under[0].span)))
        if kept[index].role == "body" and names:
            yield _signed(text, kept[index], names[0], under)


def _signed(text: str, paragraph: Paragraph, name: Name, under: Sequence[Paragraph]) -> SignedQuote:
    below = under[1].span if len(under) > 1 else None
    dated = below is not None and is_date_line(below.of(text))
    role = below.of(text) if below is not None and not dated else _role_beside(text, name, under[0])
    return SignedQuote(
        paragraph, _inside(text, paragraph.span), name, role, below if dated else None
    )


def _role_beside(text: str, name: Name, line: Paragraph) -> str | None:
    """The role on the name's own line: "— Ann Smith, mayor of Springfield"."""
    if name.span.end >= line.span.end:
        return None
    return text[name.span.end : line.span.end].strip(" ,\u00a0") or None


def _inside(text: str, span: Span) -> Span:
    """The words of a paragraph without the marks around all of them."""
    quoted = find_quoted(text, span)
    return quoted[0].span if len(quoted) == 1 and quoted[0].outer == span else span
