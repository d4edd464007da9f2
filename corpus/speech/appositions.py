"""A passage in, the roles that it equates with its names out."""

from collections.abc import Iterator, Sequence

from corpus.lexicon import is_calling, is_courtesy, words
from corpus.span import Span
from corpus.speech.names import Name
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase, is_plural
from corpus.speech.tokens import Token

LONGEST = 14
CLOSING = frozenset(",.;:)")
# Words in brackets after a name, the longest: "(D-Va.)".
LONGEST_BRACKET = 6
POSSESSING = frozenset({"his", "her", "their", "its", "my", "our"})
# What no apposition begins with: a clause, or several people.
NO_BEGINNINGS = frozenset(
    "which that who whom whose where when two three four five six both".split()
)


def find_appositions(text: str, passage: Passage) -> Iterator[tuple[Name, str]]:
    """Each name with a role that stands in apposition to it, as printed.

    After the name ("Dmitry Peskov, Kremlin spokesman,") or before it ("the former head of
    the department, Igor Ivanov", "Orlan's mayor, Ann Smith").
    """
    for phrase in passage.phrases:
        if phrase.name is None or phrase.name.is_person is False:
            continue
        for span in (_after(passage, phrase), _before(passage, phrase)):
            if span is not None:
                yield phrase.name, span.of(text)


def _after(passage: Passage, named: Phrase) -> Span | None:
    """The role between the comma after a name and the mark or "who" that closes it."""
    tokens = passage.tokens
    first = _first_after(tokens, named.until)
    if first is None:
        return None
    end = _end_of_apposition(tokens, first)
    if end is None or end == first or not _is_role(passage, first, end):
        return None
    if _belongs_to_next(passage, named, end):
        return None
    return Span(tokens[first].start, tokens[end - 1].end)


def _first_after(tokens: Sequence[Token], index: int) -> int | None:
    """Where an apposition begins after a name; a party in brackets or an age is passed over."""
    if index < len(tokens) and tokens[index].text == "(":
        closing = [token.text for token in tokens[index : index + LONGEST_BRACKET]]
        index += closing.index(")") + 1 if ")" in closing else 0
    if index + 1 >= len(tokens) or tokens[index].text != ",":
        return None
    is_age = tokens[index + 1].text.isdecimal() and index + 3 < len(tokens)
    return index + 3 if is_age and tokens[index + 2].text == "," else index + 1


def _end_of_apposition(tokens: Sequence[Token], first: int) -> int | None:
    """Where the words from `first` on are closed by a mark or "who"; None when they are not."""
    for at in range(first, min(first + LONGEST, len(tokens))):
        token = tokens[at]
        if token.quoted is not None or token.low in words("grammar", "finite"):
            return None
        if token.text in CLOSING or token.is_dash or token.low in {"who", "whose"}:
            return at
    return None


def _is_role(passage: Passage, first: int, until: int) -> bool:
    """Whether the words begin as a role and name nobody else: "a Russian senator"."""
    if passage.tokens[first].low in NO_BEGINNINGS:
        return False
    for at in range(first, until):
        token, phrase = passage.tokens[at], passage.phrase(at)
        if phrase is not None and phrase.name is not None and phrase.name.is_person:
            return False
        if is_calling(token.low) and not is_courtesy(token.low):
            following = passage.phrase(at + 1) if at + 1 < until else None
            return following is None or following.name is None
        if token.low in words("grammar", "prepositions") or token.low == "and":
            return False
    return False


def _belongs_to_next(passage: Passage, named: Phrase, end: int) -> bool:
    """Whether a role tells of the name after it: "in Orlan, the owner of the club, Ann Smith,"."""
    tokens = passage.tokens
    following = passage.phrase(end + 1)
    if tokens[end].text != "," or following is None or following.name is None:
        return False
    if following.name.is_person is False or following.first != end + 1:
        return False
    closed = following.until >= len(tokens) or tokens[following.until].text in CLOSING
    return closed and (named.name is None or named.name.is_person is not True)


def _before(passage: Passage, named: Phrase) -> Span | None:
    """The role that ends at the comma before a name, and is closed after it."""
    tokens, first = passage.tokens, named.first
    closed = named.until >= len(tokens) or tokens[named.until].text in CLOSING
    if first < 2 or tokens[first - 1].text != "," or not closed:
        return None
    for at in range(first - 2, max(-1, first - 2 - LONGEST), -1):
        token = tokens[at]
        if token.quoted is not None or not (token.is_word or token.is_possessive):
            return None
        phrase = passage.phrase(at)
        if phrase is not None and phrase.first == at and _opens_role(passage, phrase):
            start = at + 1 if token.low in POSSESSING else at
            return Span(tokens[start].start, tokens[first - 2].end)
    return None


def _opens_role(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase begins the role of one person: "the head", "Orlan's mayor", "his aide"."""
    tokens = passage.tokens
    if phrase.kind != "role" or is_plural(tokens[phrase.until - 1].low):
        return False
    before = tokens[phrase.first - 1].low if phrase.first else ""
    own = tokens[phrase.first : phrase.until]
    is_new = own[0].low in {"a", "an"}
    if before in {"of", "for"} or (is_new and before in words("grammar", "prepositions")):
        return False  # "a spokesman for the president"
    return own[0].low in {"the", "a", "an", "another", *POSSESSING} or any(
        t.is_possessive for t in own
    )
