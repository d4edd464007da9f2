"""Silence where nothing answers; the more speaks for an answer, the likelier it is given."""

from retrieval.candidate import Candidate, Signs
from retrieval.declining import rate
from retrieval.question import Question, Understood
from retrieval.rarity import Rarity
from tests.retrieval.candidates_of import candidate_of
from tests.retrieval.clues import clues_of
from tests.retrieval.printing import print_parsed

EVEN = 0.5
PARSED = print_parsed("The harbour will be dredged.")
DREDGED, HARBOUR = clues_of("dredged harbour")
ABOUT = Understood(Question("who dredged the harbour?"), clues=(DREDGED, HARBOUR))
BY_FINCH = Understood(
    Question("what did Finch say about dredging?"),
    speakers=("Ada Finch",),
    clues=(DREDGED,),
    demands_speech=True,
)
KNOWN = Rarity({DREDGED: 2.0, HARBOUR: 1.0}, frozenset())
UNKNOWN = Rarity({DREDGED: 2.0, HARBOUR: 1.0}, frozenset([DREDGED.label, HARBOUR.label]))
PERFECT = Signs(cosine=0.9, coverage=1.0, own=1.0, context=1.0, article=0.9, neighbour=0.9)


def candidate(signs: Signs) -> Candidate:
    return candidate_of(PARSED, "The harbour will be dredged.", signs=signs)


def test_without_a_candidate_there_is_no_answer() -> None:
    assert rate([], ABOUT, KNOWN) == 0.0


def test_words_that_hold_all_that_was_asked_for_answer() -> None:
    assert rate([candidate(PERFECT)], ABOUT, KNOWN) > EVEN


def test_words_that_hold_nothing_of_it_do_not() -> None:
    assert rate([candidate(Signs(cosine=0.05))], ABOUT, UNKNOWN) < EVEN


def test_words_that_stand_nowhere_make_an_answer_less_likely() -> None:
    perfect = [candidate(PERFECT)]

    assert rate(perfect, ABOUT, UNKNOWN) < rate(perfect, ABOUT, KNOWN)


def test_the_nearer_and_fuller_the_likelier() -> None:
    signs = [Signs(cosine=share, coverage=share, own=share) for share in (0.1, 0.3, 0.5, 0.7)]

    rates = [rate([candidate(each)], ABOUT, KNOWN) for each in signs]

    assert rates == sorted(set(rates))
    assert all(0 <= each <= 1 for each in rates)


def test_where_somebody_is_asked_about_who_says_nothing_there_is_no_answer() -> None:
    assert rate([candidate(PERFECT)], BY_FINCH, KNOWN) < EVEN


def test_the_best_words_of_somebody_else_are_no_answer() -> None:
    hers = candidate(Signs(cosine=0.05, speaker=1.0))

    assert rate([candidate(PERFECT), hers], BY_FINCH, UNKNOWN) < EVEN


def test_a_quoted_phrase_that_stands_there_answers() -> None:
    asked = Understood(Question('who said "dredged"?', ("dredged",)), clues=(DREDGED,))
    held = candidate(Signs(phrase=1.0))

    assert rate([held], asked, UNKNOWN) > EVEN
