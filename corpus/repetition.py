"""Lines on every page of a publisher: parsed articles in and out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from corpus.article import Paragraph
from corpus.layout.lines import count_words, ends_with_stop
from corpus.parsed import Parsed
from corpus.person import Person
from corpus.quotation import Quotation
from corpus.span import Span

WHY = "a line that stands in several articles"
FEWEST_ARTICLES = 3
# A page's own lines are short; what is longer and printed again is news told again.
MOST_WORDS = 30
# The page speaks to its reader; a report does not, outside of quotations.
READER = frozenset(["you", "your", "you’re", "you're", "us", "our", "we", "we’re", "we're"])

# For each publisher (None: unknown) the lines to leave out, as `_normalise` writes them.
RepeatedLines = Mapping[str | None, frozenset[str]]


def find_repeated_lines(articles: Iterable[Parsed]) -> RepeatedLines:
    """Find the lines that stand in three or more articles of one publisher.

    The articles of unknown publishers count as those of one. Only lines that can be the
    page's own are counted: short, in no quotation, and either no sentence or one that speaks
    to the reader. Titles and labels stay, as does news that several articles tell alike.
    """
    counts: dict[str | None, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for parsed in articles:
        for line in {_normalise(parsed, each) for each in _find_candidates(parsed)}:
            counts[parsed.article.publisher][line] += 1
    return {
        publisher: frozenset(line for line, count in lines.items() if count >= FEWEST_ARTICLES)
        for publisher, lines in counts.items()
    }


def leave_out_repeated(parsed: Parsed, repeated: RepeatedLines) -> Parsed:
    """The article without its publisher's repeated lines: renumbered, nothing found in them.

    What is left out stays among the paragraphs, with its reason.
    """
    lines = repeated.get(parsed.article.publisher, frozenset())
    # Few articles have any such line, and to tell whether it is the page's own takes longer.
    if not any(_normalise(parsed, each) in lines for each in parsed.paragraphs if each.kept):
        return parsed
    gone = {each.span for each in _find_candidates(parsed) if _normalise(parsed, each) in lines}
    if not gone:
        return parsed
    return replace(
        parsed,
        paragraphs=_renumber(parsed.paragraphs, gone),
        quotations=tuple(each for each in parsed.quotations if not _lies_in(gone, each.span)),
        dates=tuple(each for each in parsed.dates if not _lies_in(gone, each.span)),
        people=tuple(_find_remaining(parsed.people, gone)),
    )


def _find_candidates(parsed: Parsed) -> list[Paragraph]:
    """The kept paragraphs that can be the page's own."""
    text = parsed.article.text
    evidence = [span for quotation in parsed.quotations for span in _find_evidence(quotation)]
    return [
        each
        for each in parsed.paragraphs
        if each.kept
        and each.role in ("heading", "body")
        and _is_page_line(each.span.of(text))
        and not any(each.span.overlaps(span) for span in evidence)
    ]


def _find_evidence(quotation: Quotation) -> Iterator[Span]:
    """Where a quotation stands, and what tells whose it is."""
    yield quotation.span
    if quotation.cue is not None:
        yield quotation.cue
    if quotation.speaker is not None:
        yield quotation.speaker.span


def _is_page_line(line: str) -> bool:
    """Whether a line is short, and no sentence or one that speaks to the reader."""
    if count_words(line) > MOST_WORDS:
        return False
    return not ends_with_stop(line) or any(word in READER for word in line.lower().split())


def _normalise(parsed: Parsed, paragraph: Paragraph) -> str:
    """A paragraph's words, alike however they are spaced or capitalised."""
    return " ".join(paragraph.span.of(parsed.article.text).casefold().split())


def _renumber(paragraphs: Iterable[Paragraph], gone: set[Span]) -> tuple[Paragraph, ...]:
    """The paragraphs with some left out and the others counted anew."""
    number = 0
    renumbered: list[Paragraph] = []
    for each in paragraphs:
        if each.span in gone:
            renumbered.append(Paragraph(None, each.span, "label", why=WHY))
        elif each.kept:
            number += 1
            renumbered.append(replace(each, number=number))
        else:
            renumbered.append(each)
    return tuple(renumbered)


def _lies_in(gone: set[Span], span: Span) -> bool:
    """Whether a span stands in what is left out."""
    return any(each.overlaps(span) for each in gone)


def _find_remaining(people: Iterable[Person], gone: set[Span]) -> Iterator[Person]:
    """The people who are still named somewhere, with the mentions that are left."""
    for person in people:
        mentions = tuple(each for each in person.mentions if not _lies_in(gone, each.span))
        if mentions or not person.mentions:
            yield replace(person, mentions=mentions)
