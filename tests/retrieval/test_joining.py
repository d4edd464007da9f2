"""Two sentences of an account that tell one thing together are shown together."""

import pytest

from corpus.span import Span
from retrieval.candidate import Candidate
from retrieval.joining import JOINED, join
from tests.retrieval.candidates_of import candidate_of
from tests.retrieval.printing import place, print_parsed, quote

SAID = "We will dredge the harbour before the winter storms,"
FIRST = "The museum keeps nine hundred ropes."
SECOND = "That is twice as many as a year ago."
THIRD = "Nobody has counted the bells."
REPORTED = "Finch said the ferry would sail in May."
AGAIN = "Finch said the quay would follow."
PARSED = print_parsed(
    f"{FIRST} {SECOND} {THIRD}",
    f"{REPORTED} {AGAIN} The boats are gone. “{SAID}” Finch said.",
)
TEXT = PARSED.article.text


def told(words: str, *, score: float = 1.0) -> Candidate:
    """A sentence of the article's own."""
    return candidate_of(PARSED, words, score=score)


def reported(words: str, speaker: str | None, *, addressee: str | None = None) -> Candidate:
    """A sentence that reports what somebody said."""
    quotation = quote(TEXT, words, speaker, addressee=addressee, kind="reported")
    candidate = candidate_of(PARSED, words)
    return Candidate(candidate.found, candidate.span, quotation, candidate.signs, candidate.score)


def test_a_sentence_that_answers_nearly_as_well_is_shown_with_the_one_beside_it() -> None:
    best, beside = told(SECOND), told(FIRST, score=1.0 - JOINED)

    joined = join(best, [best, beside])

    assert joined.text == f"{FIRST} {SECOND}"
    assert joined.score == best.score
    assert join(beside, [best, beside]).text == joined.text


def test_of_the_sentences_on_both_sides_the_better_one_is_joined() -> None:
    best, better, worse = told(SECOND), told(THIRD, score=0.9), told(FIRST, score=0.8)

    assert join(best, [best, better, worse]).text == f"{SECOND} {THIRD}"


def test_what_is_much_weaker_or_stands_apart_is_not_joined() -> None:
    best = told(FIRST)

    assert join(best, []) == best
    assert join(best, [best]) == best
    assert join(best, [best, told(SECOND, score=0.9 - JOINED)]) == best
    assert join(best, [best, told(THIRD)]) == best


@pytest.mark.parametrize("first", [SAID, "The boats are gone."])
def test_words_in_quotation_marks_stand_alone(first: str) -> None:
    spoken = candidate_of(PARSED, SAID)
    quotation = quote(TEXT, SAID, "Ada Finch")
    spoken = Candidate(spoken.found, spoken.span, quotation, spoken.signs, spoken.score)
    sentence = told("The boats are gone.")
    best, other = (spoken, sentence) if first == SAID else (sentence, spoken)

    assert join(best, [best, other]) == best


def test_what_one_person_is_reported_to_have_said_stays_theirs() -> None:
    first, second = reported(REPORTED, "Ada Finch"), reported(AGAIN, "Ada Finch")

    joined = join(first, [first, second])

    assert joined.text == f"{REPORTED} {AGAIN}"
    assert joined.speaker == "Ada Finch"
    assert joined.quotation is not None
    assert joined.quotation.kind == "reported"
    assert joined.quotation.span == joined.span


def test_what_two_people_are_reported_to_have_said_is_never_joined() -> None:
    hers, his = reported(REPORTED, "Ada Finch"), reported(AGAIN, "Bertram Adler")

    assert join(hers, [hers, his]) == hers
    assert join(hers, [hers, his], mixed=True) == hers


@pytest.mark.parametrize("other", [told(AGAIN), reported(AGAIN, None)])
def test_what_is_reported_of_one_and_what_of_nobody_are_an_account_of_the_articles_own_if_mixed(
    other: Candidate,
) -> None:
    hers = reported(REPORTED, "Ada Finch")

    assert join(hers, [hers, other]) == hers
    assert join(other, [other, hers]) == other
    assert join(hers, [hers, other], mixed=True).text == f"{REPORTED} {AGAIN}"
    assert join(hers, [hers, other], mixed=True).quotation is None


def test_what_nobody_in_particular_is_reported_to_have_said_is_joined() -> None:
    joined = join(reported(REPORTED, None), [reported(AGAIN, None)])

    assert joined.text == f"{REPORTED} {AGAIN}"
    assert joined.quotation is None


def test_only_what_was_said_to_the_same_person_keeps_whom_it_was_said_to() -> None:
    to_adler = reported(REPORTED, "Ada Finch", addressee="Bertram Adler")
    again = reported(AGAIN, "Ada Finch", addressee="Bertram Adler")
    to_anybody = reported(AGAIN, "Ada Finch")

    alike, unlike = join(to_adler, [again]).quotation, join(to_adler, [to_anybody]).quotation

    assert alike is not None
    assert unlike is not None
    assert (alike.addressee, unlike.addressee) == ("Bertram Adler", None)


def test_sentences_without_a_blank_between_them_adjoin_and_those_that_overlap_do_not() -> None:
    best, other = told(FIRST), told(SECOND)
    start = place(TEXT, FIRST).end
    close = Candidate(other.found, Span(start, start + 9), None, other.signs, other.score)
    inside = Candidate(other.found, Span(start - 3, start + 9), None, other.signs, other.score)

    assert join(best, [close]).span == Span(best.span.start, start + 9)
    assert join(best, [inside]) == best
