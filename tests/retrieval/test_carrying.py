"""What a turn hands on to the question after it."""

import pytest

from retrieval.carrying import carry
from tests.retrieval.turns import ROSTER, answered, declined, narrated, spoken

TO_FINCH = spoken(addressee="Zyx Finch")


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did Marlowe say?", "Edith Marlowe"),
        ("what did marlowe tell adler?", "Edith Marlowe"),
        ("Marlowe on knots", "Edith Marlowe"),
        ("according to Marlowe, what is a knot?", "Edith Marlowe"),
        ("what was Marlowe's answer to Adler?", "Edith Marlowe"),
        ("what did the museum curator say?", "Edith Marlowe"),
        ("who said no?", "Oscar Adler"),
        ("who told Marlowe about knots?", "Oscar Adler"),
        ("what was said about Marlowe?", "Oscar Adler"),
    ],
)
def test_who_spoke_is_named_by_the_question_or_else_by_the_answer(
    question: str, speaker: str
) -> None:
    assert carry(answered(question, TO_FINCH), ROSTER).speaker == speaker


def test_a_name_of_several_people_is_the_one_who_answers_or_stays_as_it_was_typed() -> None:
    question = "what did Moss say?"

    clara = carry(answered(question, spoken(speaker="Clara Moss")), ROSTER)
    either = carry(declined(question), ROSTER)

    assert (clara.speaker, either.speaker) == ("Clara Moss", "Moss")


def test_the_one_person_of_a_sentence_is_meant_where_the_article_speaks() -> None:
    one = narrated("The lighthouse was visited by Marlowe.")
    two = narrated("The lighthouse was visited by Marlowe and Adler.")

    assert carry(answered("who came?", one), ROSTER).speaker == "Edith Marlowe"
    assert carry(answered("who came?", two), ROSTER).speaker is None


def test_passages_that_are_no_answer_tell_of_nobody() -> None:
    assert carry(declined("what did Zebulon say?"), ROSTER).speaker is None


def test_who_was_spoken_to_is_named_by_the_question_or_else_heard_in_the_answer() -> None:
    named = carry(answered("what did Adler tell Marlowe?", TO_FINCH), ROSTER)
    heard = carry(answered("what did Adler say?", TO_FINCH), ROSTER)

    assert (named.addressee, named.hearer) == ("Edith Marlowe", "Edith Marlowe")
    assert (heard.addressee, heard.hearer) == (None, "Zyx Finch")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("what did Adler say about the old ferry?", "the old ferry"),
        ("what did adler say on strikes", "strikes"),
        ("Adler on dredging the harbour", "dredging the harbour"),
        ("what did Adler tell Finch regarding ropes?!", "ropes"),
        ("what did Adler say on Monday about ropes", "ropes"),
        ("what did Adler tell Finch?", None),
        ("what did Adler say about?", None),
    ],
)
def test_the_topic_is_what_follows_about(question: str, topic: str | None) -> None:
    assert carry(answered(question, TO_FINCH), ROSTER).topic == topic


def test_the_place_of_the_speaker_leaves_the_possessive_ending_out() -> None:
    question = "what was Marlowe's answer?"
    carried = carry(answered(question, TO_FINCH), ROSTER)

    assert carried.subject is not None
    assert carried.subject.of(question) == "Marlowe"
