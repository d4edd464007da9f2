"""Generations follow one another; the pointer always names a finished one."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import rmtree
from threading import Event, Thread

import numpy as np
import pytest

from retrieval.generation import READ_LOCK, RECORD, STAMP, VECTORS, IndexMissingError
from retrieval.generations import (
    GENERATIONS,
    NAME,
    POINTER,
    begin_generation,
    find_current,
    find_former,
    open_current,
    prune,
    publish,
)
from retrieval.locking import ReadLock, barring, is_being_read
from retrieval.record import DamagedIndexError
from retrieval.server import Server
from retrieval.vectors import VectorStoreError
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import DIMENSION
from tests.retrieval.town import TOWN
from tests.serving_vectors import free_port


@pytest.fixture
def indexed(write_articles: WriteArticles, open_index: OpenIndex, data_dir: Path) -> Path:
    """A data directory with one finished generation that nobody has open."""
    write_articles(TOWN)
    index = open_index()
    index.reload()
    index.close()
    return data_dir


def _finish(directory: Path) -> str:
    """A new generation that holds a stamp and nothing else."""
    new = begin_generation(directory)
    (new / STAMP).write_text("{}")
    return new.name


def _standing(directory: Path) -> list[str]:
    return sorted(each.name for each in (directory / GENERATIONS).iterdir())


def test_nothing_is_current_before_something_was_published(tmp_path: Path) -> None:
    begin_generation(tmp_path)

    assert find_current(tmp_path) is None
    with pytest.raises(IndexMissingError) as refused:
        open_current(tmp_path)
    assert refused.value.path == tmp_path


def test_a_new_generation_has_a_name_of_its_own_that_comes_last(tmp_path: Path) -> None:
    names = [begin_generation(tmp_path).name for _ in range(12)]

    assert names == sorted(set(names))
    assert all(NAME.fullmatch(name) for name in names)


def test_what_was_published_last_is_current(tmp_path: Path) -> None:
    first, second = _finish(tmp_path), _finish(tmp_path)

    publish(tmp_path, second)
    publish(tmp_path, first)

    assert find_current(tmp_path) == first


def test_the_pointer_never_names_half_a_generation(tmp_path: Path) -> None:
    names = [_finish(tmp_path), _finish(tmp_path)]
    publish(tmp_path, names[0])
    is_done, seen = Event(), set()

    def look() -> None:
        while not is_done.is_set():
            seen.add(find_current(tmp_path))

    looking = Thread(target=look)
    looking.start()
    for turn in range(100):
        publish(tmp_path, names[turn % 2])
    is_done.set()
    looking.join()

    assert seen <= set(names)


def test_a_pointer_that_was_not_finished_is_passed_over(tmp_path: Path) -> None:
    name = _finish(tmp_path)
    publish(tmp_path, name)
    (tmp_path / f"{POINTER}.new").write_text("0000")

    assert find_current(tmp_path) == name


@pytest.mark.parametrize("pointer", [b"", b"../../elsewhere", b"000001", b"\xff\xfe\x00"])
def test_a_pointer_that_names_no_generation_is_none(tmp_path: Path, pointer: bytes) -> None:
    (tmp_path / POINTER).write_bytes(pointer)

    with pytest.raises(IndexMissingError):
        open_current(tmp_path)


def test_the_current_generation_and_the_one_before_it_are_kept(tmp_path: Path) -> None:
    names = [_finish(tmp_path) for _ in range(5)]
    publish(tmp_path, names[3])

    prune(tmp_path)

    assert _standing(tmp_path) == [names[2], names[3]]


def test_what_a_crash_left_behind_is_removed(tmp_path: Path) -> None:
    before, current = _finish(tmp_path), _finish(tmp_path)
    begin_generation(tmp_path)
    publish(tmp_path, current)

    prune(tmp_path)

    assert _standing(tmp_path) == [before, current]


def test_an_unfinished_generation_does_not_push_out_the_finished_one_before(tmp_path: Path) -> None:
    before = _finish(tmp_path)
    begin_generation(tmp_path)
    current = _finish(tmp_path)
    publish(tmp_path, current)

    prune(tmp_path)

    assert _standing(tmp_path) == [before, current]


def test_a_generation_that_is_being_read_is_not_removed(tmp_path: Path) -> None:
    names = [_finish(tmp_path) for _ in range(4)]
    publish(tmp_path, names[3])
    lock = ReadLock(tmp_path / GENERATIONS / names[0] / READ_LOCK)

    prune(tmp_path)
    while_read = _standing(tmp_path)
    lock.release()
    prune(tmp_path)

    assert while_read == [names[0], *names[2:]]
    assert _standing(tmp_path) == names[2:]


def test_a_generation_whose_server_is_away_is_removed_when_it_is_back(tmp_path: Path) -> None:
    begin_generation(tmp_path)
    current = _finish(tmp_path)
    publish(tmp_path, current)
    left = _standing(tmp_path)

    prune(tmp_path, Server(f"http://127.0.0.1:{free_port()}"))
    while_away = _standing(tmp_path)
    prune(tmp_path)

    assert while_away == left
    assert _standing(tmp_path) == [current]


def test_nothing_else_in_the_directory_is_removed(tmp_path: Path) -> None:
    name = _finish(tmp_path)
    publish(tmp_path, name)
    notes = tmp_path / GENERATIONS / "notes of the operator"
    notes.mkdir()

    prune(tmp_path)
    prune(tmp_path / "nowhere")

    assert notes.is_dir()


def test_a_generation_is_being_read_from_its_opening_to_its_closing(indexed: Path) -> None:
    with closing(open_current(indexed)) as generation:
        lock = generation.directory / READ_LOCK
        while_open = is_being_read(lock)

    assert while_open
    assert not is_being_read(lock)


@pytest.mark.parametrize(
    "damage",
    [
        lambda place: (place / STAMP).unlink(),
        lambda place: (place / STAMP).write_text("{"),
        lambda place: (place / STAMP).write_text('{"corpus": "a"}'),
        lambda place: (place / STAMP).write_bytes(b"\xff\xfe\x00"),
        lambda place: (place / RECORD).unlink(),
        lambda place: (place / RECORD).write_bytes(b"no database" * 500),
    ],
    ids="no_stamp half_stamp poor_stamp bytes no_record no_database".split(),
)
def test_a_damaged_generation_says_so_and_is_let_go(indexed: Path, damage: object) -> None:
    name = find_current(indexed)
    assert name is not None
    place = indexed / GENERATIONS / name
    assert callable(damage)
    damage(place)

    with pytest.raises(DamagedIndexError) as refused:
        open_current(indexed)

    assert refused.value.path.is_relative_to(place)
    assert not is_being_read(place / READ_LOCK)


@pytest.mark.parametrize(
    "damage",
    [
        rmtree,
        lambda place: (place / "chroma.sqlite3").write_bytes(b"no database" * 500),
    ],
    ids=["gone", "damaged"],
)
def test_a_generation_with_damaged_vectors_opens_and_tells_when_they_are_asked(
    indexed: Path, damage: Callable[[Path], object]
) -> None:
    name = find_current(indexed)
    assert name is not None
    damage(indexed / GENERATIONS / name / VECTORS)

    with closing(open_current(indexed)) as generation:
        assert generation.record.digests()
        assert generation.vectors.nearest(np.ones(DIMENSION, np.float32), 1) is None
        with pytest.raises(VectorStoreError):
            generation.vectors.store()


def test_a_pointer_to_a_generation_that_is_gone_leads_to_the_newest(indexed: Path) -> None:
    name = find_current(indexed)
    publish(indexed, "000009-0a1b2c3d")

    assert find_current(indexed) == name


def test_where_all_generations_are_gone_the_pointer_says_so(tmp_path: Path) -> None:
    publish(tmp_path, "000009-0a1b2c3d")

    with pytest.raises(DamagedIndexError, match="manifest"):
        open_current(tmp_path)


def test_what_was_not_wholly_removed_does_not_pass_for_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [_finish(tmp_path) for _ in range(3)]
    publish(tmp_path, names[2])
    with monkeypatch.context() as killed:
        killed.setattr("shutil.rmtree", lambda *_, **__: None)
        prune(tmp_path)

    publish(tmp_path, names[1])

    assert (tmp_path / GENERATIONS / names[0]).is_dir()
    assert find_former(tmp_path) is None


def test_a_generation_that_is_pruned_while_it_is_opened_leads_to_the_current_one(
    indexed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = find_current(indexed)
    assert name is not None
    left_behind = iter(["000000-0a1b2c3d"])
    monkeypatch.setattr("retrieval.generations.find_current", lambda _: next(left_behind, name))

    with closing(open_current(indexed)) as generation:
        assert generation.name == name


def test_nobody_opens_what_is_being_removed(tmp_path: Path) -> None:
    path = tmp_path / READ_LOCK
    is_taken = Event()

    def take() -> None:
        lock = ReadLock(path)
        is_taken.set()
        lock.release()

    taking = Thread(target=take)
    with barring(path) as is_free:
        taking.start()
        taken_meanwhile = is_taken.wait(0.1)
    taking.join()

    assert is_free
    assert not taken_meanwhile
    assert is_taken.is_set()
