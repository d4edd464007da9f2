"""An article is parsed from itself alone, and completed where nothing is told of it."""

import pytest

from corpus.article import Article
from corpus.layout.paragraphs import find_paragraphs
from corpus.parsing import find_title, parse

TEXT = """Mayor closes
bridge

“We will not build a new bridge here,” Ann Smith, the mayor, said on May 5, 2016.
"""


def article(text: str, **told: str) -> Article:
    return Article("a", "a.txt", text, "0", **told)  # type: ignore[arg-type]


def test_an_article_holds_paragraphs_quotations_people_and_dates() -> None:
    text = "Mayor closes bridge\n\n" + TEXT.split("\n\n")[1]

    parsed = parse(article(text))

    assert [each.role for each in parsed.paragraphs] == ["title", "body"]
    assert [each.span.of(text) for each in parsed.quotations] == [
        "We will not build a new bridge here,"
    ]
    assert [each.name for each in parsed.people] == ["Ann Smith"]
    assert [each.edtf for each in parsed.dates] == ["2016-05-05"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor  closes\xa0bridge\n\nThe mayor said no.", "Mayor closes bridge"),
        ("# **Mayor closes bridge**\n\nThe mayor said no.", "Mayor closes bridge"),
        ("The mayor said no. She left.", "The mayor said no."),
        (
            "The mayor of Springfield said on Monday that the bridge, which had been old for ages.",
            "The mayor of Springfield said on Monday that the bridge, which had been old for…",
        ),
        ("* * *", None),
        ("", None),
    ],
)
def test_a_title_is_the_text_s_own_or_its_opening_words(text: str, title: str | None) -> None:
    assert find_title(text, find_paragraphs(text)) == title


def test_what_is_told_of_an_article_is_kept() -> None:
    parsed = parse(
        article(TEXT, title="No bridge", published="2016-05", published_basis="manifest")
    )

    assert parsed.article.title == "No bridge"
    assert parsed.article.published == "2016-05"
    assert parsed.article.published_basis == "manifest"


def test_a_text_without_words_holds_nothing() -> None:
    parsed = parse(article("* * *\n"))

    assert parsed.article.title is None
    assert not any(each.kept for each in parsed.paragraphs)
    assert (parsed.quotations, parsed.dates, parsed.people) == ((), (), ())
