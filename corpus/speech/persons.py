"""Tokens and a name among them in, whether a person bears it out."""

import re
from collections.abc import Sequence

from corpus.lexicon import is_first_name, is_office, verbs, words
from corpus.speech.tokens import Token

# Two words that begin with a first name are a person's, unless they end in one of these.
NO_SURNAMES = frozenset(
    "foundation institute university college campaign center centre organization organisation "
    "school airport act administration show times post news journal committee".split()
)
# "PVP", and no "III" of "John Smith III"
INITIALS = re.compile(r"(?!I{2,3}$|IV$|JR$|SR$)[A-Z]{2,5}")
# Initials and particles aside, a person has so many names.
MOST_NAMES = 4
OLDEST = 115


def is_person(tokens: Sequence[Token], start: int, until: int) -> bool | None:
    """Whether the words `[start, until)` name a person; None when nothing tells.

    Their own words tell, the article before them, and an age or a "who" after them.
    """
    if until - start == 1:
        own = _is_single(tokens[start])
    elif is_first_name(tokens[start].text):
        own = _begins_as_person(tokens, start, until)
    else:
        own = False if _is_set_as_body(tokens[start:until]) else None
    return own if own is not None else _is_told_of_person(tokens, start, until)


def is_body_name(word: str) -> bool:
    """Whether a word in small letters is a body or a place by itself, or ends its name."""
    return any(word in words("bodies", key) for key in ("names", "endings", "states"))


def is_relative(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is introduced as that of a relative: "his wife, Ann Smith"."""
    before = [token.low for token in tokens[max(0, first - 2) : first]]
    if before[-1:] == [","]:
        before.pop()
    return before[-1:] != [] and before[-1] in words("titles", "relatives")


def _is_single(token: Token) -> bool | None:
    is_body = is_body_name(token.low.removesuffix(".")) or _are_many(token.low)
    return False if is_body else None


def _is_set_as_body(name: Sequence[Token]) -> bool:
    """Whether words are a body's: by their last, or "Club" or "Center for" within.

    "Orlan PVP" ends in a body's initials; in "ANNA VELM" everything is set so.
    """
    within = [token.low for token in name[:-1]]
    is_body = any(_is_body_alone(low) for low in within)
    last = name[-1]
    is_short = INITIALS.fullmatch(last.text) is not None and not name[0].text.isupper()
    return is_body or is_short or is_body_name(last.low) or _are_many(last.low)


def _is_body_alone(word: str) -> bool:
    return word in words("bodies", "endings") and word not in words("bodies", "surnames")


def _are_many(word: str) -> bool:
    """Whether a word in small letters is of many: "democrats", "workers"."""
    single = word.removesuffix("s")
    return word.endswith("s") and (is_office(single) or single in words("bodies", "adjectives"))


def _begins_as_person(tokens: Sequence[Token], start: int, until: int) -> bool | None:
    """Whether words of which the first is a first name are a person's: "Ann Hill"."""
    last = tokens[until - 1]
    if last.low in NO_SURNAMES or _are_many(last.low):
        return False
    if _is_body_alone(last.low):
        return False
    if any(token.low in {"of", "for"} for token in tokens[start:until]):
        return False
    if _is_called_the(tokens, start, until):
        return False
    names = [token for token in tokens[start:until] if _is_whole_name(token)]
    return True if len(names) <= MOST_NAMES else None


def _is_whole_name(token: Token) -> bool:
    return not token.text.endswith(".") and token.low not in words("grammar", "particles")


def _is_called_the(tokens: Sequence[Token], start: int, until: int) -> bool:
    """Whether "the" alone stands before: "The Kelly File", "the Carolina Panthers are".

    "The Ann Smith affair" tells of a person.
    """
    if start == 0 or tokens[start - 1].low != "the":
        return False
    if tokens[start - 1].is_capitalised and start > 1 and tokens[start - 2].is_word:
        return True
    after = tokens[until] if until < len(tokens) else None
    if after is None or not after.is_word:
        return True
    grammar = ("prepositions", "conjunctions", "auxiliaries")
    return after.low in verbs() or any(after.low in words("grammar", key) for key in grammar)


def _is_told_of_person(tokens: Sequence[Token], start: int, until: int) -> bool | None:
    """True when an age, a "who" or a "named" beside a name tells of a person."""
    after = [token.text for token in tokens[until : until + 3]]
    if after[:1] == [","] and len(after) > 1:
        if after[1].isdecimal() and len(after[1]) < 4 and 0 < int(after[1]) <= OLDEST:
            return True if after[2:] == [","] or after[2:] == ["."] else None
        if after[1] == "who" and until - start > 1:
            return True
    before = [token.low for token in tokens[max(0, start - 2) : start]]
    named = before[-1:] == ["named"] and before[0] in words("titles", "people")
    return True if named else None
