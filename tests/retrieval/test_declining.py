"""Silence where nothing answers; the more speaks for an answer, the likelier it is given."""

from dataclasses import replace

import pytest

from corpus.quotation import Mention, Quotation
from retrieval.candidate import Candidate, Signs, weigh
from retrieval.declining import (
    CLUE,
    EVEN_FACT,
    EVEN_SPEECH,
    LARGEST_LEAD,
    LEAD,
    MISSING,
    MOST_CLUES,
    MOST_MISSING,
    rate,
)
from retrieval.question import Question, Understood
from retrieval.rarity import Rarity
from retrieval.weights import WEIGHTS
from tests.retrieval.candidates_of import candidate_of
from tests.retrieval.clues import clues_of
from tests.retrieval.printing import print_parsed

EVEN = 0.5
# What somebody's words must score where one clue is asked about.
EVEN_HERS = EVEN_SPEECH - CLUE
PARSED = print_parsed("The harbour will be dredged.")
DREDGED, HARBOUR = clues_of("dredged harbour")
ABOUT = Understood(Question("who dredged the harbour?"), clues=(DREDGED, HARBOUR))
BY_FINCH = Understood(
    Question("what did Finch say about dredging?"),
    speakers=("Ada Finch",),
    clues=(DREDGED,),
    demands_speech=True,
)
BY_SOMEBODY = Understood(
    Question("what did the old man say?"), clues=(DREDGED,), demands_speech=True
)
KNOWN = Rarity({DREDGED: 2.0, HARBOUR: 1.0}, frozenset())
UNKNOWN = Rarity({DREDGED: 2.0, HARBOUR: 1.0}, frozenset([DREDGED.label, HARBOUR.label]))
HALF_KNOWN = Rarity({DREDGED: 1.0, HARBOUR: 1.0}, frozenset([HARBOUR.label]))
PERFECT = Signs(cosine=0.9, coverage=1.0, own=1.0, context=1.0, article=0.9, neighbour=0.9)


def candidate(signs: Signs) -> Candidate:
    """Words that score what their signs weigh."""
    score = weigh(signs, WEIGHTS)
    return candidate_of(PARSED, "The harbour will be dredged.", signs=signs, score=score)


def scoring(score: float, *, speaker: bool = False) -> Candidate:
    """Words of the one asked about, or of anybody else, with a score."""
    signs = Signs(speaker=float(speaker))
    return candidate_of(PARSED, "The harbour will be dredged.", signs=signs, score=score)


def spoken_by(name: str) -> Candidate:
    """Words of somebody that come as near as any."""
    words = candidate(PERFECT)
    quotation = Quotation(words.span, "direct", 0, Mention(name, words.span), confidence=0.9)
    return replace(words, quotation=quotation)


def rate_all(
    candidates: list[Candidate], understood: Understood = ABOUT, rarity: Rarity = KNOWN
) -> float:
    """How likely any of the candidates answers, where nothing narrows them."""
    return rate(candidates, candidates, understood, rarity)


def rate_hers(score: float, *others: float, rarity: Rarity = KNOWN) -> float:
    """How likely the words of the one asked about answer, beside words of others."""
    hers = scoring(score, speaker=True)
    candidates = sorted([hers, *map(scoring, others)], key=lambda each: -each.score)
    return rate(candidates, [hers], BY_FINCH, rarity)


def test_without_a_candidate_there_is_no_answer() -> None:
    assert rate([], [], ABOUT, KNOWN) == 0.0
    assert rate([candidate(PERFECT)], [], ABOUT, KNOWN) == 0.0


def test_words_that_hold_all_that_was_asked_for_answer() -> None:
    assert rate_all([candidate(PERFECT)]) > EVEN


def test_words_that_hold_nothing_of_it_do_not() -> None:
    assert rate_all([candidate(Signs(cosine=0.05))]) < EVEN
    assert rate_all([candidate(Signs(cosine=0.05))], rarity=UNKNOWN) < EVEN


def test_words_that_stand_nowhere_make_an_answer_less_likely() -> None:
    perfect = [candidate(PERFECT)]

    assert rate_all(perfect, rarity=UNKNOWN) < rate_all(perfect, rarity=KNOWN)
    assert rate_hers(EVEN_SPEECH, rarity=HALF_KNOWN) < rate_hers(EVEN_SPEECH, rarity=KNOWN)


def test_the_nearer_and_fuller_the_likelier() -> None:
    signs = [Signs(cosine=share, coverage=share, own=share) for share in (0.1, 0.3, 0.5, 0.7)]

    rates = [rate_all([candidate(each)]) for each in signs]

    assert rates == sorted(set(rates))
    assert all(0 <= each <= 1 for each in rates)


def test_the_best_of_those_that_may_answer_decides() -> None:
    better, worse = scoring(EVEN_FACT + 1), scoring(EVEN_FACT - 1)

    assert rate([better, worse], [better, worse], ABOUT, KNOWN) > EVEN
    assert rate([better, worse], [worse], ABOUT, KNOWN) < EVEN


def test_the_odds_are_even_at_a_score_and_somebodys_words_need_more_than_a_fact() -> None:
    between = (EVEN_FACT + EVEN_HERS) / 2

    assert rate_all([scoring(EVEN_FACT)]) == pytest.approx(EVEN)
    assert rate_hers(EVEN_HERS) == pytest.approx(EVEN)
    assert rate_all([scoring(between)]) > EVEN > rate_hers(between)


@pytest.mark.parametrize(
    "asked",
    [
        replace(BY_FINCH, demands_speech=False),
        replace(BY_FINCH, speakers=()),
        replace(BY_FINCH, speakers=(), clues=()),
    ],
)
def test_anything_but_somebodys_words_about_something_needs_no_more_than_a_fact(
    asked: Understood,
) -> None:
    assert rate_all([scoring(EVEN_FACT, speaker=True)], asked) == pytest.approx(EVEN)


def test_where_nothing_but_whose_words_is_asked_any_of_theirs_answer_however_far() -> None:
    asked = replace(BY_FINCH, clues=())
    hers, his = scoring(-9.0, speaker=True), scoring(9.0)

    assert rate([his, hers], [hers], asked, KNOWN) == 1.0
    assert rate([his, hers], [his], asked, KNOWN) == 0.0


def test_where_nothing_but_whose_words_to_whom_is_asked_they_must_be_spoken_to_them() -> None:
    asked = replace(BY_FINCH, clues=(), addressees=("Bertram Adler",))
    to_anybody = candidate(Signs(speaker=1.0))
    to_him, from_others = (
        candidate(Signs(speaker=1.0, addressee=1.0)),
        candidate(Signs(addressee=1)),
    )

    assert rate_all([to_anybody, to_him], asked) == 1.0
    assert rate_all([to_anybody, from_others], asked) == 0.0


def test_that_words_of_others_come_nearer_makes_an_answer_less_likely() -> None:
    alone = rate_hers(EVEN_SPEECH)

    assert rate_hers(EVEN_SPEECH, EVEN_SPEECH) == alone
    assert rate_hers(EVEN_SPEECH, EVEN_SPEECH + 0.5) < alone
    assert rate_hers(EVEN_SPEECH, EVEN_SPEECH + 1.0) < rate_hers(EVEN_SPEECH, EVEN_SPEECH + 0.5)
    assert rate_hers(EVEN_SPEECH, EVEN_SPEECH - 0.5) > alone
    assert rate_hers(EVEN_SPEECH, 0.0, EVEN_SPEECH + 0.5) < alone


def test_no_lead_counts_without_end() -> None:
    far_behind = rate_hers(EVEN_SPEECH, EVEN_SPEECH + LARGEST_LEAD + 5)
    far_ahead = rate_hers(EVEN_SPEECH, EVEN_SPEECH - LARGEST_LEAD - 5)

    assert far_behind == rate_hers(EVEN_SPEECH, EVEN_SPEECH + LARGEST_LEAD)
    assert far_ahead == rate_hers(EVEN_SPEECH, EVEN_SPEECH - LARGEST_LEAD)
    assert rate_hers(EVEN_SPEECH + LEAD * LARGEST_LEAD + 0.1, 99.0) > EVEN > far_behind


def test_clues_that_stand_nowhere_cost_their_share() -> None:
    dearer = EVEN_HERS + MISSING * HALF_KNOWN.missing_share()

    assert HALF_KNOWN.missing_share() == EVEN
    assert rate_hers(dearer, rarity=HALF_KNOWN) == pytest.approx(EVEN)


def test_the_more_is_asked_about_the_less_near_somebodys_words_must_come() -> None:
    clues = clues_of("dredged harbour boats gulls ferry bridge quay bell")
    words = [scoring(EVEN_SPEECH - CLUE * MOST_CLUES, speaker=True)]

    rates = [rate_all(words, replace(BY_FINCH, clues=clues[:many])) for many in range(1, 9)]

    assert rates[:MOST_CLUES] == sorted(set(rates[:MOST_CLUES]))
    assert rates[MOST_CLUES - 1 :] == pytest.approx([EVEN] * 3)


@pytest.mark.parametrize(("understood", "even"), [(ABOUT, EVEN_FACT), (BY_FINCH, EVEN_HERS)])
def test_that_an_article_mentions_all_that_is_asked_answers_nothing(
    understood: Understood, even: float
) -> None:
    signs = Signs(whole=0.9, speaker=1.0)
    words = candidate_of(
        PARSED,
        "The harbour will be dredged.",
        signs=signs,
        score=even + WEIGHTS.whole * signs.whole,
    )

    assert rate_all([words], understood) == pytest.approx(EVEN)


@pytest.mark.parametrize("understood", [ABOUT, BY_FINCH])
def test_a_question_of_which_nearly_nothing_is_known_is_about_something_else(
    understood: Understood,
) -> None:
    perfect = [scoring(99.0, speaker=True)]
    most, more = (
        Rarity({DREDGED: share, HARBOUR: 1 - share}, frozenset([DREDGED.label]))
        for share in (MOST_MISSING, MOST_MISSING + 0.01)
    )

    assert rate_all(perfect, understood, most) > EVEN
    assert rate_all(perfect, understood, more) == 0.0


def test_where_somebody_is_asked_about_who_says_nothing_there_is_no_answer() -> None:
    assert rate_all([candidate(PERFECT)], BY_FINCH) < EVEN


def test_the_best_words_of_somebody_else_are_no_answer() -> None:
    hers = candidate(Signs(cosine=0.05, speaker=1.0))

    assert rate([candidate(PERFECT), hers], [hers], BY_FINCH, UNKNOWN) < EVEN
    assert rate([candidate(PERFECT), hers], [hers], BY_FINCH, KNOWN) < EVEN


def test_a_subject_whose_last_word_stands_nowhere_is_nobody() -> None:
    asked = replace(BY_SOMEBODY, subject=("dredg", "harbour"))
    perfect = [candidate(PERFECT)]

    assert rate_all(perfect, asked, HALF_KNOWN) == 0.0
    assert rate_all(perfect, asked, KNOWN) > EVEN
    assert rate_all(perfect, replace(asked, subject=("harbour", "dredg")), HALF_KNOWN) > EVEN
    assert rate_all(perfect, replace(asked, demands_speech=False), HALF_KNOWN) > EVEN


@pytest.mark.parametrize("understood", [ABOUT, BY_FINCH])
def test_where_a_name_stands_nowhere_something_else_is_asked_about(understood: Understood) -> None:
    perfect = [scoring(99.0, speaker=True)]
    known, unknown = (
        replace(understood, names=frozenset(["finch", clue.label])) for clue in (DREDGED, HARBOUR)
    )

    assert rate_all(perfect, known, HALF_KNOWN) > EVEN
    assert rate_all(perfect, unknown, HALF_KNOWN) == 0.0
    assert rate_all(perfect, unknown, KNOWN) > EVEN


def test_a_stranger_says_something_only_where_somebody_bears_all_of_the_name() -> None:
    asked = replace(BY_SOMEBODY, stranger="Zebulon Crake")

    assert rate_all([candidate(PERFECT)], asked) == 0.0
    assert rate_all([spoken_by("Amos Crake")], asked) == 0.0
    assert rate_all([spoken_by("Zebulon Amos Crake")], asked) > EVEN


def test_a_quoted_phrase_that_stands_there_answers() -> None:
    asked = Understood(Question('who said "dredged"?', ("dredged",)), clues=(DREDGED,))
    held = candidate(Signs(phrase=1.0))

    assert rate_all([held], asked, KNOWN) == rate_all([held], asked, HALF_KNOWN) == 1.0
    assert rate_all([candidate(PERFECT)], asked, KNOWN) == 0.0
    assert rate_all([candidate(PERFECT), held], asked, KNOWN) == 1.0
    assert rate([candidate(PERFECT), held], [candidate(PERFECT)], asked, KNOWN) == 0.0
