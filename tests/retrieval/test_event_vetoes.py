"""Sentences that differ in figures, names or denial tell of two events, however alike they are."""

import pytest

from retrieval.event_vetoes import find_particulars
from tests.retrieval.mentioned import find_mentions
from tests.retrieval.test_event_likeness import likenesses


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Velm will not travel to Norwick on 5 July 2019, her office confirmed.",
            "Velm will travel to Norwick on 5 July 2019, her office confirmed in a note.",
        ),
        (
            "The dam at Korin broke on 9 July 2014 after the rain.",
            "The dam at Korin never broke on 9 July 2014 after the rain.",
        ),
        (
            "The central bank of Norwick raised its rates in March 2018.",
            "The central bank of Norwick cut its rates in March 2018.",
        ),
        (
            "The refinery at Sundby exploded on 8 April 2019, and 14 workers died.",
            "The refinery at Sundby exploded on 8 April 2019, and 3 workers died.",
        ),
        (
            "The Harrow bank of Norwick bought the Hotel Praha in June 2004.",
            "The Harrow bank of Norwick bought the Hotel Moskva in 2004.",
        ),
        (
            "The Harrow bank of Norwick bought the Hotel Wien in 2004.",
            "The Harrow bank of Norwick bought the Hotel Moskva in 2004.",
        ),
    ],
)
def test_what_differs_in_substance_is_two_events(one: str, other: str) -> None:
    assert likenesses(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The refinery at Sundby exploded on 8 April 2019, and 14 workers died.",
            "On 8 April 2019 the refinery at Sundby exploded.",
        ),
        (
            "The Harrow bank of Norwick bought the Hotel Praha in June 2004.",
            "In 2004 the Harrow bank of Norwick bought a hotel, the Praha, for its staff.",
        ),
        (
            "The storm of 3 May 2016 sank nine boats off Norwick, as Ada Finch recalls.",
            "The storm of 3 May 2016 sank nine boats off Norwick, as Orla Reed recalls.",
        ),
    ],
)
def test_what_one_tells_and_the_other_leaves_out_is_one_event(one: str, other: str) -> None:
    assert len(likenesses(one, other)) == 1


def test_the_words_of_other_dates_in_a_sentence_are_no_figures() -> None:
    [found] = find_mentions("On 3 May 2016 the mill fell.").reads
    particulars = find_particulars(found.sited.passage, found.mention)

    assert particulars.figures == frozenset()


def test_somebody_whom_an_article_leaves_unnamed_is_nobody_of_another() -> None:
    one, other = find_mentions(
        "An official said that the dam at Korin broke on 9 July 2014.",
        "An official said that the dam at Korin broke on 9 July 2014 at noon.",
    ).reads

    assert one.speaker != other.speaker or one.speaker is None


def test_the_same_year_begins_another_event() -> None:
    told = "In 1999 the Reeds founded the Norwick line. The same year a fire destroyed the hall."

    assert likenesses(told) == []
