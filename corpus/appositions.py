"""A passage in, the roles that it equates with its names out: "X, the speaker,"."""

from collections.abc import Iterator

from corpus.lexicon import is_office, words
from corpus.names import Name
from corpus.passages import Passage
from corpus.span import Span

LONGEST = 14


def find_appositions(text: str, passage: Passage) -> Iterator[tuple[Name, str]]:
    """Each name with a role that stands in apposition to it, as printed.

    After the name ("Dmitry Peskov, Kremlin spokesman,") or before it ("the former head of
    the department, Igor Ivanov").
    """
    for phrase in passage.phrases:
        if phrase.name is None or phrase.name.is_person is False:
            continue
        if after := _after(passage, phrase.until):
            yield phrase.name, after.of(text)
        if before := _before(passage, phrase.first):
            yield phrase.name, before.of(text)


def _after(passage: Passage, index: int) -> Span | None:
    """The role between the comma at `index` and the next comma, dash or full stop."""
    tokens = passage.tokens
    if index + 1 >= len(tokens) or tokens[index].text != ",":
        return None
    office = None
    for at in range(index + 1, min(index + 1 + LONGEST, len(tokens))):
        token = tokens[at]
        if token.text in {",", ".", ";", ":"} or token.is_dash or token.low in {"who", "and"}:
            break
        if token.quoted is not None or token.low in words("grammar", "finite"):
            return None
        if token.low in words("grammar", "prepositions") and office is None:
            return None
        if office is None and is_office(token.low.removeprefix("ex-").rpartition("-")[2]):
            office = at
        elif is_office(token.low) and office == at - 1:
            office = at
    if office is None or at == index + 1:
        return None
    if not _closes(passage, index, at):
        return None
    return Span(tokens[index + 1].start, tokens[at - 1].end)


def _closes(passage: Passage, index: int, at: int) -> bool:
    """Whether what stands between two commas is a role and no clause of its own."""
    phrase = passage.phrase(index + 1)
    return (
        passage.tokens[at].is_word or phrase is None or phrase.kind != "name" or (phrase.until < at)
    )


def _before(passage: Passage, first: int) -> Span | None:
    """The role that ends at the comma before a name and begins with "the"."""
    tokens = passage.tokens
    if first < 2 or tokens[first - 1].text != ",":
        return None
    for at in range(first - 2, max(-1, first - 2 - LONGEST), -1):
        token = tokens[at]
        if token.quoted is not None or not token.is_word:
            return None
        if token.low == "the":
            phrase = passage.phrase(at)
            if phrase is not None and phrase.kind == "role":
                return Span(tokens[at].start, tokens[first - 2].end)
    return None
