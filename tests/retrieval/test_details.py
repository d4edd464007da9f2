"""Which detail of the answer before is asked for, and which words ask for none."""

import pytest

from retrieval.details import find_detail
from retrieval.turn import Detail


@pytest.mark.parametrize(
    ("detail", "asked"),
    [
        ("addressee", "to whom"),
        ("addressee", "to who"),
        ("addressee", "who to"),
        ("addressee", "told whom"),
        ("addressee", "who was he talking to"),
        ("addressee", "who is she speaking with"),
        ("addressee", "who did he say that to"),
        ("addressee", "to whom did she say this"),
        ("addressee", "who did they tell"),
        ("addressee", "to whom was that said"),
        ("addressee", "who was that to"),
        ("addressee", "whom was he addressing"),
        ("said", "when"),
        ("said", "when was that"),
        ("said", "when was it said"),
        ("said", "when did he say that"),
        ("said", "when did she say so to him"),
        ("said", "when did name say that"),
        ("said", "what year"),
        ("said", "in which year was that"),
        ("said", "what day did he say it"),
        ("said", "how long ago was that"),
        ("published", "when was that published"),
        ("published", "when was the article written"),
        ("occasion", "where"),
        ("occasion", "where was that"),
        ("occasion", "where did he say it"),
        ("occasion", "where was she speaking"),
        ("occasion", "what was the occasion"),
        ("occasion", "on what occasion did he say that"),
        ("occasion", "in what context"),
        ("occasion", "which interview was that"),
        ("speaker", "who"),
        ("speaker", "who said that"),
        ("speaker", "says who"),
        ("speaker", "by whom"),
        ("speaker", "who told this to him"),
        ("speaker", "whose words are these"),
        ("article", "which article"),
        ("article", "in what newspaper was that"),
        ("article", "what is the source for that"),
        ("article", "sources"),
        ("article", "which paper reported that"),
        ("article", "where does it say that"),
        ("article", "where is that from"),
        ("article", "who wrote this"),
    ],
)
def test_a_question_about_the_answer_asks_for_one_detail(detail: Detail, asked: str) -> None:
    assert find_detail(asked.split()) == detail


@pytest.mark.parametrize(
    "asked",
    [
        "who said that the harbour is dirty",
        "when was that bridge built",
        "when was the harbour dredged",
        "where was the museum opened",
        "who was nervous",
        "who did he tell about the rope",
        "what did he say",
        "to whom does the museum belong",
        "which article mentions the ferry",
        "in what year did the museum open",
        "who wrote the anthem",
        "that",
        "",
    ],
)
def test_a_question_that_names_something_asks_for_none(asked: str) -> None:
    assert find_detail(asked.split()) is None


def test_a_long_row_of_words_is_read_in_no_time() -> None:
    assert find_detail(["when", "was"] * 500) is None
