"""The lines of a text, and what a line looks like by itself."""

import re
from dataclasses import dataclass

from corpus.layout.vocabulary import FINITE_VERBS, FUNCTION_WORDS, NO_NAMES, ROLES
from corpus.span import Span

MOST_ROLE_WORDS = 10
AFTER_ROLES = frozenset(["of", "for", "at", "to", "in", "on", "and", "with", ","])
NOT_BEFORE_ROLES = AFTER_ROLES - {"of", "and", ","} | {"by", "against", "from", "after", "as"}
LONGEST_NAME = 60
NOT_IN_NAMES = (NO_NAMES | FINITE_VERBS | FUNCTION_WORDS) - {"will", "may"}

# No role has them: `Photo: Dmitry Donskoy / RIA Novosti`, `© AP`
LINK_MARKS = re.compile(r"[/©|:@]")

# `Boris Yeltsin`, `Ursula von der Leyen`, `John F. Kennedy Jr.`, `Sen. Ann O’Neil`, `JOHN SMITH`
NAME_WORD = (
    r"(?:[^\W\d_a-z][\w’']{0,30}(?:-[^\W\d_][\w’']{0,30}){0,3}|[^\W\d_a-z]\.(?:[^\W\d_a-z]\.)?)"
)
NAME_LINE = re.compile(
    rf"""
    (?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|President|Senator)\.?\s)?
    {NAME_WORD}
    (?:\s(?:de|del|della|di|da|dos|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu)){{0,2}}
    (?:\s{NAME_WORD}){{1,3}}
    (?:,?\s(?:Jr|Sr|II|III|IV)\.?)?
    """,
    re.VERBOSE,
)

# `in March 2000`, `May 5, 2016`, `2014`, `18 June 2017`, `summer of 2000`, `the 1990s`
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
DATE_LINE = re.compile(
    rf"""
    (?:(?:in|on|from|since|dated|circa|early|late)\s|[–—-]\s?)?(?:the\s)?
    (?:{WEEKDAY},?\s)?
    (?: \d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH},?(?:\s\d{{4}})?
      | {MONTH}\s(?:\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|(?:of\s)?\d{{4}})
      | (?:spring|summer|autumn|fall|winter)(?:\sof)?\s\d{{4}}
      | \d{{4}}(?:-\d\d(?:-\d\d)?|s|\s?[–-]\s?\d{{4}})?
      | \d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}
    )
    (?:,?\s(?:at\s)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{{2,4}})?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)

FINAL_STOP = re.compile(r"[.!?…][\"”’'»)\]*_]*+\Z")
# `“All of it”`, `"It goes on`
OUTER_MARKS = re.compile(r"[“\"«„](?:[^“”\"«»„]+|.+[”\"»])", re.DOTALL)
MARKDOWN_HEADING = re.compile(r"#{1,6}\s+|(?=(?:\*\*|__)[^*_]{1,160}(?:\*\*|__)\s*\Z)")
WORD = re.compile(r"[^\W_](?:[\w’'.-]*\w)?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words on it: its span without the blanks around them.

    `indent` counts the blanks before, `after_blank` tells whether a line without words (or
    nothing) stands above.
    """

    span: Span
    indent: int
    after_blank: bool


def find_lines(text: str) -> tuple[Line, ...]:
    """Find the lines that are not blank, in order."""
    lines: list[Line] = []
    after_blank = True
    offset = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            start = offset + indent
            lines.append(Line(Span(start, start + len(words)), indent, after_blank))
        after_blank = not words
        offset += len(line)
    return tuple(lines)


def is_name_line(line: str) -> bool:
    """Whether a line holds a person's name and nothing else: `Boris Yeltsin`."""
    if len(line) > LONGEST_NAME or NAME_LINE.fullmatch(line) is None:
        return False
    # Small words such as "de" are names' own; in capitals they make a headline.
    words = [word.lower() for word in line.split() if not word.islower()]
    return not any(word in NOT_IN_NAMES for word in words)


def is_role_line(line: str) -> bool:
    """Whether a line tells what somebody is and nothing else: `ex-president of the USA`."""
    words = line.lower().replace(",", " , ").split()
    if not 1 <= len(words) <= MOST_ROLE_WORDS or ends_with_stop(line) or is_name_line(line):
        return False
    if any(word in FINITE_VERBS for word in words) or LINK_MARKS.search(line):
        return False
    places = [place for place, word in enumerate(words) if _is_role(word)]
    if not places or any(word in NOT_BEFORE_ROLES for word in words[: places[0]]):
        return False
    # What goes on otherwise is a headline: `Mayor closes the bridge`.
    last = next(place for place in places if place + 1 not in places)
    return last + 1 == len(words) or words[last + 1] in AFTER_ROLES


def _is_role(word: str) -> bool:
    """Whether a word says what somebody is: `ex-minister`."""
    return word in ROLES or any(part in ROLES for part in word.split("-"))


def is_date_line(line: str) -> bool:
    """Whether a line is a date and nothing else: `in March 2000`, `June 12, 2017`."""
    return DATE_LINE.fullmatch(line) is not None


def is_signature_line(line: str) -> bool:
    """Whether a line is a name with its role: `— Ann Smith, mayor of Springfield`."""
    name, comma, role = line.lstrip("–—- ").partition(",")
    if not is_name_line(name.strip()):
        return False
    return is_role_line(role.strip()) if comma else line[0] in "–—-"


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence does; marks that close after the stop count in."""
    return FINAL_STOP.search(line[-12:]) is not None


def count_words(line: str) -> int:
    """How many words a line has."""
    return len(WORD.findall(line))


def is_title_case(line: str) -> bool:
    """Whether a line is written as headlines are: `Four Soldiers Get Into Brawl`."""
    long = [word for word in WORD.findall(line) if len(word) > 3]
    return len(long) > 2 and sum(1 for word in long if word[0].isupper()) >= len(long) * 0.75
