"""Date expressions side by side in, those that make one range joined."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.dating.date_expression import Exact, Expression, Named, Part, Range, Weekday
from corpus.dating.date_vocabulary import KINDS
from corpus.dating.date_words import Words


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression and its words `[first, last)`; a range keeps its two `ends`."""

    first: int
    last: int
    expression: Expression
    ends: tuple["Found", ...] = ()


def join_ranges(words: Words, found: Iterable[Found]) -> Iterator[Found]:
    """Make one of "between 1998 and 2004", "March to May" and "1998-2002"."""
    held: Found | None = None
    for each in found:
        joined = held and _join(words, held, each)
        if joined:
            held = joined
            continue
        if held:
            yield held
        held = each
    if held:
        yield held


def _join(words: Words, one: Found, other: Found) -> Found | None:
    if other.first - one.last != 1 or not _is_joined(words, one):
        return None
    first, last = one.expression, other.expression
    if isinstance(first, Range) or isinstance(last, Range):
        return None
    if _sort(first) != _sort(last) or _sort(first) is None:
        return None
    return Found(one.first, other.last, Range(first, last), (one, other))


def _is_joined(words: Words, one: Found) -> bool:
    """Whether the word after a date makes it the first end of a range."""
    link, before = KINDS[words.symbols[one.last]], words.low(one.first - 1)
    if link == "and":
        return before == "between"
    if link == "until":
        return before == "from" or words.low(one.last) in ("through", "thru")
    return link in ("to", "dash")


def _sort(expression: Expression) -> str | None:
    """What kind of date can be an end of a range; only ends of one kind make one."""
    match expression:
        case Part(_, whole):
            return _sort(whole)
        case Named(which=None) | Exact():
            return "date"
        case Weekday(which=None, week=None):
            return "weekday"
        case _:
            return None


def share_years(words: Words, found: Iterable[Found]) -> list[Found]:
    """Give the year of the last to those listed before it: "in August and September 2008"."""
    shared: list[Found] = []
    for each in reversed(list(found)):
        dated = _in_shared_year(words, each, shared[-1]) if shared else None
        shared.append(replace(each, expression=dated) if dated else each)
    return shared[::-1]


def _in_shared_year(words: Words, one: Found, other: Found) -> Named | None:
    first, last = one.expression, other.expression
    if not isinstance(first, Named) or not isinstance(last, Named) or first.unit != last.unit:
        return None
    if first.year or first.which or not isinstance(last.year, int) or first.month > last.month:
        return None
    between = {KINDS[words.symbols[place]] for place in range(one.last, other.first)}
    is_listed = other.first - one.last <= 2 and between and between <= {"and", "comma"}
    return replace(first, year=last.year) if is_listed else None
