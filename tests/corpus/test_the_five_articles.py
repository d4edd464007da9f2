"""The project's own articles are read as a person reads them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

import corpus
from corpus.layout.adverts import IMAGE_CODE
from corpus.layout.furniture import CAPTION, REPEATED_TITLE, TEASER
from corpus.layout.page_lines import COMMENT, HEADER, IMAGE, PAGE, RELATED, TAGS
from corpus.layout.paragraphs import find_paragraphs
from corpus.reading import read_article, survey

FOLDER = Path(corpus.__file__).parent / "articles"
FILES = {file.id[:3]: file for file in survey(FOLDER).files}


@dataclass(frozen=True, slots=True)
class Reading:
    """How one article is read: each stretch by its opening words."""

    kept: int
    title: str | None
    headings: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()


READINGS = {
    "000": Reading(
        kept=9,
        title="Blinken said that Russia itself refused",
        left_out=(
            ("” alt=”Blinken said", IMAGE_CODE),
            ("Anthony Blinken", CAPTION),
            ("Read on RBC Pro Pro Gas supplies", RELATED),
            ("Materials for the article Authors", PAGE),
            ("Recent Posts", PAGE),
        ),
    ),
    "001": Reading(
        kept=15,
        title="Putin says Russia decided to join NATO",
        left_out=(("Putin says Russia decided to join NATO", REPEATED_TITLE),),
    ),
    "002": Reading(
        kept=23,
        title="“It is necessary to create some kind of cartel.” Yeltsin",
        headings=(
            "Clinton appreciated the idea of Russia joining",
            "The US wanted to pay off Russia",
            "NATO has expanded significantly since 1994",
        ),
        labels=(
            "Boris Yeltsin",
            "first president of Russia",
            "Bill Clinton",
            "ex-president of the USA",
            "Vladimir Putin",
            "in March 2000",
        ),
        left_out=(
            ("Photo: Dmitry Donskoy / RIA Novosti", IMAGE),
            ("Photo: Doug Mills/AP", IMAGE),
            ("Related Articles", PAGE),
            ("Leave a Reply", PAGE),
            ("Your email address will not be published.", COMMENT),
            ("Back to top button", PAGE),
        ),
    ),
    "003": Reading(
        kept=15,
        title="Putin told about his discussion with Clinton",
        headings=(
            "The Ministry of Foreign Affairs did not conduct",
            "Check for aggressiveness",
            "NATO is a tool of the United States",
        ),
    ),
    "004": Reading(
        kept=11,
        title=None,
        left_out=(
            ("18:00 GMT03 July 2020", HEADER),
            ("Listen Live", PAGE),
            ("Get short URL", PAGE),
            ("Trust but Verify: Putin Asked", TEASER),
            ("Four NATO Soldiers Get Into", TEASER),
            ("Disputes Over NATO Will Help", TEASER),
            ("US Deployment of B-52 Bombers", TEASER),
            ("'Anti-Russian Hysteria' Dominates", TEASER),
            ("Russian membership, NATO membership, alliance", TAGS),
            ("Community standardsDiscussion", PAGE),
        ),
    ),
}

# Where a cut is made inside a line, the neighbours keep every word of their own.
EDGES = [
    ("000", 2, "According to Blinken", "closed for the country at that time"),
    ("000", 9, "“I remember one of our last meetings", "Putin laughed."),
    ("004", 4, "In a separate interview", '"but only vassals."'),
]


def text_of(article: str) -> str:
    return read_article(FILES[article]).text


def starts(article: str, role: str) -> list[str]:
    text = text_of(article)
    kept = [each for each in find_paragraphs(text) if each.kept]
    return [each.span.of(text) for each in kept if each.role == role]


@pytest.mark.parametrize("article", READINGS)
def test_what_is_left_out_is_left_out_for_its_reason(article: str) -> None:
    text = text_of(article)
    paragraphs = find_paragraphs(text)
    left_out = [(each.span.of(text), each.why) for each in paragraphs if not each.kept]

    expected = READINGS[article].left_out
    assert [why for _, why in left_out] == [why for _, why in expected]
    for (words, _), (opening, _) in zip(left_out, expected, strict=True):
        assert words.startswith(opening)


@pytest.mark.parametrize("article", READINGS)
def test_what_is_kept_has_its_role(article: str) -> None:
    reading = READINGS[article]
    kept = [each for each in find_paragraphs(text_of(article)) if each.kept]

    assert len(kept) == reading.kept
    assert [each.number for each in kept] == list(range(1, reading.kept + 1))
    titles = (reading.title,) if reading.title else ()
    for role, expected in (
        ("title", titles),
        ("heading", reading.headings),
        ("label", reading.labels),
    ):
        found = starts(article, role)
        assert len(found) == len(expected)
        assert all(words.startswith(each) for words, each in zip(found, expected, strict=True))


@pytest.mark.parametrize(("article", "number", "first", "last"), EDGES)
def test_a_cut_inside_a_line_takes_no_word_of_the_article(
    article: str, number: int, first: str, last: str
) -> None:
    text = text_of(article)
    words = next(each for each in find_paragraphs(text) if each.number == number).span.of(text)

    assert words.startswith(first)
    assert words.endswith(last)


def test_the_headless_end_of_a_teaser_goes_with_it() -> None:
    text = text_of("000")
    teaser = next(each for each in find_paragraphs(text) if each.why == RELATED)

    assert teaser.span.of(text).endswith("NATO, but specified that it came from the Russian side.")


def test_the_manifest_tells_what_is_known_of_the_articles_and_no_more() -> None:
    found = survey(FOLDER)

    assert (found.faults, found.refused) == ((), ())
    assert [file.entry.published for file in found.files] == [
        "2022-05",
        "2022-05",
        None,
        "2017-06",
        "2017-06",
    ]
    assert [file.entry.publisher for file in found.files] == ["RBC", None, None, None, None]
