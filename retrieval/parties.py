"""The words of a question in, who speaks and who is spoken to out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, islice, takewhile

from retrieval.roster import Named, Roster
from retrieval.terms import POSSESSIVE, SILENT, WORD, find_words, fold_word
from retrieval.vocabulary import (
    ABOUT,
    ASKERS,
    AUXILIARIES,
    SPEECH,
    TELLING,
    WHO,
    roles,
    speaking,
)

FEWEST_FULL_NAME = 2
# "has the financial adviser McKinley": so many words may stand between "has" and the name.
LONGEST_TITLE = 4
# "did Obama's old Harvard professor": so many words from its beginning, a role must be named.
LONGEST_ROLE = 6
# "did Stein campaign for": a role before these is a verb.
DIRECTIONS = frozenset("for against to in on".split())
PREPOSITIONS = frozenset("of at for from in".split())
# Those who speak as a crowd have no office.
CROWDS = frozenset("people person men women voters officials others some several both".split())
# "did Finch really ever say": so many words on, a word of saying is the speaker's.
REACH_OF_VERB = 3
# "it was Finch who": what comes before the verb is its subject.
PRONOUNS = frozenset("it he she they that this there we you i".split())
DETERMINERS = frozenset("the a an old former ex then late his her their our your my".split())
# How many words back from "to" a word of saying makes a name after it the one spoken to.
REACH_OF_TO = 3
# Whom one speaks with; one may put up with anybody.
CONVERSING = frozenset(
    "talk talked talking speak spoke speaking conversation interview chat".split()
)
# "answer Adler's question": whoever's they are is spoken to.
QUESTIONS = frozenset("question questions".split())


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

    def is_possessive(self, named: Named) -> bool:
        """Whether a name stands in the possessive: "Stein's", and "steins" as people type it."""
        last = self.words[named.until - 1]
        is_typed = any(f"{word}s" == last for name in named.people for word in find_words(name))
        return POSSESSIVE.search(self.printed[named.until - 1]) is not None or is_typed

    def is_auxiliary(self, at: int) -> bool:
        """Whether a word helps another verb: "did", and what "what's" is short for."""
        is_short = self.words[at] in ASKERS and self.printed[at].casefold().endswith(("'s", "’s"))
        return is_short or self.words[at] in AUXILIARIES


@dataclass(frozen=True, slots=True)
class Parties:
    """Who speaks, who is spoken to, and the words of a role that stands for the speaker.

    A `stranger` is a full name in the speaker's place that the corpus does not know; `subject`
    are the words there when they are neither a name nor a role. `demands_speech`: nothing but
    words of the speaker answers, since a word of saying is used.
    """

    speaker: Named | None = None
    addressee: Named | None = None
    role: tuple[str, ...] = ()
    stranger: str | None = None
    subject: tuple[str, ...] = ()
    demands_speech: bool = False


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


def find_parties(wording: Wording) -> Parties:
    """Who is asked about as speaking and as spoken to; a role where nobody is named."""
    speaker = next((each for each in wording.named if _speaks(each, wording)), None)
    addressee = next(
        (each for each in wording.named if each != speaker and _is_spoken_to(each, wording)), None
    )
    role = () if speaker else tuple(_find_role(wording))
    demands_speech = _demands_speech(speaker, wording)
    subject = () if speaker or role or not demands_speech else tuple(_find_nobody(wording))
    return Parties(speaker, addressee, role, _find_stranger(wording), subject, demands_speech)


def _speaks(named: Named, wording: Wording) -> bool:
    before = wording.words[: named.first]
    after = wording.word(named.until)
    if before[-2:] == ("according", "to"):
        return True
    # "stein's spokeswoman", "critics of stein" are somebody else; "Stein campaigns for" is not.
    is_noun = wording.word(named.until + 1) not in DIRECTIONS
    if (after in roles() and after not in SPEECH and is_noun) or before[-1:] == ("of",):
        return False
    # "trump's comeback", "trumps nasty comeback", "pence explanation"
    reach = 2 if wording.is_possessive(named) else 1
    if not SPEECH.isdisjoint(wording.words[named.until : named.until + reach]):
        return True
    if wording.is_possessive(named):
        return False
    return (
        _stands_at_the_head(named, wording)
        or _follows_an_auxiliary(named, wording)
        or (_says(after) and before[-1:] != ("by",) and not _is_asked_for(wording))
    )


def _demands_speech(speaker: Named | None, wording: Wording) -> bool:
    """Whether a word of saying is used: of the speaker, where somebody is named as speaking."""
    if speaker is None:
        return not (speaking() | SPEECH | {"according"}).isdisjoint(wording.words)
    after = wording.words[speaker.until : speaker.until + REACH_OF_VERB]
    return (
        not (speaking() | SPEECH).isdisjoint(after)
        or _stands_at_the_head(speaker, wording)
        or wording.words[max(0, speaker.first - 2) : speaker.first] == ("according", "to")
    )


def find_saying(speaker: Named, wording: Wording) -> frozenset[int]:
    """The place of the word that asks for the speaker's: "did Finch promise", "Finch's reply"."""
    near = range(speaker.until, min(len(wording.words), speaker.until + REACH_OF_VERB))
    saying = (at for at in near if wording.words[at] in speaking() or wording.words[at] in SPEECH)
    return frozenset(islice(saying, 1))


def _stands_at_the_head(named: Named, wording: Wording) -> bool:
    """Whether the question opens so: "Finch on the harbour", "dr finch: why", "finch to adler"."""
    if not all(word in DETERMINERS or word in roles() for word in wording.words[: named.first]):
        return False
    after = wording.word(named.until)
    gap = wording.gaps[named.until - 1].strip()
    ends = named.until == len(wording.words)
    return ends or after in ABOUT or after in ("to", "at") or gap[:1] in (":", ",", "-", "–", "—")


def _follows_an_auxiliary(named: Named, wording: Wording) -> bool:
    """Whether a verb stands before: "did Finch say", "has the financial adviser Finch changed"."""
    if _is_asked_for(wording):
        return False
    start = max(0, named.first - LONGEST_TITLE - 1)
    for at in range(named.first - 1, start - 1, -1):
        word = wording.words[at]
        if wording.is_auxiliary(at):
            return wording.word(at - 1) not in PRONOUNS
        if word in speaking() or (word in SILENT and word not in DETERMINERS):
            return False
        if any(each.first <= at < each.until for each in wording.named):
            return False
    return False


def _says(word: str) -> bool:
    """Whether a word has somebody say something: "said", but not "saying", which only goes on."""
    return word in speaking() and not word.endswith("ing")


def _is_asked_for(wording: Wording) -> bool:
    """Whether the question asks who it was: "who said that Finch …", "which senator thinks"."""
    if wording.word(0) not in WHO:
        return False
    for at, word in enumerate(wording.words):
        if wording.is_auxiliary(at):
            return False
        if word in speaking():
            return True
    return True


def _is_spoken_to(named: Named, wording: Wording) -> bool:
    before = wording.words[: named.first]
    at = len(before) - 1
    while at >= 0 and (before[at] in DETERMINERS or before[at] in roles()):
        at -= 1
    word = wording.word(at)
    if wording.is_possessive(named) and wording.word(named.until) not in QUESTIONS:
        return False
    if word in TELLING:
        return True
    if word == "with":
        return wording.word(at - 1) in CONVERSING
    if word != "to":
        return False
    head = wording.at.get(0)
    is_head = head is not None and head.until == at
    reach = 1 if _is_asked_for(wording) else REACH_OF_TO
    said = before[max(0, at - reach) : at]
    return is_head or not (speaking() | SPEECH).isdisjoint(said)


def _find_role(wording: Wording) -> Iterator[str]:
    """The words of an office in the speaker's place: "did the head of Sony TV write"."""
    subject = _find_subject(wording)
    for at, word in enumerate(subject[:LONGEST_ROLE]):
        if word in roles() and word not in CROWDS:
            yield from _role_words(subject, at)
            return


def _find_subject(wording: Wording) -> Sequence[str]:
    """The words behind the first verb, or behind "which", up to a word of saying."""
    verbs = (at for at in range(len(wording.words)) if wording.is_auxiliary(at))
    start = next(verbs, 0 if _is_asked_for(wording) else len(wording.words))
    return list(takewhile(lambda each: each not in speaking(), wording.words[start + 1 :]))


def _role_words(subject: Sequence[str], at: int) -> Iterator[str]:
    """The words of the role whose noun stands at a place, with whose or of what it is."""
    while at + 1 < len(subject) and subject[at + 1] in roles():
        at += 1
    told = list(subject[: at + 1])
    if subject[at + 1 : at + 2] and subject[at + 1] in PREPOSITIONS:
        behind = dropwhile(lambda each: each in DETERMINERS, subject[at + 2 :])
        told += takewhile(lambda each: each not in SILENT, islice(behind, LONGEST_TITLE - 1))
    yield from (word for word in told if word not in SILENT)


def _find_nobody(wording: Wording) -> Iterator[str]:
    """The words in the speaker's place, where they are few enough for a name."""
    if not _is_asked_for(wording):
        subject = [word for word in _find_subject(wording) if word not in DETERMINERS]
        # Pundits, earners and voters are no names.
        is_name = bool(subject) and not subject[-1].endswith("s")
        if is_name and len(subject) < LONGEST_TITLE and SILENT.isdisjoint(subject):
            yield from subject


def _find_stranger(wording: Wording) -> str | None:
    """A full name in capitals where the speaker stands, of nobody whom the corpus knows."""
    taken = {at for each in wording.named for at in range(each.first, each.until)}

    def is_free_capital(at: int) -> bool:
        return at not in taken and wording.printed[at][0].isupper()

    for first in range(1, len(wording.words)):
        name = list(takewhile(is_free_capital, range(first, len(wording.words))))
        follows = wording.word(name[-1] + 1) if name else ""
        is_subject = wording.is_auxiliary(first - 1) and follows not in roles()
        if len(name) >= FEWEST_FULL_NAME and is_subject:
            return " ".join(wording.printed[at] for at in name)
    return None
