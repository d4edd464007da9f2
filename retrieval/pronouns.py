"""Words with he, she and they in, the words with their names out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.lexicon import Gender, gender_of_first_name, is_office, verbs
from retrieval.carrying import Carried
from retrieval.question import QUOTED
from retrieval.roster import Named
from retrieval.terms import ASKING, SILENT, WORD, fold_word

SUBJECTS = frozenset("he she they".split())
POSSESSIVES = frozenset("his her their".split())
OBJECTS = frozenset("him her them".split())
PRONOUNS = SUBJECTS | POSSESSIVES | OBJECTS
GENDERS: dict[str, Gender] = dict.fromkeys(("he", "him", "his"), "male")
GENDERS |= dict.fromkeys(("she", "her"), "female")
# "did he" · "was she": what follows is what the question is about.
INVERTING = frozenset(
    """
    did didnt do does doesnt has hasnt had hadnt is isnt was wasnt will would can could should
    """.split()
)
# "what did he answer": whoever was spoken to.
RESPONDING = frozenset(
    "answer answered reply replied respond responded response react reacted".split()
)
# "did anybody say he left": whoever it was, unless it is "did anybody ask him".
ANYBODY = frozenset("anybody anyone everybody everyone nobody none people somebody someone".split())
# Words before a pronoun that can be nobody whom it means, besides those that say nothing.
LIGHT = ANYBODY | frozenset(
    "actually anything else exactly know precisely really remember something sure true".split()
)
# "what did Clinton say to him": a verb and perhaps one of these between the two.
LINKS = frozenset("to about of with at for on".split())
LONGEST_LINK = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """A pronoun among the folded words of a question, and the people whom these name."""

    at: int
    words: tuple[str, ...]
    named: tuple[Named, ...]

    @property
    def word(self) -> str:
        return self.words[self.at]

    @property
    def before(self) -> tuple[str, ...]:
        return self.words[: self.at]

    @property
    def after(self) -> str | None:
        return self.words[self.at + 1] if self.at + 1 < len(self.words) else None


def has_pronoun(words: Sequence[str]) -> bool:
    """Whether a pronoun among folded `words` may mean a person."""
    return not PRONOUNS.isdisjoint(words)


def with_names(text: str, named: Sequence[Named], carried: Carried) -> str | None:
    """`text` with names for the pronouns that point back; None when none does.

    `named` are the people whom `text` names itself. Pronouns that it explains, or has in quotation
    marks, stay as they are.
    """
    found = list(WORD.finditer(text))
    quoted = [each.span() for each in QUOTED.finditer(text)]
    places = tuple(
        place
        for place in _pointing(tuple(fold_word(each[0]) for each in found), tuple(named))
        if not any(start < found[place.at].start() < end for start, end in quoted)
    )
    names = _meant(places, carried, {name for each in named for name in each.people})
    written = text
    for place in reversed(places):
        if name := names.get(place.word):
            start, printed = found[place.at].start(), found[place.at][0]
            # "he's" keeps what it is short for; "his" is somebody's.
            rest = "'s" if _is_possessive(place) else printed[len(place.word) :]
            written = written[:start] + name + rest + written[start + len(printed) :]
    return written if names else None


def _pointing(words: tuple[str, ...], named: tuple[Named, ...]) -> Iterator[_Place]:
    for at, word in enumerate(words):
        place = _Place(at, words, named)
        if word in PRONOUNS and _points_back(place):
            yield place


def _points_back(place: _Place) -> bool:
    earlier = _earlier(place)
    is_object = place.word in OBJECTS and not _is_possessive(place)
    if is_object:
        return _is_light(place) if not earlier else _is_object_of(place, earlier)
    if earlier or _is_anybodys(place):
        return False
    if place.word in SUBJECTS:
        # "after the storms, what did they say": the storms, as likely as not.
        is_inverted = not INVERTING.isdisjoint(place.before[-1:])
        is_free = is_inverted or not _is_subject_named_later(place)
        is_near = _is_light(place) or (is_inverted and place.word != "they")
        return is_free and is_near
    is_explained = not SUBJECTS.isdisjoint(place.before) or _is_subject_named_later(place)
    return not is_explained and _is_light(place)


def _is_anybodys(place: _Place) -> bool:
    """Whether whoever is asked for may be meant: "who said he left", but not "who did he tell"."""
    pairs = pairwise(place.words[: place.at + 1])
    after_who = {following for word, following in pairs if word == "who"}
    return bool(after_who - INVERTING) or not ANYBODY.isdisjoint(place.before)


def _earlier(place: _Place) -> list[Named | int]:
    """Who stands before the pronoun and might be meant by it: names, and offices by place."""
    names = [each for each in place.named if each.until <= place.at]
    within = {at for each in names for at in range(each.first, each.until)}
    offices = [at for at, word in enumerate(place.before) if is_office(word) and at not in within]
    return [*names, *offices]


def _is_light(place: _Place) -> bool:
    return all(word in SILENT or word in ASKING or word in LIGHT for word in place.before)


def _is_possessive(place: _Place) -> bool:
    """Whether somebody's something is meant: "her answer", but not "tell her about it"."""
    if place.word not in POSSESSIVES:
        return False
    return place.word != "her" or (place.after is not None and place.after not in SILENT)


def _is_subject_named_later(place: _Place) -> bool:
    """Whether the question names its subject further on: "in his speech, what did Finch say"."""
    return any(
        each.first > place.at and place.words[each.first - 1] in INVERTING for each in place.named
    )


def _is_object_of(place: _Place, earlier: Sequence[Named | int]) -> bool:
    """Whether one name's own clause has the pronoun, which then means somebody else."""
    (first, *more) = earlier
    if more or not isinstance(first, Named):
        return False
    between = place.words[first.until : place.at]
    return (
        0 < len(between) <= LONGEST_LINK
        and between[0] in verbs()
        and all(word in LINKS for word in between[1:])
    )


def _meant(places: Sequence[_Place], carried: Carried, taken: set[str]) -> dict[str, str]:
    """Whom each pronoun means: nobody `taken`, who is named beside it, and nobody twice."""
    names: dict[str, str] = {}
    # Whoever speaks is found first: "what did he tell him".
    for place in sorted(places, key=lambda each: each.word in OBJECTS):
        free = [each for each in _people(place, carried) if each and each not in taken]
        # First names mostly tell the gender, so that it decides between two people alone.
        free.sort(key=lambda each: not _fits(each, place.word))
        name = names.get(place.word) or next(iter(free), None)
        if name:
            names[place.word] = name
            taken.add(name)
    return names


def _people(place: _Place, carried: Carried) -> tuple[str | None, ...]:
    """Whom the pronoun may mean, the likeliest first."""
    if place.word in OBJECTS:
        return (carried.speaker, carried.hearer)
    if not RESPONDING.isdisjoint(place.words):
        return (carried.addressee, carried.speaker)
    return (carried.speaker, None if place.word == "they" else carried.addressee)


def _fits(name: str, pronoun: str) -> bool:
    """Whether the name's gender, where it is known, is the pronoun's."""
    return {_gender_of(name), GENDERS.get(pronoun)} != {"male", "female"}


def _gender_of(name: str) -> Gender | None:
    first, *others = name.split()
    return gender_of_first_name(first) if others else None
