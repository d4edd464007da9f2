"""From printed words to Discord text that shows just them, and back.

Discord reads a backslash before a character that is no letter, digit or space as "this
character, as it stands". One goes before whatever could begin Markdown, a mention, a link, a
timestamp or an emoji. Nothing else is added, so taking them away gives the words again.
"""

import re

# Wherever they stand: "<@1>", "**x**", "||x||", "[x](y)", "https://x", ":smile:", "C:\x".
_ACTIVE = re.compile(r"[*_~`|\\<>@#\[\]:]")
# Where a line begins: "- x", "-# x", "+ x".
_LIST_MARK = re.compile(r"^([^\S\n]*)([-+])", re.MULTILINE)
# Where a line begins, since Discord would count anew: "1986. It was", "1) x".
_LIST_NUMBER = re.compile(r"^([^\S\n]*[0-9]+)([.)])", re.MULTILINE)
# Discord's own rule for reading a backslash: "\*".
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_LINE_BREAK = re.compile(r"\r\n?")
_SPACE = re.compile(r"\s+")

_QUOTED = "> "


def escape(text: str) -> str:
    """Discord text that shows `text` character for character, on lines as Discord knows them."""
    active = _ACTIVE.sub(r"\\\g<0>", unix_lines(text))
    return _LIST_NUMBER.sub(r"\1\\\2", _LIST_MARK.sub(r"\1\\\2", active))


def unescape(shown: str) -> str:
    """The characters that Discord shows for text that `escape` gave."""
    return _ESCAPED.sub(r"\1", shown)


def inline(text: str, room: int) -> str:
    """`text` on one line, escaped; beyond `room` characters it ends in "…"."""
    flat = _SPACE.sub(" ", text).strip()
    return escape(flat if len(flat) <= room else flat[: room - 1].rstrip() + "…")


def quote_block(text: str, marks: tuple[str, str] = ("", "")) -> str:
    """A Discord block quote of the escaped `text` between `marks`."""
    opening, closing = marks
    lines = f"{opening}{escape(text)}{closing}".split("\n")
    return "\n".join(_QUOTED + line for line in lines)


def quoted_text(block: str, marks: tuple[str, str] = ("", "")) -> str:
    """The words that a block quote made by `quote_block` shows between `marks`."""
    opening, closing = marks
    lines = [line.removeprefix(_QUOTED) for line in block.split("\n")]
    return unescape("\n".join(lines).removeprefix(opening).removesuffix(closing))


def unix_lines(text: str) -> str:
    """`text` with every line break as the line feed, the only one that Discord shows."""
    return _LINE_BREAK.sub("\n", text)
