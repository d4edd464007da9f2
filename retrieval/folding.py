"""Text to its letters alone: typography, case and blanks folded away."""

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
