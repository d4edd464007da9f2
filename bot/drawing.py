"""The rows of a timeline in, a PNG picture of them out."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from bot.catalogue import ENGLISH, Catalogue
from bot.chart import Row

# One thread for all pictures: matplotlib says of itself that several must not use it at once, and
# it loads its fonts anew for each.
_EASEL = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")


def draw_timeline(rows: Sequence[Row], head: str, words: Catalogue = ENGLISH) -> bytes:
    """The picture as a PNG; the same rows give the same bytes. May be called from any thread.

    Raises ValueError for no rows or more than `bot.charting.MOST_ROWS`.
    """
    return _EASEL.submit(_draw, rows, head, words).result()


def _draw(rows: Sequence[Row], head: str, words: Catalogue) -> bytes:
    # Here and not above: it brings matplotlib, for which no command that draws nothing waits.
    from bot.inking import ink  # noqa: PLC0415

    return ink(rows, head, words)
