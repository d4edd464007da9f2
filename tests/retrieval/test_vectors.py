"""The vector index gives back what it was given, nearest first."""

import logging
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from retrieval.embedding import Vectors
from retrieval.server import Hosted, Place, Server, read_server
from retrieval.vectors import (
    VectorStore,
    VectorStoreError,
    VectorsUnreachableError,
    find_version,
    remove_vectors,
)
from tests.serving_vectors import free_port

IDS = ["north", "northeast", "east", "south"]
VECTORS = np.array([[1, 0], [7, 7], [0, 2], [-1, 0]], dtype=np.float32)


@pytest.fixture
def place(server: Server | None, tmp_path: Path) -> Place:
    """A place that is used once, in a directory or on a server."""
    return Hosted(server, f"test-{secrets.token_hex(8)}") if server else tmp_path / "vectors"


@pytest.fixture
def store(place: Place) -> Iterator[VectorStore]:
    with closing(VectorStore(place)) as opened:
        yield opened


def _vector(*numbers: float) -> Vectors:
    return np.array(numbers, dtype=np.float32)


def test_the_nearest_are_those_of_the_same_direction_whatever_their_length(
    store: VectorStore,
) -> None:
    store.add(IDS, VECTORS)

    nearest = store.nearest(_vector(0.9, 0.1), 3)

    assert [each for each, _ in nearest] == ["north", "northeast", "east"]
    assert nearest[0][1] == pytest.approx(0.9 / np.hypot(0.9, 0.1), abs=1e-5)


def test_cosines_are_those_of_the_vectors(store: VectorStore) -> None:
    store.add(IDS, VECTORS)

    cosines = dict(store.nearest(_vector(1, 0), 4))

    expected = {"north": 1.0, "northeast": 0.5**0.5, "east": 0.0, "south": -1.0}
    assert cosines == pytest.approx(expected, abs=1e-5)


def test_no_more_is_found_than_is_asked_for_or_stored(store: VectorStore) -> None:
    assert store.nearest(_vector(1, 0), 10) == []

    store.add(IDS, VECTORS)

    assert len(store.nearest(_vector(1, 0), 2)) == 2
    assert len(store.nearest(_vector(1, 0), 10)) == store.count() == 4


def test_vectors_are_given_back_as_they_were_added(store: VectorStore) -> None:
    store.add(IDS, VECTORS)

    got = store.get(["east", "northeast", "nowhere"])

    assert got.keys() == {"east", "northeast"}
    assert np.array_equal(got["east"], VECTORS[2])
    assert got["east"].dtype == np.float32
    assert store.get([]) == store.get(["nowhere"]) == {}


def test_more_than_one_batch_is_added_and_given_back(
    store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store._client, "get_max_batch_size", lambda: 3)

    store.add(IDS, VECTORS)

    assert store.count() == 4
    assert sorted(store.get(IDS)) == sorted(IDS)


def test_what_was_stored_is_there_when_it_is_opened_again(place: Place) -> None:
    with closing(VectorStore(place)) as store:
        store.add(IDS, VECTORS)
    with closing(VectorStore(place, is_finished=True)) as again:
        assert again.count() == 4
        assert again.nearest(_vector(0, 1), 1)[0][0] == "east"


def test_what_was_taken_out_is_not_found_again(store: VectorStore) -> None:
    store.add(IDS, VECTORS)

    store.remove(["north", "east"])

    assert store.count() == 2
    assert [each for each, _ in store.nearest(_vector(1, 0), 4)] == ["northeast", "south"]


def test_a_finished_store_is_made_nowhere(place: Place, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(VectorStoreError) as refused:
            VectorStore(place, is_finished=True)
        assert not isinstance(refused.value, VectorsUnreachableError)

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_reported_to_the_makers_of_the_database(store: VectorStore) -> None:
    assert not store._client.get_settings().anonymized_telemetry


def test_vectors_of_another_dimension_are_refused(store: VectorStore) -> None:
    store.add(IDS, VECTORS)

    with pytest.raises(VectorStoreError):
        store.add(["up"], np.array([[1, 2, 3]], dtype=np.float32))
    with pytest.raises(VectorStoreError):
        store.nearest(_vector(1, 2, 3), 1)


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.count(),
        lambda store: store.get(["north"]),
        lambda store: store.nearest(_vector(1, 0), 1),
        lambda store: store.add(["up"], VECTORS[:1]),
    ],
)
def test_a_closed_store_says_so(place: Place, ask: Callable[[VectorStore], object]) -> None:
    store = VectorStore(place)
    store.add(IDS, VECTORS)
    store.close()

    with pytest.raises(VectorStoreError) as refused:
        ask(store)

    assert refused.value.place == place


def test_vectors_on_a_server_are_removed_once_and_that_is_no_fault_twice(chroma: Server) -> None:
    hosted = Hosted(chroma, f"test-{secrets.token_hex(8)}")
    VectorStore(hosted).close()

    remove_vectors(hosted)
    remove_vectors(hosted)

    with pytest.raises(VectorStoreError):
        VectorStore(hosted, is_finished=True)


def test_a_server_tells_its_version_as_long_as_it_answers(chroma: Server) -> None:
    away = Server(f"http://127.0.0.1:{free_port()}")

    assert re.match(r"\d+\.\d+", find_version(chroma))
    with pytest.raises(VectorsUnreachableError) as refused:
        find_version(away)
    assert str(refused.value) == f"{away.address}: [Errno 111] Connection refused"


def test_a_server_that_lets_nobody_in_is_out_of_reach_and_no_password_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    told: list[str | None] = []

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.append(self.headers["Authorization"])
            self.send_error(401)

        def log_message(self, *_: object) -> None:
            """Write nothing to standard error."""

    with caplog.at_level(logging.DEBUG), HTTPServer(("127.0.0.1", 0), Refusing) as refusing:
        Thread(target=refusing.serve_forever, daemon=True).start()
        server = read_server(f"http://ada:harbour@127.0.0.1:{refusing.server_port}")
        with pytest.raises(VectorsUnreachableError) as refused:
            VectorStore(Hosted(server, "windows"), is_finished=True)
        refusing.shutdown()

    assert told == [server.authorization]
    for shown in (str(refused.value), repr(refused.value), caplog.text):
        assert "harbour" not in shown
        assert "YWRhOmhhcmJvdXI" not in shown  # the same in base 64


def test_a_directory_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(b"no database" * 500)

    with pytest.raises(VectorStoreError):
        VectorStore(tmp_path)


def test_a_file_in_the_place_of_the_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vectors").write_text("a file")

    with pytest.raises(VectorStoreError):
        VectorStore(tmp_path / "vectors")
