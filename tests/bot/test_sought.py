"""What is sought stands in the head of a list, and is read from there again."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import catalogue_for, every_catalogue
from bot.limits import CHOICE_LENGTH
from bot.sought import QUOTES, TIMELINE, Form, head_of, language_of, nobody_sentence, read_head
from retrieval.naming import Nobody

TYPED = st.none() | st.text(st.characters(codec="utf-8"), min_size=1, max_size=CHOICE_LENGTH)


def flat(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def test_the_head_has_a_line_for_each_thing_that_was_given() -> None:
    sought = {"person": "Ada Finch", "to": "the *council*", "topic": "bridge"}

    assert head_of(QUOTES, sought).split("\n") == [
        "**Quotations**",
        "-# Said by: Ada Finch",
        r"-# Said to: the \*council\*",
        "-# About: bridge",
    ]
    assert head_of(QUOTES, {"person": None, "topic": "  "}) == "**Quotations**"


@given(TYPED, TYPED, TYPED, TYPED)
def test_what_was_typed_is_read_back_from_the_head(
    topic: str | None, person: str | None, first: str | None, last: str | None
) -> None:
    sought = {"topic": topic, "person": person, "first": first, "last": last}

    read = read_head(TIMELINE, head_of(TIMELINE, sought))

    assert read == {key: flat(words) for key, words in sought.items()}


@given(TYPED, TYPED, TYPED)
def test_a_head_is_read_back_in_every_language(
    person: str | None, to: str | None, topic: str | None
) -> None:
    sought = {"person": person, "to": to, "topic": topic}

    for words in every_catalogue():
        head = head_of(QUOTES, sought, words)

        assert read_head(QUOTES, head) == {key: flat(told) for key, told in sought.items()}
        assert language_of(QUOTES, head) is words


@pytest.mark.parametrize("form", [QUOTES, TIMELINE], ids=["quotes", "timeline"])
def test_the_title_of_a_list_tells_its_language_and_no_label_begins_another(form: Form) -> None:
    titles = [words.say(form.title) for words in every_catalogue()]
    labels = [[words.say(key) for key in form.labels.values()] for words in every_catalogue()]

    assert len(set(titles)) == len(titles)
    for each in labels:
        assert not [(one, other) for one, other in permutations(each, 2) if one.startswith(other)]


def test_a_head_that_tells_nothing_seeks_everything() -> None:
    nothing = {"person": None, "to": None, "topic": None}

    assert read_head(QUOTES, "") == nothing
    assert read_head(QUOTES, "**Quotations**\n-# Said by nobody") == nothing


def test_a_name_that_is_nobodys_is_told_in_one_sentence() -> None:
    told = "Nobody named Ada Fink is in these articles"

    assert nobody_sentence(Nobody("Ada Fink", ())) == f"{told}."
    assert nobody_sentence(Nobody("Ada Fink", ("Ada Finch",))) == (
        f"{told}; the nearest name is Ada Finch."
    )
    assert nobody_sentence(Nobody("Ada Fink", ("Ada Finch", "Ann Fink", "Al Fisk"))) == (
        f"{told}; the nearest names are Ada Finch, Ann Fink and Al Fisk."
    )


def test_that_a_name_is_nobodys_is_told_in_russian_too() -> None:
    told = nobody_sentence(Nobody("Ada Fink", ("Ada Finch", "Al Fisk")), catalogue_for("ru"))

    assert told == (
        "В этих статьях нет никого по имени Ada Fink; самые похожие имена: Ada Finch и Al Fisk."
    )
