"""An account and what stands beside it in, the two as one out."""

from collections.abc import Iterable
from dataclasses import replace

from corpus.quotation import Quotation
from corpus.span import Span
from retrieval.candidate import Candidate

# A sentence beside a better one is shown with it while it is at most this much weaker.
JOINED = 0.6
# What may stand between two sentences of a paragraph.
BETWEEN = " \t\r\n\"'“”‘’"


def join(
    candidate: Candidate, candidates: Iterable[Candidate], *, mixed: bool = False
) -> Candidate:
    """An account with the best sentence beside it, where that answers nearly as well.

    "That surpasses the $800 million of 2012" tells nothing without what stands before it. Words
    in quotation marks stand alone: what is cited as such holds nothing else. Both accounts are
    of one voice, or, if `mixed`, one is reported of somebody and the other the article's own;
    then both together are the article's own. What two people say is never made one.
    """
    beside = next((each for each in candidates if _continues(each, candidate, mixed=mixed)), None)
    if beside is None:
        return candidate
    first, last = sorted((candidate.span, beside.span), key=lambda each: each.start)
    span = Span(first.start, last.end)
    return replace(candidate, span=span, quotation=_find_voice(candidate, beside, span))


def _continues(other: Candidate, candidate: Candidate, *, mixed: bool) -> bool:
    if other.score < candidate.score - JOINED or not _agree(candidate, other, mixed=mixed):
        return False
    first, last = sorted((candidate.span, other.span), key=lambda each: each.start)
    if first.end >= last.start:
        return first.end == last.start
    between = candidate.found.passage.words(Span(first.end, last.start))
    return not between.strip(BETWEEN)


def _agree(one: Candidate, other: Candidate, *, mixed: bool) -> bool:
    """Whether two accounts have one voice, or nearly."""
    if any(each.quotation and each.quotation.kind == "direct" for each in (one, other)):
        return False
    return one.speaker == other.speaker or (mixed and not (one.speaker and other.speaker))


def _find_voice(one: Candidate, other: Candidate, span: Span) -> Quotation | None:
    """Whose words both report; None where they are not the same person's, told alike."""
    first, second = one.quotation, other.quotation
    if first is None or second is None or one.speaker is None:
        return None
    if (one.speaker, first.told_by) != (other.speaker, second.told_by):
        return None
    addressee = first.addressee if first.addressee == second.addressee else None
    said = first.said if first.said == second.said else None
    return replace(first, span=span, addressee=addressee, said=said)
