"""Tokens are counted exactly or cautiously, and never by asking the network."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from time import monotonic

import pytest
import tiktoken

from prompts import budget
from prompts.budget import Fetch, fetch_vocabulary
from tests.serving_vectors import free_port

VOCABULARY = b"YQ== 0\nYg== 1\n"


class Shelf(BaseHTTPRequestHandler):
    """Gives out vocabularies by address: whole, another, none, or never."""

    released = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/hang":
            self.released.wait(30)
            return
        found = {"/whole": VOCABULARY, "/other": b"<html>Log in</html>"}.get(self.path)
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(found or b"")

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that gives out vocabularies; no thread outlives it."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(budget, "SHA256", hashlib.sha256(VOCABULARY).hexdigest())
    Shelf.released.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Shelf) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        Shelf.released.set()
        for thread in threading.enumerate():
            if thread.name == "vocabulary":
                thread.join()
        server.shutdown()
        serving.join()


def _fetch_from(address: str, monkeypatch: pytest.MonkeyPatch, seconds: float = 10) -> Fetch:
    name = hashlib.sha1(address.encode(), usedforsecurity=False).hexdigest()
    monkeypatch.setattr(budget, "ADDRESS", address)
    monkeypatch.setattr(budget, "CACHED_AS", name)
    return fetch_vocabulary(seconds)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    budget.counter.cache_clear()
    yield tmp_path
    budget.counter.cache_clear()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("a", 1),
        ("four", 2),
        ("a b c d", 4),
        ("почему", 4),
        ("\udcff", 1),
    ],
)
def test_the_estimate_is_bytes_by_three_and_not_fewer_than_the_words(
    text: str, tokens: int
) -> None:
    assert budget.estimate(text) == tokens


def test_without_the_vocabulary_tokens_are_estimated() -> None:
    assert budget.find_vocabulary() is None
    assert budget.counter() is budget.estimate


def test_a_damaged_vocabulary_is_neither_used_nor_removed(cache: Path) -> None:
    damaged = cache / budget.CACHED_AS
    damaged.write_bytes(b"dGhl 0\n")

    assert budget.counter() is budget.estimate
    assert damaged.exists()


def test_an_encoding_counts_its_own_tokens() -> None:
    ranks = {bytes([value]): value for value in range(256)} | {b"th": 256, b"the": 257}
    tiny = tiktoken.Encoding(
        "tiny", pat_str=r"\w+|[^\w\s]+|\s+", mergeable_ranks=ranks, special_tokens={"<|end|>": 258}
    )
    count = budget.counting(tiny)

    assert count("the the") == 3
    assert count("<|end|>") == 7


def test_the_vocabulary_at_hand_is_taken(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ranks = {bytes([value]): value for value in range(256)}
    tiny = tiktoken.Encoding("tiny", pat_str=".", mergeable_ranks=ranks, special_tokens={})
    monkeypatch.setattr(
        budget, "SHA256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    monkeypatch.setattr(tiktoken, "get_encoding", {budget.ENCODING: tiny}.get)
    (cache / budget.CACHED_AS).touch()

    assert budget.counter()("three") == 5


def test_the_vocabulary_is_the_one_that_tiktoken_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def load(address: str, expected_hash: str) -> dict[bytes, int]:
        asked.append((address, expected_hash))
        return {}

    public = import_module("tiktoken_ext.openai_public")
    monkeypatch.setattr(public, "load_tiktoken_bpe", load)
    public.ENCODING_CONSTRUCTORS[budget.ENCODING]()
    name = hashlib.sha1(budget.ADDRESS.encode(), usedforsecurity=False).hexdigest()

    assert asked == [(budget.ADDRESS, budget.SHA256)]
    assert name == budget.CACHED_AS


def test_a_vocabulary_is_fetched_once(
    shelf: str, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _fetch_from(f"{shelf}/whole", monkeypatch) == Fetch("fetched")
    assert budget.find_vocabulary() == cache / budget.CACHED_AS
    assert _fetch_from(f"{shelf}/whole", monkeypatch) == Fetch("at hand")


def test_a_damaged_vocabulary_is_fetched_anew(
    shelf: str, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _fetch_from(f"{shelf}/whole", monkeypatch) == Fetch("fetched")
    (cache / budget.CACHED_AS).write_bytes(VOCABULARY[:5])

    assert _fetch_from(f"{shelf}/whole", monkeypatch) == Fetch("fetched")
    assert budget.find_vocabulary() is not None


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/lost", "the server answers 404"), ("/other", "what came is another file")],
)
def test_what_is_no_vocabulary_is_not_kept(
    shelf: str, cache: Path, monkeypatch: pytest.MonkeyPatch, path: str, reason: str
) -> None:
    assert _fetch_from(f"{shelf}{path}", monkeypatch) == Fetch("failed", reason)
    assert list(cache.iterdir()) == []


def test_a_server_that_is_not_there_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    fetched = _fetch_from(f"http://127.0.0.1:{free_port()}/whole", monkeypatch)

    assert fetched == Fetch("failed", "its server cannot be reached")


def test_a_server_that_hangs_is_waited_for_so_long_and_no_longer(
    shelf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = monotonic()
    fetched = _fetch_from(f"{shelf}/hang", monkeypatch, seconds=0.2)

    assert fetched == Fetch("too slow")
    assert monotonic() - begun < 5
    assert all(each.daemon for each in threading.enumerate() if each.name == "vocabulary")


def test_a_folder_that_cannot_be_made_is_a_reason(
    shelf: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path / "taken"))

    fetched = _fetch_from(f"{shelf}/whole", monkeypatch)

    assert fetched.state == "failed"
    assert fetched.reason.startswith(f"{tmp_path / 'taken'} cannot be written (")


def test_where_nothing_is_kept_nothing_is_fetched(
    shelf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")

    fetched = _fetch_from(f"{shelf}/whole", monkeypatch)

    assert fetched == Fetch(
        "failed", "TIKTOKEN_CACHE_DIR is set and empty, so that nothing is kept"
    )


def test_a_count_never_fetches(shelf: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(tiktoken.load, "read_file", fetch)
    monkeypatch.setattr(budget, "ADDRESS", f"{shelf}/whole")

    assert budget.counter()("four") == 2
