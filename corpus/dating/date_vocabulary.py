"""English words of the calendar, each with its kind and its value."""

from collections.abc import Mapping
from types import MappingProxyType

from corpus.dating.calendar import Unit

# One line for each kind and value. A value is a number, a place in a row, or a count of steps.
_VOCABULARY = """
    month 1: january jan
    month 2: february feb
    month 3: march mar
    month 4: april apr
    month 5: may
    month 6: june jun
    month 7: july jul
    month 8: august aug
    month 9: september sept sep
    month 10: october oct
    month 11: november nov
    month 12: december dec
    weekday 0: monday mon
    weekday 1: tuesday tues tue
    weekday 2: wednesday wed
    weekday 3: thursday thurs thur thu
    weekday 4: friday fri
    weekday 5: saturday sat
    weekday 6: sunday sun
    season 1: spring
    season 2: summer
    season 3: autumn fall
    season 4: winter
    ordinal 1: first
    ordinal 2: second
    ordinal 3: third
    ordinal 4: fourth
    ordinal 5: fifth
    ordinal 6: sixth
    ordinal 7: seventh
    ordinal 8: eighth
    ordinal 9: ninth
    ordinal 10: tenth
    ordinal 11: eleventh
    ordinal 12: twelfth
    ordinal 13: thirteenth
    ordinal 14: fourteenth
    ordinal 15: fifteenth
    ordinal 16: sixteenth
    ordinal 17: seventeenth
    ordinal 18: eighteenth
    ordinal 19: nineteenth
    ordinal 20: twentieth
    ordinal 30: thirtieth
    count 1: one
    count 2: two
    count 3: three
    count 4: four
    count 5: five
    count 6: six
    count 7: seven
    count 8: eight
    count 9: nine
    count 10: ten
    count 11: eleven
    count 12: twelve dozen
    count 13: thirteen
    count 14: fourteen
    count 15: fifteen
    count 16: sixteen
    count 17: seventeen
    count 18: eighteen
    count 19: nineteen
    count 20: twenty
    count 30: thirty
    count 40: forty
    count 50: fifty
    count 60: sixty
    count 70: seventy
    count 80: eighty
    count 90: ninety
    count 100: hundred
    tens 20: twenties
    tens 30: thirties
    tens 40: forties
    tens 50: fifties
    tens 60: sixties
    tens 70: seventies
    tens 80: eighties
    tens 90: nineties
    tens 100: noughties
    article 1: a an
    few 0: few several many couple
    day 0: day days
    week 0: week weeks
    weekend 0: weekend weekends
    month_unit 0: month months
    quarter 0: quarter quarters
    half 0: half
    year 0: year years
    decade_unit 0: decade decades
    century 0: century centuries
    period 0: period
    fortnight 0: fortnight fortnights
    last -1: last latest
    this 0: this current
    next 1: next
    previous -1: previous preceding prior
    that 0: that same
    following 1: following ensuing subsequent
    past 0: past recent
    coming 0: coming upcoming
    third 0: early
    third 1: mid
    third 2: late latter
    part 0: part
    edge 0: beginning start outset
    edge 1: middle
    edge 2: end close
    rest 0: rest remainder balance
    midyear 1: midyear
    near -1: yesterday
    near 0: today tonight
    near 1: tomorrow
    daypart 0: morning afternoon evening
    night 0: night
    sooner 0: earlier
    later 0: later
    before -1: before
    after 1: after
    ago 0: ago
    hence 0: hence
    now 0: now
    every 0: every each
    fiscal 0: fiscal calendar financial fy
    quarter_code 0: q
    half_code 0: h
    the 0: the
    of 0: of
    to 0: to
    from 0: from
    and 0: and
    between 0: between
    until 0: until till til through thru
    in 0: in on
    comma 0: ,
    slash 0: /
    dash 0: - – — ‑ −
"""
# Kinds of tokens that are no words of a list: figures, and what is nothing to the calendar.
_FIGURES = (
    "other", "numeric", "figure", "number", "day_number", "year_number", "short_year", "decade",
    "short_decade", "nth", "possessive",
)  # fmt: skip

UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        "day": "day",
        "week": "week",
        "fortnight": "week",
        "weekend": "weekend",
        "month_unit": "month",
        "quarter": "quarter",
        "half": "half",
        "year": "year",
        "decade_unit": "decade",
        "century": "century",
    }
)


def _read() -> dict[str, tuple[str, int]]:
    """Each word with its kind and value."""
    entries: dict[str, tuple[str, int]] = {}
    for line in _VOCABULARY.strip().splitlines():
        label, _, listed = line.strip().partition(": ")
        kind, value = label.split(" ")
        entries |= {word: (kind, int(value)) for word in listed.split()}
    return entries


_ENTRIES = _read()
_KINDS = (*_FIGURES, *dict.fromkeys(kind for kind, _ in _ENTRIES.values()))

# A letter for each kind: a text becomes a string of them, which patterns can be matched with.
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {kind: chr(0x100 + place) for place, kind in enumerate(_KINDS)}
)
KINDS: Mapping[str, str] = MappingProxyType({symbol: kind for kind, symbol in SYMBOLS.items()})
# Each word with its symbol and value.
WORDS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {word: (SYMBOLS[kind], value) for word, (kind, value) in _ENTRIES.items()}
)
