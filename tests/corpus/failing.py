"""A disk that fails at a step, or a process that is killed there."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

P = ParamSpec("P")
T = TypeVar("T")


class KilledError(BaseException):
    """Stands for SIGKILL: nothing catches it."""


def full(step: str) -> OSError:
    return OSError(errno.ENOSPC, f"No space left on device ({step})")


class Disk:
    """Notes what changes the disk, and fails at step `fails_at`, counted from 1.

    A killed process does nothing more; a disk that fails does so `once`, or from then on.
    """

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        fails_at: int = 0,
        *,
        error: Callable[[str], BaseException] = KilledError,
        once: bool = False,
    ) -> None:
        self.done: list[str] = []
        self._fails_at, self._error, self._once = fails_at, error, once
        monkeypatch.setattr(os, "fsync", self._sync)
        for name in ("open", "replace", "unlink", "mkdir", "rmdir"):
            monkeypatch.setattr(Path, name, self._noted(name, getattr(Path, name)))

    @property
    def steps(self) -> int:
        return len(self.done)

    def _step(self, name: str) -> None:
        self.done.append(name)
        failed = self.steps > self._fails_at and not self._once
        if self._fails_at and (self.steps == self._fails_at or failed):
            raise self._error(name)

    def _noted(self, name: str, real: Callable[P, T]) -> Callable[P, T]:
        def noted(*args: P.args, **kwargs: P.kwargs) -> T:
            if name != "open" or not _reads(*args, **kwargs):
                self._step(name)
            return real(*args, **kwargs)

        return noted

    def _sync(self, descriptor: int) -> None:
        """Spare the real disk: whether the bytes are down there cannot be seen anyway."""
        try:
            self._step("fsync")
        except BaseException:
            # What was not written down to the disk is half there.
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                os.ftruncate(descriptor, os.fstat(descriptor).st_size // 2)
            raise


def _reads(_: object, mode: object = "r", **__: object) -> bool:
    """Whether a file is opened to be read alone, which changes nothing."""
    return "r" in str(mode)
