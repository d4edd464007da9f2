"""Turns of conversations about people who do not exist."""

from corpus.article import Paragraph
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import cite
from retrieval.citation import Citation
from retrieval.roster import Roster
from retrieval.turn import Turn, places
from tests.retrieval.printing import print_article

ROSTER = Roster(
    [
        Person("Oscar Adler", aliases=("Adler",), roles=("owner of the ferry company",)),
        Person("Edith Marlowe", aliases=("Marlowe",), roles=("museum curator",)),
        Person("Zyx Finch", aliases=("Finch",)),
        Person("Clara Moss"),
        Person("Harald Moss"),
    ],
    (),
)


def narrated(words: str) -> Citation:
    """Words in an article's own voice."""
    return cite(print_article(words), _whole(words), Span(0, len(words)))


def spoken(
    words: str = "No.",
    *,
    speaker: str | None = "Oscar Adler",
    addressee: str | None = None,
    occasion: str | None = None,
    said: str | None = None,
) -> Citation:
    """Words that somebody said."""
    span = Span(0, len(words))
    quotation = Quotation(
        span,
        "direct",
        1,
        Mention(speaker, span) if speaker else None,
        addressee=addressee,
        occasion=occasion,
        said=said,
        confidence=0.9,
    )
    return cite(print_article(words), _whole(words), span, quotation=quotation)


def answered(question: str, *citations: Citation) -> Turn:
    """A question that was whole, and its answer."""
    return Turn(question, Answer(question, citations), citations, places(citations))


def declined(question: str) -> Turn:
    """A question that was whole, and that the articles do not answer."""
    return Turn(question, NotInCorpus(question, (spoken(),)))


def _whole(words: str) -> Paragraph:
    return Paragraph(1, Span(0, len(words)), "body")
