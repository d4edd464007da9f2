"""Two sentences tell one event when they share dates, and more words than chance would have."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.date import Grain
from corpus.dating.edtf import parse_edtf
from corpus.span import Span
from retrieval.event_likeness import (
    COMMON,
    FEW,
    SAME_EVENT,
    Pairs,
    Told,
    Weights,
    share_words,
    takes_in,
)
from retrieval.event_mention import EventMention
from retrieval.terms import find_terms
from tests.retrieval.mentioned import PASSAGES, Mentioned, find_mentions

FIRE = "The old mill of Wrenport burned down on 3 May 2016 in a storm."
FIRE_AGAIN = "In May 2016 the old mill of Wrenport burned down."


def likenesses(*texts: str) -> list[float]:
    """How alike the mentions of some texts are, two by two, where they are at all."""
    return [likeness for likeness, _, _ in _find_pairs(find_mentions(*texts))]


def _find_pairs(found: Mentioned) -> list[tuple[float, int, int]]:
    return Pairs(_finest_first(found), found.weights).find()


def _finest_first(found: Mentioned) -> list[Told]:
    return sorted(found.reads, key=lambda each: _days(each.mention))


def _days(mention: EventMention) -> int:
    return (mention.interval.until - mention.interval.first).days


def dated(edtf: str, grain: Grain) -> EventMention:
    span = Span(0, 1)
    return EventMention(span, span, parse_edtf(edtf), edtf, grain, "stated", None, is_speech=False)


@pytest.mark.parametrize(
    ("mention", "finer", "does"),
    [
        (dated("2016", "year"), dated("2016-05", "month"), True),
        (dated("2016", "year"), dated("2016", "year"), True),
        (dated("2016-05", "month"), dated("2016", "year"), False),
        (dated("2016", "year"), dated("2017-05", "month"), False),
        (dated("2015/2016", "year"), dated("2016", "year"), True),
        (dated("2015/2016", "year"), dated("2016/2017", "year"), False),
        (dated("199X", "decade"), dated("1994", "year"), False),
        (dated("199X", "decade"), dated("199X", "decade"), True),
        (dated("1990/1999", "year"), dated("199X", "decade"), True),
        (dated("19XX", "decade"), dated("199X", "decade"), False),
    ],
)
def test_a_date_takes_in_finer_ones_but_a_decade_only_itself(
    mention: EventMention, finer: EventMention, *, does: bool
) -> None:
    assert takes_in(mention, finer) == does


def test_what_a_mention_tells_is_its_sentence_without_the_date() -> None:
    text = "It rained. Ada Finch said that the mill burned down on 3 May 2016. It snowed."

    (read,) = find_mentions(text).reads

    assert read.terms == set(find_terms("Ada Finch said mill burned down"))
    assert read.people == {"Ada Finch"}
    assert read.speaker == "Ada Finch"
    assert read.parties == {"Ada Finch"}


def test_who_is_spoken_to_has_a_part_in_it() -> None:
    text = "“The mill burned in May 2016,” Anna Velm told Peter Lunt."

    (read,) = find_mentions(text).reads

    assert read.parties == {"Anna Velm", "Peter Lunt"} == read.people


def test_a_sentence_of_the_articles_own_is_nobodys_claim() -> None:
    (read,) = find_mentions(FIRE).reads

    assert (read.speaker, read.parties) == (None, frozenset())


def test_the_date_of_a_pull_quote_stands_outside_of_its_passage() -> None:
    text = (
        "The mayor spoke of the harbour for a very long while.\n\n"
        "I cannot imagine this town without its harbour.\n\nAda Finch\n\nin March 2000\n"
    )

    (read,) = find_mentions(text).reads

    assert read.terms == set(find_terms("cannot imagine town without harbour"))


def test_rare_words_tell_more_than_frequent_ones_and_unknown_ones_most() -> None:
    weights = Weights({"mill": 1, "town": 400}, 1_000)

    rare, frequent, unknown = (weights.sum([term]) for term in ("mill", "town", "ferry"))

    assert rare == unknown > frequent > 0
    assert weights.sum(["mill", "town"]) == pytest.approx(rare + frequent)
    assert weights.sum([]) == 0


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 1_000)), st.randoms())
def test_in_whatever_order_words_come_they_tell_the_same(
    frequencies: dict[str, int], random: Random
) -> None:
    weights = Weights(frequencies, 1_000)
    shuffled = random.sample(sorted(frequencies), len(frequencies))

    assert weights.sum(shuffled) == weights.sum(frequencies)
    assert weights.telling(shuffled) == weights.telling(frequencies)


def test_others_are_looked_up_by_rare_words_and_by_all_in_a_small_corpus() -> None:
    passages = 10 * FEW
    most = {"mill": FEW, "town": FEW + 1}
    many = {"mill": int(COMMON * 100 * passages), "town": int(COMMON * 100 * passages) + 1}

    assert Weights(most, passages).telling(["mill", "town", "ferry"]) == ["ferry", "mill"]
    assert Weights(many, 100 * passages).telling(["mill", "town"]) == ["mill"]


def test_two_sentences_that_share_days_and_words_tell_one_event() -> None:
    (likeness,) = likenesses(FIRE, FIRE_AGAIN)

    assert SAME_EVENT < likeness <= 1


@pytest.mark.parametrize(
    "other",
    [
        "In May 2017 the old mill of Wrenport burned down.",
        "In May 2016 the bakery of Norwick gave a feast for the fishermen.",
        "In May 2016 the storm drove nine boats ashore, and fishermen wept.",
    ],
)
def test_sentences_that_share_too_little_tell_two_events(other: str) -> None:
    assert likenesses(FIRE, other) == []


def test_dates_that_only_lie_in_one_another_want_more_words_in_common() -> None:
    fire, again = "The mill burned on 3 May 2016.", "The mill burned on 3 May 2016, as gulls cried."
    weights = Weights({"mill": 10, "burn": 10}, PASSAGES)

    one_day = find_mentions(fire, again)
    one_year = find_mentions(fire, again.replace("on 3 May 2016", "in 2016"))

    assert Pairs(one_day.reads, weights).find() == [(1.0, 1, 0)]
    assert Pairs(one_year.reads, weights).find() == []


def test_the_most_alike_come_first() -> None:
    found = likenesses(FIRE, FIRE_AGAIN, "In May 2016 the old mill burned, and its barn fell.")

    assert len(found) > 1
    assert all(one >= other for one, other in pairwise(found))


def test_two_dates_of_one_sentence_tell_two_events() -> None:
    found = find_mentions("The mill burned in 2016, and the mill burned again on 3 May 2016.")
    year, day = found.reads

    assert share_words(year, day)
    assert _find_pairs(found) == []


def test_claims_of_two_people_are_two_events() -> None:
    claim = "{} said that the old mill of Wrenport burned down in May 2016."

    assert likenesses(claim.format("Ada Finch"), claim.format("Bertram Adler")) == []
    assert likenesses(claim.format("Ada Finch"), claim.format("Ada Finch")) == [1.0]
    assert len(likenesses(claim.format("Ada Finch"), FIRE)) == 1


def test_whoever_is_meant_by_he_or_she_has_a_part_in_it() -> None:
    text = "Anna Velm came. “The mill burned in May 2016,” she told Peter Lunt."

    (read,) = find_mentions(text).reads

    assert read.speaker == "Anna Velm"
    assert read.people == {"Anna Velm", "Peter Lunt"}


# Words that stand in one of two sentences alone, so many as a test wants.
ONE, OTHER = (
    [f"{letter}{ending}" for letter in "bdfgklmnprstvz" for ending in endings]
    for endings in (("obu", "umi"), ("aku", "igo"))
)


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [
        # Two words of eight are a quarter.
        ("The mill burned {} in May 2016.", "In May 2016 the mill burned {}.", 6),
        # Of what one person says then, three of twenty will do: their name, and that they said it.
        (
            "On 3 May 2016, Anna Velm said that it was {}.",
            "In May 2016, Anna Velm said that it was {}.",
            17,
        ),
        # So will four of twenty-six of a conversation: two names.
        (
            "On 3 May 2016, Anna Velm told Peter Lunt that it was {}.",
            "The talks of Anna Velm and Peter Lunt in May 2016 were {}.",
            21,
        ),
        # Of what somebody says to nobody, and of what they do, a quarter must be shared.
        (
            "On 3 May 2016, Anna Velm said that the mill was {}.",
            "In May 2016, Anna Velm had a mill that was {}.",
            9,
        ),
    ],
)
def test_two_sentences_share_so_much_at_least(one: str, other: str, most: int) -> None:
    def pairs(count: int) -> int:
        words, others = " and ".join(ONE[:count]), " and ".join(OTHER[:count])
        found = find_mentions(one.format(words), other.format(others))
        return len(Pairs(_finest_first(found), Weights({}, PASSAGES)).find())

    assert (pairs(most), pairs(most + 1)) == (1, 0)


SPOKE = "On 3 May 2016, Anna Velm told Peter Lunt that nobody dredges any harbour for nothing."


@pytest.mark.parametrize(
    ("other", "pairs"),
    [
        # Of one speaking little need be shared …
        ("In May 2016, Anna Velm said that a canal would be dug and no harbour deepened.", 1),
        # … while what somebody else said then is another one.
        ("In May 2016, Clara Quill said that a canal would be dug and no harbour deepened.", 0),
        # A conversation that is told of names both.
        ("The talks of Anna Velm and Peter Lunt in May 2016 led to nothing and were broken.", 1),
        ("The talks of Clara Quill and Peter Lunt in May 2016 led to nothing in the end.", 0),
    ],
)
def test_a_speaking_is_told_by_what_those_say_who_take_part_in_it(other: str, pairs: int) -> None:
    assert len(likenesses(SPOKE, other)) == pairs


def test_a_reckoned_date_beside_the_same_date_tells_one_event() -> None:
    before = "The harbour, built in 1994, was deepened five years later."

    assert likenesses(f"{before} In 1999, three ferries came.") == [1.0]
    assert likenesses(f"{before} Gulls cried. In 1999, three ferries came.") == []
    assert likenesses(f"{before}\n\nIn 1999, three ferries came to the town.") == []
    assert likenesses("The harbour was deepened in 1999. In 1999, three ferries came.") == []
