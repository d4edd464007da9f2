"""The words of a passage that may answer: its quotations, and its sentences beside them."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from retrieval.candidate import Candidate, Signs, weigh
from retrieval.candidates import find_candidates
from retrieval.embedding import Vectors
from retrieval.question import Understood, read_question
from tests.retrieval.candidates_of import found_in
from tests.retrieval.clues import alike_rare, clues_of
from tests.retrieval.printing import print_parsed

SPEECH = "“We will dredge the harbour before the storms,” Finch told Adler."
NARRATION = "The harbour has been full of mud since the storms of the last century."
PARSED = print_parsed(
    f"{SPEECH} {NARRATION}",
    quotations=[("We will dredge the harbour before the storms,", "Ada Finch", "Bertram Adler")],
)


def candidates(
    text: str,
    *,
    speakers: tuple[str, ...] = (),
    wants_speech: bool = False,
    matches: Mapping[int, Vectors] | None = None,
) -> list[Candidate]:
    clues = clues_of(text)
    asked = Understood(
        read_question(text), speakers=speakers, clues=clues, wants_speech=wants_speech
    )
    found = replace(found_in(PARSED), matches=matches or {})
    return find_candidates([found], asked, alike_rare(clues))


def _one(found: list[Candidate], words: str) -> Candidate:
    (one,) = [each for each in found if words in each.text]
    return one


def test_a_quotation_stands_for_its_sentence_and_other_sentences_for_themselves() -> None:
    found = candidates("harbour")

    assert {each.text for each in found} == {
        "We will dredge the harbour before the storms,",
        NARRATION,
    }


def test_a_candidate_tells_whose_words_it_is() -> None:
    found = candidates("harbour")

    assert _one(found, "We will").speaker == "Ada Finch"
    assert _one(found, "mud").speaker is None
    assert {each.article for each in found} == {"harbour"}


def test_the_words_of_the_one_asked_about_come_first() -> None:
    found = candidates("mud in the harbour", speakers=("Ada Finch",), wants_speech=True)

    assert found[0].speaker == "Ada Finch"
    assert found[0].signs.speaker == 1.0
    assert _one(found, "mud").signs.speaker == 0.0


def test_words_that_hold_what_was_asked_for_come_before_words_that_do_not() -> None:
    matches = {0: np.array([0.2, 0.3], np.float32), 1: np.array([0.9, 0.7], np.float32)}
    found = candidates("mud of the last century", matches=matches)

    assert found[0].text == NARRATION
    assert found[0].signs.own > found[1].signs.own
    assert found[0].signs.pieces > found[1].signs.pieces


@pytest.mark.parametrize(
    ("question", "is_held"),
    [
        ('who said "we will dredge the harbour"?', True),
        ("who said “We  will dredge”?", True),
        ('who said "we will not dredge the harbour"?', False),
        ('who said "arbour"?', False),
        ('who said "will dred"?', False),
    ],
)
def test_a_quoted_phrase_is_held_by_words_that_print_it_whole(
    question: str, *, is_held: bool
) -> None:
    assert _one(candidates(question), "We will").signs.phrase == float(is_held)


def test_what_a_sign_weighs_is_its_strength_times_its_weight() -> None:
    assert weigh(Signs(cosine=0.5, title=1.0), Signs(cosine=2.0, title=-0.25)) == 0.75
    assert weigh(Signs(), Signs(cosine=2.0)) == 0.0


def test_a_word_or_two_in_quotation_marks_are_shown_with_their_sentence_alone() -> None:
    text = "The mayor called the ferry “a disgrace” and went home by bus that evening."
    parsed = print_parsed(text, quotations=[("a disgrace", "Ada Finch", None)])
    asked = Understood(read_question("ferry"), clues=clues_of("ferry"))

    found = find_candidates([found_in(parsed)], asked, alike_rare(asked.clues))

    assert [each.text for each in found] == [text]


def test_a_whole_utterance_is_shown_however_short_it_is() -> None:
    parsed = print_parsed(
        "Asked whether the ferry would sail in the storm that evening, Adler said: “Why not?”",
        quotations=[("Why not?", "Bertram Adler", None)],
    )
    asked = Understood(read_question("ferry"), clues=clues_of("ferry"))

    found = find_candidates([found_in(parsed)], asked, alike_rare(asked.clues))

    assert "Why not?" in [each.text for each in found]


@pytest.mark.parametrize("title", ["New Day,", "Women in Power,"])
def test_the_title_of_a_programme_is_no_utterance(title: str) -> None:
    parsed = print_parsed(
        f"Adler told “{title}” a newscast of the town, that the ferry would sail that evening.",
        quotations=[(title, "Bertram Adler", None)],
    )
    asked = Understood(read_question("ferry"), clues=clues_of("ferry"))

    found = find_candidates([found_in(parsed)], asked, alike_rare(asked.clues))

    assert title not in [each.text for each in found]


def test_a_short_utterance_before_its_speaker_tells_who_speaks() -> None:
    parsed = print_parsed(
        "“The bridge will open in May,” Mayor Ada Finch told the council on Monday.",
        quotations=[("The bridge will open in May,", "Ada Finch", None)],
    )

    found = find_candidates([found_in(parsed)], Understood(read_question("bridge")), alike_rare(()))

    assert "Ada Finch" in [each.speaker for each in found]
