"""Titles, headings and labels are told from what may be evidence."""

import pytest

from corpus.layout.paragraph_roles import find_roles

TEXT = "The mayor said on Monday that the bridge was closed."


@pytest.mark.parametrize(
    "title",
    [
        "Mayor closes the bridge",
        "“It is closed.” Mayor speaks of the bridge. What will the council say?",
        "Mayor Closes Bridge For Whole Summer.",
        "# Mayor closes the bridge",
    ],
)
def test_the_first_line_is_the_title_if_it_is_written_as_one(title: str) -> None:
    assert find_roles([title, TEXT]) == ("title", "body")


def test_a_text_may_have_no_title() -> None:
    assert find_roles([TEXT, TEXT]) == ("body", "body")
    assert find_roles(["Mayor closes the bridge"]) == ("body",)
    assert find_roles(["SMITH: We will see about that", TEXT]) == ("body", "body")
    assert find_roles([]) == ()


def test_what_stands_above_the_title_or_signs_the_article_is_a_label() -> None:
    lines = ["Politics", "Mayor closes the bridge", "By Ann Smith", "June 12, 2017", TEXT]

    assert find_roles(lines) == ("label", "title", "label", "label", "body")


def test_a_subtitle_is_body() -> None:
    assert find_roles(["Mayor closes the bridge", "Council angry", TEXT])[1] == "body"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Council angry about the bridge", "heading"),
        ("What happens next?", "heading"),
        ("**What the mayor said**", "heading"),
        ("We will never build it!", "body"),
        ("“We will never build it”", "body"),
        ("“We will never build it, said the mayor", "body"),
        ("Jones: We will see about that", "body"),
        ("- new stones for the bridge", "body"),
        ("2. New stones for the bridge", "body"),
        ("and nobody knew why", "body"),
        ("She said:", "body"),
        ("She said no. And left", "body"),
        ("Ann Smith", "label"),
    ],
)
def test_a_line_between_paragraphs_is_told_by_how_it_is_written(line: str, role: str) -> None:
    assert find_roles(["Mayor closes the bridge", TEXT, line, TEXT])[2] == role


def test_a_heading_with_no_text_below_it_is_body() -> None:
    assert find_roles([TEXT, TEXT, "Council angry about the bridge"])[2] == "body"


def test_a_pull_quote_is_body_and_those_who_sign_it_are_labels() -> None:
    lines = [TEXT, "It is necessary to build a road", "Ann Smith", "mayor of Springfield", TEXT]

    assert find_roles(lines) == ("body", "body", "label", "label", "body")
