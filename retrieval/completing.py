"""Part of a question and the turn before it in, the whole question out."""

import re
from dataclasses import dataclass

from corpus.lexicon import is_office
from retrieval.carrying import END, Carried, place_of
from retrieval.details import NAME
from retrieval.pronouns import INVERTING, has_pronoun, with_names
from retrieval.roster import Named
from retrieval.terms import ASKING, SILENT, WORD

# "why" · "how come" · "why did he say that" · "did she explain why" · "what was the reason"
WHY = re.compile(
    f"why(?: so)?|how come|why (?:is|was) (?:that|this|it)|"
    f"why (?:did|does|would|has) (?:he|she|they|{NAME}) (?:say|said|think) (?:that|this|it|so)|"
    f"(?:did|does|has) (?:he|she|they|{NAME}) (?:say|said|explain|explained|tell) why|"
    "what (?:is|was) the reason"
)
# "what else" · "anything else" · "tell me more" · "go on"
MORE = re.compile("(?:what|anything|something) (?:else|more)|(?:tell me )?more|go on")
# "who else" · "anyone else" · "who else said that"
OTHERS = re.compile(
    "(?:who|any(?:one|body)|some(?:one|body)) else(?: (?:said|says) (?:that|this|it|so))?"
)
# "what about" opens what is asked for instead.
INSTEAD = frozenset((("what", "about"), ("how", "about"), ("what", "of")))
ABOUT = frozenset("about on regarding concerning".split())
CIRCUMSTANCES = frozenset("in at during after before since until".split())
# With one of these, a few words are a question of their own.
ASKING_WORDS = INVERTING | frozenset(
    "who whom whose what which when where why how are were".split()
)
LONGEST_PART = 8
LONGEST_JOINED = 4


@dataclass(frozen=True, slots=True)
class Fragment:
    """What somebody typed, without the words that open it and say nothing.

    `words` are folded; `masked` are the same with one for each person's name. `is_joined`: it
    began with "and" or the like.
    """

    text: str
    words: tuple[str, ...]
    named: tuple[Named, ...]
    masked: tuple[str, ...]
    is_joined: bool


def complete(fragment: Fragment, former: str, carried: Carried) -> str | None:
    """The question that `fragment` asks after the question `former`; None if it leaves out none."""
    text = (
        _ask_further(fragment, carried)
        or _fill_in(fragment, former, carried)
        or with_names(fragment.text, fragment.named, carried)
    )
    return f"{text.rstrip(END)}?" if text else None


def asks_for_more(fragment: Fragment) -> bool:
    """Whether what was shown already is not wanted again."""
    return MORE.fullmatch(" ".join(fragment.masked)) is not None


def asks_further(fragment: Fragment) -> bool:
    """Whether it asks why, or what or who else, and no more."""
    masked = " ".join(fragment.masked)
    return any(pattern.fullmatch(masked) for pattern in (WHY, MORE, OTHERS))


def _ask_further(fragment: Fragment, carried: Carried) -> str | None:
    """Why it was said, and what or who else there is."""
    masked = " ".join(fragment.masked)
    topic = f" about {carried.topic}" if carried.topic else ""
    hearer = f" to {carried.addressee}" if carried.addressee else ""
    if OTHERS.fullmatch(masked) and topic:
        return f"who else spoke{topic}"
    if not carried.speaker or not _is_only(carried.speaker, fragment):
        return None
    if WHY.fullmatch(masked):
        return f"why did {carried.speaker} say that{hearer}{topic}"
    if asks_for_more(fragment):
        return f"what else did {carried.speaker} say{hearer}{topic}"
    return None


def _is_only(speaker: str, fragment: Fragment) -> bool:
    return all(speaker in each.people for each in fragment.named)


def _fill_in(fragment: Fragment, former: str, carried: Carried) -> str | None:
    """Another person, hearer, topic or circumstance in the place of the former."""
    is_instead = fragment.words[:2] in INSTEAD
    start = 2 if is_instead else int(fragment.words[0] == "anything")
    words = fragment.words[start:]
    if not _is_part(fragment, start):
        return None
    if _is_one_person(fragment, start):
        is_swap = is_instead or fragment.is_joined
        return _swap(fragment, former, carried) if is_swap else None
    if words[0] in CIRCUMSTANCES:
        return f"{former.rstrip(END)} {_from(fragment, start)}"
    if carried.speaker is None:
        return None
    if words[0] == "to":
        topic = f" about {carried.topic}" if carried.topic and ABOUT.isdisjoint(words) else ""
        return f"what did {carried.speaker} say {_from(fragment, start)}{topic}"
    at = start + 1 if words[0] in ABOUT else start
    is_topic = words[0] in ABOUT or is_instead or _is_joined_topic(fragment)
    return f"what did {carried.speaker} say about {_from(fragment, at)}" if is_topic else None


def _is_part(fragment: Fragment, start: int) -> bool:
    """Whether the words from `start` on name something, and ask nothing by themselves."""
    words = fragment.words[start:]
    if not 0 < len(words) <= LONGEST_PART or has_pronoun(words):
        return False
    is_named = any(each.first >= start for each in fragment.named)
    is_told = is_named or any(word not in SILENT and word not in ASKING for word in words)
    return is_told and ASKING_WORDS.isdisjoint(words)


def _is_one_person(fragment: Fragment, start: int) -> bool:
    """Whether the words from `start` on are one name, perhaps with a title before it."""
    if not fragment.named or fragment.named[-1].until != len(fragment.words):
        return False
    before = fragment.words[start : fragment.named[-1].first]
    return all(word == "the" or is_office(word) for word in before)


def _is_joined_topic(fragment: Fragment) -> bool:
    """Whether it is "and the ferry?", but not "and Finch on the ferry?"."""
    begins_with_name = any(each.first == 0 for each in fragment.named)
    return fragment.is_joined and not begins_with_name and len(fragment.words) <= LONGEST_JOINED


def _swap(fragment: Fragment, former: str, carried: Carried) -> str | None:
    """The question before, asked of another person."""
    named = fragment.named[-1]
    alone = named.people[0] if len(named.people) == 1 else None
    name = alone or place_of(named, fragment.text).of(fragment.text)
    if name == carried.speaker:
        return None
    if carried.subject is None or name == carried.addressee:
        topic = f" about {carried.topic}" if carried.topic else ""
        return f"what did {name} say{topic}"
    return former[: carried.subject.start] + name + former[carried.subject.end :]


def _from(fragment: Fragment, at: int) -> str:
    """The text from the word at `at` on."""
    found = list(WORD.finditer(fragment.text))
    return fragment.text[found[at].start() :].strip(END)
