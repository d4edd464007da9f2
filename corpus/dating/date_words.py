"""A text in, its words sorted by what they mean to the calendar out."""

import re
from dataclasses import dataclass

from corpus.dating.date_vocabulary import KINDS, SYMBOLS, UNITS, WORDS

WORD = re.compile(
    r"""
    [^\W\d_]++                                          # January, last, quarter
    | [^\w\s'’‘]                                        # , - (
    | (?: (?<![\w.,/-]) | (?<=\b[A-Z]{2}-) ) (?P<numeric>  # 14.01.1994, 1994-01-14, NR-02-06-98
        (?: [0-9]{4}([-/.])[0-9]{1,2}\2[0-9]{1,2}
          | [0-9]{1,2}([-/.])[0-9]{1,2}\3(?:[0-9]{4}|[0-9]{2}) )
        (?![0-9/-]) (?!\.[0-9]) )
    | (?P<figure> [0-9]{1,3}+(?:[,.][0-9]{3})++ )       # 2,000
    | (?P<decade> (?:1[5-9]|20)[0-9]0['’]?[sS]\b )      # 1990s, 1950's
    | (?P<short_decade> ['’‘]?[1-9]0[sS]\b )            # '90s, 80s
    | ['’‘](?P<short_year> [0-9]{2}\b )                 # '94
    | (?P<nth> [0-9]{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b )  # 14th
    | (?P<digits> [0-9]++ )
    | ['’](?P<possessive> [sS]\b )                      # year's
    | ['’‘]
    """,
    re.VERBOSE,
)
_NOT_FIGURES = re.compile(r"[^0-9]+")
# Words run together in scraped text: "PostedJanuary 14, 1994".
_MONTHS = tuple(
    """
    January February March April May June July August September October November December
    """.split()
)
_FIGURE = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[a-z]+")
_TELLING = frozenset(
    word
    for word, (symbol, _) in WORDS.items()
    if KINDS[symbol]
    in (*UNITS, "month", "weekday", "season", "tens", "near", "midyear", "daypart", "night")
)
_YEARS = range(1500, 2100)
_WITH_DOT = SYMBOLS["month"] + SYMBOLS["weekday"]
_NOTHING = (SYMBOLS["other"], 0)
_sort_word = dict(WORDS).get


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a stretch of `text`, in order, each with its symbol and value.

    `symbols` has one letter for each (see `date_vocabulary`), `starts` and `ends` its offsets.
    """

    text: str
    symbols: str
    values: list[int]
    starts: list[int]
    ends: list[int]

    def word(self, place: int) -> str:
        """The word at a place as printed; empty beyond either end."""
        if 0 <= place < len(self.starts):
            return self.text[self.starts[place] : self.ends[place]]
        return ""

    def low(self, place: int) -> str:
        """The word at a place in small letters; empty beyond either end."""
        return self.word(place).lower()


def may_name_date(text: str) -> bool:
    """Whether a text has figures or a word without which it names no date; a quick look."""
    return _FIGURE.search(text) is not None or not _TELLING.isdisjoint(
        _LETTERS.findall(text.lower())
    )


def read_words(text: str, start: int, end: int) -> Words:
    """Sort the words of `text[start:end]`. The dot of "Oct." belongs to its word."""
    sorted_words: list[tuple[str, int]] = []
    starts: list[int] = []
    ends: list[int] = []
    reached = start
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        if first < reached:
            continue
        kind, word = match.lastgroup, match.group()
        sort = _sort_figures(word, kind) if kind else _sort_word(word.lower(), _NOTHING)
        if sort is _NOTHING and word.endswith(_MONTHS):
            word = next(name for name in _MONTHS if word.endswith(name))
            first, sort = last - len(word), _sort_word(word.lower(), _NOTHING)
        if sort[0] in _WITH_DOT and text[last : last + 1] == "." and _is_short(word):
            last = min(last + 1, end)
        reached = last
        sorted_words.append(sort)
        starts.append(first)
        ends.append(last)
    symbols = "".join([symbol for symbol, _ in sorted_words])
    return Words(text, symbols, [value for _, value in sorted_words], starts, ends)


def _is_short(word: str) -> bool:
    """Whether the name of a month or weekday is cut short."""
    return len(word) < 6 and word.lower() not in ("march", "april", "may", "june", "july")


def _sort_figures(word: str, kind: str) -> tuple[str, int]:
    """The symbol and value of a token that has figures (or none: the "s" of a possessive)."""
    if kind == "digits":
        return _sort_digits(word)
    figures = _NOT_FIGURES.sub("", word)
    return SYMBOLS[kind], int(figures) if 0 < len(figures) <= 4 else 0


def _sort_digits(figures: str) -> tuple[str, int]:
    if len(figures) > 4:
        return SYMBOLS["figure"], 0
    value = int(figures)
    if len(figures) == 4:
        return SYMBOLS["year_number" if value in _YEARS else "figure"], value
    return SYMBOLS["day_number" if len(figures) < 3 and 1 <= value <= 31 else "number"], value
