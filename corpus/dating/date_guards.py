"""Whether words that read like a date are believed to be one."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from corpus.dating import name_guards
from corpus.dating.date_patterns import Phrase
from corpus.dating.date_vocabulary import SYMBOLS
from corpus.dating.name_guards import BEFORE_DATES, OF_TIME
from corpus.dating.year_guards import is_year
from corpus.layout.vocabulary import words as listed

_POSSESSIVES = listed("his her their my your our its 's ’s whose")
# "the next month" that lasts from now: `within the next month`, `for the quarter`
_LASTING = listed("in within over during for through throughout of")
_BEFORE_YEAR_END = listed("by at until before since the")
# `half a century ago`, `more than a year ago`
_NOT_BEFORE_COUNTS = listed("half / ½ than over under least within")
_AFTER_NTH = listed("""
    they he she it we i you the a an this that his her their there and at in with for to when both
    was were is had has all but as while
""")
_REACH = 160  # How far, in characters, the words stand that tell what a text is about.
_SPORT = re.compile(
    r"\b(?:goals?|scored|touchdowns?|yards|kick-?off|half-?time|penalt(?:y|ies)|striker|coach|"
    r"quarterback|innings|rebounds|midfielder|goalkeeper|basketball|football|rugby|(?:the|a)\s+match)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:profits?|sales|earnings|revenues?|income|net|shipments|exports|imports|growth|"
    r"loss(?:es)?|econom\w+|output|production|dividends?|shares?|cents|percent|inflation|gdp|"
    r"gnp|orders|deficit|surplus|company|bank|fiscal|financial|rose|fell)\b|[%$£€]",
    re.IGNORECASE,
)
_HEAT_OR_AGE = re.compile(
    r"\b(?:degrees?|temperatures?|highs|lows|weather|forecast(?:ers)?|thermometers?|mph|humid\w*|"
    r"fahrenheit|celsius|warm(?:er)?|sunny|aged?|ages|men|women|patients)\b",
    re.IGNORECASE,
)


def is_date(phrase: Phrase) -> bool:
    """Whether a phrase of the grammar means a date where it stands."""
    guard = _GUARDS.get(phrase.says)
    return guard is None or guard(phrase)


def _around(phrase: Phrase) -> str:
    """The text on both sides of a phrase."""
    words = phrase.words
    start, end = words.starts[phrase.first], words.ends[phrase.last - 1]
    return words.text[max(start - _REACH, words.starts[0]) : end + _REACH]


def _is_quarter(phrase: Phrase) -> bool:
    """Whether a quarter or half of a year is meant: none of a match, none of a hall."""
    if phrase.has("quarter_code", "half_code"):
        return phrase.words.ends[phrase.first] == phrase.words.starts[phrase.first + 1]
    if phrase.has("year_number", "short_year", "year"):
        return True
    around = _around(phrase)
    if phrase.after == "of" or _SPORT.search(around):
        return False
    return not phrase.has("half", "month_unit") or _MONEY.search(around) is not None


def _is_decade(phrase: Phrase) -> bool:
    """Whether a decade is meant: no ages, no temperatures."""
    if phrase.has("decade"):
        return True
    if phrase.before in _POSSESSIVES or phrase.before in ("mid", "low", "upper", "high"):
        return False
    if phrase.has("count") or _has_apostrophe(phrase) or _is_after_decade(phrase):
        return True
    return phrase.has("the") and _HEAT_OR_AGE.search(_around(phrase)) is None


def _is_after_decade(phrase: Phrase) -> bool:
    """Whether another decade stands before it: "the 1960s and 70s"."""
    symbols, first = phrase.words.symbols, phrase.first
    decades = (SYMBOLS["decade"], SYMBOLS["short_decade"])
    return first > 1 and phrase.before in ("and", "or", ",") and symbols[first - 2] in decades


def _has_apostrophe(phrase: Phrase) -> bool:
    if not phrase.has("short_decade"):
        return False
    return not phrase.words.word(phrase.place("short_decade"))[:1].isdigit()


def _is_century(phrase: Phrase) -> bool:
    """Whether a century of our era is meant, and no company: "20th Century Fox"."""
    if phrase.after in ("bc", "bce", "b"):
        return False
    return not phrase.words.word(phrase.last)[:1].isupper() or not phrase.is_capital("century")


def _is_centuries(phrase: Phrase) -> bool:
    return not phrase.has("and") or phrase.before == "between"


def _is_unit(phrase: Phrase) -> bool:
    """Whether a unit of the calendar is meant: not "her last year", not "within the next month"."""
    if phrase.has("next") and phrase.has_the("next"):
        return phrase.before not in _LASTING
    if phrase.has("quarter"):
        return phrase.after != "of"
    if phrase.has("following", "previous") and not phrase.has("the"):
        return phrase.after not in ("-", "–")
    return phrase.before not in _POSSESSIVES or not phrase.has("last", "next")


def _is_year_end(phrase: Phrase) -> bool:
    return phrase.has("dash", "possessive") or phrase.before in _BEFORE_YEAR_END


def _is_ago(phrase: Phrase) -> bool:
    """Whether the count is one whole number: not "half a century ago", "2.5 years ago"."""
    words, first = phrase.words, phrase.first
    is_fraction = phrase.before == "." and words.ends[first - 1] == words.starts[first]
    counts = phrase.values("count", "day_number", "number")
    is_one_number = len(counts) < 2 or counts[-1] == 100 or 20 <= counts[0] < 100
    return is_one_number and not is_fraction and phrase.before not in _NOT_BEFORE_COUNTS


def _is_apart(phrase: Phrase) -> bool:
    """Whether a date is counted from: not "two days before the vote", "earlier than planned"."""
    if phrase.has("before", "after"):
        return not phrase.after[:1].isalnum() or phrase.after in ("and", "but")
    return phrase.after != "than" and _is_ago(phrase)


def _is_near(phrase: Phrase) -> bool:
    """Whether a day is meant: not "Russia Today", not "the Today programme"."""
    before = phrase.words.word(phrase.first - 1)
    return not (phrase.is_capital("near") and (before[:1].isupper() or before == "the"))


def _is_nth(phrase: Phrase) -> bool:
    """Whether a day is meant: "On the 14th they dined", not "on the 14th floor"."""
    is_after_time = phrase.before in OF_TIME | BEFORE_DATES
    return is_after_time and (not phrase.after[:1].isalpha() or phrase.after in _AFTER_NTH)


_GUARDS: Mapping[str, Callable[[Phrase], bool]] = MappingProxyType(
    {
        "day": name_guards.is_day,
        "days": name_guards.is_days,
        "week_of": name_guards.is_which_month,
        "month": name_guards.is_month,
        "which_month": name_guards.is_which_month,
        "season": name_guards.is_season,
        "which_season": name_guards.is_which_season,
        "quarter": _is_quarter,
        "months": _is_quarter,
        "decade": _is_decade,
        "old_decade": _is_decade,
        "century": _is_century,
        "centuries": _is_centuries,
        "year": is_year,
        "years": is_year,
        "unit": _is_unit,
        "same": lambda phrase: phrase.after != "of",
        "the_quarter": lambda phrase: phrase.before in _LASTING and phrase.after != "of",
        "year_end": _is_year_end,
        "ago": _is_ago,
        "apart": _is_apart,
        "near": _is_near,
        "weekday": name_guards.is_weekday,
        "week_day": name_guards.is_weekday,
        "nth": _is_nth,
    }
)
