"""A sentence in, what about it is no plain prose of a reporter's out."""

import re
import unicodedata
from itertools import pairwise

from retrieval.terms import find_words
from retrieval.written import Fault

LONGEST = 400  # characters
# Marks that set words off as somebody's. Apostrophes, which may do so too, are looked at apart.
QUOTING = frozenset('"“”„‟«»‹›「」『』《》〈〉〝〞〟＂❝❞❮❯⹂`´ʹʺʻʼʽˮ″‴‵״׳՚')
QUOTING_NAMES = ("QUOTATION MARK", "QUOTE")
APOSTROPHES = frozenset("'‘’‚‛＇′")
# Words may be set off without marks too: "He said: …", "— …", "quote … unquote".
LEADING = re.compile(
    r":|^\s*[-–—―]|\s(?:[–—―]|-+)\s|--|\b(?:un|end\s)?quote[sd]?\b(?!\s+by)", re.IGNORECASE
)
# A sentence that goes on with a small letter is two: "It is open. it is shut"
RUN_ON = re.compile(r"[\w%)’']{2}[.!?…]+\s+(?=[^\W\d_])(?![A-ZÀ-Ý])[^\W\d_]")
CLOCK = re.compile(r"(?<=\d):(?=\d)")
# Who writes of findings speaks for nobody, and to nobody; "ill", "were" and "well" are words too.
VOICES = frozenset(
    """
    i im ive me my mine myself we weve our ours ourselves us lets you youre youve youll youd your
    yours yourself yourselves please dear
    """.split()
)
COUNTRY = re.compile(r"\bUS\b|\bU\.S\.")
# "evil.com", "bit.ly"; not "U.S.", "4.5" and "a.m."
LINK = re.compile(
    r"""
    [a-z][a-z0-9+.-]*:// | \b(?:www|discord)\. | \b(?:mailto|javascript|data|tel): | [@#]
    | \w[.。．｡][^\W\d_]{2,} | &\#?\w+;
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Besides letters, digits and blanks nothing else is shown.
MARKS = frozenset(".,;!?()-‐‑–—'’‘/%&+…°§$£€¥₽₴₹¢")
BLANKS = frozenset(" \u00a0\u202f")
# Letters that show nothing, or are no letters but marks.
UNSEEN = ("FILLER", "BLANK", "INHERENT", "SALTILLO", "CLICK")
MOST_ACCENTS = 2


def find_oddity(text: str) -> Fault | None:
    """The first thing for which `text` must not stand as a sentence of the bot's own, or None."""
    plain = unicodedata.normalize("NFKC", text)
    if len(plain) > LONGEST:
        return "too long"
    if count_marks(text) or count_marks(plain) or LEADING.search(CLOCK.sub(".", plain)):
        return "quotation"
    if LINK.search(plain):
        return "link"
    if not all(map(_is_plain, CLOCK.sub(".", text))) or _has_odd_accents(text):
        return "markup"
    if RUN_ON.search(plain):
        return "markup"
    words = find_words(COUNTRY.sub(" ", plain))
    return None if VOICES.isdisjoint(words) else "first person"


def count_marks(text: str) -> int:
    """How many marks set words off; the same one twice on end is one.

    An apostrophe does so unless it stands in or behind a word. Behind a word it ends what was set
    off, but for "the allies’ plan".
    """
    count = 0
    last = -2
    for at, letter in enumerate(text):
        if letter in APOSTROPHES:
            before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
            is_within = before.isalnum() and behind.isalnum()
            is_plural = before in ("s", "S") and not behind.isalnum()
            is_mark = not is_within and not (is_plural and letter not in "‘‚‛")
        else:
            is_mark = letter in QUOTING or _is_named_quote(letter)
        if is_mark:
            count += not (last == at - 1 and text[last] == letter)
            last = at
    return count


def _is_named_quote(letter: str) -> bool:
    return not letter.isascii() and any(
        name in unicodedata.name(letter, "") for name in QUOTING_NAMES
    )


def _is_plain(letter: str) -> bool:
    """Whether a character is a letter, a digit or a mark as prose has them, and shows itself."""
    if letter in MARKS or letter in BLANKS:
        return True
    category = unicodedata.category(letter)
    if category[0] == "M":
        return True
    is_same = unicodedata.normalize("NFKC", letter) == letter
    if category[0] == "N":
        return is_same or category == "No"
    is_letter = category in ("Lu", "Ll", "Lt", "Lo")
    return is_letter and is_same and not any(n in unicodedata.name(letter, "") for n in UNSEEN)


def _has_odd_accents(text: str) -> bool:
    """Whether an accent stands where writing has none: on a blank, a Latin letter, on accents."""
    run = 0
    for before, letter in pairwise(" " + unicodedata.normalize("NFC", text)):
        if unicodedata.category(letter)[0] != "M":
            run = 0
            continue
        run += 1
        is_on_letter = before.isalpha() and not unicodedata.name(before, "").startswith("LATIN")
        if run > MOST_ACCENTS or not (is_on_letter or run > 1):
            return True
    return False
