"""The rows of a timeline in, a PNG picture of them out."""

from collections.abc import Sequence
from threading import Lock

from bot.chart import Row

# matplotlib says of itself that several threads must not use it at once.
_ONE_AT_A_TIME = Lock()


def draw_timeline(rows: Sequence[Row], head: str) -> bytes:
    """The picture as a PNG; the same rows give the same bytes. May be called from any thread.

    Raises ValueError for no rows or more than `bot.charting.MOST_ROWS`.
    """
    with _ONE_AT_A_TIME:
        # Here and not above: it brings matplotlib, for which no command that draws nothing waits.
        from bot.inking import ink  # noqa: PLC0415

        return ink(rows, head)
