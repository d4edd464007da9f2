"""What speaks for words of a passage: whose they are, dates, numbers, what stands around."""

from dataclasses import replace

import numpy as np
import pytest

from corpus.dating.dates import find_dates
from corpus.dating.periods import find_periods
from corpus.parsed import Parsed
from retrieval.candidate import Candidate, Found, Signs
from retrieval.candidates import find_candidates
from retrieval.clue import Clue
from retrieval.question import Question, Understood
from retrieval.terms import find_terms
from tests.retrieval.candidates_of import found_in
from tests.retrieval.clues import alike_rare, clues_of
from tests.retrieval.printing import name_person, print_parsed

FIRST = "The harbour of Wrenport has been full of mud for as long as anybody can tell."
SAID = "The boats will never come back to the old quay of Wrenport by then,"
SECOND = f"“{SAID}” Ada Finch told Clara Moss."
THIRD = "The ferry sank on 4 March 2019 with nine ropes and one bell."
PLAIN = print_parsed(
    f"{FIRST} {SECOND} {THIRD} Nobody knew.",
    quotations=[(SAID, "Ada Finch", None)],
)
ASKED = Understood(Question("what was asked"))


def _told(parsed: Parsed) -> Parsed:
    """With its dates, and with its people named."""
    text = parsed.article.text
    people = (
        name_person(text, "Ada Finch", "Ada Finch", roles=("mayor of Wrenport",)),
        name_person(text, "Clara Moss", "Clara Moss"),
    )
    return replace(parsed, dates=find_dates(text, parsed.paragraphs, None), people=people)


PARSED = _told(PLAIN)


def _signs(
    words: str,
    understood: Understood = ASKED,
    *,
    parsed: Parsed = PARSED,
    meanings: dict[int, float] | None = None,
) -> Signs:
    """The signs of the one candidate that holds `words`."""
    found = found_in(parsed, meanings=meanings)
    candidates: list[Candidate] = find_candidates([found], understood, alike_rare(understood.clues))
    (one,) = [each for each in candidates if words in each.text]
    return one.signs


def _start(candidate: Candidate) -> int:
    return candidate.span.start


def _said(**known: str | None) -> Parsed:
    """The same article, with something else known of its quotation."""
    (quotation,) = PARSED.quotations
    return replace(PARSED, quotations=(replace(quotation, **known),))  # type: ignore[arg-type]


def test_words_are_as_near_as_their_sentence_with_those_around_it_beside() -> None:
    meanings = {-1: 0.1, 0: 0.2, 1: 0.3, 2: 0.4, 3: 0.5, 4: 0.6}

    first = _signs("full of mud", meanings=meanings)
    speech = _signs("boats", meanings=meanings)
    last = _signs("Nobody knew", meanings=meanings)

    assert (first.preceding, first.meaning, first.following) == (0.1, 0.2, 0.3)
    assert (speech.preceding, speech.meaning, speech.following) == (0.2, 0.3, 0.4)
    assert (last.preceding, last.meaning, last.following) == (0.4, 0.5, 0.6)


def test_words_of_several_sentences_are_as_near_as_the_nearest_of_them() -> None:
    words = "The boats are gone. The gulls are gone. The bell is gone."
    parsed = print_parsed(f"“{words}” So it was.", quotations=[(words, "Ada Finch", None)])

    signs = _signs("gulls", parsed=parsed, meanings={0: 0.2, 1: 0.9, 2: 0.3, 3: 0.7})

    assert (signs.preceding, signs.meaning, signs.following) == (0.0, 0.9, 0.7)


def test_each_word_piece_asked_is_matched_where_it_is_best_in_the_sentences_shown() -> None:
    words = "The boats are gone. The gulls are gone."
    parsed = print_parsed(f"“{words}” So it was.", quotations=[(words, "Ada Finch", None)])
    matches = {
        0: np.array([1.0, 0.0], np.float32),
        1: np.array([0.0, 0.5], np.float32),
        2: np.array([1.0, 1.0], np.float32),
    }
    found = replace(found_in(parsed), matches=matches)
    half = replace(found, matches={0: matches[0]})

    quoted, told = sorted(find_candidates([found], ASKED, alike_rare(())), key=_start)
    of_one, of_none = sorted(find_candidates([half], ASKED, alike_rare(())), key=_start)

    assert (quoted.signs.pieces, told.signs.pieces) == (0.75, 1.0)
    assert (of_one.signs.pieces, of_none.signs.pieces) == (0.5, 0.0)


def test_what_the_passage_tells_is_kept() -> None:
    found = found_in(PARSED, signs=Signs(cosine=0.5, article=0.25, context=1.0))

    for candidate in find_candidates([found], ASKED, alike_rare(())):
        signs = candidate.signs
        assert (signs.cosine, signs.article, signs.context) == (0.5, 0.25, 1.0)


def _role(text: str) -> tuple[frozenset[str], ...]:
    """The words of an office, each in one form."""
    return tuple(frozenset([term]) for term in find_terms(text))


def test_a_role_asked_about_is_borne_by_the_speaker_to_whom_the_article_gives_it() -> None:
    mayor = replace(ASKED, role=_role("mayor Wrenport"))
    half = replace(ASKED, role=_role("mayor Quay"))
    other = replace(ASKED, role=_role("captain"))

    assert _signs("boats", mayor).role == 1.0
    assert _signs("boats", half).role == 0.5
    assert _signs("boats", other).role == _signs("boats").role == 0.0
    assert _signs("mud", mayor).role == 0.0
    assert _signs("boats", mayor, parsed=_said(speaker=None)).role == 0.0


def test_a_word_of_a_role_may_be_printed_in_any_of_its_forms() -> None:
    known = replace(ASKED, role=(frozenset(find_terms("burgomaster mayor")),))

    assert _signs("boats", known).role == 1.0


def test_an_addressee_is_spoken_to_and_not_only_named_in_the_paragraph() -> None:
    to_moss = replace(ASKED, addressees=("Clara Moss",))

    assert _signs("boats", to_moss).addressee == 0.0
    assert _signs("boats", to_moss, parsed=_said(addressee="Clara Moss")).addressee == 1.0
    assert _signs("mud", to_moss, parsed=_said(addressee="Clara Moss")).addressee == 0.0


@pytest.mark.parametrize(
    ("period", "ferry", "mud"),
    [
        ("in March 2019", 1.0, 0.0),
        ("in 2019", 1.0, 0.0),
        ("on 4 March 2019", 1.0, 0.0),
        ("on 5 March 2019", 0.0, 0.0),
        ("in 2020", 0.0, 0.0),
    ],
)
def test_words_are_timely_when_a_date_beside_them_is_of_the_period(
    period: str, ferry: float, mud: float
) -> None:
    understood = replace(ASKED, period=find_periods(period)[0].interval)

    assert _signs("The ferry sank", understood).timely == ferry
    assert _signs("mud", understood).timely == mud


def test_words_are_timely_when_they_were_said_in_the_period() -> None:
    understood = replace(ASKED, period=find_periods("in 2018")[0].interval)

    assert _signs("boats", understood, parsed=_said(said="2018-05")).timely == 1.0
    assert _signs("boats", understood, parsed=_said(said="2017")).timely == 0.0
    assert _signs("boats", understood, parsed=_said(said="long ago")).timely == 0.0
    assert _signs("boats", parsed=_said(said="2018-05")).timely == 0.0


def test_words_are_of_the_outlet_that_published_their_article() -> None:
    asked = replace(ASKED, outlets=("The Wrenport Echo", "The Quay Star"))
    echo, post = (
        replace(found_in(PARSED), publisher=name) for name in ("The Wrenport Echo", "The Quay Post")
    )

    def outlets(found: Found, understood: Understood) -> set[float]:
        return {each.signs.outlet for each in find_candidates([found], understood, alike_rare(()))}

    assert outlets(echo, asked) == {1.0}
    assert outlets(post, asked) == outlets(found_in(PARSED), asked) == {0.0}
    assert outlets(echo, ASKED) == {0.0}


def test_the_occasion_of_the_speaking_answers_for_the_clues_in_it() -> None:
    understood = replace(ASKED, clues=clues_of("interview about gulls"))

    assert _signs("boats", understood, parsed=_said(occasion="an interview")).occasion == 0.5
    assert _signs("boats", understood, parsed=_said(occasion="a speech")).occasion == 0.0
    assert _signs("boats", understood).occasion == 0.0
    assert _signs("mud", understood, parsed=_said(occasion="an interview")).occasion == 0.0


def test_a_date_counts_where_a_date_is_asked_for_and_one_of_the_saying_half() -> None:
    when = replace(ASKED, wants_date=True)

    assert _signs("The ferry sank", when).dated == 1.0
    assert _signs("boats", when, parsed=_said(said="2018-05")).dated == 0.5
    assert _signs("boats", when).dated == _signs("mud", when).dated == 0.0
    assert _signs("The ferry sank").dated == 0.0


@pytest.mark.parametrize(
    ("words", "numbered"),
    [
        ("The ferry carries 46 percent of the mail to the island.", 1.0),
        ("The ferry carries nine passengers to the island every day.", 1.0),
        ("The ferry carries dozens of passengers to the island.", 1.0),
        ("The ferry cost $1.1 billion and never reached the island.", 1.0),
        ("The ferry carries tenants and their weights to the island.", 0.0),
    ],
)
def test_a_number_counts_where_a_number_is_asked_for(words: str, numbered: float) -> None:
    parsed = print_parsed(words)
    how_many = replace(ASKED, wants_number=True)

    assert _signs("ferry", how_many, parsed=parsed).numbered == numbered
    assert _signs("ferry", parsed=parsed).numbered == 0.0


def test_a_few_words_are_brief() -> None:
    assert _signs("Nobody knew").brief == 1.0
    assert _signs("mud").brief == 0.0


def test_whose_words_they_are_counts_where_somebody_is_asked_about() -> None:
    by_finch = replace(ASKED, speakers=("Ada Finch",))
    by_adler = replace(ASKED, speakers=("Bertram Adler",))

    hers, his = _signs("boats", by_finch), _signs("boats", by_adler)
    nobodys = _signs("boats", by_finch, parsed=_said(speaker=None))
    mud, anybody = _signs("mud", by_finch), _signs("boats")

    assert (hers.speaker, hers.other, hers.unknown) == (1.0, 0.0, 0.0)
    assert (his.speaker, his.other, his.unknown) == (0.0, 1.0, 0.0)
    assert (nobodys.speaker, nobodys.other, nobodys.unknown) == (0.0, 0.0, 1.0)
    assert (mud.speaker, mud.other, mud.unknown) == (0.0, 0.0, 0.0)
    assert (anybody.speaker, anybody.other, anybody.unknown) == (0.0, 0.0, 0.0)


def test_of_those_spoken_about_no_words_are_asked_for() -> None:
    asked = replace(ASKED, others=("Ada Finch",), demands_speech=True)
    by_adler = replace(asked, speakers=("Bertram Adler",))
    fact = replace(asked, demands_speech=False)

    assert _signs("boats", asked).other == 1.0
    assert _signs("boats", by_adler).other == 1.0
    assert _signs("boats", fact).other == 0.0
    assert _signs("boats", replace(asked, others=("Clara Moss",))).other == 0.0
    assert _signs("mud", asked).other == 0.0


def test_speech_and_telling_are_told_apart_where_speech_is_asked_for() -> None:
    speech = replace(ASKED, wants_speech=True)
    direct, told = _signs("boats", speech), _signs("mud", speech)
    reported = _signs("boats", speech, parsed=_said(kind="reported"))

    assert (direct.direct, direct.told) == (1.0, 0.0)
    assert (reported.direct, reported.told) == (0.0, 0.0)
    assert (told.direct, told.told) == (0.0, 1.0)
    assert (_signs("boats").direct, _signs("mud").told) == (0.0, 0.0)


def test_a_clue_that_means_the_speaker_stands_in_the_words_without_the_name() -> None:
    words = "The boats will never come back to the old quay of Wrenport by then."
    parsed = print_parsed(f"“{words}” So it was.", quotations=[(words, "Ada Finch", None)])
    mayor = Clue("the mayor", terms=frozenset({"mayor"}), people=frozenset({"Ada Finch"}))

    assert _signs("boats", replace(ASKED, clues=(mayor,)), parsed=parsed).own == 1.0
    assert _signs("So it was", replace(ASKED, clues=(mayor,)), parsed=parsed).own == 0.0
