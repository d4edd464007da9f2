"""The grammar of date expressions: a table of what the words can be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from corpus.dating.date_vocabulary import SYMBOLS
from corpus.dating.date_words import Words

# A name in a pattern is a kind of word (see the vocabulary) or one of these groups.
_GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "DAY": "( day_number | nth | ordinal | count dash? ordinal )",
        "YEAR": "( year_number | short_year )",
        "MANY": "( AMOUNT ( dash? count )? | article? few of? )",
        "AMOUNT": "( count | day_number | number | article )",
        "UNIT": "( day | week | fortnight | month_unit | quarter | year | decade_unit | century )",
        "NTH": "( ordinal | nth )",
        "HALF": "( quarter | half )",
        "WHICH": "( last | this | next | that that? | following | previous )",
        "PART": "( the? third ( dash | in | part of )? | the? edge of )",
        "TIME": "( daypart | night )",
        "WEEKDAY": "( weekday comma? )",
        "TO": "( to | dash | until | and )",
        "A_YEAR_AGO": "( article year ( ago | sooner ) | year dash ( ago | sooner ) )",
        "THE_YEAR": "( comma? of? the? fiscal? year? YEAR | of? ( the? WHICH fiscal? year |"
        " A_YEAR_AGO ) )",
    }
)

# What is said, and the words that say it; the longest match wins, then the first line.
_TABLE = """
    exact         numeric
    day           WEEKDAY? the? DAY dash? of? month dash? THE_YEAR?
    day           WEEKDAY? month the? DAY THE_YEAR?
    day           WEEKDAY? WHICH month DAY
    day           WEEKDAY? month comma DAY comma year_number
    days          the? DAY TO the? DAY of? month THE_YEAR?
    days          month the? DAY TO the? DAY THE_YEAR?
    month         PART? ( the month_unit of )? month THE_YEAR?
    which_month   PART? ( WHICH | this? ( past | coming ) ) month
    season        PART? the? season THE_YEAR?
    season        PART? the? season of? year_number ( dash | slash ) ( day_number | number )
    which_season  PART? ( the? WHICH | this? ( past | coming ) ) season
    quarter       PART? the? fiscal? NTH dash? fiscal? HALF ( THE_YEAR | of the fiscal? year )?
    quarter       PART? the? decade fiscal? ordinal dash? HALF
    quarter       the? last HALF THE_YEAR
    quarter       PART? the? fiscal? YEAR possessive? fiscal? ordinal dash? HALF
    quarter       ( the | article )? year dash? ( ago | sooner ) fiscal? ordinal dash? HALF
    quarter       PART? WHICH year possessive? fiscal? ordinal dash? HALF
    quarter       ( quarter_code | half_code ) day_number THE_YEAR?
    months        the? ordinal MANY month_unit THE_YEAR?
    months        the? last MANY month_unit THE_YEAR
    century       PART? the? ( count dash? )? NTH dash? century
    centuries     the? NTH TO the? NTH dash? century
    decade        PART? the? ( decade | short_decade )
    old_decade    ( PART | the | PART the | the? third? count dash? ) tens
    year          PART? the? fiscal? year? YEAR
    years         year_number ( dash | slash ) ( day_number | number )
    unit          ( PART | sooner | later )? the? WHICH fiscal? UNIT
    within        ( PART | ( sooner | later ) in ) the UNIT
    within        the rest of ( the | this ) UNIT
    midyear       ( midyear | third dash? year ) THE_YEAR?
    year_end      the? ( year | month_unit | decade_unit ) possessive? dash? edge THE_YEAR?
    ago           MANY UNIT ago
    hence         MANY UNIT ( hence | from now | from near )
    twice         the UNIT ( before last | after next )
    apart         MANY UNIT ( sooner | later | before | after )
    apart         the UNIT ( before | after )
    year_ago      ( the | article )? year dash? ( ago | sooner ) ( HALF | month_unit | period )
    same          the that ( HALF | month_unit | period ) in? THE_YEAR
    same          the? YEAR possessive? ( quarter | period )
    the_quarter   the ( quarter | month_unit )
    near          ( third | later | sooner )? near TIME?
    near_by       the day ( before | after ) near
    this_time     ( this | that | the following | the next | the previous ) TIME
    apart         the TIME ( before | after )
    last_night    last ( night | daypart )
    weekday       ( third in? )? ( the? WHICH )? weekday TIME?
    weekday       this? ( past | coming ) weekday TIME?
    weekday       weekday the nth
    weekday       MANY week ( ago | from | hence ) in? weekday TIME?
    weekday       weekday TIME? comma? MANY week ago
    week_of       the week of WEEKDAY? month DAY THE_YEAR?
    week_of       the week of WEEKDAY? the? DAY of? month THE_YEAR?
    week_day      weekday of? the? WHICH week
    weekend       ( the | this | the? last | next | that | the? following | previous ) weekend
    weekend       ( the | this )? ( past | coming ) weekend
    nth           the nth
    nothing       every ( weekday | month | season | UNIT | weekend )
"""
_MOST_WORDS = 24  # No phrase is longer.
_NAME = re.compile(r"[A-Za-z_]+")


def _expand(words: str) -> str:
    """The regular expression over symbols that a row of names stands for."""

    def symbol(name: re.Match[str]) -> str:
        group = _GROUPS.get(name.group())
        return f"(?:{_expand(group)})" if group else SYMBOLS[name.group()]

    return _NAME.sub(symbol, words.replace("( ", "(?:")).replace(" ", "")


def _read() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.split(None, 1) for line in _TABLE.strip().splitlines())
    return tuple((says, re.compile(_expand(names))) for says, names in rows)


_PATTERNS = _read()
# No phrase begins with one of these: a quick look spares the trial of every pattern.
_NEVER_FIRST = "".join(
    SYMBOLS[kind]
    for kind in (
        "other", "comma", "slash", "dash", "possessive", "of", "to", "from", "and", "between",
        "until", "in", "ago", "hence", "now", "before", "after", "figure", "period", "fortnight",
    )
)  # fmt: skip
_ANY = re.compile(f"(?=[^{_NEVER_FIRST}])(?:{'|'.join(each.pattern for _, each in _PATTERNS)})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words `[first, last)` and what the grammar says that they are."""

    says: str
    words: Words
    first: int
    last: int

    def values(self, *kinds: str) -> list[int]:
        """The values of its words of these kinds, in order."""
        symbols = [SYMBOLS[kind] for kind in kinds]
        row = self.words.symbols[self.first : self.last]
        return [
            self.words.values[place]
            for place, symbol in enumerate(row, self.first)
            if symbol in symbols
        ]

    def value(self, *kinds: str) -> int | None:
        """The value of its first word of these kinds."""
        return next(iter(self.values(*kinds)), None)

    def has(self, *kinds: str) -> bool:
        """Whether it has a word of these kinds."""
        row = self.words.symbols[self.first : self.last]
        return any(SYMBOLS[kind] in row for kind in kinds)

    def lows(self) -> list[str]:
        """Its words in small letters."""
        return [self.words.low(place) for place in range(self.first, self.last)]

    def place(self, kind: str) -> int:
        """Where its first word of a kind stands; it must have one."""
        return self.words.symbols.index(SYMBOLS[kind], self.first, self.last)

    def is_capital(self, kind: str) -> bool:
        """Whether its first word of a kind begins with a capital letter."""
        return self.words.word(self.place(kind))[:1].isupper()

    def has_the(self, kind: str) -> bool:
        """Whether "the" stands right before its first word of a kind."""
        return self.words.low(self.place(kind) - 1) == "the"

    @property
    def before(self) -> str:
        """The word before it, in small letters; empty if there is none."""
        return self.words.low(self.first - 1)

    @property
    def after(self) -> str:
        """The word after it, in small letters; empty if there is none."""
        return self.words.low(self.last)


def next_phrase(words: Words, place: int) -> Phrase | None:
    """The first phrase that begins at `place` or later, as long as it can be."""
    hit = _ANY.search(words.symbols, place)
    if hit is None:
        return None
    first = hit.start()
    says, length = _longest(words.symbols[first : first + _MOST_WORDS])
    if says == "years" and words.ends[first] < words.starts[first + 1]:
        says, length = "year", 1  # `in 2014 — 7.7 percent more`
    return Phrase(says, words, first, first + length)


@lru_cache(maxsize=8192)
def _longest(symbols: str) -> tuple[str, int]:
    """The longest phrase that a row of symbols begins with, and how many of them it takes."""
    matches = ((says, pattern.match(symbols)) for says, pattern in _PATTERNS)
    return max(((says, match.end()) for says, match in matches if match), key=lambda pair: pair[1])
