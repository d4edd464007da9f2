"""A sentence in, what about it is no plain prose of a reporter's out."""

import re
import unicodedata

from retrieval.terms import find_words
from retrieval.written import Fault

LONGEST = 400  # characters
# Marks that set words off as somebody's. Apostrophes, which may do so too, are looked at apart.
QUOTING = frozenset('"“”„‟«»‹›「」『』〝〞〟＂❝❞❮❯⹂`´ʹʺʻʼʽˮ')
QUOTING_NAMES = ("QUOTATION MARK", "QUOTE")
APOSTROPHES = frozenset("'‘’‚‛＇′")
# Words may be set off without marks too: "He said: …", "— …", "quote … unquote".
LEADING = re.compile(r":|^\s*[-–—―]|\s(?:[–—―]|--?)\s|\b(?:un)?quote\b", re.IGNORECASE)
CLOCK = re.compile(r"(?<=\d):(?=\d)")
# Who writes of findings speaks for nobody, and to nobody; "ill", "were" and "well" are words too.
VOICES = frozenset(
    """
    i im ive me my mine myself we weve our ours ourselves us lets you youre youve youll youd your
    yours yourself yourselves please dear
    """.split()
)
COUNTRY = re.compile(r"\bUS\b|\bU\.S\.")
LINK = re.compile(
    r"""
    [a-z][a-z0-9+.-]*:// | \b(?:www|discord)\. | \b(?:mailto|javascript|data|tel)\b
    | \b[\w-]+\.(?:com|net|org|ru|gg|io|me|info|biz|xyz|co|uk|de|app|dev|link|site|news)\b
    | [@#]
    """,
    re.VERBOSE | re.IGNORECASE,
)
MARKUP = frozenset("*_~|<>[]{}\\^=")
# Letters, accents, numbers, punctuation, signs and blanks; nothing that shows nothing.
SHOWN = frozenset("LMNPSZ")
LINE_ENDS = ("Zl", "Zp")


def find_oddity(text: str) -> Fault | None:
    """The first thing for which `text` must not stand as a sentence of the bot's own, or None."""
    plain = unicodedata.normalize("NFKC", text)
    if len(plain) > LONGEST:
        return "too long"
    if _sets_off(text) or _sets_off(plain) or LEADING.search(CLOCK.sub(".", plain)):
        return "quotation"
    if LINK.search(plain):
        return "link"
    if any(letter in MARKUP or _is_odd(letter) for letter in text + plain):
        return "markup"
    words = find_words(COUNTRY.sub(" ", plain))
    return None if VOICES.isdisjoint(words) else "first person"


def _sets_off(text: str) -> bool:
    """Whether a mark sets words off; an apostrophe does unless it stands in or behind a word.

    Behind a word it ends what was set off, but for "the allies’ plan".
    """
    for at, letter in enumerate(text):
        before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        if letter in APOSTROPHES:
            is_within = before.isalnum() and behind.isalnum()
            if not is_within and before not in ("s", "S"):
                return True
        elif letter in QUOTING or any(
            name in unicodedata.name(letter, "") for name in QUOTING_NAMES
        ):
            return True
    return False


def _is_odd(letter: str) -> bool:
    """Whether a character shows nothing, or ends a line."""
    category = unicodedata.category(letter)
    return category[0] not in SHOWN or category in LINE_ENDS
