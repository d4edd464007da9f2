"""Tokens in, rows of capitalised words out, as names and titles are set."""

import re
from collections.abc import Sequence

from corpus.lexicon import is_first_name, is_office, words
from corpus.speech.tokens import Token

LONGEST_ROW = 24
# `"Bobby"` in `Robert "Bobby" Smith`
NICKNAME = re.compile(r"[\"“']{1,2}[A-Z][a-z]+[\"”']{1,2}")
# "D-Va", "R", "D-N.Y."
PARTY = re.compile(r"[DRI](?:[-–][A-Z][\w.]{0,8})?")
# "Washington-based"
MADE_WITH_NAMES = ("-based", "-born", "-led", "-backed")
# What an office is over: "Secretary of State".
FIELDS = words("titles", "fields")


def only_opens_sentence(tokens: Sequence[Token], index: int, small: frozenset[str]) -> bool:
    """Whether a word has its capital letter only because a sentence begins."""
    token = tokens[index]
    opens = index == 0 or not (tokens[index - 1].is_word or tokens[index - 1].text in ",;’'&/")
    return (
        opens and (token.low in small or _are_people(token.low)) and not is_first_name(token.text)
    )


def _are_people(word: str) -> bool:
    """Whether a word in small letters is a plain plural: "critics"."""
    singular = word.removesuffix("s")
    plain = singular in words("titles", "offices") or singular in words("titles", "people")
    return plain and word.endswith("s")


def end_of_capitals(tokens: Sequence[Token], first: int) -> int:
    """Where a row of capitalised words that begins at `first` ends; `first` when none does."""
    if not may_begin(tokens, first):
        return first
    index = first + 1
    while index < min(len(tokens), first + LONGEST_ROW):
        if _may_continue(tokens, index):
            index += 1
        elif after := _after_particles(tokens, index):
            index = after
        elif linked := _linked(tokens, first, index):
            index = linked
        elif _is_nickname_within(tokens, index):
            index += 2
        else:
            break
    return index


def _is_nickname_within(tokens: Sequence[Token], index: int) -> bool:
    """Whether a nickname in quotation marks stands between the words of a name."""
    return is_nickname(tokens[index]) and may_begin(tokens, index + 1)


def is_nickname(token: Token) -> bool:
    """Whether a quotation is a nickname's single word: `"Bobby"`."""
    return token.quoted is not None and NICKNAME.fullmatch(token.text) is not None


def _after_particles(tokens: Sequence[Token], index: int) -> int | None:
    """Where a row goes on after "de" or "von der"; None when no name follows."""
    for count in (1, 2):
        if tokens[index + count - 1].low not in words("grammar", "particles"):
            return None
        if may_begin(tokens, index + count):
            return index + count + 1
        if index + count >= len(tokens):
            return None
    return None


def may_begin(tokens: Sequence[Token], index: int) -> bool:
    """Whether a row of capitalised words may begin at a token."""
    if index >= len(tokens):
        return False
    if _is_month(tokens, index) or _is_party(tokens, index):
        return False
    return is_name_word(tokens[index])


def _is_party(tokens: Sequence[Token], index: int) -> bool:
    """Whether a politician's party and state stand in brackets: "(D-Va.)", "(R)"."""
    opens = index > 0 and tokens[index - 1].text == "("
    return opens and PARTY.fullmatch(tokens[index].text) is not None


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a month as the press shortens it: "Jan. 29"."""
    if tokens[index].low not in words("bodies", "months"):
        return False
    after = [token.text for token in tokens[index + 1 : index + 3] if token.text != "."]
    return bool(after) and after[0].isdecimal()


def is_name_word(token: Token) -> bool:
    """Whether a word may be part of a name: capitalised, and no mere small word."""
    if not token.is_capitalised or token.low.endswith(MADE_WITH_NAMES):
        return False
    return token.low not in words("bodies", "no_names") or token.text == "US"


def is_made_with_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether an adjective ends the row that stops at `index`: "Los Angeles-based"."""
    return index < len(tokens) and tokens[index].low.endswith(MADE_WITH_NAMES)


def _may_continue(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.low in {"may", "march", "april", "june", "august"}:
        return token.is_capitalised and is_first_name(tokens[index - 1].text)
    return may_begin(tokens, index) or token.low.startswith("al-")


def _linked(tokens: Sequence[Token], first: int, index: int) -> int | None:
    """Where a row goes on after "of (the)", or after "and" within a long title; else None."""
    link, before = tokens[index].low, tokens[index - 1]
    if link in {"of", "for"}:
        if not (
            is_office(before.low.removesuffix("s"))
            or before.low in words("bodies", "endings") | FIELDS
        ):
            return None
    elif link != "and" or not _is_long_title(tokens, first, index):
        return None
    after = index + 1
    if after < len(tokens) and tokens[after].low == "the":
        after += 1
    return after + 1 if may_begin(tokens, after) else None


def _is_long_title(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a title with "of" is under way that a full name will end after the "and"."""
    if not is_office(tokens[first].low) or all(t.low != "of" for t in tokens[first:index]):
        return False
    after = index + 1
    while after < first + LONGEST_ROW and may_begin(tokens, after):
        if is_first_name(tokens[after].text) and may_begin(tokens, after + 1):
            return True
        after += 1
    return False
