"""The mentions of one event stand together, however many articles tell it."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.coreference import find_coreferent
from retrieval.event_likeness import Sited
from tests.retrieval.mentioned import PASSAGES, Mentioned, find_events, find_mentions

FIRE = "The old mill of Wrenport burned down on 3 May 2016 in a storm."
FIRE_IN_MAY = "In May 2016 the old mill of Wrenport burned down."
FIRE_IN_2016 = "The storm of 2016, in which the old mill of Wrenport burned down, was long."
CLAIM = "{} said that the old mill of Wrenport burned down in May 2016."

WHAT = (
    "the old mill of Wrenport burned down",
    "the old mill was built again by the fishermen",
    "Ada Finch said that the old mill of Wrenport burned down",
    "Anna Velm told Peter Lunt that nobody dredges the harbour",
    "the harbour was deepened",
)
WHEN = (
    *("in the 2010s", "in 2016", "in 2017", "in May 2016", "on 3 May 2016", "on 9 May 2016"),
    *("last month", "two years later", "in the spring of 2016", "in 2016 and in 2017"),
)
SENTENCES = st.builds(
    "{1}, {0}{2}.".format,
    st.sampled_from(WHAT),
    st.sampled_from(WHEN),
    st.sampled_from(["", ", and again in 2016", ", and again in May 2016", " and on 4 May 2017"]),
)
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=5)


def find(found: Mentioned, sited: Sequence[Sited] | None = None) -> list[tuple[Sited, ...]]:
    return find_coreferent(found.sited if sited is None else sited, found.frequencies, PASSAGES)


def test_no_mentions_make_no_events() -> None:
    assert find_coreferent([], {}, 0) == []


def test_one_event_of_several_articles_is_one_the_finest_date_first() -> None:
    assert find_events(FIRE_IN_2016, FIRE_IN_MAY, FIRE) == [
        [("a2", "2016-05-03"), ("a1", "2016-05"), ("a0", "2016")]
    ]


def test_of_one_date_the_surest_comes_first() -> None:
    resolved = "Last month the old mill of Wrenport burned down, and nobody knows why."
    stated = "The old mill of Wrenport burned down in May 2020."

    assert find_events(resolved, stated) == [[("a1", "2020-05"), ("a0", "2020-05")]]


def test_two_events_of_one_date_stay_two() -> None:
    bakery = "The bakery of Norwick gave bread to ninety fishermen on 3 May 2016."

    assert find_events(FIRE, bakery) == [[("a0", "2016-05-03")], [("a1", "2016-05-03")]]


@pytest.mark.parametrize("between", [[], [FIRE_IN_MAY], [FIRE_IN_MAY, FIRE_IN_2016]])
def test_claims_of_two_speakers_stay_two_whoever_stands_between(between: list[str]) -> None:
    finch = CLAIM.format("Ada Finch")
    adler = "Bertram Adler said that the old mill of Wrenport never burned down in May 2016."

    events = find_events(finch, adler, *between)

    told_in = [{article for article, _ in event} for event in events]
    assert not any({"a0", "a1"} <= articles for articles in told_in)
    assert sum(map(len, told_in)) == 2 + len(between)


def test_a_decade_is_one_event_with_the_same_decade_alone() -> None:
    decade = "In the 1990s the old mill of Wrenport was idle."
    again = "The old mill of Wrenport was idle in the 1990s."
    year = "In 1994 the old mill of Wrenport was idle."

    assert find_events(decade, again, year) == [[("a0", "199X"), ("a1", "199X")], [("a2", "1994")]]


@pytest.mark.parametrize(
    "twice",
    [
        "The old mill of Wrenport burned down in 2016, and it burned again on 4 May 2016.",
        "The old mill of Wrenport burned down on 3 May 2016, and it burned again on 9 May 2016.",
    ],
)
def test_two_dates_of_one_sentence_stay_two_whatever_others_say(twice: str) -> None:
    events = find_events(twice, "The old mill of Wrenport burned down in 2016, in a storm.")

    assert len(events) == 2
    assert all([article for article, _ in event].count("a0") == 1 for event in events)


def test_a_reckoned_date_and_the_same_beside_it_are_one_event() -> None:
    text = "The harbour, built in 1994, was deepened five years later. In 1999, three ferries came."

    assert find_events(text) == [[("a0", "1994")], [("a0", "1999"), ("a0", "1999")]]


def test_days_that_do_not_meet_are_not_one_event_for_a_year_that_takes_in_both() -> None:
    later = FIRE.replace("3 May", "9 May")

    events = find_events(FIRE, later, FIRE_IN_2016)

    assert sorted(len(event) for event in events) == [1, 2]
    assert {event[0][1] for event in events} == {"2016-05-03", "2016-05-09"}


@settings(deadline=None, max_examples=50)  # each reads a few articles
@given(ARTICLES)
def test_every_mention_stands_in_just_one_event(texts: list[str]) -> None:
    found = find_mentions(*texts)

    together = [each for event in find(found) for each in event]

    assert len(together) == len(found.sited)
    assert all(each in together for each in found.sited)


@settings(deadline=None, max_examples=50)  # each reads a few articles
@given(ARTICLES)
def test_the_first_date_of_an_event_lies_in_all_of_its_dates(texts: list[str]) -> None:
    for first, *others in find(find_mentions(*texts)):
        assert all(each.mention.interval.contains(first.mention.interval) for each in others)


@settings(deadline=None, max_examples=50)  # each reads a few articles
@given(ARTICLES)
def test_no_event_has_two_speakers_or_two_dates_of_one_sentence(texts: list[str]) -> None:
    for event in find(find_mentions(*texts)):
        quotations = [each.mention.quotation for each in event]
        speakers = {each.speaker.name for each in quotations if each and each.speaker}
        assert len(speakers) < 2
        assert len({(each.number, each.mention.span) for each in event}) == len(event)


@settings(deadline=None, max_examples=50)  # each reads a few articles
@given(ARTICLES, st.randoms(use_true_random=False))
def test_it_does_not_matter_in_which_order_the_mentions_come(
    texts: list[str], random: Random
) -> None:
    found = find_mentions(*texts)
    shuffled = list(found.sited)
    random.shuffle(shuffled)

    assert find(found, shuffled) == find(found)
