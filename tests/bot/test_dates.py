"""Dates are shown in words where they are plain, and as they stand where they are not."""

import pytest

from bot.catalogue import catalogue_for, every_catalogue
from bot.dates import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-06-13", "13 June 2017"),
        ("2017-06", "June 2017"),
        ("2017-22", "summer 2017"),
        ("2017", "2017"),
        ("199X", "1990s"),
        ("2017-13", "2017-13"),
        ("2014/2016", "2014–2016"),
        ("2022-02-21/2022-02-28", "21–28 February 2022"),
        ("2022-02-21/2022-03-02", "21 February 2022 – 2 March 2022"),
        ("2016-03/2017-05", "March 2016 – May 2017"),
        ("180X/189X", "1800s–1890s"),
        ("2014/..", "2014/.."),
        ("1984~", "1984~"),
    ],
)
def test_a_date_is_worded(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2016-05-03", "3 мая 2016"),
        ("2016-05", "май 2016"),
        ("2017-22", "лето 2017"),
        ("199X", "1990-е"),
        ("2017-13", "2017-13"),
        ("2022-02-21/2022-02-28", "21–28 февраля 2022"),
        ("2022-02-21/2022-03-02", "21 февраля 2022 – 2 марта 2022"),
        ("1984~", "1984~"),
    ],
)
def test_a_date_is_worded_in_russian(edtf: str, words: str) -> None:
    assert in_words(edtf, catalogue_for("ru")) == words


def test_every_language_has_twelve_months_and_four_seasons() -> None:
    for words in every_catalogue():
        assert len(words.say("dates.months").split()) == 12
        assert len(words.say("dates.months_of_days").split()) == 12
        assert len(words.say("dates.seasons").split()) == 4
