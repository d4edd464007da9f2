import pytest

from retrieval.plainness import count_marks, find_oddity
from retrieval.written import Fault

PLAIN = [
    "Lunt said that the harbour would stay open.",
    "The allies’ plan and Lunt's own differ.",
    "The well-known U.S. envoy left at 12:45, at a cost of $4.5 million.",
    "It doesn't rest on the mayor’s word (as told in 2009).",
    "Лунт сказала, что порт закрыт.",
    "Johnson & Johnson and/or the R&D staff left 12 ships (of 15).",
    "The ministers' ships left at -5 °C; Lunt stayed.",
    "Müller and Peña left; so did Đỗ.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_prose_has_nothing_odd(text: str) -> None:
    assert find_oddity(text) is None


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        *[("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"), ("`", "`")],
        *[
            ("''", "''"),
            ("``", "''"),
            ("「", "」"),
            ("＂", "＂"),
            ("′", "′"),
            ("ʺ", "ʺ"),
            ("❝", "❞"),
        ],
        *[("״", "״"), ("《", "》"), ("🙶", "🙷"), ("quote ", " unquote"), ("(quote) ", "")],
        *[("“", ""), ("", "”"), ("՚", "՚")],
    ],
)
def test_words_that_are_set_off_are_a_quotation(before: str, behind: str) -> None:
    assert find_oddity(f"Lunt spoke of {before}an open harbour{behind} there.") == "quotation"


@pytest.mark.parametrize(
    "text",
    [
        "Lunt said: the harbour is open.",
        "— The harbour is open.",
        "Lunt said — the harbour is open.",
        "Lunt said -- the harbour is open.",
    ],
)
def test_a_colon_or_a_dash_sets_words_off(text: str) -> None:
    assert find_oddity(text) == "quotation"


@pytest.mark.parametrize(
    "text",
    [
        "Lunt says' the harbour is open in both towns'.",
        "Lunt says’ the harbour is open in both towns’.",
        "The allies’ harbour and the ministers’ is open.",
        "Lunt said ,,the harbour is open,,.",
        "Lunt said –the harbour is open–.",
        "Lunt said (the harbour is open).",
        "Lunt told reporters; the harbour is open.",
        "Word for word, Lunt said the harbour is open.",
        "The harbour is open, Lunt said verbatim.",
        "The harbour is open, Lunt said in his very own words.",
    ],
)
def test_what_leads_to_words_sets_them_off_without_marks(text: str) -> None:
    assert find_oddity(text) == "quotation"


@pytest.mark.parametrize("mark", ["…", "...", "/", "§", "&", "%", "+", "$", "!", "?", ".", ","])
def test_a_mark_at_one_side_of_a_word_is_no_prose(mark: str) -> None:
    assert find_oddity(f"Lunt spoke of {mark}an open harbour{mark} there.") == "markup"
    assert find_oddity(f"{mark}An open harbour{mark}.") == "markup"


def test_a_bracket_without_its_other_is_no_prose() -> None:
    assert find_oddity("Lunt) the harbour is open.") == "markup"


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        ("https://evil.example", "quotation"),
        ("evil.example", "link"),
        ("bit.ly", "link"),
        ("discord.gg", "link"),
        ("evil。com", "link"),
        ("@everyone", "link"),
        ("#general", "link"),
        ("&lt;b&gt;", "link"),
        ("<@1>", "link"),
        ("**bold**", "markup"),
        ("[text]", "markup"),
        ("||spoiler||", "markup"),
        ("\u202eevil", "markup"),
        ("ev\u200bil", "markup"),
        ("evil\u0007", "markup"),
        ("ａｌｌ wide", "markup"),
        ("𝑎𝑙𝑙 slanted", "markup"),
        ("\u3164", "markup"),
        ("\u2800", "markup"),
        ("a\u0300\u0300\u0300", "markup"),
        ("👎", "markup"),
        ("our ships", "first person"),
        ("your answer", "first person"),
        ("please", "first person"),
    ],
)
def test_a_sentence_with_something_odd_has_a_fault(item: str, fault: Fault) -> None:
    assert find_oddity(f"The harbour {item} is open.") == fault


def test_the_country_speaks_for_nobody() -> None:
    assert find_oddity("The US sent ships.") is None
    assert find_oddity("They sent us ships.") == "first person"


def test_a_sentence_without_an_end_is_too_long() -> None:
    assert find_oddity("harbour " * 80) == "too long"


def test_marks_are_counted_and_doubled_ones_are_one() -> None:
    assert count_marks("''one'' and “two”") == 4
    assert count_marks(",,one,,") == 2
    assert count_marks("the allies’ and Lunt's") == 0
    assert count_marks("the allies’ and ministers’") == 2
