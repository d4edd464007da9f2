"""The command line as a person meets it: words in, two streams and an exit code out."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from bot.__main__ import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed on either stream, and how it ended."""

    code: object
    out: str
    err: str


Terminal = Callable[..., Said]


def terminal_of(capsys: pytest.CaptureFixture[str]) -> Terminal:
    """Runs `ontherecord` with the words it is given."""

    def run(*words: str) -> Said:
        capsys.readouterr()
        with kept_logging(), pytest.raises(SystemExit) as ended:
            main(words)
        printed = capsys.readouterr()
        return Said(ended.value.code, printed.out, printed.err)

    return run


@contextmanager
def kept_logging() -> Iterator[None]:
    """Logging as it was before: a command sets it up for a process of its own."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        yield
    finally:
        for handler in set(root.handlers) - set(handlers):
            handler.close()
        root.handlers[:] = handlers
        root.setLevel(level)
        logging.captureWarnings(capture=False)
