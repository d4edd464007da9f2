"""Each quotation has the speaker whom the words around it name."""

import pytest

from tests.corpus.speaking import direct_of, speakers_of

LONG = "We will rebuild the bridge"
SPOKEN = [
    (f"“{LONG},” Anna Velm said.", "Anna Velm"),
    (f"“{LONG},” said the mayor, Anna Velm.", "Anna Velm"),
    (f'Anna Velm told Peter Lunt, "{LONG}."', "Anna Velm"),
    (f"Anna Velm said: «{LONG}»", "Anna Velm"),
    (f"''{LONG},'' — Anna Velm said.", "Anna Velm"),
    (f"Anna Velm: “{LONG}.”", "Anna Velm"),
    (f"“{LONG}” — Anna Velm", "Anna Velm"),
    (f"Velm. Anna Velm spoke of plans with Peter Lunt. “{LONG},” she said.", "Anna Velm"),
    (f"Anna Velm delivered a blunt message to Peter Lunt: “{LONG}.”", "Anna Velm"),
    (f"“{LONG}?” Anna Velm mused.", "Anna Velm"),
    (f"According to Anna Velm, the plan is that “{LONG}”.", "Anna Velm"),
    (f"The report by Peter Lunt is here. “{LONG},” the spokeswoman said.", "spokeswoman"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_the_words_around_tell_the_speaker(text: str, speaker: str) -> None:
    assert [name for _, name in speakers_of(text)] == [speaker]


def test_nobody_speaks_where_nobody_is_named() -> None:
    assert speakers_of(f"“{LONG} and the road.”") == [(f"{LONG} and the road.", None)]


def test_a_split_quotation_is_one_utterance() -> None:
    first, second, third = direct_of(
        "“We go,” said Anna Velm, “and we stay in town.” “They left us long ago,” Lunt said."
    )

    assert first.utterance == second.utterance != third.utterance


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark() -> None:
    text = (
        "“We go there today and tomorrow,” said Anna Velm. “We will not stay in town.\n"
        "“They left us a long time ago.”"
    )
    quotations = direct_of(text)

    assert [q.speaker.name for q in quotations if q.speaker] == ["Anna Velm"] * 3
    assert quotations[1].utterance == quotations[2].utterance


def test_titles_and_scare_quotes_are_not_speech() -> None:
    text = "Anna Velm appeared in 'The Long Bridge', a film on the “rusty” town of Orlo."

    assert direct_of(text) == []


def test_a_surer_sign_gives_a_higher_confidence() -> None:
    sure = direct_of(f"“{LONG},” Anna Velm said.")[0]
    doubtful = direct_of(f"Anna Velm was in town. “{LONG}.”")[0]

    assert sure.confidence > 0.9 > doubtful.confidence > 0
