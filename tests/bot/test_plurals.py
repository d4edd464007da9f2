import pytest

from bot.plurals import COUNTINGS


@pytest.mark.parametrize(
    ("number", "form"),
    [
        *((1, "one"), (21, "one"), (101, "one"), (1_001, "one")),
        *((2, "few"), (4, "few"), (23, "few"), (104, "few")),
        *((0, "many"), (5, "many"), (11, "many"), (12, "many"), (14, "many"), (20, "many")),
        *((111, "many"), (112, "many"), (1_000, "many")),
    ],
)
def test_russian_counts_by_the_last_digits_and_the_teens_apart(number: int, form: str) -> None:
    assert COUNTINGS["one-few-many"].choose(number) == form


def test_other_languages_count_in_fewer_forms() -> None:
    english, french, turkish = (
        COUNTINGS[name].choose for name in ("one-other", "zero-one-other", "other")
    )

    assert [english(number) for number in (0, 1, 2, 21)] == ["other", "one", "other", "other"]
    assert [french(number) for number in (0, 1, 2)] == ["one", "one", "other"]
    assert turkish(1) == "other"


def test_a_number_takes_no_form_that_its_language_lacks() -> None:
    for counting in COUNTINGS.values():
        assert {counting.choose(number) for number in range(1_200)} == set(counting.forms)
