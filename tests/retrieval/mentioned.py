"""Invented articles in, what dates events in them out, as a record is given it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from corpus.parsed import Parsed
from corpus.parsing import parse
from retrieval.coreference import find_coreferent
from retrieval.event_likeness import Sited, Told, Weights, read_mention
from retrieval.event_mention import EventMention
from retrieval.event_mentions import find_event_mentions
from retrieval.passages import find_passages
from tests.retrieval.printing import print_article

# Among so many passages two words are no chance, and those of the test are rare.
PASSAGES = 1_000


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What dates events in some articles, and in how many passages of theirs each term stands."""

    sited: tuple[Sited, ...]
    frequencies: Mapping[str, int]

    @property
    def reads(self) -> list[Told]:
        """The mentions with what their sentences tell."""
        return list(map(read_mention, self.sited))

    @property
    def weights(self) -> Weights:
        """What the terms of the articles tell."""
        return Weights(self.frequencies, PASSAGES)


def read(text: str, name: str = "almanac", *, published: str | None = None) -> Parsed:
    """A text as an article; a line is a paragraph."""
    return parse(replace(print_article(text, name=name), published=published))


def read_all(*texts: str) -> list[Parsed]:
    """Each text as an article, published in June 2020: "a0", "a1", …"""
    return [read(text, f"a{number}", published="2020-06") for number, text in enumerate(texts)]


def find_mentions(*texts: str) -> Mentioned:
    """What dates events in texts, each an article."""
    sited: list[Sited] = []
    frequencies: Counter[str] = Counter()
    number = 0
    for parsed in read_all(*texts):
        passages = {}
        for position, passage in find_passages(parsed):
            number += 1
            passages[position] = (number, passage)
            frequencies.update({term for each in passage.sentences for term in each.terms})
        mentions = find_event_mentions(parsed)
        sited += [Sited(*passages[position], mention) for position, mention in mentions]
    return Mentioned(tuple(sited), frequencies)


def find_events(*texts: str) -> list[list[tuple[str, str]]]:
    """The events of texts: of each mention the article and the date, the finest first."""
    found = find_mentions(*texts)
    events = find_coreferent(found.sited, found.frequencies, PASSAGES)
    return sorted([(each.passage.article, each.mention.edtf) for each in told] for told in events)


def mentions_of(text: str, *, published: str | None = None) -> list[EventMention]:
    """What dates events in a text."""
    return [mention for _, mention in find_event_mentions(read(text, published=published))]
