"""The project's articles in, evidence of them and plain reports of it out, by rule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from corpus.parsed import Parsed
from corpus.parsing import parse
from corpus.reading import read_article, survey
from retrieval.checking import cite
from retrieval.citation import Citation
from retrieval.evidence import Evidence, find_evidence
from tests.conftest import ARTICLES

LONGEST_REPORTED = 240  # characters
SHORTEST_REPORTED = 5  # words
# A sentence with one of these is no report as it stands.
SET_OFF = re.compile(r"[\"“”«»:;&?!\[\]—–()…]|(?<!\w)['‘]|['’](?!\w)|\w\.\w|\.\s")
FIRST_PERSON = {
    "I": "he",
    "my": "his",
    "me": "him",
    "we": "they",
    "our": "their",
    "us": "them",
    "don't": "did not",
    "don’t": "did not",
    "am": "was",
    "is": "was",
    "are": "were",
    "will": "would",
    "can": "could",
    "has": "had",
    "have": "had",
    "We": "they",
    "Our": "their",
    "My": "his",
}
WORD = re.compile(r"[\w’']+")
OPENINGS = frozenset(
    """
    The A An But Well This That These Those There In At It He She They According Today And Then All
    For Among During After Before Such With
    """.split()
)


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence of a reporter, and the number of the finding that it tells."""

    text: str
    finding: int


@cache
def read_citations() -> tuple[tuple[Citation, ...], ...]:
    """For each article, every sentence of its own and every quotation, in order."""
    found = [parse(read_article(file)) for file in survey(ARTICLES).files]
    return tuple(tuple(_cite(parsed)) for parsed in found)


def pick_evidence(rng: Random) -> tuple[Evidence, ...]:
    """Three to seven findings of one or two articles, as an answer shows them."""
    articles = rng.sample(read_citations(), rng.randint(1, 2))
    citations = [each for article in articles for each in article]
    return find_evidence(rng.sample(citations, rng.randint(3, 7)))


def report(evidence: Sequence[Evidence]) -> Iterator[Report]:
    """A report of each finding that can be told by rule."""
    for each in evidence:
        words = each.words.rstrip(" ,.")
        if SET_OFF.search(words) or not len(words.split()) >= SHORTEST_REPORTED:
            continue
        if len(words) > LONGEST_REPORTED:
            continue
        told = _tell(each, words)
        if told:
            yield Report(told, each.number)


def as_third_person(words: str) -> str:
    """ "We must take our ships" → "they must take their ships"."""
    turned = WORD.sub(lambda found: FIRST_PERSON.get(found[0], found[0]), words)
    first = turned.split()[0]
    return turned[0].lower() + turned[1:] if first in OPENINGS else turned


def _tell(evidence: Evidence, words: str) -> str | None:
    whose = evidence.told.partition(";")[0]
    if " says" in whose:
        speaker = whose.partition(" says")[0]
        return f"{speaker} said that {as_third_person(words)}." if evidence.speakers else None
    return f"{words}." if words[0].isupper() else None


def _cite(parsed: Parsed) -> Iterator[Citation]:
    for paragraph in parsed.paragraphs:
        if not paragraph.kept or paragraph.number is None:
            continue
        within = [each for each in parsed.quotations if paragraph.span.contains(each.span)]
        for sentence in paragraph.sentences:
            if not any(each.span.contains(sentence) for each in within):
                yield cite(parsed.article, paragraph, sentence)
        for quotation in within:
            yield cite(parsed.article, paragraph, quotation.span, quotation=quotation)
