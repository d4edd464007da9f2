"""Sentences end where a reader ends them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.layout.sentences import find_sentences
from corpus.span import Span


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in find_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge is closed.", "It will open in May."],
        ["Mr. Smith and Gov. Jones met Sen. Lee on St. John Street.", "They ate."],
        ["The U.S. Senate voted.", "He lives in the U.S.", "She does not."],
        ["On Jan. 5 it closed.", "It was No. 10 on the list."],
        ["J. D. Smith and George W. Bush came.", "Who did not?"],
        ["Acme Inc. closed at 5 p.m. Monday.", "It cost $3.5 million."],
        ["“One.", "Two.”", "Three."],
        ["“A bridge!” he cried.", "“Why?” Ann Smith asked.", "Nobody knew."],
        ["“We will see …” said Jones.", "And so we did..."],
        ["“It is closed,” she said.", "“It will open.”", "Then she left."],
        ["He stopped ... and went on.", "Then... nothing."],
        ["It closed (see p. 5. It is there. Or not) in May.", "So be it."],
        ["The text (its [odd. Very odd.] note.) goes on.", "Here."],
        ["'Why not?' Clinton-Smith replied.", '"No."', "And that was it."],
        ["She asked: “Well?” – and left.", "He stayed."],
        ["Is it closed?!", "Yes.", "I am sure."],
    ],
)
def test_a_text_is_split_into_its_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "One. Two (three. Four. Five."

    assert [each.of(text) for each in find_sentences(text, Span(5, 22))] == ["Two (three.", "Four."]


@given(st.text(alphabet=st.sampled_from("aA.!?…“”\"'()[] \nMr1,:—"), min_size=1))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    sentences = find_sentences(text, Span(0, len(text)))
    ends = [0, *(sentence.end for sentence in sentences)]

    assert all(end <= each.start for end, each in zip(ends, sentences, strict=False))
    words = "".join(sentence.of(text) for sentence in sentences)
    assert "".join(words.split()) == "".join(text.split())
