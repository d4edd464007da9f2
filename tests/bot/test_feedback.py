"""Votes are kept once for each person and answer, as digests, and can be taken back."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest

from bot.feedback import FEEDBACK, KEY_LENGTH, LIFETIME, Feedback
from bot.offering import write_reference
from retrieval.context import refer
from tests.bot.newsroom import BRIDGE, HARBOUR

DAY = date(2026, 1, 31)


def rows(folder: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / FEEDBACK)) as base:
        return list(base.execute(f"SELECT * FROM {table}"))  # noqa: S608 - our own tables


def kept(folder: Path, day: date = DAY) -> Feedback:
    return Feedback(folder, is_kept=True, today=lambda: day)


def test_one_vote_is_kept_of_each_person_for_each_answer_the_last(tmp_path: Path) -> None:
    feedback = kept(tmp_path)
    key = feedback.offer("Who spoke?", (BRIDGE,), "g1")
    other = feedback.offer("Who spoke?", (BRIDGE, HARBOUR), "g1")

    done = [
        feedback.vote(key, "up", user=1),
        feedback.vote(key, "down", user=1),
        feedback.vote(key, "up", user=2),
        feedback.vote(other, "up", user=1),
    ]

    assert done == [True] * 4
    assert sorted((row[0] == key, row[2], row[3]) for row in rows(tmp_path, "votes")) == [
        (False, "up", "2026-01-31"),
        (True, "down", "2026-01-31"),
        (True, "up", "2026-01-31"),
    ]


def test_neither_the_question_nor_who_voted_can_be_read(tmp_path: Path) -> None:
    feedback = kept(tmp_path)
    feedback.vote(feedback.offer("In confidence?", (BRIDGE,), "g1"), "up", user=123_456_789)

    held = (tmp_path / FEEDBACK).read_bytes().lower()

    assert b"confidence" not in held
    assert b"123456789" not in held
    assert write_reference(refer([BRIDGE]), has_kind=False).encode() in held


def test_the_same_answer_has_one_key_in_whatever_spelling_it_was_asked(tmp_path: Path) -> None:
    feedback = kept(tmp_path)

    keys = {feedback.offer(asked, (BRIDGE,), "g1") for asked in ("Who?", " who ", "WHO?!")}
    others = {
        feedback.offer("Who?", (HARBOUR,), "g1"),
        feedback.offer("Who?", (BRIDGE,), "g2"),
        feedback.offer("Why?", (BRIDGE,), "g1"),
    }

    assert len(keys) == 1
    assert len(keys | others) == 4
    assert {len(key) for key in keys | others} == {KEY_LENGTH}


def test_digests_differ_from_one_install_to_another(tmp_path: Path) -> None:
    keys = {kept(tmp_path / name).offer("Who?", (BRIDGE,), "g1") for name in ("a", "b")}

    assert len(keys) == 2


def test_one_takes_back_ones_own_votes_and_no_others(tmp_path: Path) -> None:
    feedback = kept(tmp_path)
    keys = [feedback.offer(asked, (), "g1") for asked in ("a?", "b?")]
    for key in keys:
        feedback.vote(key, "up", user=1)
    feedback.vote(keys[0], "down", user=2)

    first, again = feedback.forget(1), feedback.forget(1)

    assert (first, again) == (2, 0)
    assert [row[2] for row in rows(tmp_path, "votes")] == ["down"]


def test_an_answer_without_votes_is_forgotten_after_its_time_and_others_stay(
    tmp_path: Path,
) -> None:
    voted = kept(tmp_path).offer("a?", (), "g1")
    kept(tmp_path).vote(voted, "up", user=1)
    old = kept(tmp_path).offer("b?", (), "g1")
    later = kept(tmp_path, DAY + LIFETIME + timedelta(days=1))
    later.offer("c?", (), "g1")

    assert not later.vote(old, "up", user=1)
    assert later.vote(voted, "down", user=1)


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_is_too_old_is_forgotten_though_nobody_asks(tmp_path: Path, *, is_kept: bool) -> None:
    for asked in ("a?", "b?"):
        kept(tmp_path).offer(asked, (), "g1")
    kept(tmp_path).vote(kept(tmp_path).offer("a?", (), "g1"), "up", user=1)
    later = DAY + LIFETIME + timedelta(days=1)

    Feedback(tmp_path, is_kept=is_kept, today=lambda: later).drop_old()

    assert len(rows(tmp_path, "answers")) == 1


def test_what_was_never_kept_is_not_made_by_forgetting(tmp_path: Path) -> None:
    kept(tmp_path).drop_old()

    assert list(tmp_path.iterdir()) == []


def test_of_a_vote_that_was_taken_back_no_byte_is_left(tmp_path: Path) -> None:
    feedback = kept(tmp_path)
    feedback.vote(feedback.offer("a?", (), "g1"), "up", user=1)
    [(_, who, *_)] = rows(tmp_path, "votes")
    before = (tmp_path / FEEDBACK).read_bytes()

    feedback.forget(1)

    assert str(who).encode() in before
    assert str(who).encode() not in (tmp_path / FEEDBACK).read_bytes()


def test_nothing_is_written_where_nothing_is_to_be_kept(tmp_path: Path) -> None:
    feedback = Feedback(tmp_path, is_kept=False)

    assert not feedback.vote("x" * KEY_LENGTH, "up", user=1)
    assert feedback.forget(1) == 0
    assert list(tmp_path.iterdir()) == []


def test_what_was_kept_before_can_be_deleted_when_nothing_is_kept_any_more(tmp_path: Path) -> None:
    feedback = kept(tmp_path)
    key = feedback.offer("a?", (), "g1")
    feedback.vote(key, "up", user=1)
    now = Feedback(tmp_path, is_kept=False)

    assert not now.vote(key, "down", user=2)
    assert now.forget(1) == 1


def test_threads_lose_no_vote(tmp_path: Path) -> None:
    feedback = kept(tmp_path)
    key = feedback.offer("a?", (), "g1")

    def vote(user: int) -> None:
        feedback.vote(key, "up", user=user)

    threads = [Thread(target=vote, args=(user,)) for user in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(rows(tmp_path, "votes")) == 20


def test_a_file_that_is_no_database_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / FEEDBACK).write_text("not a database, but long enough to be read as one " * 20)

    with pytest.raises(sqlite3.DatabaseError):
        kept(tmp_path).offer("a?", (), "g1")
