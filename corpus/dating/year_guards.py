"""Whether a number that could be a year is believed to be one."""

import re

from corpus.dating.date_patterns import Phrase
from corpus.dating.date_vocabulary import KINDS
from corpus.dating.date_words import Words
from corpus.layout.vocabulary import words as listed

# Numbers that a news text seldom uses for anything else.
_LIKELY_YEARS = range(1900, 2040)
_BEFORE_YEARS = listed("""
    in since of by until till from to between and during before after through around about circa
    for with than over into or throughout entering as on against versus vs within early mid late
    beyond fiscal pre post back the a an this that these those its his her their our my your
""")
_OF_TIME = listed("""
    in since until till during before after by from between circa through throughout
""")
_OF_AMOUNT = listed("""
    total population number maximum minimum average sum fleet crowd force height distance length
    weight speed price cost score rate circulation capacity membership turnout group team army
""")
_DETERMINERS = listed("the a an this that its his her their our my your 's ’s")
# `2,000 people` without its comma: what follows is counted.
_COUNTED = listed("""
    people persons soldiers troops men women children girls boys jobs miles metres meters feet foot
    yards km kilometres kilometers kilograms kilos kg tons tonnes pounds dollars euros rubles
    roubles yen yuan rupees francs marks pesos lire votes seats shares barrels bottles acres
    hectares square cubic percent per points hours hrs gmt est edt cst cdt mst mdt pst pdt utc bst
    cet pages words copies units houses homes employees workers staff members students pupils
    patients deaths cases calories degrees watts volts strong employed rifles guns tanks planes
    aircraft ships lorries trucks cars tickets guests runners delegates refugees villages rooms
    beds stores shops branches apartments flats bricks trees sheep cattle horses gallons litres
    liters megawatts rpm mph crowns livres florins ducats bc bce
""")
# After these a number before a plural counts it: `paid 2,000 for 1999 bolts`.
_BEFORE_COUNTS = listed("for with than over into")
# Plural nouns that a year describes: `reported 1989 earnings`.
_DESCRIBED = listed("""
    results sales earnings losses profits revenues elections figures taxes forecasts estimates
    levels prices highs lows models wages exports imports deliveries orders costs rates games
    olympics championships riots protests accords agreements negotiations talks bonds notes cars
    budgets projections targets plans returns contracts
""")
_ABOUT = listed("""
    some nearly almost least approximately roughly only another exactly up more fewer
""")
# `Flight 1994` and `room 2014`: what stands before is numbered.
_NUMBERED = listed("""
    room platform page line chapter number no code channel postcode model version bus train gate
    flight coach section article bill act resolution directive route highway interstate box unit
    apartment suite lot order rule regulation convention law decree windows agenda vision nr call
    pp p vol nos art sec ch para isbn hotline phone fax tel extension ext pin copyright © asteroid
    comet boeing airbus
""")
_DATED_NAMES = listed("""
    cup olympics games euro expo championship championships prix census budget class election
    elections christmas easter ramadan mundial biennale eurovision campaign season finals open
""")
_STREETS = listed("avenue street road lane drive boulevard square court place way row terrace")
_TITLES_OF_COUNTS = listed("comments comment replies views shares likes followers photos")
_COPULAS = listed("is was are were be being equals totalled totaled reached hit")
_PREFIXES = listed("mid early late pre post then")
_QUOTES = "\"“”‘’'«»"
_DIGITS = ("figure", "number", "day_number", "year_number")
# `$1999`, `#2001`, `.1994`, `x1994`
_STUCK_BEFORE = re.compile(r"[\w$£€¥#+:/.%@]")
# `1500%`, `2014-era`, `2004/38`, `1900:1`, `2000.5`
_STUCK_AFTER = re.compile(r"[\w%°]|[:.,/][0-9]|[-‑](?![0-9])[\w]")


def is_year(phrase: Phrase) -> bool:
    """Whether the year that a phrase consists of, with little else, is one."""
    words = phrase.words
    place = next(i for i in range(phrase.first, phrase.last) if _is_year_figure(words, i))
    if _is_stuck(words, place) or _is_title(words, place):
        return False
    if phrase.has("third", "edge", "fiscal", "year"):
        return True
    if _is_counted(words, place):
        return False
    if KINDS[words.symbols[place]] == "short_year":
        return _is_short_year(words, place)
    # The second year of "1994-1999" is what the first one is.
    judged = place - 2 if _is_joined(words, place) else place
    return not _is_numbered(words, judged) and _is_likely(words, judged)


def _is_year_figure(words: Words, place: int) -> bool:
    return KINDS[words.symbols[place]] in ("year_number", "short_year")


def _is_joined(words: Words, place: int) -> bool:
    """Whether a dash joins the number to another year before it."""
    return (
        place > 1
        and words.low(place - 1) in ("-", "–", "‑")
        and _is_year_figure(words, place - 2)
        and words.ends[place - 2] + 1 == words.starts[place]
    )


def _touching(words: Words, place: int) -> tuple[str, str]:
    """The characters just before and after a word."""
    start, end = words.starts[place], words.ends[place]
    return words.text[max(start - 1, 0) : start], words.text[end : end + 2]


def _is_stuck(words: Words, place: int) -> bool:
    """Whether the number is glued to something that makes it no year."""
    before, after = _touching(words, place)
    if _STUCK_BEFORE.match(before) or _STUCK_AFTER.match(after):
        return True
    if before and before in "-–‑":
        return not _is_joined(words, place) and words.low(place - 2) not in _PREFIXES
    is_digit_before = place > 0 and KINDS[words.symbols[place - 1]] in _DIGITS
    return is_digit_before and words.ends[place - 1] + 1 == words.starts[place]


def _is_counted(words: Words, place: int) -> bool:
    """Whether something is counted: "2000 soldiers", "1950 of them", "for 1999 bolts"."""
    after, before = words.low(place + 1), words.low(place - 1)
    if after in _COUNTED or (after == "of" and before not in _OF_TIME):
        return True
    is_plural = after.endswith("s") and not after.endswith("ss") and words.word(place + 1) == after
    if not is_plural or len(after) < 4 or after in _DESCRIBED:
        return False
    if before in _ABOUT or before in _BEFORE_COUNTS:
        return True
    return before not in _BEFORE_YEARS and before not in _DETERMINERS


def _is_title(words: Words, place: int) -> bool:
    """Whether the number alone stands in quotation marks: “1984”."""
    before, after = _touching(words, place)
    return bool(before and after) and before in _QUOTES and after[0] in _QUOTES


def _is_short_year(words: Words, place: int) -> bool:
    before = words.low(place - 1)
    return before in _OF_TIME or before in ("of", "the", "to", "and", "for", "than", "–", "-")


def _is_numbered(words: Words, place: int) -> bool:
    """Whether the number is the name of something: "Flight 1994", "1600 Orchard Avenue"."""
    low, before = words.low(place - 1), words.word(place - 1)
    if low == "." or low in ("-", "–"):
        low, before = words.low(place - 2), words.word(place - 2)
        return low in _NUMBERED
    if low == "(" and words.low(place - 2) in _TITLES_OF_COUNTS:
        return True
    if low in _NUMBERED or _is_followed_by_name(words, place):
        return True
    is_name = before[:1].isupper() and low not in _BEFORE_YEARS and low not in _DATED_NAMES
    return is_name and not before.isupper()


def _is_followed_by_name(words: Words, place: int) -> bool:
    """Whether the number is part of a name: "1600 Orchard Avenue", "2003 UB313"."""
    after = words.word(place + 1)
    if not after[:1].isupper():
        return False
    if _STREETS & {after.lower(), words.low(place + 2)}:
        return True
    is_glued = words.word(place + 2).isdigit() and words.starts[place + 2] == words.ends[place + 1]
    return is_glued and after.isupper()


def _is_likely(words: Words, place: int) -> bool:
    """Whether what stands around the number speaks for a year."""
    before, after, value = words.low(place - 1), words.low(place + 1), words.values[place]
    if before in _COPULAS and not after[:1].isalnum() and after not in ("'s", "’s"):
        return words.low(place - 2) in ("it", "year")
    if before == "of" and words.low(place - 2) in _OF_AMOUNT:
        return False
    if before == "at":
        return after in _DESCRIBED
    if value in _LIKELY_YEARS:
        return True
    is_listed = before in ("and", "or", ",", "-", "–") and _is_year_near(words, place)
    return before in _OF_TIME or before in ("of", "to", "(") or is_listed


def _is_year_near(words: Words, place: int) -> bool:
    return any(at >= 0 and _is_year_figure(words, at) for at in (place - 2, place - 3))
