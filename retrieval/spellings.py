"""A corpus in, its words and names as misspelt ones may mean them out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from corpus.lexicon import words
from corpus.person import Person
from retrieval.dictionary import asking_words, common_words, is_english
from retrieval.letters import MOST_EDITS, find_near, first_letters
from retrieval.record import Record
from retrieval.roster import DOMINANCE, Roster
from retrieval.terms import POSSESSIVE, WORD, fold_word, split_words, stem

# Of larger corpora a sample is read, in a second or so; a word that it misses is rare.
MOST_PASSAGES = 20_000
SHORTEST_NAME = 4
# What is printed less often, and is no word of English, may be a slip of the press itself.
FEWEST_PRINTED = 3
# "deblasio", "omalley", "mc caul": what belongs to a surname and is typed joined or apart.
PARTICLES = words("grammar", "particles") | {"mc", "mac", "o", "st"}


@dataclass(frozen=True, slots=True)
class Meant:
    """A word that may be meant: as it is printed, how often, and the people whom it names."""

    printed: str
    weight: int
    people: tuple[str, ...] = ()


class Spellings:
    """Words that may be meant, by their folded forms, ready to be tried against a misspelt one."""

    def __init__(self, meant: Mapping[str, Meant]) -> None:
        self._meant = meant
        self._alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        for form in meant:
            self._alike[form[0], len(form)].append(form)

    def get(self, form: str) -> Meant | None:
        """What a folded form spells rightly."""
        return self._meant.get(form)

    def near(self, typed: str, most: float) -> dict[str, float]:
        """The forms of which a folded word may be a slip, with what each slip costs."""
        lengths = range(len(typed) - MOST_EDITS, len(typed) + MOST_EDITS + 1)
        tried = (self._alike.get((first, n)) for first in first_letters(typed) for n in lengths)
        return {
            form: cost for forms in tried if forms for form, cost in find_near(typed, forms, most)
        }

    def pick(self, near: Mapping[str, float]) -> Meant | None:
        """What is nearest; of several as near, the one far more frequent than all the others."""
        least = min(near.values(), default=0.0)
        nearest = {self._meant[form] for form, cost in near.items() if cost == least}
        weights = sorted((each.weight for each in nearest), reverse=True)
        if not nearest or (weights[1:] and weights[0] < DOMINANCE * max(1, weights[1])):
            return None
        return max(nearest, key=lambda each: each.weight)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What may be meant: people of conversations, other names that are printed, plain words."""

    people: Spellings
    names: Spellings
    words: Spellings


def gather(record: Record, roster: Roster) -> Corpus:
    """Everything in a corpus that a misspelt word of a question may mean."""
    spoken = Counter(record.count("speaker")) + Counter(record.count("addressee"))
    people = dict(_find_people(record.people(), spoken, roster))
    printed = Counter(word for text in record.texts(MOST_PASSAGES) for word in WORD.findall(text))
    capitals = _by_forms((word, times) for word, times in printed.items() if word[0].isupper())
    others = _by_forms((word, times) for word, times in printed.items() if word[0].islower())
    names = {
        form: meant
        for form, meant in capitals.items()
        if form not in others and form not in people and meant.weight >= FEWEST_PRINTED
    }
    plain = {
        form: meant
        for form, meant in others.items()
        if form not in people and (meant.weight >= FEWEST_PRINTED or is_english(form))
    }
    known = record.vocabulary()
    common = {
        word: Meant(word, 0)
        for word in asking_words() | common_words()
        if len(word) >= SHORTEST_NAME and word not in names and word not in people
        if word in asking_words() or stem(word) in known
    }
    return Corpus(Spellings(people), Spellings(names), Spellings(common | plain))


def _find_people(
    people: Iterable[Person], spoken: Mapping[str, int], roster: Roster
) -> Iterator[tuple[str, Meant]]:
    """The forms of the names of those who speak or are spoken to; who does so most stays."""
    for person in sorted(people, key=lambda each: spoken.get(each.name, 0)):
        for printed in (*person.aliases, person.name):
            if spoken.get(person.name):
                yield from _find_forms(printed, person.name, spoken, roster)


def _find_forms(
    printed: str, name: str, spoken: Mapping[str, int], roster: Roster
) -> Iterator[tuple[str, Meant]]:
    """Each word of a name that names its bearer alone, and a surname joined with its particle."""
    weight = spoken[name]
    bare = [POSSESSIVE.sub("", word) for word in split_words(printed)]
    folded = [fold_word(word) for word in bare]
    for word, form in zip(bare, folded, strict=True):
        called = roster.find(form) if roster.is_called(form) else ()
        if len(form) >= SHORTEST_NAME and any(name in each.people for each in called):
            yield form, Meant(word, weight, called[0].people)
    for at, (one, other) in enumerate(pairwise(folded)):
        if one in PARTICLES and roster.is_called(other):
            yield one + other, Meant(" ".join(bare[at : at + 2]), weight, (name,))


def _by_forms(printed: Iterable[tuple[str, int]]) -> dict[str, Meant]:
    """Printed words and how often, by their folded forms; the most frequent print stands."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for word, times in printed:
        form = fold_word(word)
        if len(form) >= SHORTEST_NAME:
            forms[form][POSSESSIVE.sub("", word)] += times
    return {form: Meant(each.most_common(1)[0][0], each.total()) for form, each in forms.items()}
