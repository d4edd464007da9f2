"""How many tokens a text costs, counted without ever asking the network."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import tiktoken

Counter = Callable[[str], int]

ENCODING = "o200k_base"
# tiktoken names a cached vocabulary by the SHA-1 of its address, and fetches it anew when its
# SHA-256 differs; both as in tiktoken 0.14.0.
CACHED_AS = "fb374d419588a4632f3f557e76b4b70aebbca790"
SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"

# Measured on 1,817 English news paragraphs, where a token has 4.9 bytes on average: bytes / 3
# was never below the true count, bytes / 4 was for 2% of them.
BYTES_PER_TOKEN = 3

_log = logging.getLogger(__name__)


def estimate(text: str) -> int:
    """A cautious count: UTF-8 bytes / 3, rounded up, and not fewer than the words."""
    size = len(text.encode("utf-8", errors="replace"))
    return max(-(-size // BYTES_PER_TOKEN), len(text.split()))


def counting(encoding: tiktoken.Encoding) -> Counter:
    """The exact count by `encoding`; "<|endoftext|>" in a text is plain text."""
    return lambda text: len(encoding.encode_ordinary(text))


def find_vocabulary() -> Path | None:
    """The vocabulary's file in tiktoken's cache; None when it is not there whole."""
    default = str(Path(tempfile.gettempdir()) / "data-gym-cache")
    folder = os.environ.get("TIKTOKEN_CACHE_DIR", os.environ.get("DATA_GYM_CACHE_DIR", default))
    file = Path(folder) / CACHED_AS
    try:
        whole = hashlib.sha256(file.read_bytes()).hexdigest() == SHA256
    except OSError:
        return None
    return file if folder and whole else None


@cache
def counter() -> Counter:
    """The exact counter when its vocabulary is at hand, else the cautious estimate."""
    if find_vocabulary():
        return counting(tiktoken.get_encoding(ENCODING))
    _log.info("The vocabulary %s is not in the cache: tokens are estimated.", ENCODING)
    return estimate
