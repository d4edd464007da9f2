"""A message falls into what it quotes, however it marks that."""

import time

import pytest

from retrieval.splitting import read_message, split_message

LONG = 100_000
SECONDS = 2.0


@pytest.mark.parametrize(
    ("message", "quotations"),
    [
        ("He said “We will go” and “Never.”", ("We will go", "Never.")),
        ('«Non» and „Nein“ and "No" and 「いいえ」', ("Non", "Nein", "No", "いいえ")),
        ("X said: 'We will go'", ("We will go",)),
        ("I don't know who can't", ("I don't know who can't",)),
        ("We will go", ("We will go",)),
        ("“I said, 'no way' to him”", ("I said, 'no way' to him",)),
        ("> We will\n> go\nsays he\n\n> Never", ("We will go", "Never")),
        ("> We go\n>\n> They stay", ("We go", "They stay")),
        ('> “We go,” said Ann.\nand "so on"', ("We go,", "so on")),
        (">>> We go\nand on\n\nnever", ("We go\nand on", "never")),
        ("**“We will go”**, __really__", ("We will go",)),
        ("“We will ||never|| *go*”", ("We will never go",)),
        ("five * two “or so”", ("or so",)),
        ("“We will\ngo”", ("We will go",)),
        ("", ()),
        ("“” … \U0001f6a2", ()),
    ],
)
def test_quotations_are_found_in_their_order(message: str, quotations: tuple[str, ...]) -> None:
    assert split_message(message) == quotations


@pytest.mark.parametrize(
    ("message", "quotations"),
    [
        ("“We go.\n\nThey stay.” So Ann", ("We go.", "They stay.")),
        ("“We go.\n\n“They stay.”", ("We go.", "They stay.")),
        ("“We said:\n\n“They stay.”", ("We said:", "They stay.")),
        ('"We go.\n\n"They stay."', ("We go.", "They stay.")),
        ("“We go, Ann said and stay", ("We go, Ann said and stay",)),
        ("“We go,” she said. “And stay.", ("We go,", "And stay.")),
        ("“We go.” And they stay.”", ("We go.” And they stay.",)),
        ("“Ann said, “Never,” and “go.””", ("Ann said, “Never,” and “go.”",)),
        ("“We “never” go “so”” Ann, “stay”", ("We “never” go “so”", "stay")),
        ("“We said: “never” so Ann. “Stay”", ("We said: “never” so Ann. “Stay”",)),
        ("»Nein«, „nein“ and ”nej”", ("Nein", "nein", "nej")),
        ("“We “never” go, so Ann", ("We “never” go, so Ann",)),
    ],
)
def test_what_is_opened_is_taken_to_its_close(message: str, quotations: tuple[str, ...]) -> None:
    assert split_message(message) == quotations


@pytest.mark.parametrize(
    ("message", "quotations"),
    [
        ('"The bridge 6\'2" is not open"', ("The bridge 6'2\" is not open",)),
        ('"a b c"d e f"', ('a b c"d e f',)),
        ('Ann: "The bridge is "open", I hear', ('The bridge is "open',)),
        ('a b c" d "e f" g', ('d "e f',)),
        ('It is 6\'2" high, "we go"', ("we go",)),
        ('"We go" and "they stay', ("We go", "they stay")),
        ('He said "so "we" say" to it', ('so "we" say',)),
    ],
)
def test_straight_marks_that_do_not_pair_are_one_quotation(
    message: str, quotations: tuple[str, ...]
) -> None:
    assert split_message(message) == quotations


@pytest.mark.parametrize(
    ("message", "quotations"),
    [
        ("> “We go.”\n> — Ada Finch", ("We go.",)),
        ("> We go.\n> — Ada Finch, 2019", ("We go.",)),
        (">>> We go.\n- Ada Finch", ("We go.",)),
        ("> We go\n> — but not today", ("We go — but not today",)),
        ("> We go\n> — And not today.", ("We go — And not today.",)),
        ("> - Ann goes\n> - Bob stays", ("- Ann goes - Bob stays",)),
        ("> — Ada Finch", ("— Ada Finch",)),
        ("> Ann: “We go,” and\n> “they stay.”", ("We go,", "they stay.")),
        ("> “We go,”\n> “they stay.”", ("We go,", "they stay.")),
        ("> “We go”\n>\n> They stay", ("We go", "They stay")),
        ("> They stay\n>\n> “We go”", ("They stay", "We go")),
        ("> “We go\n\n> They stay”\n\n“So on”", ("We go", "They stay”", "So on")),
        ("> Ann, the mayor, never said “so” at all", ("Ann, the mayor, never said “so” at all",)),
        ("> Ann Finch, the mayor of the town: “Never.”", ("Never.",)),
        ("> Ann Finch, the mayor: “We go\n>\n> and stay”", ("We go", "and stay")),
        ("> We 'never' go", ("We 'never' go",)),
    ],
)
def test_a_block_is_its_marked_words_or_else_the_whole_without_who_said_it(
    message: str, quotations: tuple[str, ...]
) -> None:
    assert split_message(message) == quotations


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("We do ~~not~~ go", ["We", "do", "go"]),
        ("“We do ~~not\never~~ go”", ["We", "do", "go"]),
        ("“We can~~not~~ go” ~~or stay~~", ["We", "can", "go"]),
        (r"We do \~~not\~~ go", ["We", "do", r"\~~not\~~", "go"]),
        ("We do **~~not~~** go", ["We", "do", "go"]),
        ("> We go\n> https://news.example/bridge", ["We", "go"]),
        ("> We go\n>\n> <https://news.example/bridge>", ["We", "go"]),
        ("> We go\n> — Ann\n> https://news.example/bridge", ["We", "go"]),
        ("We go\nhttps://news.example/bridge", ["We", "go"]),
        ("“We\nhttps://a.example\ngo”", ["We", "https://a.example", "go"]),
        ("We do ||not|| go", ["We", "do", "not", "go"]),
        ("We go\n\nhttps://news.example/bridge", ["We", "go"]),
        ("<https://news.example/bridge>\n\nWe go", ["We", "go"]),
    ],
)
def test_words_that_nobody_reads_are_left_out(message: str, words: list[str]) -> None:
    [quotation] = split_message(message)

    assert quotation.split() == words


@pytest.mark.parametrize(
    ("message", "is_whole"),
    [
        ("We go", True),
        ("> We go\n\n“They stay”", True),
        ("“We go.”\n\nhttps://news.example/bridge", True),
        ("> “We go.”\n> https://news.example/bridge", True),
        ("We go\nhttps://news.example/bridge", True),
        ("“We go” – “They stay”!", True),
        ("“We go” and they stay", False),
        ("> “We go.”\n> — Ada Finch", False),
    ],
)
def test_whether_words_are_left_unchecked_is_told(message: str, *, is_whole: bool) -> None:
    assert read_message(message).is_whole is is_whole


@pytest.mark.parametrize(
    "part",
    [
        "~~a ",
        "~~",
        "a” “b",
        'a" b "',
        "“a\n\n",
        "> “a\n>\n",
        "> a\n>\n",
        "— A\n",
        "https://a\n\n",
        "“",
        '"',
        "“a ",
        "‘a ",
        '"a, he ',
        "'s ",
        "> ",
        ">>> ",
        "**a",
        "|| ",
        "\u202e",
        "\x00",
        "a",
    ],
)
def test_a_hostile_message_takes_no_longer_than_its_length(part: str) -> None:
    message = (part * LONG)[:LONG]
    started = time.perf_counter()

    split_message(message)

    assert time.perf_counter() - started < SECONDS
