"""A sentence in, what about it is no plain prose of a reporter's out."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

from corpus.lexicon import verbs
from retrieval.terms import find_words
from retrieval.written import Fault

LONGEST = 400  # characters
# Marks that set words off as somebody's. Apostrophes, which may do so too, are looked at apart.
QUOTING = frozenset('"“”„‟«»‹›「」『』《》〈〉〝〞〟＂❝❞❮❯⹂`´ʹʺʻʼʽˮ″‴‵״׳՚')
QUOTING_NAMES = ("QUOTATION MARK", "QUOTE")
APOSTROPHES = frozenset("'‘’‚‛＇′")
DOUBLE_COMMA = re.compile(r",\s?,")
LAST_WORD = re.compile(r"[^\W\d_]+$")
LONGEST_WORD = 40
PAIR = 2
SAYING = ("speaking", "publishing", "calling")
# Words may be set off without marks too: "He said: …", "— …", "–so–", "quote … unquote", "word for
# word", "in his very words".
LEADING = re.compile(
    r"""
    : | ^\s*[-–—―] | \s(?:[–—―]|-+)\s | --
    | (?<!\S)[-‐–—−]+(?=[^\W\d_]) | (?<=\w)[–—]+(?!\S)
    | \b(?:un|end\s)?quote[sd]?\b(?!\s+by)
    | \bword\s+for\s+word\b | \bverbatim\b
    | \b(?:own|very|exact|precise|actual|following|these)\s+words\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Behind a word of saying, or this many words behind it: "He told them (it is open)".
BREAKING_IN = re.compile(r"[(;]")
BETWEEN = 2
# These stand between words or beside figures, not at one side of a word: "/so/", "…so…", "§so§"
EDGED = re.compile(
    r"""
    (?<![^\s(]) (?: [/§&] | \.\.+ ) (?=\w) | (?<=\w) (?: [/§&] | \.\.+ ) (?![^\s.,;!?)])
    | (?<!\S) [.,;!?)]+ (?=[^\W\d_]) | (?<=\w) \(+ (?!\S)
    | (?<![^\s(]) (?<!\d\s) [%+°$£€¥₽₴₹¢]+ (?=[^\W\d_]) | (?<=[^\W\d_]) [%+°]+ (?![^\s.,;!?)])
    """,
    re.VERBOSE,
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
    (?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:// | \b(?:www|discord)\.
    | \b(?:mailto|javascript|data|tel): | [@#]
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
    if _sets_off(text) or _sets_off(plain):
        return "quotation"
    if LINK.search(plain):
        return "link"
    if not all(map(_is_plain, CLOCK.sub(".", text))) or _has_odd_accents(text):
        return "markup"
    if RUN_ON.search(plain) or EDGED.search(plain) or plain.count("(") != plain.count(")"):
        return "markup"
    words = find_words(COUNTRY.sub(" ", plain))
    return None if VOICES.isdisjoint(words) else "first person"


def _sets_off(text: str) -> bool:
    """Whether words are set off as somebody's, by marks or by what leads to them."""
    if count_marks(text) or LEADING.search(CLOCK.sub(".", text)):
        return True
    before = (find_words(text[: found.start()]) for found in BREAKING_IN.finditer(text))
    return any(not _saying().isdisjoint(row[-1 - BETWEEN :]) for row in before)


def count_marks(text: str) -> int:
    """How many marks set words off; the same one twice on end is one.

    An apostrophe does so unless it stands in or behind a word. Behind a word it ends what was set
    off, but for "the allies’ plan"; two of those may set off what is between them, and one behind
    "says" does.
    """
    text = DOUBLE_COMMA.sub("„", text)
    count = plurals = 0
    last = -2
    for at, letter in enumerate(text):
        if letter in APOSTROPHES:
            before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
            is_within = before.isalnum() and behind.isalnum()
            is_plural = before in ("s", "S") and not behind.isalnum()
            is_plural &= letter not in "‘‚‛"
            plurals += is_plural
            is_mark = not is_within and not (is_plural and not _says(text, at))
        else:
            is_mark = letter in QUOTING or _is_named_quote(letter)
        if is_mark:
            count += not (last == at - 1 and text[last] == letter)
            last = at
    return count if plurals < PAIR else max(count, plurals)


def _says(text: str, end: int) -> bool:
    """Whether the word that ends here is one of saying: "says" before "'"."""
    word = LAST_WORD.search(text[max(0, end - LONGEST_WORD) : end])
    return word is not None and word[0].casefold() in _saying()


@cache
def _saying() -> frozenset[str]:
    return frozenset(form for form, verb in verbs().items() if verb.kind in SAYING)


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
