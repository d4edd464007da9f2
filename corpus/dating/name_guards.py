"""Whether months, weekdays and seasons are meant, or names and verbs."""

import re

from corpus.dating.date_patterns import Phrase
from corpus.dating.date_vocabulary import KINDS
from corpus.dating.date_words import Words
from corpus.layout.vocabulary import words as listed

# Words that only a time follows, when a month or season does.
OF_TIME = listed("in since until till through thru throughout during between")
BEFORE_DATES = listed("by of for from to before after than with and or on as over")
_BEFORE_SEASONS = listed("by of for from before after over into")
_DETERMINERS = listed("the a an its his her their this that our 's ’s")

# Months that are also first names, surnames or verbs: March, April, May, June, August.
_NAMELIKE = frozenset((3, 4, 5, 6, 8))
_FAMILY = listed("family government cabinet premiership administration camp team brothers sisters")
# `Mrs. May`, `Theresa May`; a month stands after `In`, `Last` and the like.
_NAME_BEFORE = (
    r"\b(?!(?:In|By|Last|Next|This|That|Since|Early|Late|Mid|On|And|Until|Till|From|Through|During|"
    r"After|Before|Every|Of|For|To|Between|The|A|An|Only|But|Each|It|Is)\b)[A-Z][a-z]+\.?[ ]"
)
_BEFORE_MONTHS = listed("by of for from to before after")
# `confidence in May`
_TRUST = listed("confidence faith trust belief believe believed interest")
# `the October Revolution`, `April Fools`
_NAMED_FOR_MONTHS = listed("revolution monarchy uprising fool fools surprise")
_NEARBY = 2000  # How far around, in characters, a person of that name is looked for.
_ATTACKS = listed("attack attacks terror terrorist hijackers hijackings commission bombings")

# `Good Friday`, `Black Monday`, `every Sunday`
_NOT_BEFORE_WEEKDAYS = listed("""
    good black ash super bloody palm easter cyber holy maundy shrove fat whit casual ruby
    any one some every each most man girl sheffield
""")
# `Sunday Times`, `Saturday Night Live`
_TITLES = listed("""
    times telegraph mirror express mail post herald independent gazette tribune star world people
    sun night magazine review chronicle observer journal
""")
# What follows "a Friday" when any Friday will do, and no noun: `on a Friday in May`
_AFTER_ANY_DAY = listed("""
    in on at of and or when that which who with for to by from as but if while after before is was
    morning afternoon evening talk newspaper newspapers paper school mass service ritual
""")
_SEASON_NOUNS = listed("""
    holiday holidays vacation vacations months olympics season break term semester sun heat games
    camp coat clothes solstice equinox school palace house sale sales collection
""")
# `on Saturday nights`, `with Saturday shifts`
_RECURRING = listed("mornings afternoons evenings nights shifts services classes editions")
_AFTER_A_FALL = listed("of in from to")


def is_day(phrase: Phrase) -> bool:
    """Whether a day and month are meant: no "first March", no "Sept. 11 attacks"."""
    if not phrase.is_capital("month"):
        return False
    if phrase.has("ordinal") and not phrase.has("nth", "day_number", "of"):
        return False
    has_year = phrase.has("year_number", "short_year", "year")
    return has_year or phrase.after not in _ATTACKS


def is_days(phrase: Phrase) -> bool:
    """Whether days of a month are meant as one range: "and" makes one after "between"."""
    return phrase.is_capital("month") and (not phrase.has("and") or phrase.before == "between")


def is_which_month(phrase: Phrase) -> bool:
    """Whether "last March" is no walk."""
    return phrase.is_capital("month")


def is_month(phrase: Phrase) -> bool:
    """Whether a month is meant: no modal verb, nobody's name, nobody's walk."""
    if not phrase.is_capital("month"):
        return False
    if phrase.has("third", "edge", "of", "year_number", "short_year", "year"):
        return True
    if _is_joined_to_month(phrase):
        return True
    if phrase.after in _NAMED_FOR_MONTHS or phrase.before in ("black", "red"):
        return False
    if phrase.before in OF_TIME:
        return phrase.words.low(phrase.first - 2) not in _TRUST
    word, number = phrase.words.word(phrase.place("month")), phrase.values("month")[0]
    is_cut_short = len(word) < 4 and word.lower() != "may"
    return not is_cut_short and (number not in _NAMELIKE or _is_no_name(phrase, word))


def _is_joined_to_month(phrase: Phrase) -> bool:
    """Whether a dash joins another month: "the April-June quarter"."""
    symbols = phrase.words.symbols
    return phrase.after in ("-", "–") and KINDS.get(symbols[phrase.last + 1 :][:1]) == "month"


def _is_no_name(phrase: Phrase, word: str) -> bool:
    """Whether "May" or "April" is the month where no word of time says so."""
    words, before, after = phrase.words, phrase.before, phrase.after
    if before in _DETERMINERS:
        return after not in _FAMILY and _is_described(words, phrase.last)
    if before in ("and", "or", "to", "-", "–"):
        return KINDS[words.symbols[max(phrase.first - 2, 0)]] == "month"
    if before not in _BEFORE_MONTHS or words.word(phrase.last)[:1].isupper():
        return False
    start = words.starts[phrase.first]
    nearby = words.text[max(0, start - _NEARBY) : start + _NEARBY]
    return re.search(_NAME_BEFORE + re.escape(word) + r"\b", nearby) is None


def is_weekday(phrase: Phrase) -> bool:
    """Whether a weekday is meant: no newspaper, no holiday, no "on a Sunday"."""
    words, place = phrase.words, phrase.place("weekday")
    word, before, after = words.word(place), words.low(place - 1), words.word(place + 1)
    if not word[:1].isupper() or before in _NOT_BEFORE_WEEKDAYS:
        return False
    if _is_counted(phrase, place) or after in _RECURRING:
        return False
    if "day" not in word.lower():
        return word.endswith(".") and before != "the"
    if before in ("a", "an"):
        return _is_described(words, place + 1)
    if after[:1].isupper():
        return after.lower() not in _TITLES and before != "the"
    return after not in ("newspaper", "newspapers")


def _is_counted(phrase: Phrase, place: int) -> bool:
    """Whether it is one of a month's: "the first Tuesday in May", "the last Friday of June"."""
    words = phrase.words
    if words.low(place - 1) == "last":
        return phrase.after == "of" or (phrase.after == "in" and words.low(place - 2) == "the")
    return place > 0 and KINDS[words.symbols[place - 1]] in ("ordinal", "nth")


def _is_described(words: Words, place: int) -> bool:
    """Whether a noun follows: "in a Friday interview", not "on a Friday"."""
    after = words.word(place)
    return after.isalpha() and after.islower() and after not in _AFTER_ANY_DAY


def is_season(phrase: Phrase) -> bool:
    """Whether a season is meant: no fall of a government, no Arab Spring, no holidays."""
    word = phrase.words.low(phrase.place("season"))
    if phrase.has("year_number"):
        return _is_season_of_year(phrase)
    if phrase.after in _SEASON_NOUNS or (word == "fall" and phrase.after in _AFTER_A_FALL):
        return False
    if phrase.has("year", "third", "edge") or phrase.before in OF_TIME:
        return True
    is_after_time = phrase.before in _BEFORE_SEASONS
    return is_after_time and (phrase.has("the") or phrase.before in ("by", "before"))


def _is_season_of_year(phrase: Phrase) -> bool:
    """No "Arab Spring 2011", no "fall 2000 feet"."""
    before = phrase.words.word(phrase.first - 1)
    is_name = phrase.is_capital("season") and before[:1].isupper() and not phrase.has("the")
    is_measure = phrase.after in ("feet", "metres", "meters", "miles")
    return not is_measure and (not is_name or before.lower() in OF_TIME | BEFORE_DATES)


def is_which_season(phrase: Phrase) -> bool:
    """Whether "this fall" is none in prices."""
    word = phrase.words.low(phrase.place("season"))
    return word != "fall" or phrase.after not in _AFTER_A_FALL
