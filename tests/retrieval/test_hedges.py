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
