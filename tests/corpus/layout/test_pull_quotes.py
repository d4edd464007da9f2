"""Pull quotes are known by the lines that sign them."""

from corpus.layout.pull_quotes import find_pull_quotes


def test_a_name_and_a_role_or_date_sign_the_sentence_above() -> None:
    lines = [
        "We could keep this bridge for a century.",
        "Ann Smith",
        "mayor of Springfield",
        "It is necessary to build a kind of road",
        "Bob Jones",
        "in March 2000",
        "The bridge is still closed.",
        "— Bob Jones",
    ]

    assert find_pull_quotes(lines) == {0: 2, 3: 2, 6: 1}


def test_a_name_alone_is_a_caption_and_signs_nothing() -> None:
    lines = ["The bridge is still closed.", "Ann Smith", "The mayor said that it would open."]

    assert find_pull_quotes(lines) == {}
    assert find_pull_quotes(lines[:2]) == {}
    assert find_pull_quotes([]) == {}
