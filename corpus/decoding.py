"""The text of a file's bytes, whatever their encoding."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What a page cannot truly declare, since its declaration was found as ASCII.
WIDE = ("utf-16", "utf-32")
# What Python decodes and no browser does: halves of characters come of these, or endless work.
UNWRITTEN = ("utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape")

# Control characters that no text has: `\x00`, `\x1b`, `\x9c`; not tab, line or page breaks.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")

# A page's own word on its encoding: `<meta charset="windows-1251">`
DECLARED_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w-]{1,40})", re.IGNORECASE
)


class UndecodableError(ValueError):
    """Bytes that are no text; `reason` says why, with the remedy."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decode(data: bytes) -> str:
    """Decode the bytes of a text file, as they stand and without a leading byte order mark.

    UTF-8 is tried first, then UTF-16 and UTF-32 by their marks or their zero bytes, then
    whatever charset-normalizer finds likeliest. Raises UndecodableError.
    """
    return _check(_decode_marked(data) or _decode_plain(data))


def decode_page(data: bytes) -> str:
    """Decode the bytes of an HTML page, which may declare their encoding.

    Raises UndecodableError.
    """
    declared = DECLARED_CHARSET.search(data[:4096])
    if declared is not None:
        try:
            encoding = codecs.lookup(declared[1].decode("ascii")).name
            if not encoding.replace("_", "-").startswith((*WIDE, *UNWRITTEN)):
                return _check(data.decode(encoding))
        except (LookupError, UnicodeError, UndecodableError):
            pass
    return decode(data)


def _decode_marked(data: bytes) -> str | None:
    """The text after a byte order mark, or None if there is no such mark."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _try(data[len(mark) :], encoding)
    return None


def _decode_plain(data: bytes) -> str:
    """The text of bytes that bear no mark."""
    for encoding in ("utf-8", _guess_wide(data)):
        text = _try(data, encoding) if encoding else None
        if text is not None and "\x00" not in text:
            return text
    if b"\x00" in data:
        raise UndecodableError("it is a binary file: save it as plain text in UTF-8")
    best = from_bytes(data).best()
    if best is None:
        raise UndecodableError("its encoding cannot be told: save it as UTF-8")
    return str(best)


def _guess_wide(data: bytes) -> str | None:
    """UTF-16 by its zero bytes, which in Western text fall on every other place."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 8:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _try(data: bytes, encoding: str) -> str | None:
    """The text, or None where the bytes are not of this encoding."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _check(text: str) -> str:
    """The text, if it reads as text at all."""
    controls = len(CONTROLS.findall(text))
    if "\x00" in text or controls > max(1, len(text) // 500):
        raise UndecodableError("it is a binary file: save it as plain text in UTF-8")
    if not any(unicodedata.category(character)[0] in "LN" for character in text):
        raise UndecodableError("it holds no words: delete it or give it its text")
    return text
