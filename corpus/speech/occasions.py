"""The words around a cue in, the occasion of the speaking out."""

from collections.abc import Sequence

from corpus.lexicon import words
from corpus.span import Span
from corpus.speech.clauses import Range
from corpus.speech.passages import Passage
from corpus.speech.tokens import Token

LEADING = frozenset("in during at on for via from through".split())
JOINING = frozenset("with on at in to for of about by from".split())
ON = words("occasions", "on")
MEMOIRS = frozenset({"memoir", "letter", "tweet", "post", "email", "interview"})
ARTICLES = frozenset("a an the".split())
LONGEST_NAME = 7
LONGEST = 16
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
TIMES = frozenset("last this next earlier late early today yesterday tomorrow that".split())


def find_occasion(text: str, passage: Passage, where: Range) -> Span | None:
    """The first occasion among the tokens of a range, without preposition and article.

    "in an interview with Ann Smith on Monday" gives "interview with Ann Smith".
    """
    for at in range(*where):
        if passage.tokens[at].low in LEADING:
            found = _occasion_after(passage, at + 1, where[1])
            if found is not None and found.of(text).strip():
                return found
    return None


def find_place(passage: Passage, where: Range) -> Span | None:
    """The first place by name among the tokens of a range: "in Orlo"."""
    for at in range(where[0], where[1] - 1):
        if passage.tokens[at].low in {"in", "at", "from"}:
            phrase = passage.phrase(at + 1)
            name = phrase.name if phrase is not None and phrase.first == at + 1 else None
            if name is not None and not name.is_person:
                return name.span
    return None


def _occasion_after(passage: Passage, start: int, until: int) -> Span | None:
    """The occasion that begins right after a preposition, if any."""
    tokens = passage.tokens
    noun = _noun(tokens, start, until)
    if noun is not None and tokens[start - 1].low == "on" and tokens[noun].low not in ON:
        noun = None
    first = start
    if noun is not None and tokens[first].low in ARTICLES and tokens[first].text != "The":
        first += 1
    if noun is not None:
        end = _with_additions(passage, noun + 1, until)
        return Span(tokens[first].start, tokens[end - 1].end)
    if tokens[start - 1].low in {"on", "in"} and start < len(tokens):
        return _outlet(passage, start, until)
    return None


def _noun(tokens: Sequence[Token], start: int, until: int) -> int | None:
    """Where the noun of an occasion stands within the next few words; the last of a row."""
    found = None
    for at in range(start, min(until, start + LONGEST_NAME)):
        token = tokens[at]
        if token.low in words("occasions", "nouns") or token.low.removesuffix("s") in MEMOIRS:
            found = None if _is_response(tokens, at) else at
        elif found is not None or not _may_precede(token):
            break
    return found


def _may_precede(token: Token) -> bool:
    """Whether a word may stand between a preposition and the noun of an occasion."""
    if token.is_possessive:
        return True
    small = token.low in JOINING or token.low in words("grammar", "conjunctions")
    return token.is_word and not token.text[0].isdigit() and not small


def _is_response(tokens: Sequence[Token], at: int) -> bool:
    """Whether "in response to" only ties what is said to what it answers."""
    return tokens[at].low == "response" and [t.low for t in tokens[at + 1 : at + 2]] == ["to"]


def _with_additions(passage: Passage, index: int, until: int) -> int:
    """Where an occasion ends with what belongs to it: "with …", "on …", but no date."""
    tokens = passage.tokens
    limit = min(until, index + LONGEST, len(tokens))
    while index + 1 < limit and tokens[index].low in JOINING:
        end = _end_of_addition(passage, index + 1, limit)
        if end is None:
            break
        index = end
    return index


def _end_of_addition(passage: Passage, start: int, limit: int) -> int | None:
    """Where a phrase after "with", "on", "in" ends; None when it is a time or no phrase."""
    token = passage.tokens[start]
    if token.quoted is not None:
        return start + 1
    if passage.tokens[start - 1].low == "to" and passage.phrase(start) is None:
        return None  # "to talk about"
    if _is_time(token) or not token.is_word:
        return None
    at = start
    while at < limit:
        token = passage.tokens[at]
        stops = token.low in JOINING or _is_time(token)
        published = token.low.endswith("ed") and not token.is_capitalised
        small = token.low in words("grammar", "conjunctions") | words("grammar", "finite")
        if stops or small or published or not (token.is_word or token.is_possessive):
            break
        at += 1
    return at if at > start else None


def _is_time(token: Token) -> bool:
    """Whether a word begins a time: "Monday", "2017", "last"; not "Late" in a show's name."""
    return token.text[0].isdigit() or token.low in DAYS or token.text in TIMES


def _outlet(passage: Passage, start: int, until: int) -> Span | None:
    """An outlet or a show by name: "on The Late Show", "on Twitter"; a title in marks."""
    tokens = passage.tokens
    token = tokens[start]
    if token.quoted is not None:
        return token.quoted.span
    if token.low in words("occasions", "outlets") and tokens[start - 1].low == "on":
        phrase = passage.phrase(start)
        return phrase.head if phrase is not None and phrase.first == start else token.span
    named = start + 1 if token.low in ARTICLES and start + 1 < until else start
    phrase = passage.phrase(named)
    if phrase is None or phrase.name is None or phrase.name.is_person:
        return None
    last = phrase.name.words[-1].casefold()
    known = last in words("occasions", "papers")
    if not known and (tokens[start - 1].low != "on" or last not in words("bodies", "endings")):
        return None
    return Span(token.start if token.text == "The" else phrase.head.start, phrase.head.end)
