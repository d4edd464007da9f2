"""Pull quotes: a sentence alone, a name alone, a role or date alone."""

from collections.abc import Sequence

from corpus.layout.lines import (
    count_words,
    is_date_line,
    is_name_line,
    is_role_line,
    is_signature_line,
)

FEWEST_WORDS = 4
MOST_WORDS = 80


def find_pull_quotes(lines: Sequence[str]) -> dict[int, int]:
    """Find which lines are pull quotes, by their index, and how many lines sign each.

    A name alone on the next line counts only with a role or date alone on the one after,
    since a caption looks like the name; a name and role on one line count as they are.
    """
    signed: dict[int, int] = {}
    for index, line in enumerate(lines[:-1]):
        if FEWEST_WORDS <= count_words(line) <= MOST_WORDS and index - 1 not in signed:
            count = _count_signature(lines[index + 1 : index + 3])
            if count:
                signed[index] = count
    return signed


def _count_signature(after: Sequence[str]) -> int:
    """How many of the lines after a sentence tell whose it is."""
    if is_signature_line(after[0]):
        return 1
    if len(after) == 2 and is_name_line(after[0]):
        return 2 if is_role_line(after[1]) or is_date_line(after[1]) else 0
    return 0
