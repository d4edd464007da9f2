"""What a question insists on narrows what may answer, and is told where nothing meets it."""

from dataclasses import replace

import pytest

from corpus.dating.periods import find_periods
from retrieval.candidate import Candidate, Signs
from retrieval.constraints import find_unmet, narrow
from retrieval.question import Question, Understood
from tests.retrieval.candidates_of import candidate_of
from tests.retrieval.clues import clues_of
from tests.retrieval.printing import print_parsed

PARSED = print_parsed("The harbour is full of mud.")
ASKED = Understood(Question("what was asked"))
BY_FINCH = replace(ASKED, speakers=("Ada Finch",), wants_speech=True, demands_speech=True)
TO_ADLER = replace(ASKED, addressees=("Bertram Adler",), wants_speech=True)
IN_ECHO = replace(ASKED, outlets=("The Wrenport Echo",))
IN_MAY = replace(ASKED, period=find_periods("in May 2019")[0].interval, period_words="in May 2019")


def candidate(**signs: float) -> Candidate:
    return candidate_of(PARSED, "The harbour is full of mud.", signs=Signs(**signs))


HERS, NOBODYS = candidate(speaker=1.0), candidate()
TOLD_HIM, TOLD_ANYBODY = candidate(addressee=1.0), candidate()
PRINTED_THERE, PRINTED_ELSEWHERE = candidate(outlet=1.0), candidate(cosine=1.0)


def test_where_nothing_is_insisted_on_anything_may_answer() -> None:
    candidates = [NOBODYS, HERS, TOLD_HIM, PRINTED_THERE]

    assert narrow(candidates, ASKED) == candidates


def test_a_title_may_answer_only_where_nothing_else_does() -> None:
    title = candidate(title=1.0)

    assert narrow([title, NOBODYS], ASKED) == [NOBODYS]
    assert narrow([title], ASKED) == [title]


def test_the_words_of_the_one_asked_about_alone_may_answer() -> None:
    assert narrow([NOBODYS, HERS, TOLD_HIM], BY_FINCH) == [HERS]


def test_where_no_word_of_saying_is_used_the_words_of_others_may_answer_too() -> None:
    candidates = [NOBODYS, HERS]

    assert narrow(candidates, replace(BY_FINCH, demands_speech=False)) == candidates
    assert narrow(candidates, replace(BY_FINCH, speakers=())) == candidates


def test_what_was_said_to_somebody_about_anything_must_be_said_to_them() -> None:
    about = replace(TO_ADLER, clues=clues_of("harbour"))

    assert narrow([TOLD_ANYBODY, TOLD_HIM], TO_ADLER) == [TOLD_HIM]
    assert narrow([TOLD_ANYBODY, TOLD_HIM], about) == [TOLD_ANYBODY, TOLD_HIM]


def test_what_is_asked_of_an_outlet_must_be_printed_there() -> None:
    assert narrow([PRINTED_ELSEWHERE, PRINTED_THERE], IN_ECHO) == [PRINTED_THERE]


def test_all_that_is_insisted_on_must_be_met() -> None:
    asked = replace(BY_FINCH, outlets=IN_ECHO.outlets, addressees=TO_ADLER.addressees)
    all_of_it = candidate(speaker=1.0, addressee=1.0, outlet=1.0)
    to_somebody_else = candidate(speaker=1.0, outlet=1.0)

    assert narrow([HERS, to_somebody_else, all_of_it, PRINTED_THERE], asked) == [all_of_it]


@pytest.mark.parametrize("asked", [BY_FINCH, TO_ADLER, IN_ECHO])
def test_what_leaves_nothing_is_relaxed(asked: Understood) -> None:
    candidates = [NOBODYS, PRINTED_ELSEWHERE]

    assert narrow(candidates, asked) == candidates
    assert narrow([], asked) == []


def test_one_constraint_is_relaxed_without_the_others() -> None:
    asked = replace(BY_FINCH, outlets=IN_ECHO.outlets)

    assert narrow([PRINTED_ELSEWHERE, HERS], asked) == [HERS]
    assert narrow([PRINTED_ELSEWHERE, PRINTED_THERE], asked) == [PRINTED_THERE]


def test_the_order_of_what_is_left_is_kept() -> None:
    best, next_best = candidate(speaker=1.0, cosine=0.9), candidate(speaker=1.0, cosine=0.1)

    assert narrow([best, NOBODYS, next_best], BY_FINCH) == [best, next_best]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            IN_ECHO,
            "Nothing of this is found in The Wrenport Echo: shown is what other articles print.",
        ),
        (TO_ADLER, "No article says that this was said to Bertram Adler."),
        (IN_MAY, "Nothing of this is dated in May 2019: shown is what is nearest."),
    ],
)
def test_what_nothing_shown_meets_is_told(asked: Understood, sentence: str) -> None:
    assert list(find_unmet([NOBODYS, HERS], asked)) == [sentence]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (IN_ECHO, PRINTED_THERE),
        (TO_ADLER, TOLD_HIM),
        (IN_MAY, candidate(timely=1.0)),
        (BY_FINCH, NOBODYS),
        (ASKED, NOBODYS),
    ],
)
def test_what_anything_shown_meets_is_not_told(asked: Understood, shown: Candidate) -> None:
    assert list(find_unmet([NOBODYS, shown], asked)) == []


def test_who_is_named_as_hearing_no_speech_is_no_constraint() -> None:
    assert list(find_unmet([NOBODYS], replace(TO_ADLER, wants_speech=False))) == []


def test_each_constraint_has_its_sentence_with_all_that_were_named() -> None:
    asked = replace(
        IN_MAY,
        outlets=("The Wrenport Echo", "The Quay Star"),
        addressees=("Clara Moss", "Harald Moss"),
        wants_speech=True,
    )

    outlet, hearer, period = find_unmet(iter([NOBODYS]), asked)

    assert "The Wrenport Echo or The Quay Star" in outlet
    assert "Clara Moss or Harald Moss" in hearer
    assert "in May 2019" in period


def test_where_a_date_is_all_that_is_asked_about_words_of_that_date_alone_may_answer() -> None:
    dated, undated = candidate(timely=1.0), candidate()

    assert narrow([undated, dated], IN_MAY) == [dated]
    assert narrow([undated], IN_MAY) == [undated]


def test_a_date_beside_other_words_leaves_what_is_not_dated() -> None:
    dated, undated = candidate(timely=1.0), candidate()

    assert narrow([undated, dated], replace(IN_MAY, clues=clues_of("harbour"))) == [undated, dated]
