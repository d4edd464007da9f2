"""Dates are shown in words where they are plain, and as they stand where they are not."""

import pytest

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
        ("2014/2016", "2014/2016"),
        ("1984~", "1984~"),
    ],
)
def test_a_date_is_worded(edtf: str, words: str) -> None:
    assert in_words(edtf) == words
