"""Text to its letters alone: typography, case and blanks folded away."""

import re
import unicodedata

MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"),
    }
)


def fold(text: str) -> str:
    """`text` with one form of each mark, one blank between words, and no case.

    For comparing alone; what is shown is always sliced from the article.
    """
    return " ".join(unicodedata.normalize("NFKC", text.translate(MARKS)).casefold().split())


def holds(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text`, whole words of it, however it is typed."""
    return re.search(rf"(?<!\w){re.escape(fold(phrase))}(?!\w)", fold(text)) is not None
