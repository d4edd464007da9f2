"""A Chroma server on this machine, as an operator would start it."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from retrieval.server import Server
from retrieval.vectors import VectorsUnreachableError, find_version

CHROMA = Path(sys.executable).parent / "chroma"
LONGEST_START = 30.0


def free_port() -> int:
    """A port of the loopback that nobody listens at."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def running(folder: Path, port: int) -> Iterator[Server]:
    """A server that keeps its data in `folder`, from when it answers to when it is killed."""
    server = Server(f"http://127.0.0.1:{port}")
    told = ["run", "--path", str(folder / "chroma"), "--host", "127.0.0.1", "--port", str(port)]
    folder.mkdir(exist_ok=True)
    # It logs every request; into a pipe that nobody reads, it would stand still.
    with (folder / "chroma.log").open("ab") as log:
        process = subprocess.Popen([CHROMA, *told], stdout=log, stderr=log)  # noqa: S603 - our own
    try:
        _wait_for(server, process)
        yield server
    finally:
        process.kill()
        process.wait()


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    latest = time.monotonic() + LONGEST_START
    while process.poll() is None and time.monotonic() < latest:
        try:
            find_version(server)
        except VectorsUnreachableError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{CHROMA} did not start")
