"""A statement and its findings in, what a suspicious reader finds wrong with it out.

It is cruder than the rooms that check drafts, and shares no line with them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from retrieval.evidence import Evidence
from retrieval.written import Statement

MOST = 8
LONGEST = 400
SET_OFF = re.compile(r"(?<![^\W\d_])['’]|(?<=[^\W\d_sS])['’](?![^\W\d_])|[\"“”„«»‹›`‘‚]")
UNTOLD = re.compile(r"[:@#<>\[\]{}|*_~^=\\]|\w\.\w\w|--|\s-\s|^-")
SHOWN = frozenset(" .,;!?()-–—'’/%&+…$£€")
CAPITAL = re.compile(r"(?<=[^.!?]\s)[A-Z][\w’'-]*|(?<=[(–—-])[A-Z][\w’'-]*")
OWN = re.compile(r"['’]s?$")
DIGITS = re.compile(r"\d[\d.,]*\d|\d")
COUNTED = re.compile(
    r"""\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty
    |fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?
    |third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|twice|double|percent)\b""",
    re.VERBOSE | re.IGNORECASE,
)
DENIES = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|cannot|hardly)\b|n['’]t\b", re.IGNORECASE
)
REFUSES = re.compile(
    r"refus|reject|declin|turned down|impossib|without|den[iy]|misunder|un\w+ed", re.IGNORECASE
)
SAYS = re.compile(r"\b([A-Z][\w’]+) (?:also |later )?(?:said|told|added|replied|stressed|argued)\b")
SAYING = (
    r"(?:sa[iy]|t[oe]ld?|add|repl|stress|wr[io]t|answer|recall|not|propos|stat|offer|insist|claim)"
)
PLAIN = frozenset("According But In He She It They The This That And".split())


def read_over(statements: Sequence[Statement], evidence: Sequence[Evidence]) -> Iterator[str]:
    """All that is wrong with what is shown, one line for each."""
    given = {each.number: each for each in evidence}
    texts = [each.text for each in statements]
    if len(texts) > MOST or len(set(texts)) < len(texts):
        yield f"too much: {texts}"
    for statement in statements:
        if not statement.findings or not given.keys() >= set(statement.findings):
            yield f"points nowhere: {statement}"
            continue
        pointed = [given[number] for number in statement.findings]
        for fault in chain(
            _misprints(statement.text, pointed), _misstates(statement.text, pointed)
        ):
            yield f"{fault}: {statement.text}"


def _misprints(text: str, evidence: Sequence[Evidence]) -> Iterator[str]:
    """What is no plain text."""
    printed = _printed(evidence)
    if SET_OFF.search(text):
        yield "words set off"
    if UNTOLD.search(text):
        yield "a link, a mention or markup"
    odd = [each for each in text if not (each.isascii() and each.isalnum()) and each not in SHOWN]
    if any(each not in printed for each in odd):
        yield f"odd characters {odd}"
    if len(text) > LONGEST:
        yield "too long"


def _misstates(text: str, evidence: Sequence[Evidence]) -> Iterator[str]:
    """What is not printed."""
    printed = _printed(evidence)
    for word in CAPITAL.findall(text):
        name = OWN.sub("", word)
        country = name.removesuffix("s").removesuffix("n")
        if name not in PLAIN and name not in printed and country not in printed:
            yield f"the name {name}"
    for figure in (*DIGITS.findall(text), *COUNTED.findall(text)):
        if figure.lower() not in printed.lower():
            yield f"the figure {figure}"
    for speaker in SAYS.findall(text):
        if speaker not in PLAIN and not _says(speaker, evidence):
            yield f"the speaker {speaker}"
    if DENIES.search(text) and not (DENIES.search(printed) or REFUSES.search(printed)):
        yield "a denial"


def _says(speaker: str, evidence: Sequence[Evidence]) -> bool:
    near = re.compile(rf"{speaker}.{{0,80}}{SAYING}|{SAYING}.{{0,80}}{speaker}", re.IGNORECASE)
    return any(
        near.search(each.words) or any(speaker in name for name in each.speakers)
        for each in evidence
    )


def _printed(evidence: Sequence[Evidence]) -> str:
    return " ".join(f"{each.told} {each.words}" for each in evidence)
