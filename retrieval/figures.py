"""A text in, its figures out, each in one form however printed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# What is no plain number stands for itself: "third" is not 3, and "dozens" are not 12. "First"
# says rather when than how many.
OTHERS = """
second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth
sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth
twenties thirties forties fifties sixties seventies eighties nineties
hundreds thousands millions billions trillions tens dozen dozens score scores half halves quarter
quarters thirds fourths fifths tenths twice thrice double doubled doubles triple tripled triples
quadruple quadrupled quadruples halved couple pair
""".split()
NUMBERS = {
    **{word: str(value) for value, word in enumerate(UNITS)},
    **{word: str(10 * value) for value, word in enumerate(TENS, 2)},
    **{word: word for word in OTHERS},
}
SIZES = {
    **{word: word for word in "hundred thousand million billion trillion percent".split()},
    "bn": "billion",
    "tn": "trillion",
    "mn": "million",
    "%": "percent",
    "‰": "permille",
}
# These are sizes behind digits alone: "5m", "£20k".
SHORT_SIZES = {"m": "million", "k": "thousand", "b": "billion"}
# "one" counts nothing in these.
IDLE_ONE = re.compile(
    r"\b(?:one another|no one|one of|any ?one|some ?one|one by one)\b", re.IGNORECASE
)
PER_CENT = re.compile(r"\bper\s+cent\b", re.IGNORECASE)
WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[%‰$£€¥₽₴₹¢]")
SIGNS = frozenset("$£€¥₽₴₹¢")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# What is no year.
COUNTED = re.compile(r"(?<![\d,])\d,\d{3}(?![\d,])")
NUMBER = r"(?<!\d)(?<!\d[.,:])\d+(?:[.,:]\d+)*"
# "3 500", "3’500", "3, 500"; not "2019 500"
GROUPED = re.compile(r"(?<!\d)(?<!\d[.,:/])\d{1,3}(?:(?:,? |['’])\d{3})+(?!\d)")
GROUP_MARK = re.compile(r",? |['’]")
# Digits with marks between: "12–500", "3 / 5", "12(500)"
JOINED = re.compile(rf"{NUMBER}(?:%?(?:\s*(?:[-‐–—−/+&()]|\.\.+))+\s*\d+(?:[.,:]\d+)*)+")
JOINING_DASH = re.compile(r"[‐–—−]")
# "1998 to 2004", "between 3 and 5"
RANGE = re.compile(rf"({NUMBER})\s+(?:to|until|till)\s+(\d+(?:[.,:]\d+)*)")
BETWEEN = re.compile(rf"\bbetween\s+({NUMBER})\s+and\s+(\d+(?:[.,:]\d+)*)")
# What stands beside digits is a word that hangs on them: "-5", "12+", "5 °C", "§5".
HANGING = (
    (re.compile(r"(?<![\w%°)+§‐–—−-])[-‐–—−](?=\d)"), " minus"),
    (re.compile(r"(?<![\w%°)+§‐–—−-])\+(?=\d)"), " plus"),
    (re.compile(r"(?<=\d)\s?\+"), "plus"),
    (re.compile(r"(?<=\d)\s?°\s?"), "degree"),
    (re.compile(r"°\s?(?=\d)"), " degree"),
    (re.compile(r"(?<=\d)\s?§"), "section"),
    (re.compile(r"§\s?(?=\d)"), " section"),
)
LETTER_NUMBERS = ("No", "Nl")
NUMERAL = "numeral"
# What is printed is read once for all sentences of a draft.
CACHED_TEXTS = 128


@lru_cache(maxsize=CACHED_TEXTS)
def find_figures(text: str) -> frozenset[str]:
    """Every figure of `text`: numbers in digits and in words with their sizes, and signs of money.

    Equal figures are equal strings, however they are printed; "4.5" is not "4.5 billion". What
    hangs on a number belongs to it, as in "1990s", "21st" and "G8". "$3" is a figure besides 3,
    and "2,009" one besides 2009, which may be a year. So is "12–500" besides 12 and 500. "-5" is
    not 5.
    """
    plain = _plain(text)
    joined = [JOINING_DASH.sub("-", "".join(found.split())) for found in JOINED.findall(plain)]
    hung = plain
    for pattern, word in HANGING:
        hung = pattern.sub(word, hung)
    return frozenset((*_join(_read(hung)), *COUNTED.findall(plain), *joined))


@lru_cache(maxsize=CACHED_TEXTS)
def find_ranges(text: str) -> frozenset[str]:
    """Ranges in words as `find_figures` gives those with a dash: "1998 to 2004" as "1998-2004"."""
    plain = _plain(text)
    return frozenset(map("-".join, (*RANGE.findall(plain), *BETWEEN.findall(plain))))


def _plain(text: str) -> str:
    """The same in one spelling, with "3 500" as "3,500"."""
    plain = PER_CENT.sub("percent", IDLE_ONE.sub(" ", _spell(text)))
    return GROUPED.sub(lambda found: GROUP_MARK.sub(",", found[0]), plain)


def _spell(text: str) -> str:
    """The same with the digits of every script as 0 to 9, and ², ½ and Ⅳ as letters."""
    letters = []
    for letter in text:
        category = unicodedata.category(letter)
        if category == "Nd":
            letters.append(str(unicodedata.digit(letter)))
        elif category in LETTER_NUMBERS:
            letters.append(
                NUMERAL + "".join(chr(ord("a") + int(digit)) for digit in str(ord(letter)))
            )
        else:
            letters.append(unicodedata.normalize("NFKC", letter).casefold())
    return "".join(letters)


Found = tuple[str, bool]


def _read(text: str) -> Iterator[Found | None]:
    """Each number with whether it is a size; None for a word that is neither."""
    found = list(WORD.finditer(text))
    at = 0
    while at < len(found):
        word, behind = found[at][0], found[at + 1][0] if at + 1 < len(found) else ""
        is_hung = bool(behind) and found[at].end() == found[at + 1].start()
        pair = _read_pair(word, behind, is_hung=is_hung)
        if pair:
            yield from pair
        else:
            yield _read_word(word)
        at += 2 if pair else 1


def _read_word(word: str) -> Found | None:
    if word in SIZES:
        return SIZES[word], True
    if word[0].isdigit():
        return THOUSANDS.sub("", word).replace(",", "."), False
    is_number = word in SIGNS or word in NUMBERS or word.startswith(NUMERAL)
    return (NUMBERS.get(word, word), False) if is_number else None


def _read_pair(word: str, behind: str, *, is_hung: bool) -> list[Found]:
    """Two words that are one number: "twenty one", "21st", "G8", "5m"; none where they are not."""
    if word in TENS and behind in UNITS[1:10]:
        return [(str(int(NUMBERS[word]) + int(NUMBERS[behind])), False)]
    if not is_hung or word in SIGNS or behind in SIZES:
        return []
    number = _read_word(word)
    if word[0].isdigit() and number is not None and behind.isalpha():
        size = SHORT_SIZES.get(behind)
        return [number, (size, True)] if size else [(number[0] + behind, False)]
    return [(word + behind, False)] if word.isalpha() and behind[0].isdigit() else []


def _join(found: Iterator[Found | None]) -> Iterator[str]:
    """Numbers with sizes behind them, and with signs of money; a size by itself: "a million"."""
    sign = held = ""
    for each in (*found, None):
        if each is not None and each[1]:
            held = f"{held} {each[0]}".strip()
            continue
        if held:
            yield from (held, f"{sign}{held}")
            sign = ""
        held = each[0] if each is not None else ""
        if held in SIGNS or not held:
            sign, held = held, ""
