import pytest

from corpus.dating.publication import find_publication_date
from tests.corpus.dated import paragraphs_of


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Talks fail\nPublished: 13 June 2017\nThe talks failed on Monday.", "2017-06-13"),
        ("Talks fail\nPosted on June 13, 2017 by admin\nThe talks failed.", "2017-06-13"),
        ("Talks fail\nPublished June 2017\nThe talks failed.", "2017-06"),
        ("Talks fail\nBy Ada Orlo | June 13, 2017\nThe talks failed.", "2017-06-13"),
        ("Talks fail\nTue 13 Jun 2017 10.30 BST\nThe talks failed.", "2017-06-13"),
        ("VELM, June 12, 2017 (Wire) — The talks failed.", "2017-06-12"),
        ("Talks fail\nhttps://example.org/2017/06/13/talks\nThe talks failed.", "2017-06-13"),
        ("Talks fail\nUpdated 13 June 2017\nThe talks failed.", "2017-06-13"),
        ("Talks fail\nPublished: 13 June 2017 | Updated: 14 June 2017\nThey failed.", "2017-06-13"),
        ("Talks fail\nUpdated: 14 June 2017 | Published: 13 June 2017\nThey failed.", "2017-06-13"),
        ("Talks fail\nPublished 13 June 2017, updated 14 June 2017\nThey failed.", "2017-06-13"),
        ("Last updated at 09:42 GMT, Thursday, 14 January 2010\nTalks fail.", "2010-01-14"),
        ("Talks fail\n2017-06-13T10:30:00Z\nThe talks failed.", "2017-06-13"),
        ("10/31/89\nThe talks failed.", "1989-10-31"),
        ("1989-11-02 00:14\nVELM -- The talks failed.", "1989-11-02"),
        (
            "Friday, 16 June 2017\nTalks fail.\nThey did.\nFirst published 13 June 2017",
            "2017-06-13",
        ),
    ],
)
def test_a_date_is_believed_where_a_page_tells_it(text: str, published: str) -> None:
    assert find_publication_date(text, paragraphs_of(text)) == published


@pytest.mark.parametrize(
    "text",
    [
        "18:00 GMT03 July 2020\nListen Live\n    Get short URL\nThe film opens later this month.",
        "3 July 2020\nListen Live\nThe film opens later this month.",
        "Saved on 3 July 2020 | Print this page\nHome | News | Sport\nThe envoy left on Friday.",
        "Updated 04:12, 11 August 2023\nShare | Comments (1984)\nPrices doubled.",
        "The bank will reopen.\n\nCopyright 3 May 2021 Harbour Media Ltd.",
        "Talks fail\nPosted on June 13, 2017\nIn May 2019 they said that it was over.",
        "Talks fail\n13 June 2017\n16 June 2017\nThe talks failed.",
        "18:00 GMT 03 July 2020\nTalks fail\nThe talks failed.",
        "© 3 May 2021 Harbour Media Ltd.\nTalks fail\nThe talks failed.",
        "VELM, June 12, 2017 (Wire) — The talks failed. In May 2018 they had met.",
        "Talks fail\nhttps://example.org/2017/06/13/talks\nThe talks failed on 3 March 2019.",
        "Talks fail\nUpdated 13 June 2017\nThe talks failed on 3 March 2019.",
        "Talks fail\n13 June 2017\nPublished 13 June 2017\nThe talks failed in 2019.",
        "They met on January 14, 1994 in Velm.\nThen they parted.",
        "A. Orlo\nin March 2000\nHe would not say.",
        "“It ended on 3 May 2012”\nThe talks failed.",
        "The talks failed.",
        "",
    ],
)
def test_a_date_is_not_believed_where_anything_speaks_against_it(text: str) -> None:
    assert find_publication_date(text, paragraphs_of(text)) is None


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Published: 14 June 2017", "VELM, June 12, 2017 (Wire) — They met."),
        ("VELM, June 14, 2017 (Wire) — They met.", "16 June 2017"),
        ("14 June 2017", "https://example.org/2017/06/15/talks"),
        ("https://example.org/2017/06/14/talks", "Updated 16 June 2017"),
        ("https://example.org/2017/06/14/talks", "18:00 GMT 03 July 2020"),
    ],
)
def test_the_better_of_two_dates_is_believed_wherever_it_stands(better: str, worse: str) -> None:
    texts = (f"{worse}\nTalks fail\n{better}\n", f"Talks fail\n{better}\nTalks fail\n{worse}\n")
    places = texts if "GMT" not in worse else texts[:1]

    assert {find_publication_date(each, paragraphs_of(each)) for each in places} == {"2017-06-14"}


def test_a_label_on_top_outdoes_those_beneath_comments() -> None:
    text = "Talks fail\nPublished 13 June 2017\n" + "They failed.\n" * 9 + "Posted 15 June 2017"

    assert find_publication_date(text, paragraphs_of(text)) == "2017-06-13"
