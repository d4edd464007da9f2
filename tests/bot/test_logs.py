"""The log is a file that appears when there is something to tell, and never a traceback."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.logs import LOG_NAME, keep_log, show_log
from tests.bot.terminal import kept_logging


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    with kept_logging():
        yield


def test_nothing_is_made_until_there_is_something_to_tell(tmp_path: Path) -> None:
    folder = tmp_path / "kept"

    keep_log(folder, "INFO")
    logging.getLogger("bot").debug("quiet")
    existed = folder.exists()
    logging.getLogger("bot").info("loud")

    assert not existed
    assert "INFO bot: loud" in (folder / LOG_NAME).read_text()


def test_other_libraries_are_heard_from_warnings_on(tmp_path: Path) -> None:
    keep_log(tmp_path, "DEBUG")
    logging.getLogger("chromadb").info("chatter")
    logging.getLogger("chromadb").warning("trouble")
    logging.getLogger("retrieval.index").debug("detail")

    told = (tmp_path / LOG_NAME).read_text()
    assert "chatter" not in told
    assert "trouble" in told
    assert "detail" in told


def test_a_log_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.touch()

    keep_log(taken, "INFO")
    logging.getLogger("bot").error("lost")

    assert capsys.readouterr().err == f"The log {taken / LOG_NAME} cannot be written.\n"


def test_whoever_runs_the_bot_sees_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_log(tmp_path, "INFO")
    show_log()
    logging.getLogger("bot").info("ready")

    assert "INFO bot: ready" in capsys.readouterr().err
    assert "INFO bot: ready" in (tmp_path / LOG_NAME).read_text()
