"""The log: one file in the data folder, and standard error for the bot."""

import logging
import sys
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_NAME = "ontherecord.log"
LOG_BYTES = 1_000_000
OLD_LOGS = 2
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Other libraries are heard from WARNING on.
OWN = ("bot", "retrieval", "corpus", "prompts", "discord")


class LogFile(RotatingFileHandler):
    """The log's file, made once there is something to write."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802, ARG002 - logging's
        """One sentence instead of the traceback that logging would print."""
        sys.stderr.write(f"The log {self.baseFilename} cannot be written.\n")


def keep_log(folder: Path, level: str) -> None:
    """Log to `folder`/ontherecord.log, and the warnings of libraries with it."""
    file = LogFile(
        folder / LOG_NAME, maxBytes=LOG_BYTES, backupCount=OLD_LOGS, encoding="utf-8", delay=True
    )
    logging.basicConfig(format=FORMAT, handlers=[file], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)
    for name in OWN:
        logging.getLogger(name).setLevel(level)


def show_log() -> None:
    """Write the log to standard error too, where whoever runs the bot looks for it."""
    shown = logging.StreamHandler()
    shown.setFormatter(logging.Formatter(FORMAT))
    logging.getLogger().addHandler(shown)
