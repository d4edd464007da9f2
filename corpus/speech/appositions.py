"""A passage in, the roles that it equates with its names out."""

from collections.abc import Iterator, Sequence

from corpus.lexicon import is_office, words
from corpus.span import Span
from corpus.speech.names import Name
from corpus.speech.passages import Passage
from corpus.speech.tokens import Token

LONGEST = 14
CLOSING = frozenset(",.;:)")


def find_appositions(text: str, passage: Passage) -> Iterator[tuple[Name, str]]:
    """Each name with a role that stands in apposition to it, as printed.

    After the name ("Dmitry Peskov, Kremlin spokesman,") or before it ("the former head of
    the department, Igor Ivanov").
    """
    for phrase in passage.phrases:
        if phrase.name is None or phrase.name.is_person is False:
            continue
        for span in (_after(passage, phrase.until), _before(passage, phrase.first, phrase.until)):
            if span is not None:
                yield phrase.name, span.of(text)


def _after(passage: Passage, index: int) -> Span | None:
    """The role between the comma at `index` and the mark or "who" that closes it."""
    tokens = passage.tokens
    if index + 1 >= len(tokens) or tokens[index].text != ",":
        return None
    end = _end_of_apposition(tokens, index + 1)
    if end is None or end == index + 1 or not _is_role(passage, index + 1, end):
        return None
    return Span(tokens[index + 1].start, tokens[end - 1].end)


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
    for at in range(first, until):
        token = passage.tokens[at]
        if is_office(token.low.removeprefix("ex-").rpartition("-")[2]):
            following = passage.phrase(at + 1) if at + 1 < until else None
            return following is None or following.name is None
        if token.low in words("grammar", "prepositions") or token.low == "and":
            return False
    return False


def _before(passage: Passage, first: int, until: int) -> Span | None:
    """The role that begins with "the", ends at the comma before a name, and is closed after."""
    tokens = passage.tokens
    closed = until >= len(tokens) or tokens[until].text in CLOSING
    if first < 2 or tokens[first - 1].text != "," or not closed:
        return None
    for at in range(first - 2, max(-1, first - 2 - LONGEST), -1):
        token = tokens[at]
        if token.quoted is not None or not token.is_word:
            return None
        phrase = passage.phrase(at)
        if token.low == "the" and phrase is not None and phrase.kind == "role":
            return Span(token.start, tokens[first - 2].end)
    return None
