"""A question in, its words with the names among them out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from retrieval.roster import Named, Roster
from retrieval.terms import POSSESSIVE, WORD, find_words, fold_word
from retrieval.vocabulary import ASKERS, AUXILIARIES, speaking

ENDS = frozenset("?!")
# These stand for somebody whom another sentence names.
PERSONAL = frozenset("he she they it his her their him them".split())


@dataclass(frozen=True)
class Wording:
    """The words of a question as typed and folded, what stands between them, and its names."""

    printed: tuple[str, ...]
    words: tuple[str, ...]
    gaps: tuple[str, ...]  # what stands behind each word
    named: tuple[Named, ...]

    @cached_property
    def at(self) -> dict[int, Named]:
        """The names by the place where each begins."""
        return {named.first: named for named in self.named}

    def word(self, at: int) -> str:
        """The folded word at a place; empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def follows_on(self, at: int) -> bool:
        """Whether nothing but a blank parts a word from the one before it."""
        return 0 < at < len(self.words) and not self.gaps[at - 1].strip()

    def is_possessive(self, named: Named) -> bool:
        """Whether a name stands in the possessive: "Stein's", and "steins" as people type it."""
        last = self.words[named.until - 1]
        is_typed = any(f"{word}s" == last for name in named.people for word in find_words(name))
        return POSSESSIVE.search(self.printed[named.until - 1]) is not None or is_typed

    def is_auxiliary(self, at: int) -> bool:
        """Whether a word helps another verb: "did", and what "what's" is short for."""
        is_short = self.words[at] in ASKERS and self.printed[at].casefold().endswith(("'s", "’s"))
        return is_short or self.words[at] in AUXILIARIES

    @cached_property
    def asking(self) -> range:
        """The words of the one sentence that asks for words, where it names all that it means.

        "should the harbour close? what does Finch say": whoever else is named does not speak.
        """
        sentences = list(self._sentences())
        asking = [each for each in sentences if not speaking().isdisjoint(self._within(each))]
        if len(asking) == 1 and PERSONAL.isdisjoint(self._within(asking[0])):
            return asking[0]
        return range(len(self.words))

    def _within(self, places: range) -> tuple[str, ...]:
        return self.words[places.start : places.stop]

    def _sentences(self) -> Iterator[range]:
        start = 0
        for at, gap in enumerate(self.gaps, 1):
            if at == len(self.gaps) or not ENDS.isdisjoint(gap):
                yield range(start, at)
                start = at


def read_wording(text: str, roster: Roster) -> Wording:
    """The words of `text` with the people of `roster` among them."""
    found = list(WORD.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    return Wording(
        tuple(match[0] for match in found),
        tuple(fold_word(match[0]) for match in found),
        tuple(text[match.end() : end] for match, end in zip(found, ends, strict=True)),
        roster.find(text),
    )
