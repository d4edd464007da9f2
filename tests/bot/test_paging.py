"""Pages hold every quotation once, in order, as many as one message takes."""

from collections import deque

import pytest

from bot.limits import LAYOUT_LENGTH, length
from bot.paging import Page, find_page
from retrieval.citation import Citation
from tests.bot.newsroom import said

RESERVED = 300
RAIN = "It rained in the town. "


def pages_of(citations: tuple[Citation, ...]) -> list[Page]:
    pages = [find_page(citations, 1, reserved=RESERVED)]
    while pages[-1] is not None and not pages[-1].is_last:
        pages.append(find_page(citations, pages[-1].number + 1, reserved=RESERVED))
    return [page for page in pages if page is not None]


def talk(*lengths: int, is_one: bool = False) -> tuple[Citation, ...]:
    """Quotations of so many sentences each, as parts of one utterance or each alone."""
    return tuple(
        said(f"{at}. {RAIN * sentences}".strip(), utterance=1 if is_one else at)
        for at, sentences in enumerate(lengths, 1)
    )


@pytest.mark.parametrize(
    "citations",
    [
        talk(1),
        talk(*[3] * 60),
        talk(1, 150, 1, 1, 160, 2),
        talk(*[30] * 12, is_one=True),
        (*talk(2), *talk(*[100] * 3, is_one=True), *talk(2)),
        (said("x" * 9_000), *talk(1)),
    ],
)
def test_every_quotation_stands_on_one_page_and_every_page_fits(
    citations: tuple[Citation, ...],
) -> None:
    pages = pages_of(citations)

    assert [place for page in pages for place in page.places] == list(range(len(citations)))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert [page.is_first for page in pages] == [page is pages[0] for page in pages]
    assert all(RESERVED + sum(map(length, page.sheet.blocks)) <= LAYOUT_LENGTH for page in pages)


def test_a_far_page_costs_no_copy_of_the_list_for_each_page_before() -> None:
    citations = talk(*[3] * 60)

    # A deque cannot be sliced.
    found = find_page(deque(citations), 3, reserved=RESERVED)

    assert found is not None
    assert found.places == pages_of(citations)[2].places


def test_a_page_beyond_the_last_is_the_last() -> None:
    citations = talk(*[3] * 60)
    last = pages_of(citations)[-1]

    beyond = find_page(citations, 999, reserved=RESERVED)

    assert beyond is not None
    assert (beyond.number, beyond.places) == (last.number, last.places)


def test_parts_of_an_utterance_stay_together_where_a_page_holds_them() -> None:
    citations = (*talk(110), *talk(20, 20, 20, is_one=True))

    assert [page.places for page in pages_of(citations)] == [range(1), range(1, 4)]


def test_what_no_message_holds_is_cut_and_says_so() -> None:
    [page] = pages_of(talk(400))

    [block] = page.sheet.blocks
    assert "Too long for one message" in block


def test_without_quotations_there_is_no_page() -> None:
    assert find_page((), 1, reserved=RESERVED) is None
