"""What a question insists on: candidates narrowed, and what none meets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from retrieval.candidate import Candidate
from retrieval.question import Understood
from retrieval.terms import find_terms


@dataclass(frozen=True, slots=True)
class _Constraint:
    """What a question insists on: whether a candidate meets it, and what to say when none does."""

    is_met: Callable[[Candidate], object]
    unmet: str


def narrow(candidates: Sequence[Candidate], understood: Understood) -> Sequence[Candidate]:
    """The candidates that may answer: words of the one asked about, from the outlet asked for.

    What leaves nothing is relaxed, one constraint at a time. A title announces: it may answer
    only where nothing else does.
    """
    candidates = _meeting(candidates, lambda each: not each.signs.title)
    if understood.demands_speech and understood.speakers:
        candidates = _meeting(candidates, lambda each: each.signs.speaker)
    if understood.addressees and not understood.clues:
        candidates = _meeting(candidates, lambda each: each.signs.addressee)
    if understood.outlets:
        candidates = _meeting(candidates, lambda each: each.signs.outlet)
    if understood.period is not None and _asks_for_date_alone(understood):
        candidates = _meeting(candidates, lambda each: each.signs.timely)
    return candidates


def _asks_for_date_alone(understood: Understood) -> bool:
    """Whether nothing but the period tells what is asked for: "what did Finch say about 1949"."""
    dated = set(find_terms(understood.period_words or ""))
    return all(clue.terms <= dated and not clue.people for clue in understood.clues)


def find_unmet(shown: Iterable[Candidate], understood: Understood) -> Iterator[str]:
    """A sentence for each constraint that nothing shown meets."""
    shown = tuple(shown)
    for constraint in _constraints(understood):
        if not any(constraint.is_met(each) for each in shown):
            yield constraint.unmet


def _meeting(
    candidates: Sequence[Candidate], is_met: Callable[[Candidate], object]
) -> Sequence[Candidate]:
    return [each for each in candidates if is_met(each)] or candidates


def _constraints(understood: Understood) -> Iterator[_Constraint]:
    if understood.outlets:
        outlets = " or ".join(understood.outlets)
        yield _Constraint(
            lambda each: each.signs.outlet,
            f"Nothing of this is found in {outlets}: shown is what other articles print.",
        )
    if understood.addressees and understood.wants_speech:
        hearers = " or ".join(understood.addressees)
        yield _Constraint(
            lambda each: each.signs.addressee,
            f"No article says that this was said to {hearers}.",
        )
    if understood.period is not None:
        yield _Constraint(
            lambda each: each.signs.timely,
            f"Nothing of this is dated {understood.period_words}: shown is what is nearest.",
        )
