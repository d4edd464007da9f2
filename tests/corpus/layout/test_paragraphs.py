"""Paragraphs hold every word of a text once, in order, whatever the text is."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.layout.paragraphs import find_paragraphs

SNIPPETS = st.sampled_from(
    """Read also: |Ann Smith|mayor of Springfield|The mayor said no.|“We will not build it,”| said
    |\n|\n\n|\r\n|” alt=”|” />|<img |>|Photo: AP|Share|Tags: a, b|18:00 GMT|…|“|”|"|(|)|[| |\u2028
    |\x85|\xa0|June 12, 2017|Leave a Reply|Read on A B The end of What?|# |**|- |* * *|\u200b|é|1
    |Mayor Closes The Bridge|We use cookies.|in March 2000|a\nb|. |? """.split("|")
)


def check(text: str) -> None:
    paragraphs = find_paragraphs(text)
    place = 0
    for paragraph in paragraphs:
        words = paragraph.span.of(text)
        assert words == words.strip()
        assert text[place : paragraph.span.start].strip() == ""
        assert place <= paragraph.span.start
        place = paragraph.span.end
    assert text[place:].strip() == ""

    kept = [paragraph for paragraph in paragraphs if paragraph.kept]
    assert [paragraph.number for paragraph in kept] == list(range(1, len(kept) + 1))
    assert sum(paragraph.role == "title" for paragraph in kept) <= 1
    for paragraph in paragraphs:
        inside = "".join(sentence.of(text) for sentence in paragraph.sentences)
        words = paragraph.span.of(text) if paragraph.kept else ""
        assert "".join(inside.split()) == "".join(words.split())
        assert list(paragraph.sentences) == sorted(paragraph.sentences)
        assert all(paragraph.span.contains(sentence) for sentence in paragraph.sentences)
        assert paragraph.kept == (paragraph.number is not None)


@given(st.text())
@example("")
@example("\x1c\n\x1f")
@example(' alt="x" />')
def test_any_text_whatever_is_divided(text: str) -> None:
    check(text)


@given(st.lists(SNIPPETS, max_size=40).map("".join))
def test_any_page_whatever_is_divided(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "piece",
    ["“", "\"a ", ".", "alt=”", "<img ", "[caption ", "Read more. ", "(", "A. ", "  ", "18:00 GMT ",
     "Foo, ", "Photo: ", "a/b ", "“a b c d e f ", "…", "x", "By A ", "x The ", "Sign up. ",
     "Yes | "],
)  # fmt: skip
def test_a_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        find_paragraphs(text)
        return time.process_time() - start

    # Ten times the text would take a hundred times as long if any step were quadratic.
    assert seconds(200_000) < 40 * max(seconds(20_000), 0.02)


def test_a_text_without_line_breaks_is_one_paragraph() -> None:
    text = "The bridge is closed. “It is,” said Ann Smith. Nobody knows why."

    (paragraph,) = find_paragraphs(text)

    assert paragraph.role == "body"
    assert len(paragraph.sentences) == 3


def test_what_is_cut_out_of_a_paragraph_stands_between_its_parts() -> None:
    text = "Mayor closes bridge\nIt was late. Sign up for our newsletter. They went home."

    paragraphs = find_paragraphs(text)

    assert [(each.number, each.role) for each in paragraphs if each.kept] == [
        (1, "title"),
        (2, "body"),
        (3, "body"),
    ]
    assert paragraphs[2].span.of(text) == "Sign up for our newsletter."
    assert paragraphs[2].why == "an invitation to subscribe or follow"
    assert paragraphs[2].sentences == ()
