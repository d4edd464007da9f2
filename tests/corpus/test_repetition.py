"""A publisher's own lines are known by standing in several of its articles."""

from datetime import date

import pytest

from corpus.article import Article
from corpus.date import Dated, Interval
from corpus.layout.paragraphs import find_paragraphs
from corpus.parsed import Parsed
from corpus.person import Person
from corpus.quotation import Mention, Quotation
from corpus.repetition import WHY, find_repeated_lines, leave_out_repeated
from corpus.span import Span

TEXT = "Mayor closes bridge {n}\n\nThe mayor said no for the {n}th time.\n\n{line}\n\nShe left {n}."


def parsed(n: int, line: str, publisher: str | None = "Daily") -> Parsed:
    text = TEXT.format(n=n, line=line)
    article = Article(f"a{n}", f"a{n}.txt", text, "0", publisher=publisher)
    return Parsed(article, find_paragraphs(text), (), (), ())


def left_out(articles: list[Parsed]) -> list[str]:
    repeated = find_repeated_lines(articles)
    shown = [leave_out_repeated(each, repeated) for each in articles]
    return [
        each.span.of(article.article.text)
        for article in shown
        for each in article.paragraphs
        if each.why == WHY
    ]


@pytest.mark.parametrize(
    "line", ["The Daily: every bridge, every day", "We need your help to look at bridges."]
)
def test_a_line_of_three_articles_of_a_publisher_is_left_out(line: str) -> None:
    three = [parsed(n, line) for n in range(3)]

    assert left_out(three) == [line] * 3
    assert left_out(three[:2]) == []
    assert left_out([*three[:2], parsed(2, line, publisher="Weekly")]) == []
    assert left_out([parsed(n, line, publisher=None) for n in range(3)]) == [line] * 3


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was closed in 2014 after an accident.",
        "Mayor says no: “We will not build it\n\nAnn Smith\n\nmayor of Springfield",
        "By Ann Smith",
        "June 12, 2017",
        "A very long line of words " * 8,
    ],
)
def test_news_told_again_and_those_who_sign_stay(line: str) -> None:
    articles = [parsed(n, line) for n in range(3)]
    gone = left_out(articles)

    assert not any(words in gone for words in (line, "Ann Smith", "mayor of Springfield"))


def test_a_line_that_is_a_quotation_stays() -> None:
    line = "We will not build your bridge"
    articles = []
    for n in range(3):
        each = parsed(n, line)
        start = each.article.text.index(line)
        quotation = Quotation(Span(start, start + len(line)), "direct", 0)
        articles.append(Parsed(each.article, each.paragraphs, (quotation,), (), ()))

    assert left_out(articles) == []


def test_what_is_left_out_is_not_numbered_and_holds_nothing() -> None:
    line = "The Daily since 1999 with Ann Smith"
    articles = [parsed(n, line) for n in range(3)]
    text = articles[0].article.text
    year, name = text.index("1999"), text.index("Ann Smith")
    dated = Dated(
        Span(year, year + 4), Interval(date(1999, 1, 1), date(2000, 1, 1)), "1999", "year", "stated"
    )
    person = Person("Ann Smith", mentions=(Mention("Ann Smith", Span(name, name + 9)),))
    first = Parsed(articles[0].article, articles[0].paragraphs, (), (dated,), (person,))

    shown = leave_out_repeated(first, find_repeated_lines([first, *articles[1:]]))

    assert [each.number for each in shown.paragraphs] == [1, 2, None, 3]
    assert shown.dates == ()
    assert shown.people == ()


def test_an_article_without_such_lines_is_the_same() -> None:
    article = parsed(1, "The bridge is old.")

    assert leave_out_repeated(article, find_repeated_lines([article])) is article
