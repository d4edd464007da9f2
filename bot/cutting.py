"""A model's text that was cut in, its whole sentences out."""

import re

# Where a sentence ends for certain: "… [1][2]." · "….[1] [2]". A full stop alone may be within a
# figure or a short form, and what has no numbers is not shown in any case.
NUMBERS = r"(?:\s{0,3}[\[【［][^\[\]【】［］\n]{1,40}[\]】］]){1,8}"
END = re.compile(rf"{NUMBERS}\s{{0,3}}[.!?…] | [.!?…]{NUMBERS}", re.VERBOSE)


def drop_half(text: str) -> str:
    """The text up to the last end of a sentence; half a sentence may say what nobody said.

    Of half an object, whose sentences end otherwise, nothing is left.
    """
    ends = [match.end() for match in END.finditer(text)]
    return text[: ends[-1]] if ends else ""
