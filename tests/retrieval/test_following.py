"""What words ask after a turn: the whole question, a detail of the answer, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.following import LONGEST_FOLLOW_UP, Inquiry, Whole, follow
from retrieval.question import LONGEST_QUESTION
from retrieval.turn import Detail, Turn
from tests.retrieval.turns import ROSTER, answered, declined, narrated, spoken

TO_MARLOWE = spoken(addressee="Edith Marlowe")
TOLD = answered("what did Adler tell Marlowe?", TO_MARLOWE)
ON_ROPES = answered("What did Adler say about ropes?", TO_MARLOWE)
WHO = answered("who said no?", TO_MARLOWE)
DECLINED = declined("what did Adler say about rain?")
ALL = (TOLD, ON_ROPES, WHO, DECLINED)


def whole(text: str, former: Turn | None) -> str:
    found = follow(text, former, ROSTER)
    assert isinstance(found, Whole), text
    return found.question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("and what did he say about knots?", "what did Oscar Adler say about knots?"),
        ("ok, and what did he say about knots", "what did Oscar Adler say about knots?"),
        ("But what did they say?", "what did Oscar Adler say?"),
        ("about knots?", "what did Oscar Adler say about knots?"),
        ("and about the old knots", "what did Oscar Adler say about the old knots?"),
        ("anything about knots?", "what did Oscar Adler say about knots?"),
        ("what about knots?", "what did Oscar Adler say about knots?"),
        ("how about knots and Finch", "what did Oscar Adler say about knots and Finch?"),
        ("and knots?", "what did Oscar Adler say about knots?"),
        ("and the council", "what did Oscar Adler say about the council?"),
        ("and Finch?", "What did Zyx Finch say about ropes?"),
        ("and finch", "What did Zyx Finch say about ropes?"),
        ("What about Finch?", "What did Zyx Finch say about ropes?"),
        ("and what about the museum curator?", "What did Edith Marlowe say about ropes?"),
        ("and Mr. Finch?", "What did Zyx Finch say about ropes?"),
        ("and Moss?", "What did Moss say about ropes?"),
        ("and to Finch?", "what did Oscar Adler say to Finch about ropes?"),
        ("to reporters?", "what did Oscar Adler say to reporters about ropes?"),
        ("and to Finch about knots?", "what did Oscar Adler say to Finch about knots?"),
        ("in 2017?", "What did Adler say about ropes in 2017?"),
        ("and at the museum", "What did Adler say about ropes at the museum?"),
        ("why?", "why did Oscar Adler say that about ropes?"),
        ("did he say why?", "why did Oscar Adler say that about ropes?"),
        ("and why did Adler say that", "why did Oscar Adler say that about ropes?"),
        ("what else?", "what else did Oscar Adler say about ropes?"),
        ("tell me more", "what else did Oscar Adler say about ropes?"),
        ("who else?", "who else spoke about ropes?"),
        ("who else said that", "who else spoke about ropes?"),
    ],
)
def test_what_is_left_out_is_filled_in_from_the_turn_before(text: str, question: str) -> None:
    assert whole(text, ON_ROPES) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("and Finch?", "what did Zyx Finch tell Marlowe?"),
        ("and Marlowe?", "what did Edith Marlowe say?"),
        ("what did she answer?", "what did Edith Marlowe answer?"),
        ("why?", "why did Oscar Adler say that to Edith Marlowe?"),
        ("what else?", "what else did Oscar Adler say to Edith Marlowe?"),
    ],
)
def test_who_was_spoken_to_is_filled_in_too(text: str, question: str) -> None:
    assert whole(text, TOLD) == question


def test_an_answer_tells_who_spoke_where_the_question_did_not() -> None:
    assert whole("what else did he say", WHO) == "what else did Oscar Adler say?"
    assert whole("and Finch?", WHO) == "what did Zyx Finch say?"


def test_a_question_that_was_declined_still_tells_who_was_meant() -> None:
    assert whole("and about snow?", DECLINED) == "what did Oscar Adler say about snow?"
    assert whole("and Finch?", DECLINED) == "what did Zyx Finch say about rain?"


@pytest.mark.parametrize(
    "text",
    [
        "what did Finch answer?",
        "and what did Finch say?",
        "what did finch tell marlowe",
        "What did Finch say about his plan?",
        "Marlowe on knots",
        "and Marlowe on knots",
        "Adler",
        "and Adler?",
        "knots",
        "the harbour of Wrenport",
        "who said that the harbour is dirty?",
        "when was that bridge built?",
        "when was the harbour last dredged",
        "where does Finch live?",
        "who else was at the museum?",
        "What happened in Wrenport?",
        "what happened?",
        "who said what to whom?",
        "to what extent did Marlowe agree?",
        "about how many ropes did Marlowe speak?",
        "in which year did the museum open?",
        "In 1998, who dredged the harbour?",
        "why did Finch say that?",
        "when did Finch say that?",
        "why not untie one?",
        'who said "when was that"?',
        "did it rain?",
        "is that true of ropes in general?",
        "thanks",
        "ok thanks!",
        "Кто сказал это?",
        "...",
    ],
)
@pytest.mark.parametrize("former", [None, *ALL])
def test_a_question_that_says_all_it_asks_passes_untouched(text: str, former: Turn | None) -> None:
    assert whole(text, former) == text


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("to whom?", "addressee"),
        ("And to whom", "addressee"),
        ("who was he talking to", "addressee"),
        ("ok and when was that again?", "said"),
        ("When did Adler say that?", "said"),
        ("where was that", "occasion"),
        ("who said that?", "speaker"),
        ("Which article, please?", "article"),
    ],
)
def test_a_question_about_the_answer_is_not_searched_for(text: str, detail: Detail) -> None:
    found = follow(text, ON_ROPES, ROSTER)

    assert isinstance(found, Inquiry)
    assert found.detail == detail
    assert found.speakers == (("Oscar Adler",) if "Adler" in text else ())


@pytest.mark.parametrize(
    "text",
    [
        "to whom?",
        "and when was that",
        "who said that",
        "which article?",
        "why",
        "how come?",
        "what else?",
        "tell me more",
        "what else did she say?",
        "and what did he say?",
        "who is he?",
        "what about that?",
        "and this?",
    ],
)
def test_words_that_only_point_back_ask_nothing_by_themselves(text: str) -> None:
    assert follow(text, None, ROSTER) is None


@pytest.mark.parametrize("text", ["and what did he say about knots?", "and Finch?", "about knots"])
def test_words_that_name_something_are_searched_for_as_they_are(text: str) -> None:
    assert whole(text, None) == text


def test_there_is_no_detail_of_an_answer_that_was_not_given() -> None:
    assert follow("to whom?", DECLINED, ROSTER) is None


def test_where_nobody_is_known_to_have_spoken_nobody_is_made_up() -> None:
    former = answered("when was the harbour dredged?", narrated("It was dredged in 1998."))

    assert follow("what did he say?", former, ROSTER) is None
    assert whole("and the ferry?", former) == "and the ferry?"


@pytest.mark.parametrize(
    ("text", "is_more"),
    [
        ("what else?", True),
        ("more", True),
        ("what else did he say?", True),
        ("what did he say about more ropes?", False),
        ("and Finch?", False),
    ],
)
def test_what_else_leaves_out_what_was_shown(text: str, *, is_more: bool) -> None:
    found = follow(text, ON_ROPES, ROSTER)

    assert isinstance(found, Whole)
    assert found.is_more == is_more


def test_a_question_grows_no_longer_than_is_read() -> None:
    former = answered("what did Adler say about ".ljust(LONGEST_QUESTION, "x"), TO_MARLOWE)

    assert whole("and at the museum?", former) == "and at the museum?"


def test_a_long_question_is_no_follow_up() -> None:
    text = "and what did he say about " + "rope " * LONGEST_FOLLOW_UP

    assert whole(text, ON_ROPES) == text


@given(
    st.lists(
        st.sampled_from(
            "and what did he she her him his tell say about Adler finch that when to whom else "
            "why ropes ? , “ ” ' who was in the".split()
        ),
        min_size=1,
        max_size=9,
    ).map(" ".join),
    st.sampled_from([None, *ALL]),
)
def test_whatever_is_typed_is_taken_somehow(text: str, former: Turn | None) -> None:
    found = follow(text, former, ROSTER)

    assert found is None or isinstance(found, Inquiry) or found.question.strip()
