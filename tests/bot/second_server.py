"""A server of language models that nobody here wrote: `transformers serve`, as a process."""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.serving_vectors import free_port

# What `transformers serve` needs besides what the product has; the extra "dev" brings it.
NEEDED = ("accelerate", "fastapi", "openai", "uvicorn")
MISSING = tuple(name for name in NEEDED if find_spec(name) is None)
LONGEST_START = 60.0
LOG = "server.log"
# Should this process be killed, its end of the pipe is closed, and the server ends as well.
START = """
import os, threading
from transformers.cli.transformers import main

def end_with_the_test():
    os.read(0, 1)
    os._exit(1)

threading.Thread(target=end_with_the_test, daemon=True).start()
main()
"""


class ServerEndedError(Exception):
    """The server did not start: what it wrote is in `written`."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written


@dataclass(frozen=True, slots=True)
class SecondServer:
    """A server that answers at `url`, with the one model `model`."""

    url: str
    model: str


@contextmanager
def serving(model: Path) -> Iterator[SecondServer]:
    """A server of the model in a folder, from when it answers to when it is killed."""
    port = free_port()
    told = ["serve", model.name, "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    with (model.parent / LOG).open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-c", START, *told],
            cwd=model.parent,
            env=_without_network(model.parent),
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
        )
    try:
        _wait_for(port, process, model.parent / LOG)
        yield SecondServer(f"http://127.0.0.1:{port}/v1", model.name)
    finally:
        process.kill()
        process.communicate()


def _without_network(folder: Path) -> dict[str, str]:
    """The environment, in which no hub is asked and no model is found but that of the test."""
    return os.environ | {
        "HF_HOME": str(folder / "hub"),
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "CUDA_VISIBLE_DEVICES": "",
        # So small a model gains nothing by a second thread, which would wait for a busy core.
        "OMP_NUM_THREADS": "1",
    }


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    latest = time.monotonic() + LONGEST_START
    while process.poll() is None and time.monotonic() < latest:
        if _answers(port):
            return
        time.sleep(0.05)
    raise ServerEndedError(log.read_text(encoding="utf-8", errors="replace"))


def _answers(port: int) -> bool:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=1.0)) as connection:
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
