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


def test_letters_without_case_count_as_capitals() -> None:
    assert has_capital("默克尔")
    assert not has_capital("harbour")


def test_titles_stand_before_names() -> None:
    assert is_title("president")
    assert not is_title("harbour")
