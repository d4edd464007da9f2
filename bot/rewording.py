"""A note that comes with an answer in, it in the reader's language out.

The notes are written where answers are made, in English, with no thought of Discord. Here they are
known again by their wording; one that is not known stays as it is.
"""

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

from bot.catalogue import ENGLISH, Catalogue

SECTION = "notes."


def reword(note: str, words: Catalogue) -> str:
    """The note in the language of `words`, with the names and words that it tells of."""
    if words is ENGLISH:
        return note
    for key, pattern in _patterns().items():
        found = pattern.fullmatch(note)
        if found:
            return words.say(key, **found.groupdict())
    return note


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """How each note is known: by the words around what is filled in."""
    keys = (key for key in ENGLISH.sentences if key.startswith(SECTION))
    return {key: _pattern(ENGLISH.sentences[key].forms[""]) for key in keys}


def _pattern(text: str) -> re.Pattern[str]:
    """For instance "(?P<typed>.+?) is taken as (?P<meant>.+?)" with a full stop."""
    parts = [
        re.escape(told) + (rf"(?P<{field}>.+?)" if field else "")
        for told, field, _, _ in Formatter().parse(text)
    ]
    return re.compile("".join(parts), re.DOTALL)
