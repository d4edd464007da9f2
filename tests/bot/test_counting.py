from bot.counting import counted


def test_a_noun_agrees_with_its_number() -> None:
    assert [counted(number, "article") for number in (0, 1, 2, 1_200)] == [
        "0 articles",
        "1 article",
        "2 articles",
        "1,200 articles",
    ]
