"""A server is known by its address, and each generation has a collection of its own there."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from retrieval.server import Hosted, Server, name_collection, read_server

# What Chroma takes for a name.
NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9._-]{1,510}[a-zA-Z0-9]")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://localhost:8000", "http://localhost:8000"),
        ("HTTPS://Chroma.Example/", "https://chroma.example"),
        ("https://chroma.example/kept/here/", "https://chroma.example/kept/here"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_the_address_is_told_as_it_was_typed_but_for_case(url: str, address: str) -> None:
    assert read_server(url) == Server(address)


def test_a_password_is_told_to_the_server_and_shown_nowhere() -> None:
    server = read_server("https://ada:harbour%40night@chroma.example:8000")

    assert server.address == "https://chroma.example:8000"
    assert server.authorization is not None
    assert b64decode(server.authorization.removeprefix("Basic ")) == b"ada:harbour@night"
    for shown in (repr(server), str(Hosted(server, "windows")), repr(Hosted(server, "windows"))):
        assert "ada" not in shown
        assert "harbour" not in shown
        assert server.authorization not in shown


def test_every_generation_of_every_corpus_has_a_name_of_its_own(tmp_path: Path) -> None:
    generations = [
        tmp_path / corpus / "generations" / generation
        for corpus in ("news-1a2b3c4d", "Küstenblätter €-5e6f7a8b", "x" * 600)
        for generation in ("000001-0a1b2c3d", "000002-4e5f6a7b")
    ]

    names = [name_collection(generation) for generation in generations]

    assert len(set(names)) == len(names)
    assert all(NAME.fullmatch(name) for name in names)
    assert names[0] == "ontherecord-news-1a2b3c4d-000001-0a1b2c3d"
