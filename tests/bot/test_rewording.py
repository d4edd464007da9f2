"""Notes that come with an answer are told in the language of the reader."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from bot.catalogue import ENGLISH, catalogue_for, every_catalogue
from bot.rewording import SECTION, reword
from retrieval.contradictions import tell_contradictions
from retrieval.conversing import NOTHING_BEFORE, NOTHING_MORE
from retrieval.languages import MOSTLY_FOREIGN, NO_WORD_KNOWN
from retrieval.spelling import NOTE
from retrieval.telling import ALL_CHANGED, CHANGED
from tests.bot.newsroom import COMPARISON

ROOT = Path(__file__).parents[2]
KEYS = [key for key in ENGLISH.sentences if key.startswith(SECTION)]
RUSSIAN = catalogue_for("ru")


def texts_with_answers() -> Iterator[str]:
    """Every text in the rooms that make answers."""
    for room in (*(ROOT / "retrieval").glob("*.py"), ROOT / "bot" / "composed.py"):
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@pytest.mark.parametrize("key", KEYS)
def test_a_note_in_the_catalogue_is_one_that_comes_with_answers(key: str) -> None:
    written = "\n".join(texts_with_answers())
    told = [told for told, *_ in Formatter().parse(ENGLISH.sentences[key].forms[""]) if told]

    assert all(each in written for each in told)


@pytest.mark.parametrize("key", KEYS)
def test_every_note_is_known_again_with_what_fills_it_in(key: str) -> None:
    fields = {name: f"<{name} and.>" for name in ENGLISH.sentences[key].fields}
    note = ENGLISH.say(key, **fields)

    for words in every_catalogue():
        assert reword(note, words) == words.say(key, **fields)


@pytest.mark.parametrize(
    "note",
    [
        *(NOTHING_BEFORE, NOTHING_MORE, MOSTLY_FOREIGN, NO_WORD_KNOWN, ALL_CHANGED, CHANGED),
        NOTE.format(typed="brigde", meant="bridge"),
        *tell_contradictions(COMPARISON.disputed),
    ],
)
def test_what_retrieval_notes_is_told_in_russian(note: str) -> None:
    told = reword(note, RUSSIAN)

    assert told != note
    assert any("а" <= letter <= "я" for letter in told)
    assert reword(note, ENGLISH) == note


def test_of_a_note_in_words_like_its_own_the_first_are_its_own() -> None:
    told = reword("a is taken as b is taken as c.", RUSSIAN)

    assert told == RUSSIAN.say("notes.taken_as", typed="a", meant="b is taken as c")


def test_a_note_that_is_not_known_stays_as_it_is() -> None:
    assert reword("Both are from one article.", RUSSIAN) == "Both are from one article."
