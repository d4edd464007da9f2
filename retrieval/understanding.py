"""A question to what it asks for: who speaks, to whom, about what."""

from collections.abc import Sequence
from itertools import takewhile

from retrieval.question import Question, Understood
from retrieval.roster import Named, Roster
from retrieval.terms import ASKING, SILENT, find_words, split_words, stem

# "what did Putin tell Stone" · "according to Pence": a name after these speaks.
BEFORE_SPEAKER = frozenset(
    "did didnt do does doesnt has have had is was would will can could should".split()
)
# "tell Stone" · "to white people" · "ask Clinton": a name after these is spoken to.
BEFORE_ADDRESSEE = frozenset(
    "to tell told telling answer answered ask asked reply replied write wrote with".split()
)
# "Kerr Putney on whether …": a name before these, at the head of the question, speaks.
AFTER_SPEAKER = frozenset("on about say says said regarding".split())
# "Clinton's reply", "lynch's advice": a name before these speaks.
SPEECH = frozenset(
    """
    advice account answer argument claim comeback comment criticism defense excuse explanation
    idea opinion plan position prediction promise proposal quote reaction reason reasons remark
    reply response statement story suggestion take theory view views warning word words
    """.split()
)
# "jill stein's spokeswoman": whoever has such a role is somebody else than the one named.
ROLES = frozenset(
    """
    adviser advisor aide ally assistant attorney campaign ceo chief daughter dad director father
    fans friend husband lawyer manager mother people press secretary side son spokesman
    spokesperson spokeswoman supporters team wife
    """.split()
)
FEWEST_FULL_NAME = 2
DATE_WORDS = frozenset(("when", "date", "day"))
SPEAKING = frozenset(
    """
    according advise answer argue ask believe call claim comment compare complain criticize
    criticise declare demand deny describe explain express feel list mean mention offer opinion
    point predict promise propose react recall remark reply report respond say state suggest talk
    tell thank think thought threaten told view want warn wish write wrote accuse accused admit
    insist joke said says suggested wrote called
    """.split()
)


def understand(question: Question, roster: Roster) -> Understood:
    """What `question` asks for, with the people whom `roster` knows."""
    words = find_words(question.text)
    named = roster.find(question.text)
    speaker = next((each for each in named if _speaks(each, words)), None)
    addressee = next(
        (each for each in named if each != speaker and _is_spoken_to(each, words)), None
    )
    others = [each for each in named if each not in (speaker, addressee)]
    stranger = _find_stranger(split_words(question.text), words, named)
    demands_speech = not (SPEAKING | SPEECH | AFTER_SPEAKER).isdisjoint(words)
    return Understood(
        question=question,
        speakers=speaker.people if speaker else (),
        addressees=addressee.people if addressee else (),
        others=tuple(name for each in others for name in each.people),
        stranger=stranger,
        topic=_find_topic(
            words, [each for each in (speaker, addressee) if each and demands_speech]
        ),
        wants_speech=speaker is not None or demands_speech,
        demands_speech=demands_speech,
        wants_date=not DATE_WORDS.isdisjoint(words),
    )


def _speaks(named: Named, words: Sequence[str]) -> bool:
    before = words[: named.first]
    after = words[named.until] if named.until < len(words) else None
    if after in ROLES:  # "jill stein's spokeswoman": somebody else
        return False
    if not before or before[-1] in BEFORE_SPEAKER or before[-2:] == ["according", "to"]:
        return True
    return after in AFTER_SPEAKER or after in SPEECH or after in SPEAKING


def _find_stranger(
    printed: Sequence[str], words: Sequence[str], named: Sequence[Named]
) -> str | None:
    """A full name in capitals where the speaker stands, of nobody whom the corpus knows."""
    taken = {at for each in named for at in range(each.first, each.until)}

    def is_free_capital(at: int) -> bool:
        return at not in taken and printed[at][0].isupper()

    for first in range(1, len(words)):
        name = list(takewhile(is_free_capital, range(first, len(words))))
        follows = words[name[-1] + 1 : name[-1] + 2] if name else []
        is_subject = words[first - 1] in BEFORE_SPEAKER and not ROLES.intersection(follows)
        if len(name) >= FEWEST_FULL_NAME and is_subject:
            return " ".join(printed[at] for at in name)
    return None


def _is_spoken_to(named: Named, words: Sequence[str]) -> bool:
    return named.first > 0 and words[named.first - 1] in BEFORE_ADDRESSEE


def _find_topic(words: Sequence[str], apart: Sequence[Named]) -> tuple[str, ...]:
    """The terms of the question without those who speak, and without words of asking."""
    taken = {at for named in apart for at in range(named.first, named.until)}
    terms = (
        stem(word)
        for at, word in enumerate(words)
        if at not in taken and word not in SILENT and word not in ASKING
    )
    return tuple(dict.fromkeys(terms))
