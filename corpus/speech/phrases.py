"""Tokens in, names, roles and pronouns out: all who may speak."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.lexicon import verbs, words
from corpus.span import Span
from corpus.speech.capitals import is_name_word
from corpus.speech.names import MADE_OF, Name
from corpus.speech.tokens import Token

PhraseKind = Literal["name", "role", "thing", "pronoun"]

LONGEST_ROLE = 8
PRONOUNS = words("grammar", "pronouns")
PLURAL = frozenset(
    "people men women children others many some several police most both data media".split()
)
DETERMINERS = words("grammar", "determiners")
TIMES = words("grammar", "times")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[first, until)` that may tell who speaks.

    `head` is where a word names them: "Bill Clinton" of "former US President Bill Clinton".
    `name` tells the parts of a name; None for a role, a thing or a pronoun.
    """

    kind: PhraseKind
    first: int
    until: int
    head: Span
    name: Name | None = None


def find_phrases(tokens: Sequence[Token], names: Iterable[Name]) -> tuple[Phrase, ...]:
    """The phrases of a stretch with its names, in order, without overlap; names win over roles."""
    return tuple(_phrases(tokens, {name.first: name for name in names}))


def _phrases(tokens: Sequence[Token], names: dict[int, Name]) -> Iterator[Phrase]:
    index = 0
    while index < len(tokens):
        phrase = _phrase_at(tokens, index, names)
        if phrase is None:
            index += 1
        else:
            yield phrase
            index = phrase.until


def _phrase_at(tokens: Sequence[Token], index: int, names: dict[int, Name]) -> Phrase | None:
    if name := names.get(index):
        possessed = _role_after_name(tokens, name.until)
        if possessed is not None:
            return _role(tokens, name.first, possessed)
        if _is_adjective(tokens, name):
            return None
        return Phrase("name", name.first, name.until, name.span, name)
    token = tokens[index]
    if token.low in PRONOUNS and (token.low != "i" or token.text == "I"):
        return Phrase("pronoun", index, index + 1, token.span)
    if _is_told_of(tokens, index):
        return Phrase("pronoun", index, index + 1, token.span)
    return _role_at(tokens, index, names)


def _is_adjective(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a single word says whence or of which party what follows is: "European armies"."""
    if len(name.words) > 1 or name.words[0].casefold() not in words("bodies", "adjectives"):
        return False
    after = tokens[name.until] if name.until < len(tokens) else None
    if after is None or not after.text[0].islower() or after.low in verbs():
        return False
    grammar = ("auxiliaries", "prepositions", "conjunctions", "adverbs")
    return not any(after.low in words("grammar", key) for key in grammar)


def _is_told_of(tokens: Sequence[Token], index: int) -> bool:
    """Whether a pronoun stands in "according to him" or "in his opinion"."""
    low = tokens[index].low
    if low in {"him", "her", "them"}:
        return index > 1 and tokens[index - 2].low == "according"
    beside = [token.low for token in tokens[max(0, index - 1) : index + 2]]
    return low in {"his", "her", "their"} and len(beside) == 3 and is_opinion(beside[0], beside[2])


def is_opinion(before: str, after: str) -> bool:
    """Whether the words around a name or pronoun make an opinion: "in … opinion"."""
    return before == "in" and after in {"opinion", "view", "words", "estimation"}


def _role_at(tokens: Sequence[Token], index: int, names: dict[int, Name]) -> Phrase | None:
    """A role with its determiner ("the former US leader"), or a bare plural ("critics")."""
    token = tokens[index]
    if _is_time(tokens, index):
        return None
    if token.low in DETERMINERS and token.low != "that":
        until = _end_of_role(tokens, index + 1, names)
        named = names.get(index + 1)
        if until and not (named and named.until >= until):
            return _role(tokens, index, _with_office(tokens, until))
        return None
    if token.quoted is None and _is_bare_plural(token):
        return Phrase("role", index, index + 1, token.span)
    return None


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    """Whether "this week" or the like stands at a token."""
    following = [token.low for token in tokens[index + 1 : index + 2]]
    return tokens[index].low == "this" and any(low in TIMES for low in following)


def _with_office(tokens: Sequence[Token], until: int) -> int:
    """Where a role ends that goes on with "of State" or the like."""
    following = tokens[until : until + 2]
    if len(following) < 2 or following[0].low != "of" or not tokens[until - 1].is_capitalised:
        return until
    return until + 2 if is_name_word(following[1]) else until


def _role_after_name(tokens: Sequence[Token], index: int) -> int | None:
    """Where a role ends that belongs to the name before: "Ann's manager", "Kremlin aides"."""
    if index >= len(tokens):
        return None
    if tokens[index].is_possessive:
        return _end_of_role(tokens, index + 1, {})
    until = index
    while until < len(tokens) and _is_part_of_role(tokens[until]):
        until += 1
    return until if until > index and tokens[until - 1].low not in MADE_OF else None


def _is_part_of_role(token: Token) -> bool:
    low = token.low
    if token.is_capitalised or not token.is_word or low in verbs():
        return False
    return low in MADE_OF or is_role_noun(low) or is_thing(low)


def _end_of_role(tokens: Sequence[Token], index: int, names: dict[int, Name]) -> int | None:
    """Where the words from `index` on end in a role noun; None when they do not."""
    end = None
    for at in range(index, min(index + LONGEST_ROLE, len(tokens))):
        token = tokens[at]
        name = names.get(at)
        if name is not None and name.is_person:
            return end
        if token.is_possessive:
            end = None
        elif not token.is_word or _is_small_word(token):
            break
        elif is_role_noun(token.low) or is_thing(token.low):
            end = at + 1
        elif end is not None:
            break
    return end


def _role(tokens: Sequence[Token], first: int, until: int) -> Phrase:
    last = tokens[until - 3] if tokens[until - 2].low == "of" else tokens[until - 1]
    kind: PhraseKind = "role" if is_role_noun(last.low) else "thing"
    return Phrase(kind, first, until, Span(tokens[first].start, tokens[until - 1].end))


def is_role_noun(word: str) -> bool:
    """Whether a word in small letters is a person by office or standing, one or several."""
    noun = word.removeprefix("ex-").rpartition("-")[2]
    return any(
        form in words("titles", "offices") or form in words("titles", "people")
        for form in (noun, noun.removesuffix("s"), word)
    )


def is_thing(word: str) -> bool:
    """Whether a word in small letters is something that speaks for people: "report"."""
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return word in words("titles", "things") or singular in words("titles", "things")


def is_plural(noun: str) -> bool:
    """Whether a role noun speaks of several: "officials", "people"."""
    low = noun.casefold()
    return low in PLURAL or (low.endswith("s") and low not in words("titles", "offices"))


def _is_bare_plural(token: Token) -> bool:
    plural = token.low.endswith("s") or token.low in words("titles", "people")
    return plural and is_role_noun(token.low)


def _is_small_word(token: Token) -> bool:
    return any(
        token.low in words("grammar", key)
        for key in ("prepositions", "conjunctions", "auxiliaries", "determiners", "pronouns")
    )
