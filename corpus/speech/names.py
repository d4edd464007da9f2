"""Tokens in, the names of people and bodies among them out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.lexicon import is_courtesy, is_first_name, is_office, verbs, words
from corpus.span import Span
from corpus.speech.capitals import (
    FIELDS,
    end_of_capitals,
    is_made_with_name,
    is_name_word,
    only_opens_sentence,
)
from corpus.speech.persons import is_body_name, is_person, is_relative
from corpus.speech.tokens import Token

# Titles that stay with a single name: "Pope Francis".
REGNAL = frozenset("pope king queen prince princess emperor empress patriarch tsar czar".split())
# "J."
INITIAL = re.compile(r"[A-Z]\.")
LONGEST_ROLE = 7
# After one of these even "King" or "Judge" is a surname.
COURTEOUS = frozenset("mr mrs ms".split())
# Small words inside a role: "television host", "film director", "campaign manager".
MADE_OF = frozenset(
    "television tv radio film movie campaign party press news talk show state house senate white "
    "company business opinion sports music communications policy security finance".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens `[first, until)`, with the title or role printed before it.

    `words` are the name's own words ("Bill", "Clinton"), `role` those before it ("former US
    President"), as printed. `is_person` is None when nothing tells. `is_relative` when the
    article introduces them as somebody's wife, son or the like.
    """

    first: int
    until: int
    span: Span
    words: tuple[str, ...]
    role: str | None = None
    role_span: Span | None = None
    is_person: bool | None = None
    is_relative: bool = False

    @property
    def text(self) -> str:
        """The name in one line, its words parted by single blanks."""
        return " ".join(self.words)


def find_names(
    text: str, tokens: Sequence[Token], small: frozenset[str] = frozenset()
) -> Iterator[Name]:
    """The names among tokens, in order, each with what stands before it.

    `small` are the words that the article prints in small letters too: they begin no name
    where a capital letter only opens the sentence.
    """
    index = 0
    while index < len(tokens):
        if only_opens_sentence(tokens, index, small):
            index += 1
            continue
        until = end_of_capitals(tokens, index)
        if until == index:
            index += 1
            continue
        start = _start_of_name(tokens, index, until)
        if start < until and not is_made_with_name(tokens, until):
            yield _name(text, tokens, index, start, until, small)
        index = until


def _start_of_name(tokens: Sequence[Token], first: int, until: int) -> int:
    """Where the name begins after the titles of its row; `until` when there are only titles."""
    if _is_whole_body(tokens, first, until):
        return first
    offices = [at for at in range(first, until) if _is_title(tokens, at, until)]
    if offices:
        return _after_title(tokens, offices[-1] + 1, until)
    if tokens[until - 1].low in words("bodies", "endings"):
        return first
    named = _first_name_from(tokens, first, until)
    return _after_body(tokens, first, until) if named is None else named


def _is_whole_body(tokens: Sequence[Token], first: int, until: int) -> bool:
    """Whether a row is a body, though it begins as an office: "Republican National Committee"."""
    titles = [at for at in range(first, until) if _is_title(tokens, at, until)]
    rest = titles[-1] + 1 if titles else until
    if until - rest < 2 or _first_name_from(tokens, rest, until) is not None:
        return False
    follows = tokens[rest].low not in {"of", "for"} and is_body_name(tokens[until - 1].low)
    return follows and not is_courtesy(tokens[rest - 1].text)


def _after_body(tokens: Sequence[Token], first: int, until: int) -> int:
    """Where a single name begins that speaks right after a body: "the Orlan Post Velm said"."""
    last = until - 1
    if last - first < 2 or not is_body_name(tokens[last - 1].low) or until >= len(tokens):
        return first
    after = verbs().get(tokens[until].low)
    return last if after is not None and after.form == "finite" else first


def _after_title(tokens: Sequence[Token], start: int, until: int) -> int:
    """Where the name begins after an office: what the office is over is no part of it."""
    if start >= until or tokens[start].low not in {"of", "for"}:
        is_contest = start < until and tokens[start].low in words("titles", "pageants")
        return start + 1 if is_contest and tokens[start - 1].low == "miss" else start
    named = _first_name_from(tokens, start, until)
    if named is not None:
        return named
    start += 2 if tokens[start + 1].low == "the" else 1
    if tokens[start].low not in FIELDS:  # "President of Russia"
        return until
    while start < until and tokens[start].low in FIELDS:
        start += 1
    return start if until - start == 1 else until


def _is_title(tokens: Sequence[Token], at: int, until: int) -> bool:
    """Whether a word is a title here, and not a first name or surname that looks alike."""
    word = tokens[at].text
    if not is_office(word.removeprefix("Co-")):
        return False
    if at < until - 1 or at == 0:
        return True
    before = tokens[at - 1].text  # "Martin Luther King", "Mr. King"
    return not (is_first_name(before) or before.casefold().rstrip(".") in COURTEOUS)


def _first_name_from(tokens: Sequence[Token], first: int, until: int) -> int | None:
    """The first word from `first` on that is a first name with a word after it."""
    for at in range(first, until - 1):
        if is_first_name(tokens[at].text):
            return _back_over_initials(tokens, first, at)
    return None


def _back_over_initials(tokens: Sequence[Token], first: int, at: int) -> int:
    """Where a name begins that has initials before its first name: "J. Ann Smith"."""
    while at > first and INITIAL.fullmatch(tokens[at - 1].text):
        at -= 1
    return at


def _name(
    text: str, tokens: Sequence[Token], row: int, start: int, until: int, small: frozenset[str]
) -> Name:
    if until - start == 1 and start > row and tokens[start - 1].low in REGNAL:
        start -= 1
    span = Span(tokens[start].start, tokens[until - 1].end)
    own = tuple(token.text for token in tokens[start:until] if token.quoted is None)
    first = _start_of_role(tokens, row)
    if row < start:
        first = _serving(tokens, first)
    role_span = None
    if tokens[start].low in REGNAL:
        role_span = tokens[start].span
    if any(is_office(token.text.rpartition("-")[2]) for token in tokens[first:start]):
        role_span = Span(tokens[first].start, tokens[start - 1].end)
    return Name(
        first=first,
        until=until,
        span=span,
        words=own,
        role=role_span.of(text) if role_span else None,
        role_span=role_span,
        is_person=_is_person(tokens, start, until, small, has_role=role_span is not None),
        is_relative=is_relative(tokens, first),
    )


def _is_person(
    tokens: Sequence[Token], start: int, until: int, small: frozenset[str], *, has_role: bool
) -> bool | None:
    """Whether a person bears a name; the title before it tells, unless it is a plain word."""
    own = is_person(tokens, start, until)
    if own is not None or not has_role:
        return own
    is_plain = until - start == 1 and tokens[start].low in small
    return None if is_plain and not is_courtesy(tokens[start - 1].text) else True


def _start_of_role(tokens: Sequence[Token], row: int) -> int:
    """Where a role in small letters before a name begins: "television host Stephen Colbert"."""
    if row > 2 and tokens[row - 1].low in {"state", "staff"} and tokens[row - 2].low == "of":
        return _back_over_role(tokens, row - 3)
    if row == 0 or not is_office(tokens[row - 1].low.removeprefix("ex-").rpartition("-")[2]):
        if row and tokens[row - 1].low in words("titles", "qualifiers"):
            return row - 1
        return row
    first = row - 1
    return _back_over_role(tokens, first)


def _back_over_role(tokens: Sequence[Token], first: int) -> int:
    """The first of the words before `first` that belong to one role with it."""
    row = first + 1
    while first > 0 and row - first < LONGEST_ROLE and _belongs_to_role(tokens[first - 1]):
        first -= 1
    return first


def _serving(tokens: Sequence[Token], first: int) -> int:
    """The first word of "the press secretary of the" before a title that is its own, or `first`.

    "The President Ann Smith" is no English; the article belongs to the office before.
    """
    if first < 3 or [token.low for token in tokens[first - 2 : first]] != ["of", "the"]:
        return first
    if tokens[first - 3].low not in words("titles", "serving"):
        return first
    return _back_over_role(tokens, first - 3)


def _belongs_to_role(token: Token) -> bool:
    if token.low in words("titles", "qualifiers") or is_office(token.low) or token.low in MADE_OF:
        return True
    return is_name_word(token) or is_made_with_name([token], 0)
