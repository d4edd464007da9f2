"""What is glued into a paragraph is cut out of it, and quotations are not."""

import pytest

from corpus.layout.adverts import find_adverts, find_leftovers, find_quotation
from corpus.span import Span


def without(text: str) -> str:
    block = Span(0, len(text))
    gone = (*find_leftovers(text, block), *find_adverts(text, block))
    places = {place for cut in gone for place in range(cut.span.start, cut.span.end)}
    kept = "".join(letter for place, letter in enumerate(text) if place not in places)
    return " ".join(kept.split())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "The bridge is closed ” alt=”Mayor closes bridge” />",
            "The bridge is closed",
        ),
        (
            'It was late. <img src="a.jpg" alt="A bridge"/> They went home.',
            "It was late. They went home.",
        ),
        (
            '[caption id="7" align="left"]It was late.[/caption]',
            "It was late.",
        ),
        (
            "The mayor said no. Read more: Mayor closes bridge",
            "The mayor said no.",
        ),
        (
            "The mayor said no. Sign up for our newsletter. She left.",
            "The mayor said no. She left.",
        ),
        (
            (
                "Read on Daily Plus Gas is cheap. What will happen to “Acme” Reports Plus The "
                "end of the road is near. new crisis. Analysis Plus How the tolls have changed: an "
                "overview council, but only in May. “We will not build it here or there,” Smith "
                "said."
            ),
            "“We will not build it here or there,” Smith said.",
        ),
        (
            "Read also: Gas prices fall “We will act against the sellers of gas,” Smith said.",
            "“We will act against the sellers of gas,” Smith said.",
        ),
        (
            "Read also: Gas prices fall. The mayor said on Monday that she would act.",
            "The mayor said on Monday that she would act.",
        ),
        (
            "“Go home. Sign up for our newsletter. Follow us on Twitter,” Smith said.",
            "“Go home. Sign up for our newsletter. Follow us on Twitter,” Smith said.",
        ),
    ],
)
def test_only_what_belongs_to_the_page_is_cut(text: str, kept: str) -> None:
    assert without(text) == kept


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Photo: AP “We will not build it here,” Smith said", 10),
        ("Photo: AP “We will not build it here, she", 10),
        ("Read also: “Acme” and the gas", None),
        ("Read also: What “the end of the road” means", None),
    ],
)
def test_a_quotation_is_one_that_is_told_to_have_been_said(line: str, start: int | None) -> None:
    assert find_quotation(line) == start
