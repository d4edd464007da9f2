"""Unknown words of a question in, what is meant by them out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.lexicon import is_first_name
from retrieval.dictionary import asking_words, is_english, is_made_up, is_sayable, listed_words
from retrieval.letters import (
    ADDED,
    ALIKE,
    LEFT_OUT,
    OTHER,
    SWAPPED,
    VOWEL_LEFT_OUT,
    measure_slip,
    sounds_like,
)
from retrieval.roster import Roster
from retrieval.spellings import Corpus, Meant, Spellings
from retrieval.terms import SILENT, find_words, split_words
from retrieval.vocabulary import AUXILIARIES, roles

# The dearest slip that is believed, by how many letters were typed; of longer words the last.
# Short words are near to many others, and plain words nearer to one another than names are.
OF_PEOPLE = {4: VOWEL_LEFT_OUT, 5: ALIKE, 6: ADDED, 7: OTHER, 8: 2 * ALIKE}
OF_NAMES = {5: SWAPPED, 6: ADDED, 7: OTHER, 8: 2 * ALIKE}
OF_WORDS = {
    4: SWAPPED,
    5: SWAPPED,
    6: VOWEL_LEFT_OUT,
    7: LEFT_OUT,
    8: LEFT_OUT,
    9: ADDED,
    10: OTHER,
}
# What nobody would say is a slip for sure: "tmrror".
OF_UNSAYABLE = {4: ADDED, 5: OTHER, 6: OTHER, 7: OTHER + LEFT_OUT, 8: 2 * OTHER}
# Function words are few, and what is near them is seldom anything else.
OF_FUNCTION_WORDS = {4: SWAPPED, 5: ADDED, 6: ADDED, 7: OTHER}
# Of such short words only those are mended that questions are made of: "waht"; and whoever
# stands after an auxiliary and is no person of the corpus is somebody by role: "did votrs say".
SHORT = 4
FEWEST_SAME_LETTERS = 3
# "Ivana" is not Ivanka: shorter first names are not mended before a surname.
SHORTEST_FIRST_NAME = 6
NOT_BELIEVED = 9.0
FUNCTION_WORDS = SILENT | AUXILIARIES


@dataclass(frozen=True, slots=True)
class Typed:
    """A word of a question, without a possessive ending.

    `is_known` to the corpus; `is_large` with a capital that is not the question's first letter;
    `follows` when a blank alone stands between it and the whole word before.
    """

    printed: str
    folded: str
    start: int
    is_known: bool
    is_quoted: bool
    is_large: bool
    follows: bool

    @property
    def end(self) -> int:
        """Where it ends in the question."""
        return self.start + len(self.printed)

    @property
    def is_open(self) -> bool:
        """Whether it may be a misspelt word."""
        return not self.is_known and not self.is_quoted


def surmise(words: Sequence[Typed], corpus: Corpus, roster: Roster) -> list[tuple[range, Meant]]:
    """What is meant by misspelt words, with the places of each, the last one first."""
    return list(_Surmising(words, corpus, roster))


class _Surmising:
    """One question, read from its end, so that surnames are known before their first names."""

    def __init__(self, words: Sequence[Typed], corpus: Corpus, roster: Roster) -> None:
        self._words = words
        self._corpus = corpus
        self._roster = roster
        self._meant: dict[int, Meant] = {}

    def __iter__(self) -> Iterator[tuple[range, Meant]]:
        for at in reversed(range(len(self._words))):
            if not self._words[at].is_open or at in self._meant:
                continue
            for places, meant in self._find(at):
                self._meant |= dict.fromkeys(places, meant)
                yield places, meant

    def _find(self, at: int) -> Iterator[tuple[range, Meant]]:
        for places in (range(at - 1, at + 1), range(at, at + 2)):
            meant = self._joined(places)
            if meant is not None:
                yield places, meant
                return
        meant = self._alone(at)
        if meant is not None:
            yield range(at, at + 1), meant

    def _joined(self, places: range) -> Meant | None:
        """A name that is typed in two words: "mc caul"."""
        if places.start < 0 or places.stop > len(self._words) or places.stop - 1 in self._meant:
            return None
        one, other = (self._words[at] for at in places)
        if one.is_quoted or other.is_quoted or not other.follows:
            return None
        return self._corpus.people.get(one.folded + other.folded)

    def _alone(self, at: int) -> Meant | None:
        """The person, the name or the word that is nearest, in this order where all are as near."""
        bearers = self._bearers_after(at)
        first_name = _find_first_name(self._words[at].folded, bearers)
        if first_name is not None:
            return first_name
        corpus, is_part = self._corpus, self._is_part_of_a_name(at)
        found = (
            (corpus.people, {} if bearers else self._near_people(at)),
            (corpus.names, {} if is_part else self._near_names(at)),
            (corpus.words, {} if is_part else self._near_words(at)),
        )
        spellings, near = min(found, key=lambda each: min(each[1].values(), default=NOT_BELIEVED))
        return spellings.pick(near)

    def _near_people(self, at: int) -> dict[str, float]:
        """Forms of names; behind a first name that is typed, those alone whom it fits."""
        word = self._words[at]
        if self._is_before_a_stranger(at):
            return {}
        near = self._corpus.people.near(word.folded, most_believed(word.folded, OF_PEOPLE))
        first = self._first_name_before(at)
        return {
            form: cost
            for form, cost in near.items()
            if (not is_english(word.folded) or (word.is_large and sounds_like(word.folded, form)))
            and (first is None or self._fits(first, form))
        }

    def _near_names(self, at: int) -> dict[str, float]:
        folded = self._words[at].folded
        return {} if is_made_up(folded) else self._near(at, self._corpus.names, OF_NAMES)

    def _near_words(self, at: int) -> dict[str, float]:
        word = self._words[at]
        if word.is_large:
            return {}
        most = most_believed(word.folded, OF_WORDS)
        if is_made_up(word.folded):
            most = min(most, VOWEL_LEFT_OUT)
        near = {
            form: cost
            for form, cost in self._near(at, self._corpus.words, OF_FUNCTION_WORDS).items()
            if cost <= most or form in FUNCTION_WORDS
        }
        if len(word.folded) <= SHORT and is_sayable(word.folded):
            return {form: near[form] for form in near if form in asking_words()}
        if at and self._words[at - 1].folded in AUXILIARIES:
            return {form: near[form] for form in near if form.removesuffix("s") in roles()}
        return near

    def _near(
        self, at: int, spellings: Spellings, believed: Mapping[int, float]
    ) -> dict[str, float]:
        folded = self._words[at].folded
        return {} if is_english(folded) else spellings.near(folded, most_believed(folded, believed))

    def _is_part_of_a_name(self, at: int) -> bool:
        return self._first_name_before(at) is not None or self._is_before_a_stranger(at)

    def _first_name_before(self, at: int) -> str | None:
        """The word before, if it can only be the first name of whom the word at a place names."""
        if not at or not self._words[at].follows:
            return None
        before = self._words[at - 1]
        if before.folded in listed_words():
            return None
        if is_first_name(before.folded):
            return before.folded
        is_strange = before.is_open and not is_english(before.folded)
        return before.folded if is_strange and not self._near_words(at - 1) else None

    def _is_before_a_stranger(self, at: int) -> bool:
        """Whether the surname of somebody unknown follows: "Joni" Ernst."""
        after = self._after(at)
        if after is None or not after.is_open or at + 1 in self._meant:
            return False
        return after.is_large or not is_english(after.folded)

    def _bearers_after(self, at: int) -> tuple[str, ...]:
        """The people whom the word after names, typed rightly or not."""
        after = self._after(at)
        if after is None:
            return ()
        if at + 1 in self._meant:
            return self._meant[at + 1].people
        return tuple(name for each in self._roster.find(after.folded) for name in each.people)

    def _after(self, at: int) -> Typed | None:
        following = self._words[at + 1 : at + 2]
        return following[0] if following and following[0].follows else None

    def _fits(self, first: str, form: str) -> bool:
        """Whether somebody whom a form names is called by a first name, or nearly so."""
        meant = self._corpus.people.get(form)
        names = meant.people if meant else ()
        return any(_is_like(first, word) for name in names for word in find_words(name)[:-1])


def most_believed(folded: str, believed: Mapping[int, float]) -> float:
    """The dearest slip that is believed of a word of so many letters; below nothing, none."""
    if not is_sayable(folded):
        believed = OF_UNSAYABLE
    return believed.get(min(len(folded), max(believed)), -1.0)


def _find_first_name(folded: str, bearers: Sequence[str]) -> Meant | None:
    """The first name of one of `bearers`, if the word before their surname is a slip of it."""
    if len(folded) < SHORTEST_FIRST_NAME:
        return None
    most = most_believed(folded, OF_PEOPLE)
    firsts = {
        split_words(name)[0]
        for name in bearers
        if " " in name and measure_slip(folded, find_words(name)[0]) <= most
    }
    believed = [each for each in firsts if not is_english(folded) or sounds_like(folded, each)]
    return Meant(believed[0], 1) if len(believed) == 1 else None


def _is_like(typed: str, name: str) -> bool:
    """Whether a first name is another's, shortened ("Dan") or misspelt ("Dmitri")."""
    is_told = min(len(typed), len(name)) >= FEWEST_SAME_LETTERS
    if is_told and (typed.startswith(name) or name.startswith(typed)):
        return True
    return measure_slip(typed, name) <= most_believed(typed, OF_PEOPLE)
