"""What two sentences tell in, whether they cannot tell of one event out."""

from dataclasses import dataclass
from functools import cache

from corpus.lexicon import words
from retrieval.event_mention import EventMention
from retrieval.opposites import find_sides, have_one_number
from retrieval.passage import Passage, Sentence
from retrieval.terms import find_words, fold_word, split_words, stem

SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Particulars:
    """What tells a sentence's event from others: people, names, figures, opposites, denial."""

    people: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    stems: frozenset[str]
    denies: bool


def find_particulars(passage: Passage, mention: EventMention) -> Particulars:
    """Those of the sentences that a mention stands in, without the words of their dates."""
    sentences = [each for each in passage.sentences if each.span.overlaps(mention.span)]
    dated = {
        word
        for date in passage.dates
        if any(each.span.contains(date.span) for each in sentences)
        for word in find_words(passage.words(date.span))
    }
    printed = [word for each in sentences for word in _inside(passage, each)]
    folded = {word for each in sentences for word in find_words(passage.words(each.span))} - dated
    people = frozenset(name for each in sentences for name in each.people)
    of_people = {word for name in people for word in find_words(name)}
    return Particulars(
        people=people,
        names=frozenset(fold_word(word) for word in printed if _is_name(word)) - of_people - dated,
        figures=frozenset(word for word in folded if word[:1].isdigit()),
        stems=frozenset(map(stem, folded)),
        denies=not folded.isdisjoint(_denying()),
    )


def are_apart(
    one: Particulars, other: Particulars, *, is_one_day: bool, is_one_voice: bool
) -> bool:
    """Whether two sentences on one date tell of two events, or one denies the other's.

    What one person says of it (`is_one_voice`) may name and deny other things each time. On
    one day two reports of an event name different people; further apart these are two events.
    """
    if not have_one_number(one.figures, other.figures) or _are_opposed(one.stems, other.stems):
        return True
    if is_one_voice:
        return False
    if one.denies != other.denies:
        return True
    return not is_one_day and _name_others(one, other) and _name_others(other, one)


def _name_others(one: Particulars, other: Particulars) -> bool:
    """Whether one sentence names somebody or something that the other does not."""
    known = {word for name in other.people for word in find_words(name)} | other.names
    strangers = {name for name in one.people if known.isdisjoint(find_words(name))}
    return bool(strangers or one.names - known)


def _inside(passage: Passage, sentence: Sentence) -> list[str]:
    """The words of a sentence behind the first, whose capital tells nothing."""
    return split_words(passage.words(sentence.span))[1:]


def _is_name(word: str) -> bool:
    is_long = len(word) >= SHORTEST_NAME
    return is_long and word[0].isupper() and word.casefold() not in _common()


@cache
def _common() -> frozenset[str]:
    """Words with a capital that name no event's place or party."""
    titles = words("titles", "offices") | words("titles", "abbreviated")
    return titles | words("bodies", "no_names") | words("grammar", "months")


@cache
def _denying() -> frozenset[str]:
    return words("oppositions", "negating") | words("oppositions", "denying")


def _are_opposed(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a word of one that the other lacks says the opposite of such a word of the other."""
    mine, theirs = some - others, others - some
    return any(
        (left & mine and right & theirs) or (right & mine and left & theirs)
        for left, right in find_sides()
    )
