import pytest

from retrieval.hedges import makes_sure

MIGHT = "The town might well join the league, and the harbour was closed."


@pytest.mark.parametrize(
    "text",
    [
        "The town might join the league.",
        "The idea was that the town joined the league.",
        "The mayor spoke of joining the league.",
        "The mayor agreed to join the league.",
        "The harbour was closed.",
    ],
)
def test_who_leaves_open_what_may_be_makes_sure_of_nothing(text: str) -> None:
    assert not makes_sure(text, [MIGHT])


def test_who_tells_what_may_be_as_a_fact_makes_sure_of_it() -> None:
    assert makes_sure("The town joined the league.", [MIGHT])
    assert makes_sure("The town joins the league.", [MIGHT])


def test_what_is_printed_as_a_fact_elsewhere_may_be_told_as_one() -> None:
    assert not makes_sure("The town joined the league.", [MIGHT, "In 1999 the town joined it."])


LEAVING = "The town might leave the league and take the harbour; it could go to war."


@pytest.mark.parametrize(
    "text",
    [
        "The town left the league.",
        "In the end the town took the harbour.",
        "It went to war.",
        "The town is leaving the league.",
        "The mayor might stay, but the town left the league.",
        "The mayor might stay, and they take the harbour.",
    ],
)
def test_irregular_verbs_and_what_is_being_done_are_facts_too(text: str) -> None:
    assert makes_sure(text, [LEAVING])


@pytest.mark.parametrize(
    "text",
    [
        "The town might leave the league, and then take the harbour.",
        "The town may be leaving the league.",
        "The mayor spoke of leaving the league and of going to war.",
        "The idea was that the town left the league.",
    ],
)
def test_a_clause_that_leaves_open_what_it_tells_makes_sure_of_nothing(text: str) -> None:
    assert not makes_sure(text, [LEAVING])
