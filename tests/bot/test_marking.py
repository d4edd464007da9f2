"""Of a paragraph as much is shown as fits, the marked words in bold, and no word is altered."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.escaping import unix_lines
from bot.limits import length
from bot.marking import Excerpt, show_around, show_end, show_from
from bot.wording import NotFaithfulError
from corpus.span import Span
from retrieval.citation import Citation
from tests.bot.discord_text import plain
from tests.bot.newsroom import narrated

TEXT = "It rained. The *ferry* came. Nobody saw it! The town slept on."
PARAGRAPH = narrated(TEXT)
FERRY = Span(TEXT.index("The *"), TEXT.index(" Nobody"))
BOLD = re.compile(r"(?<!\\)\*\*((?:\\.|[^\\*])+)\*\*")


def words(excerpt: Excerpt) -> str:
    """What a person reads, without the signs of cuts."""
    lines = [plain(line.removeprefix("> ")) for line in excerpt.block.split("\n")]
    return "\n".join(lines).removeprefix("[…] ").removesuffix(" […]")


def test_a_whole_paragraph_shows_the_marked_words_in_bold() -> None:
    shown = show_around(PARAGRAPH, FERRY, 1_000)

    assert shown.block == (
        "> It rained. **The \\*ferry\\* came.** Nobody saw it! The town slept on."
    )
    assert shown.span == PARAGRAPH.span


@pytest.mark.parametrize(
    ("room", "block"),
    [
        (30, "> […] **The \\*ferry\\* came.** […]"),
        (60, "> It rained. **The \\*ferry\\* came.** Nobody saw it! […]"),
    ],
)
def test_sentences_to_either_side_are_shown_as_far_as_they_fit(room: int, block: str) -> None:
    assert show_around(PARAGRAPH, FERRY, max(room, 34)).block == block


def test_of_marked_words_that_do_not_fit_the_beginning_is_shown() -> None:
    shown = show_around(PARAGRAPH, PARAGRAPH.span, 50)

    assert shown.block == "> **It rained. The \\*ferry\\* came.** […]"


def test_a_sentence_that_does_not_fit_is_cut_between_words() -> None:
    assert show_from(PARAGRAPH, 0, None, 12).block == "> It […]"


def test_the_end_of_a_paragraph_begins_with_a_sentence() -> None:
    assert show_end(PARAGRAPH, 50).block == "> […] Nobody saw it! The town slept on."


def test_each_line_is_marked_by_itself() -> None:
    paragraph = narrated("Ada:\n\n- the ferry")

    assert show_around(paragraph, paragraph.span, 90).block == (
        "> **Ada\\:**\n> \n> **\\- the ferry**"
    )


def test_words_that_would_not_be_shown_exactly_are_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.marking.escape", str.title)

    with pytest.raises(NotFaithfulError):
        show_around(PARAGRAPH, FERRY, 1_000)


@settings(max_examples=200, deadline=None)
@given(st.text("ab *.!\n\\-1_\U0001f600", min_size=1, max_size=400), st.data())
def test_whatever_is_printed_is_shown_as_it_is_within_the_room(
    text: str, data: st.DataObject
) -> None:
    if not text.strip():
        return
    paragraph: Citation = replace(narrated("x" + text), text=text, span=Span(7, 7 + len(text)))
    start = data.draw(st.integers(7, 6 + len(text)))
    marked = Span(start, data.draw(st.integers(start + 1, 7 + len(text))))
    room = data.draw(st.integers(60, 900))

    for shown in (
        show_around(paragraph, marked, room),
        show_from(paragraph, start, None, room),
        show_end(paragraph, room),
    ):
        assert words(shown) == unix_lines(shown.span.of("x" * 7 + text))
        assert length(shown.block) <= room + 2
