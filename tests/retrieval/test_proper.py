import pytest

from retrieval.proper import find_names, has_capital, is_title


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Lunt met Peter Berg.", [("Ada", "Lunt"), ("Peter", "Berg")]),
        ("However, the harbour is closed.", []),
        ("Officials closed the harbour.", []),
        ("Talks about the harbour went on.", []),
        ("The U.S. closed it.", [("U.S",)]),
        ("US ships came.", [("US",)]),
        ("An Anglo-Norse treaty", [("Anglo", "Norse")]),
        ("Lunt's ships", [("Lunt's",)]),
        ("according to ada", [("ada",)]),
        ("May later also said so.", [("May",)]),
        ("Will Smith came.", [("Will", "Smith")]),
        ("May said so.", [("May",)]),
        ("He said so.", []),
        ("Hë said so.", [("Hë",)]),
        ("по словам Меркель", [("Меркель",)]),
        ("默克尔 came", [("默克尔",)]),
    ],
)
def test_names_are_words_with_capitals_and_first_names(
    text: str, names: list[tuple[str, ...]]
) -> None:
    assert list(find_names(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "May visited the harbour.",
        "May visits the harbour.",
        "Will, the envoy, left.",
        "Will, Lunt and others left.",
        "Hope is the envoy.",
        "Case and Lunt left.",
        "Long then met her.",
        "May’s envoy left.",
        *[f"{name} visited the harbour." for name in "Strong Little Rose Trust Drew".split()],
        *[f"{name} visited the harbour." for name in "Said Major Powers Post Times".split()],
    ],
)
def test_a_plain_word_that_stands_as_a_name_does_is_one(text: str) -> None:
    names = list(find_names(text))

    assert names[0][0] == text.split(maxsplit=1)[0].strip(",")


@pytest.mark.parametrize(
    "text",
    [
        "Then, the harbour was closed.",
        "Later, Lunt left.",
        "It was closed.",
        "It's closed.",
        "That and Lunt's ship",
        "Having left, the mayor slept.",
        "Speaking, the mayor slept.",
        "Work ships sank.",
    ],
)
def test_a_small_word_and_a_word_before_a_noun_name_nobody(text: str) -> None:
    assert all(name[0].startswith("Lunt") for name in find_names(text))


def test_letters_without_case_count_as_capitals() -> None:
    assert has_capital("默克尔")
    assert not has_capital("harbour")


def test_titles_stand_before_names() -> None:
    assert is_title("president")
    assert not is_title("harbour")
