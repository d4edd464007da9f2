"""Quotation marks are paired however they are set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.span import Span
from corpus.speech.marks import find_quoted

PAIRED = [
    ("“We go,” he said.", ["We go,"]),
    ('He said "we go" and "we stay".', ["we go", "we stay"]),
    ("Sie sagte „wir gehen“ und ging.", ["wir gehen"]),
    ("«We go», said Ann.", ["We go"]),
    ("''We go,'' he said. ''We said 'go.'''", ["We go,", "We said 'go.'"]),
    ("``We go,'' he said.", ["We go,"]),
    ("”We go,” he said.", ["We go,"]),
    ("“We go“ and we stay", ["We go"]),
    ("'We go,' said Ann, whose friends' house isn't far.", ["We go,"]),
    ("the '90s and 'the voters' rights' too", ["the voters' rights"]),
    ("“One “two” three” four", ["One “two” three"]),
    ('a 6\'2" man said "hello"', ["hello"]),
    ("left over ” alt=”A picture” />", []),
    ("no marks at all", []),
    ("“”", []),
]


@pytest.mark.parametrize(("text", "quoted"), PAIRED)
def test_marks_of_every_style_are_paired(text: str, quoted: list[str]) -> None:
    assert [each.span.of(text) for each in find_quoted(text, Span(0, len(text)))] == quoted


UNCLOSED = [
    ("“We go and we stay", ["We go and we stay"]),
    ("“You know (this.— Ed) well. They went there, — she said.", "well. They went there,"),
    ("“We will go there, she said.", ["We will go there,"]),
    ("“One. “Two,” he said.", ["One.", "Two,"]),
    ("“We met and I said: “Well, maybe,” — Ann said.", ["We met and I said: “Well, maybe,"]),
]


@pytest.mark.parametrize(("text", "quoted"), UNCLOSED)
def test_words_that_never_close_end_at_a_cue_or_with_the_paragraph(
    text: str, quoted: list[str] | str
) -> None:
    found = [each.span.of(text) for each in find_quoted(text, Span(0, len(text)))]

    assert found == quoted if isinstance(quoted, list) else found[0].endswith(quoted)


@given(st.text(alphabet="“”\"'’‘«»`a. ,—\n", max_size=60))
def test_any_mix_of_marks_gives_stretches_apart_from_one_another(text: str) -> None:
    found = find_quoted(text, Span(0, len(text))) if text else ()

    ends = [0]
    for quoted in found:
        assert ends[-1] <= quoted.outer.start
        assert quoted.outer.contains(quoted.span)
        ends.append(quoted.outer.end)
    assert ends[-1] <= len(text)
