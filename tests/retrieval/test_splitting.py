"""A message falls into what it quotes, however it marks that."""

import time

import pytest

from retrieval.splitting import split_message

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
        ('> “We go,” said Ann.\nand "so on"', ("“We go,” said Ann.", "so on")),
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
    "part",
    ["“", '"', "“a ", "‘a ", '"a, he ', "'s ", "> ", ">>> ", "**a", "|| ", "\u202e", "\x00", "a"],
)
def test_a_hostile_message_takes_no_longer_than_its_length(part: str) -> None:
    message = (part * LONG)[:LONG]
    started = time.perf_counter()

    split_message(message)

    assert time.perf_counter() - started < SECONDS
