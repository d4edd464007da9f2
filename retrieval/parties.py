"""The words of a question in, who speaks and who is spoken to out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice, takewhile

from retrieval.roster import Named
from retrieval.terms import SILENT
from retrieval.vocabulary import (
    ABOUT,
    SPEECH,
    TELLING,
    WHO,
    roles,
    speaking,
)
from retrieval.wording import Wording

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
ARTICLES = frozenset("a an the".split())
DETERMINERS = frozenset("the a an old former ex then late his her their our your my".split())
# A name after these is no subject: "taunted with Finch chants".
NO_SUBJECTS = frozenset((word,) for word in "by with against from for about over".split())
CONJUNCTIONS = frozenset((word,) for word in "when after if as since because".split())
# How many words back from "to" a word of saying makes a name after it the one spoken to.
REACH_OF_TO = 3
# Whom one speaks with; one may put up with anybody.
CONVERSING = frozenset(
    "talk talked talking speak spoke speaking conversation interview chat".split()
)
# "answer Adler's question": whoever's they are is spoken to.
QUESTIONS = frozenset("question questions".split())


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


def find_parties(wording: Wording) -> Parties:
    """Who is asked about as speaking and as spoken to; a role where nobody is named."""
    named = [each for each in wording.named if each.first in wording.asking]
    named.sort(key=lambda each: not _is_relied_on(each, wording))
    speaker = next((each for each in named if _speaks(each, wording)), None)
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
    if _is_relied_on(named, wording):
        return True
    # "stein's spokeswoman", "critics of stein" are somebody else; "Stein campaigns for" is not.
    is_noun = wording.word(named.until + 1) not in DIRECTIONS
    if (after in roles() and after not in SPEECH and is_noun) or before[-1:] == ("of",):
        return False
    # "trump's comeback", "trumps nasty comeback", "pence explanation"
    reach = 2 if wording.is_possessive(named) else 1
    if not SPEECH.isdisjoint(wording.words[named.until : named.until + reach]):
        return not _is_spoken_about(named, wording)
    if wording.is_possessive(named):
        return False
    return (
        _stands_at_the_head(named, wording)
        or _follows_an_auxiliary(named, wording)
        or (
            _says(after)
            and before[-1:] not in NO_SUBJECTS
            and not _is_aside(named, wording)
            and not _is_asked_for(wording)
        )
    )


def _is_relied_on(named: Named, wording: Wording) -> bool:
    """Whether it is "according to Finch", or "according to Ada Finch" who is known as Finch."""
    if wording.follows_on(named.until) and named.until in wording.at:
        return False  # only the first name of whoever comes behind it
    at = named.first
    while at > named.first - REACH_OF_TO and wording.follows_on(at):
        at -= 1
        if wording.words[max(0, at - 1) : at + 1] == ("according", "to"):
            return True
    return False


def _is_spoken_about(named: Named, wording: Wording) -> bool:
    """Whether the speech of a name is what others speak about: "who mocked Finch's words"."""
    before = wording.words[: named.first]
    is_object = before[-1:] == ("to",) or _is_asked_for(wording)
    return is_object and not speaking().isdisjoint(before)


def _is_aside(named: Named, wording: Wording) -> bool:
    """Whether a name only tells when others speak: "how did Adler react when Finch said"."""
    before = wording.words[: named.first]
    return before[-1:] in CONJUNCTIONS and not speaking().isdisjoint(before)


def _demands_speech(speaker: Named | None, wording: Wording) -> bool:
    """Whether a word of saying is used: of the speaker, where somebody is named as speaking."""
    if speaker is None:
        return not (speaking() | SPEECH | {"according"}).isdisjoint(wording.words)
    behind = wording.words[speaker.until : speaker.until + REACH_OF_VERB]
    # "is Finch a threat": what stands behind an article is not of Finch's making.
    after = list(takewhile(lambda each: each not in ARTICLES, behind))
    return (
        not (speaking() | SPEECH).isdisjoint(after)
        or _stands_at_the_head(speaker, wording)
        or _is_relied_on(speaker, wording)
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
        is_crowd = word in CROWDS and at < named.first - 1
        if is_crowd or word in speaking() or (word in SILENT and word not in DETERMINERS):
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
    verbs = (at for at in wording.asking if wording.is_auxiliary(at))
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
