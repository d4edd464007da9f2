"""What the whole corpus tells: lines repeated, people merged."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.parsed import Parsed
from corpus.people import merge_people
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.repetition import find_repeated_lines, leave_out_repeated

WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The articles as they are shown, in the order given, and everybody in them.

    Who speaks most comes first. `small_words` are names of one word that the corpus prints in
    small letters at least as often ("young", "bush"): such a word may not be a name.
    """

    articles: tuple[Parsed, ...]
    people: tuple[Person, ...]
    small_words: frozenset[str]


def gather(articles: Sequence[Parsed]) -> Gathered:
    """Judge each article in the light of all."""
    merged = merge_people((parsed.article.id, parsed.people) for parsed in articles)
    repeated = find_repeated_lines(articles)
    shown = tuple(
        _with_names(leave_out_repeated(parsed, repeated), merged.names) for parsed in articles
    )
    spoken = Counter(
        quotation.speaker.name
        for parsed in shown
        for quotation in parsed.quotations
        if quotation.speaker
    )
    people = sorted(merged.people, key=lambda person: (-spoken[person.name], person.name))
    return Gathered(shown, tuple(people), _find_small_words(articles, people))


def _with_names(parsed: Parsed, names: Mapping[tuple[str, str], str]) -> Parsed:
    """The same article with each person under the name that the whole corpus gives them."""

    def name_of(name: str | None) -> str | None:
        return names.get((parsed.article.id, name), name) if name else None

    def rename(quotation: Quotation) -> Quotation:
        speaker = quotation.speaker
        return replace(
            quotation,
            speaker=Mention(name_of(speaker.name) or speaker.name, speaker.span)
            if speaker
            else None,
            addressee=name_of(quotation.addressee),
            told_by=name_of(quotation.told_by),
        )

    return replace(
        parsed,
        quotations=tuple(map(rename, parsed.quotations)),
        people=tuple(replace(each, name=name_of(each.name) or each.name) for each in parsed.people),
    )


def _find_small_words(articles: Iterable[Parsed], people: Iterable[Person]) -> frozenset[str]:
    names = {word.casefold() for each in people for word in WORD.findall(each.name)}
    small: Counter[str] = Counter()
    for parsed in articles:
        for word, times in Counter(WORD.findall(parsed.article.text)).items():
            folded = word.casefold()
            if folded in names:
                small[folded] += times if word == folded else -times
    return frozenset(word for word, balance in small.items() if balance >= 0)
