"""Wrapped lines are joined, and lines that are paragraphs are not."""

import pytest

from corpus.layout.blocks import find_blocks

WRAPPED = """Mayor closes the bridge

The mayor of Springfield said on Monday that the old bridge would be
closed for the whole summer, and that nobody knew yet when it would be
open again.
“We have no money,” she said to the council, which had asked her about
the plans for the autumn.

  * the bridge needs new stones, and most of them must come from very
    far away
  * the road needs paint
"""


def blocks(text: str) -> list[str]:
    return [" ".join(block.of(text).split()) for block in find_blocks(text)]


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    assert blocks(WRAPPED) == [
        "Mayor closes the bridge",
        (
            "The mayor of Springfield said on Monday that the old bridge would be closed for the "
            "whole summer, and that nobody knew yet when it would be open again."
        ),
        (
            "“We have no money,” she said to the council, which had asked her about the plans "
            "for the autumn."
        ),
        "* the bridge needs new stones, and most of them must come from very far away",
        "* the road needs paint",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said no.\nThe council said yes.\nNobody asked the bridge.",
        "Mayor says no\nCouncil says yes to the bridge\nNobody asked us",
        "One line alone and not more",
        (
            "A line that is far longer than anybody would wrap a text at, since it is a paragraph "
            "of its own and nothing else at all\nnot the first line of one."
        ),
    ],
)
def test_lines_that_are_paragraphs_stay_apart(text: str) -> None:
    assert blocks(text) == text.split("\n")


def test_a_text_without_words_has_no_blocks() -> None:
    assert find_blocks("") == ()
    assert find_blocks(" \n\t\n\xa0") == ()
