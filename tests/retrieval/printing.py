"""Articles for tests, read without the rooms that read articles."""

from collections.abc import Iterable, Sequence

from corpus.article import Article, Paragraph
from corpus.layout.sentences import find_sentences
from corpus.parsed import Parsed
from corpus.person import Person
from corpus.quotation import Mention, Quotation, QuotationKind
from corpus.span import Span


def print_article(text: str, *, name: str = "harbour", title: str | None = None) -> Article:
    """An article of which nothing is known but its text, and perhaps its title."""
    digest = f"{name:x<64}"
    return Article(id=name, file=f"{name}.txt", text=text, digest=digest, title=title)


def print_parsed(
    *paragraphs: str,
    name: str = "harbour",
    title: str | None = None,
    quotations: Iterable[tuple[str, str | None, str | None]] = (),
) -> Parsed:
    """An article of body paragraphs; `quotations` are words, their speaker and addressee."""
    text = "\n\n".join(paragraphs)
    spans = [place(text, paragraph) for paragraph in paragraphs]
    found = tuple(
        Paragraph(number, span, "body", find_sentences(text, span))
        for number, span in enumerate(spans, 1)
    )
    article = print_article(text, name=name, title=title)
    return Parsed(article, found, _quotations(text, list(quotations)), (), ())


def place(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def quote(
    text: str,
    words: str,
    speaker: str | None = None,
    *,
    addressee: str | None = None,
    kind: QuotationKind = "direct",
    utterance: int = 0,
) -> Quotation:
    """The quotation of `words`, which stand in `text`."""
    span = place(text, words)
    mention = Mention(speaker, span) if speaker else None
    return Quotation(span, kind, utterance, mention, addressee=addressee, confidence=0.9)


def _quotations(
    text: str, quotations: Sequence[tuple[str, str | None, str | None]]
) -> tuple[Quotation, ...]:
    return tuple(
        quote(text, words, speaker, addressee=addressee, utterance=number)
        for number, (words, speaker, addressee) in enumerate(quotations)
    )


def name_person(text: str, name: str, *printed: str, roles: tuple[str, ...] = ()) -> Person:
    """Somebody whom `text` names wherever a form in `printed` stands first."""
    mentions = tuple(Mention(name, place(text, each)) for each in printed)
    return Person(name, roles=roles, mentions=mentions)
