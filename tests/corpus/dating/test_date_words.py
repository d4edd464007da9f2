import pytest

from corpus.dating.date_vocabulary import KINDS
from corpus.dating.date_words import may_name_date, read_words


def kinds_of(text: str) -> list[tuple[str, str]]:
    words = read_words(text, 0, len(text))
    return [(words.word(place), KINDS[symbol]) for place, symbol in enumerate(words.symbols)]


def test_words_are_sorted_by_what_they_mean_to_the_calendar() -> None:
    assert kinds_of("Oct. 30, the ’80s; 1950's 2,000 '94") == [
        ("Oct.", "month"),
        ("30", "day_number"),
        (",", "comma"),
        ("the", "the"),
        ("’80s", "short_decade"),
        (";", "other"),
        ("1950's", "decade"),
        ("2,000", "figure"),
        ("'94", "short_year"),
    ]


def test_the_stop_of_a_sentence_does_not_belong_to_a_whole_month() -> None:
    assert kinds_of("May. Sept.") == [("May", "month"), (".", "other"), ("Sept.", "month")]


def test_a_month_is_found_at_the_end_of_a_word_run_together() -> None:
    assert kinds_of("PostedJanuary 3") == [("January", "month"), ("3", "day_number")]


def test_words_beyond_either_end_are_empty() -> None:
    words = read_words("May", 0, 3)

    assert (words.word(-1), words.low(1)) == ("", "")


@pytest.mark.parametrize("text", ["He left in May.", "He is 7.", "A YEAR"])
def test_a_quick_look_lets_pass_what_can_name_a_date(text: str) -> None:
    assert may_name_date(text)


def test_a_quick_look_passes_over_what_names_none() -> None:
    assert not may_name_date("He left, and nobody saw him again.")
