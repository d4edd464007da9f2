"""Whether words that read like a date are believed to be one."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from corpus.date_patterns import Phrase
from corpus.date_vocabulary import KINDS, SYMBOLS
from corpus.date_words import Words
from corpus.vocabulary import words as listed
from corpus.year_guards import is_year

_OF_TIME = listed("in since until till through thru throughout during between")
_BEFORE_DATES = listed("by of for from to before after than with and or on as over")
_LASTING = listed("in within over during for through throughout of")
_BEFORE_SEASONS = listed("by of for from before after over into")
_DETERMINERS = listed("the a an its his her their this that our")
_POSSESSIVES = listed("his her their my your our its 's ’s whose")
# Months that are also first names, surnames or verbs.
_NAMELIKE = frozenset((3, 4, 5, 6, 8))
_FAMILY = listed("family government cabinet premiership administration camp team brothers sisters")
# `Mrs. May`, `Mr March`
_TITLE_BEFORE = r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Lady|Lord|President|Minister|Theresa)\.?\s+"
_NEARBY = 2000
_HOLIDAYS = listed("""
    good black ash super bloody palm easter cyber holy maundy shrove fat whit casual ruby
    any one some every each most
""")
_AFTER_ANY_DAY = listed("""
    in on at of and or when that which who with for to by from as but if while after before is was
    morning afternoon evening talk newspaper newspapers paper school mass service ritual
""")
_NEWSPAPERS = listed("""
    times telegraph mirror express mail post herald independent gazette tribune star world people
    sun night magazine review chronicle observer journal
""")
_SEASON_NOUNS = listed("""
    holiday holidays vacation vacations months olympics season break term semester sun heat games
    camp coat clothes solstice equinox school palace house sale sales collection
""")
_SPORT = re.compile(
    r"\b(?:goals?|scored|touchdowns?|yards|kick-?off|half-?time|penalt(?:y|ies)|striker|coach|"
    r"quarterback|innings|rebounds|midfielder|goalkeeper|basketball|football|rugby|match)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:profits?|sales|earnings|revenues?|income|net|shipments|exports|imports|growth|loss(?:es)?|"
    r"econom\w+|output|production|dividends?|shares?|cents|percent|inflation|gdp|gnp|orders|"
    r"deficit|surplus|company|bank|fiscal|financial|rose|fell)\b|[%$£€]",
    re.IGNORECASE,
)
_HEAT = re.compile(
    r"\b(?:degrees?|temperatures?|highs|lows|weather|forecast(?:ers)?|thermometers?|mph|humid\w*|"
    r"fahrenheit|celsius|warm(?:er)?|sunny|aged?|ages|men|women|patients)\b",
    re.IGNORECASE,
)
_REACH = 160
_AFTER_NTH = listed("""
    they he she it we i you the a an this that his her their there and at in with for to when both
    was were is had has all but as while
""")
_ATTACKS = listed("attack attacks terror terrorist hijackers hijackings commission bombings")


def is_date(phrase: Phrase) -> bool:
    """Whether a phrase of the grammar means a date where it stands."""
    guard = _GUARDS.get(phrase.says)
    return guard is None or guard(phrase)


def _before(phrase: Phrase) -> str:
    return phrase.words.low(phrase.first - 1)


def _after(phrase: Phrase) -> str:
    return phrase.words.low(phrase.last)


def _around(phrase: Phrase) -> str:
    """The text on both sides of a phrase."""
    words = phrase.words
    start, end = words.starts[phrase.first], words.ends[phrase.last - 1]
    return words.text[max(start - _REACH, words.starts[0]) : end + _REACH]


def _place(phrase: Phrase, kind: str) -> int:
    """Where its first word of a kind stands among the words."""
    return phrase.words.symbols.index(SYMBOLS[kind], phrase.first, phrase.last)


def _is_capital(phrase: Phrase, kind: str) -> bool:
    return phrase.words.word(_place(phrase, kind))[:1].isupper()


def _is_day(phrase: Phrase) -> bool:
    """Day and month: no "first March", no "Sept. 11 attacks"."""
    if not _is_capital(phrase, "month"):
        return False
    if phrase.has("ordinal") and not phrase.has("nth", "day_number", "of"):
        return False
    has_year = phrase.has("year_number", "short_year", "year")
    return has_year or _after(phrase) not in _ATTACKS


def _is_days(phrase: Phrase) -> bool:
    return _is_capital(phrase, "month") and (not phrase.has("and") or _before(phrase) == "between")


def _is_month(phrase: Phrase) -> bool:
    """A month: no modal verb, nobody's name, nobody's walk."""
    if not _is_capital(phrase, "month"):
        return False
    if phrase.has("third", "edge", "of", "year_number", "short_year", "year"):
        return True
    word, before = phrase.words.word(_place(phrase, "month")), _before(phrase)
    if before in _OF_TIME:
        return True
    if len(word) < 4 and phrase.values("month") != [5]:
        return False
    return phrase.values("month")[0] not in _NAMELIKE or _is_no_name(phrase, word, before)


def _is_no_name(phrase: Phrase, word: str, before: str) -> bool:
    """Whether "May", "April" and their like are the month where no preposition of time says so."""
    words, after = phrase.words, _after(phrase)
    if before in _DETERMINERS:
        return after.islower() and after not in _FAMILY and after.isalpha()
    if before in ("and", "or", "to", "-", "–"):
        return KINDS[words.symbols[max(phrase.first - 2, 0)]] == "month"
    if before not in _BEFORE_DATES or words.word(phrase.last)[:1].isupper():
        return False
    start = words.starts[phrase.first]
    nearby = words.text[max(0, start - _NEARBY) : start + _NEARBY]
    return re.search(_TITLE_BEFORE + re.escape(word), nearby) is None


def _is_which_month(phrase: Phrase) -> bool:
    return _is_capital(phrase, "month")


def _is_weekday(phrase: Phrase) -> bool:
    """A weekday: no newspaper, no holiday, no "on a Sunday"."""
    words, place = phrase.words, _place(phrase, "weekday")
    word, before, after = words.word(place), words.low(place - 1), words.word(place + 1)
    if not word[:1].isupper() or before in _HOLIDAYS:
        return False
    if before in ("a", "an"):
        return _is_described(words, place + 1)
    if "day" not in word.lower():
        return word.endswith(".")
    if after[:1].isupper() and not phrase.has("daypart"):
        return after.lower() not in _NEWSPAPERS and before != "the"
    return True


def _is_described(words: Words, place: int) -> bool:
    """Whether a noun follows: "in a Friday interview", not "on a Friday"."""
    after = words.word(place)
    return after.isalpha() and after.islower() and after not in _AFTER_ANY_DAY


def _is_season(phrase: Phrase) -> bool:
    """A season: no fall of a government, no Arab Spring, no summer holidays."""
    word, after = phrase.words.word(_place(phrase, "season")), _after(phrase)
    if phrase.has("year_number"):
        return is_year_of_season(phrase)
    if after in _SEASON_NOUNS or (word.lower() == "fall" and after in ("of", "in", "from", "to")):
        return False
    if phrase.has("year", "third", "edge") or _before(phrase) in _OF_TIME:
        return True
    is_after_time = _before(phrase) in _BEFORE_SEASONS
    return is_after_time and (phrase.has("the") or _before(phrase) == "by")


def is_year_of_season(phrase: Phrase) -> bool:
    """No "Arab Spring 2011", no "fall 2000 feet"."""
    before = phrase.words.word(phrase.first - 1)
    is_name = _is_capital(phrase, "season") and before[:1].isupper() and not phrase.has("the")
    return _after(phrase) not in ("feet", "metres", "meters", "miles") and (
        not is_name or before.lower() in _OF_TIME | _BEFORE_DATES
    )


def _is_which_season(phrase: Phrase) -> bool:
    word = phrase.words.low(_place(phrase, "season"))
    return word != "fall" or _after(phrase) not in ("of", "in", "from", "to")


def _is_quarter(phrase: Phrase) -> bool:
    """A quarter or half of a year: none of a match, none of a hall."""
    if phrase.has("quarter_code", "half_code"):
        code = phrase.first
        return phrase.words.ends[code] == phrase.words.starts[code + 1]
    if phrase.has("year_number", "short_year", "year"):
        return True
    around = _around(phrase)
    if _after(phrase) == "of" or _SPORT.search(around):
        return False
    return not phrase.has("half", "month_unit") or _MONEY.search(around) is not None


def _is_decade(phrase: Phrase) -> bool:
    """A decade: no ages, no temperatures."""
    if phrase.has("decade"):
        return True
    if _before(phrase) in _POSSESSIVES or _before(phrase) in ("mid", "low", "upper", "high"):
        return False
    place = _place(phrase, "short_decade" if phrase.has("short_decade") else "tens")
    is_short = not phrase.words.word(place)[:1].isdigit() and phrase.has("short_decade")
    if is_short or phrase.has("count"):
        return True
    return phrase.has("the") and _HEAT.search(_around(phrase)) is None


def _is_century(phrase: Phrase) -> bool:
    return not phrase.words.word(phrase.last)[:1].isupper() or not _is_capital(phrase, "century")


def _is_unit(phrase: Phrase) -> bool:
    """A unit of the calendar: not "her last year", not "within the next month"."""
    if phrase.has("the") and phrase.has("next"):
        return _before(phrase) not in _LASTING
    if phrase.has("quarter"):
        return _after(phrase) != "of"
    if phrase.has("following", "previous") and not phrase.has("the"):
        return _after(phrase) not in ("-", "–")
    return _before(phrase) not in _POSSESSIVES or not phrase.has("last", "next")


def _is_year_end(phrase: Phrase) -> bool:
    is_bound = phrase.has("dash", "possessive")
    return is_bound or _before(phrase) in ("by", "at", "until", "before", "since", "the")


def _is_ago(phrase: Phrase) -> bool:
    """Not "half a century ago", not "2.5 years ago", not "more than a year ago"."""
    words, first = phrase.words, phrase.first
    is_fraction = _before(phrase) == "." and words.ends[first - 1] == words.starts[first]
    return not is_fraction and _before(phrase) not in (
        "half", "of", "/", "½", "than", "over", "under", "least", "within",
    )  # fmt: skip


def _is_apart(phrase: Phrase) -> bool:
    """Not "two days before the vote", not "a year earlier than planned"."""
    after = _after(phrase)
    if phrase.has("before", "after"):
        return not after[:1].isalnum() or after in ("and", "but")
    return after != "than" and _is_ago(phrase)


def _is_near(phrase: Phrase) -> bool:
    """Not "Russia Today"."""
    before = phrase.words.word(phrase.first - 1)
    return not (_is_capital(phrase, "near") and before[:1].isupper())


def _is_nth(phrase: Phrase) -> bool:
    """ "On the 14th they dined", not "on the 14th floor"."""
    is_after_time = _before(phrase) in _OF_TIME | _BEFORE_DATES
    after = _after(phrase)
    return is_after_time and (not after[:1].isalpha() or after in _AFTER_NTH)


_GUARDS: Mapping[str, Callable[[Phrase], bool]] = MappingProxyType(
    {
        "day": _is_day,
        "days": _is_days,
        "month": _is_month,
        "which_month": _is_which_month,
        "season": _is_season,
        "which_season": _is_which_season,
        "quarter": _is_quarter,
        "first_months": _is_quarter,
        "decade": _is_decade,
        "old_decade": _is_decade,
        "century": _is_century,
        "year": is_year,
        "years": is_year,
        "unit": _is_unit,
        "year_end": _is_year_end,
        "ago": _is_ago,
        "apart": _is_apart,
        "near": _is_near,
        "weekday": _is_weekday,
        "week_day": _is_weekday,
        "nth": _is_nth,
    }
)
