import pytest

from tests.corpus.dated import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Signed on 14 January 1994 in Velm.", {"14 January 1994": "1994-01-14"}),
        ("On the 14th of January, 1994, it froze.", {"the 14th of January, 1994": "1994-01-14"}),
        ("On Friday, 12 March 1999, it met.", {"Friday, 12 March 1999": "1999-03-12"}),
        ("Born Jan. 14, 1994, in Velm.", {"Jan. 14, 1994": "1994-01-14"}),
        ("Sent on 28-Feb-1994.", {"28-Feb-1994": "1994-02-28"}),
        ("SIGNED IN VELM ON MAY 3, 1997", {"MAY 3, 1997": "1997-05-03"}),
        ("Posted18:00 GMT03 July 2020", {"03 July 2020": "2020-07-03"}),
        ("FeaturedFebruary 6, 2016 11:19PM", {"February 6, 2016": "2016-02-06"}),
        ("By December, 1991, it was over.", {"December, 1991": "1991-12"}),
        ("In March of 2000 he left.", {"March of 2000": "2000-03"}),
        ("In early April 2022 it snowed.", {"early April 2022": "2022-04-01/2022-04-10"}),
        ("By mid-2016 it was over.", {"mid-2016": "2016-05/2016-08"}),
        ("The end of 2013 was dry.", {"The end of 2013": "2013-09/2013-12"}),
        ("In the summer of 2000 they met.", {"the summer of 2000": "2000-22"}),
        ("The winter of 2014-15 was mild.", {"The winter of 2014-15": "2014-24"}),
        ("It fell in the third quarter of 1989.", {"the third quarter of 1989": "1989-07/1989-09"}),
        ("It fell in 1989's third quarter.", {"1989's third quarter": "1989-07/1989-09"}),
        ("It fell in Q3 2015.", {"Q3 2015": "2015-07/2015-09"}),
        ("The last quarter of 2014 was poor.", {"The last quarter of 2014": "2014-10/2014-12"}),
        ("the first nine months of 1988", {"the first nine months of 1988": "1988-01/1988-09"}),
        ("Profits fell in fiscal 1990.", {"fiscal 1990": "1990"}),
        ("Back in '94 we slept in the bus.", {"'94": "1994"}),
        ("In the 1990s the door stood open.", {"the 1990s": "199X"}),
        ("The ’80s were loud.", {"The ’80s": "198X"}),
        ("the late 1990s", {"the late 1990s": "1997/1999"}),
        ("in the nineteen-fifties", {"the nineteen-fifties": "195X"}),
        ("in the 1800s", {"the 1800s": "180X/189X"}),
        ("a 15th-century chapel", {"15th-century": "140X/149X"}),
        ("a twenty-first century town", {"twenty-first century": "200X/209X"}),
        ("the 17th to the 19th century", {"the 17th to the 19th century": "160X/189X"}),
    ],
)
def test_what_is_named_in_full_is_read(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text", ["On 30 February 2015 it rained.", "On 06/07/2017 they met.", "In Q7 2015 it fell."]
)
def test_what_the_calendar_does_not_have_is_no_day(text: str) -> None:
    assert not any(len(edtf) == 10 or "/" in edtf for edtf in told(text).values())
