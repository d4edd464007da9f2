"""Words and the turn before them in, what they ask for out."""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.carrying import carry
from retrieval.completing import Fragment, asks_for_more, asks_further, complete
from retrieval.details import NAME, THAT, find_detail
from retrieval.pronouns import has_pronoun
from retrieval.question import LONGEST_QUESTION
from retrieval.roster import Named, Roster
from retrieval.terms import ASKING, SILENT, WORD, find_words, fold_word
from retrieval.turn import Detail, Turn

# Longer ones say all that they ask.
LONGEST_FOLLOW_UP = 40
# Words that go on and say nothing: "and to whom?", "ok, then when was that?".
OPENINGS = frozenset(
    """
    ah alright also and aha but good great hm hmm i interesting no now oh ok okay or please
    right see so sorry sure thanks then uh um well wow yes
    """.split()
)
ENDINGS = frozenset("again anyway exactly please precisely though".split())
# "and Clinton?" goes on; "OK, Clinton" may not.
JOINING = frozenset("also and but or".split())
AROUND = " ,;:.…–—-"
LONGEST_POINTING = 4


@dataclass(frozen=True, slots=True)
class Whole:
    """A question that stands by itself; `is_more` when what was shown is not wanted again."""

    question: str
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked of the answer before: a detail, of the words of `speakers` or of all."""

    detail: Detail
    speakers: tuple[str, ...] = ()


def follow(text: str, former: Turn | None, roster: Roster) -> Whole | Inquiry | None:
    """What `text` asks after `former`; None when neither of the two tells.

    A question that names what it asks passes as it is. `text` has its blanks squeezed.
    """
    fragment = _read(text, roster)
    if not 0 < len(fragment.words) <= LONGEST_FOLLOW_UP:
        return Whole(text)
    detail = find_detail(fragment.masked)
    speakers = _speakers_meant(fragment, former)
    if detail and (speakers or not fragment.named):
        return Inquiry(detail, speakers) if former and former.citations else None
    question = complete(fragment, former.question or "", carry(former, roster)) if former else None
    if question is None and _is_bare(fragment):
        return None
    if question is None or len(question) > LONGEST_QUESTION:
        question = text
    is_more = "else" in fragment.words or asks_for_more(fragment)
    return Whole(question, is_more=former is not None and is_more)


def _read(text: str, roster: Roster) -> Fragment:
    """The words without those around them that say nothing."""
    found = list(WORD.finditer(text))
    folded = [fold_word(each[0]) for each in found]
    opening = next((at for at, word in enumerate(folded) if word not in OPENINGS), len(folded))
    rest = text[found[opening - 1].end() :].lstrip(AROUND) if opening else text
    words, named = find_words(rest), roster.find(rest)
    return Fragment(
        text=rest,
        words=tuple(words),
        named=named,
        masked=_masked(words, named),
        is_joined=not JOINING.isdisjoint(folded[:opening]),
    )


def _masked(words: Sequence[str], named: Sequence[Named]) -> tuple[str, ...]:
    masked = list(words)
    for each in reversed(named):
        masked[each.first : each.until] = [NAME]
    while len(masked) > 1 and masked[-1] in ENDINGS:
        masked.pop()
    return tuple(masked)


def _speakers_meant(fragment: Fragment, former: Turn | None) -> tuple[str, ...]:
    """Whose words "when did Finch say that" means, if the answer before holds them."""
    if former is None or THAT.isdisjoint(fragment.words):
        return ()
    spoken = {citation.speaker for citation in former.citations}
    people = (name for each in fragment.named for name in each.people)
    return tuple(name for name in people if name in spoken)


def _is_bare(fragment: Fragment) -> bool:
    """Whether nobody and nothing is named, and somebody or something is pointed at."""
    words = fragment.words
    if fragment.named:
        return False
    is_told = not all(word in SILENT or word in ASKING for word in words)
    points = not THAT.isdisjoint(words) and len(words) <= LONGEST_POINTING
    return asks_further(fragment) or (not is_told and (points or has_pronoun(words)))
