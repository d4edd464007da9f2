"""An article as it is shown, its passages with what each holds out."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from corpus.article import Paragraph
from corpus.parsed import Parsed, quotations_by_paragraph
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.span import Span
from retrieval.passage import Described, Passage, Sentence
from retrieval.terms import find_terms

_start = attrgetter("span.start")


def find_passages(parsed: Parsed) -> Iterator[tuple[int, Passage]]:
    """Every kept title and body paragraph, with its place among the article's paragraphs."""
    spoken = quotations_by_paragraph(parsed)
    people = {person.name: person for person in parsed.people}
    mentions = sorted((each for one in parsed.people for each in one.mentions), key=_start)
    for position, paragraph in enumerate(parsed.paragraphs):
        if paragraph.kept and paragraph.role in ("title", "body"):
            yield position, _passage(parsed, paragraph, spoken[position], people, mentions)


def _passage(
    parsed: Parsed,
    paragraph: Paragraph,
    quotations: tuple[Quotation, ...],
    people: dict[str, Person],
    mentions: Sequence[Mention],
) -> Passage:
    text = parsed.article.text
    spans = paragraph.sentences or (paragraph.span,)
    dates = parsed.dates[slice(*_within(paragraph.span, parsed.dates))]
    return Passage(
        article=parsed.article.id,
        paragraph=paragraph,
        text=paragraph.span.of(text),
        sentences=tuple(_sentence(span, text, mentions) for span in spans),
        quotations=quotations,
        dates=tuple(each for each in dates if paragraph.span.contains(each.span)),
        speakers=tuple(_describe(quotations, people)),
    )


def _sentence(span: Span, text: str, mentions: Sequence[Mention]) -> Sentence:
    named = (each.name for each in mentions[slice(*_within(span, mentions))])
    terms = dict.fromkeys(find_terms(span.of(text)))
    return Sentence(span, tuple(terms), tuple(dict.fromkeys(named)))


def _within(span: Span, found: Sequence[object]) -> tuple[int, int]:
    """Where among `found`, which are in text order, those that begin within `span` stand."""
    return bisect_left(found, span.start, key=_start), bisect_left(found, span.end, key=_start)


def _describe(quotations: Iterable[Quotation], people: dict[str, Person]) -> Iterator[Described]:
    speakers = (quotation.speaker.name for quotation in quotations if quotation.speaker)
    for name in dict.fromkeys(speakers):
        roles = people[name].roles if name in people else ()
        terms = (term for printed in (name, *roles) for term in find_terms(printed))
        yield Described(name, tuple(dict.fromkeys(terms)))
