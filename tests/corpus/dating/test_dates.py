from datetime import MAXYEAR

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.dating.dates import find_dates
from corpus.dating.edtf import parse_edtf
from corpus.span import Span
from tests.corpus.dated import dates_of, paragraphs_of, told

WIRE = """VELM, Nov. 2 (Wire) -- Orlo Corp. said third-quarter net income rose to $44 million from
$39 million in the year-ago quarter. In the first nine months of 1989, net was $120 million.
Its shares closed at $23.50 yesterday. The bonds, due Nov. 15, 1999, are callable after 1994.
Directors meet Friday. Last week's loss followed the previous week's gain.
The plant, which opened in early 1988, will be closed by year-end, it said late Tuesday."""

WORDS = st.sampled_from(
    """
    in on the of last next this that early late mid end first third quarter half 14 14th 31 1994
    '94 1990s 80s May March Monday Sun. spring fall week weekend month year century ago earlier
    later before after yesterday today night to and between from until , . - – / " “ ” ' ; ( )
    three twenty a few every following previous 1.2.2017 2000-01-01 9999 0001 will said é 三
    """.split()
)


def test_a_date_tells_its_days_its_grain_and_what_it_was_counted_from() -> None:
    text = "On 14 January 1994 they met; three days later they parted. It was last month, no?"

    stated, inferred, resolved = dates_of(text, "1994-03-01")
    assert stated == Dated(
        Span(3, 18), parse_edtf("1994-01-14"), "1994-01-14", grain="day", basis="stated"
    )
    assert (inferred.edtf, inferred.grain, inferred.basis) == ("1994-01-17", "day", "inferred")
    assert (resolved.edtf, resolved.grain, resolved.basis) == ("1994-02", "month", "resolved")


@pytest.mark.parametrize(
    ("words", "grain"),
    [
        ("yesterday", "day"),
        ("last week", "day"),
        ("last weekend", "day"),
        ("last month", "month"),
        ("the third quarter of 2015", "month"),
        ("early May", "month"),
        ("the summer of 2015", "season"),
        ("mid-2015", "year"),
        ("the late 1990s", "decade"),
        ("the 19th century", "decade"),
    ],
)
def test_the_grain_is_that_of_the_unit_or_of_the_next_finer_one(words: str, grain: str) -> None:
    (dated,) = dates_of(f"It began in {words}.", "2017-06-13")

    assert dated.grain == grain


def test_a_wire_story_is_read() -> None:
    assert told(WIRE, "1989-11-02") == {
        "Nov. 2": "1989-11-02",
        "third-quarter": "1989-07/1989-09",
        "the year-ago quarter": "1988-07/1988-09",
        "the first nine months of 1989": "1989-01/1989-09",
        "yesterday": "1989-11-01",
        "Nov. 15, 1999": "1999-11-15",
        "1994": "1994",
        "Friday": "1989-11-03",
        "Last week": "1989-10-23/1989-10-29",
        "the previous week": "1989-10-16/1989-10-22",
        "early 1988": "1988-01/1988-04",
        "year-end": "1989-09/1989-12",
        "late Tuesday": "1989-10-31",
    }


def test_paragraphs_that_are_left_out_have_no_dates() -> None:
    text = "Saved on 3 July 2020\nIt opened in 2014. Three days later it closed."
    header, body = paragraphs_of(text)
    left_out = Paragraph(None, header.span, "body", why="a page header")

    assert [each.edtf for each in find_dates(text, (left_out, body), None)] == ["2014"]


def test_without_a_publication_date_nothing_hangs_on_one() -> None:
    text = "In February, on Thursday, last week and three years ago it rained. It was 1998."

    assert told(text) == {"1998": "1998"}
    assert told(text, "9999-12-31") == {"1998": "1998"}


@given(
    st.lists(st.one_of(WORDS, st.text(max_size=8))),
    st.sampled_from([None, "2017-06-13", "2017-06", "2017", "0001-01-01", "9999-12-30"]),
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_harm(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    paragraphs = paragraphs_of(text)

    reached = 0
    for dated in find_dates(text, paragraphs, published):
        assert dated.span.start >= reached
        assert any(each.span.contains(dated.span) for each in paragraphs)
        assert dated.interval.first < dated.interval.until
        assert dated.interval.until.year <= MAXYEAR
        assert parse_edtf(dated.edtf) == dated.interval
        reached = dated.span.end


@pytest.mark.parametrize(
    "unit",
    ["1999 ", "1999-", "1", ",", "last ", "May ", "12 March ", "three days later ", "'", '"'],
)
def test_hostile_texts_take_no_longer_than_they_are_long(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    dates_of(text, "2017-06-13")
