from dataclasses import replace

from bot.accounts import MOST_MISSING, find_groups
from retrieval.comparison import Comparison
from tests.bot.newsroom import BRIDGE, CLOSURE, COMPARISON, FERRY_BRIDGE, FERRY_HARBOUR, HARBOUR


def test_what_is_disputed_comes_first_then_utterances_then_what_else_is_told() -> None:
    disputed, utterance, rest = find_groups(COMPARISON)

    assert disputed.citations == (HARBOUR, FERRY_HARBOUR)
    assert disputed.foot == "Read each as the claim of its speaker, not as a fact."
    assert utterance.citations == (BRIDGE, FERRY_BRIDGE)
    assert utterance.head == "One utterance in 2 articles, as each gives it"
    assert utterance.foot == "Not found in: The museum"
    assert rest.citations == (CLOSURE,)
    assert rest.head == "The bridge and the *harbour* (12 June 2019)"


def test_a_claim_that_two_deny_is_shown_once() -> None:
    twice = replace(COMPARISON, disputed=((HARBOUR, FERRY_HARBOUR), (HARBOUR, FERRY_HARBOUR)))

    disputed, *_ = find_groups(twice)

    assert disputed.citations == (HARBOUR, FERRY_HARBOUR)


def test_of_many_articles_without_an_utterance_the_first_are_named() -> None:
    (utterance,) = COMPARISON.utterances
    missing = tuple(f"Paper {number}" for number in range(MOST_MISSING + 2))
    told = Comparison("?", (), (replace(utterance, missing=missing),))

    (group,) = find_groups(told)

    assert group.foot is not None
    assert group.foot.endswith("Paper 4; 2 more articles")
