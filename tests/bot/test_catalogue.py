"""The words of the interface: whole in every language, and all of them used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.catalogue import (
    ENGLISH,
    FOLDER,
    BadCatalogueError,
    UnfilledWordsError,
    UnknownWordsError,
    beginnings,
    catalogue_for,
    every_catalogue,
    fields_of,
    read_catalogue,
)
from bot.cogs.timeline import PICTURE
from bot.rendering import FOOT_LENGTH, LEFT, SHARED_LENGTH
from bot.verdicts import FOOT_LENGTH as CHECK_FOOT_LENGTH

ROOT = Path(__file__).parents[2]
FILES = sorted(FOLDER.glob("*.toml"))
HEAD = 'plurals = "one-few-many"\nthousands = " "\n'
# These are found by what they belong to; the tests of commands, faults and notes hold them.
FOUND_BY_NAME = ("commands.", "faults.", "notes.")
# Discord's most characters of a button's label, of a form's title and labels, and of the words
# that stand in an empty field.
BUTTON_LABEL, FORM_LABEL, PLACEHOLDER = 80, 45, 100
# "timeline.not_period"
KEY = re.compile(r"[a-z]+\.[a-z_]+")


def shown_fields(file: Path) -> dict[str, set[str]]:
    """What each sentence shows in any of its forms, such as "error.text" or "number"."""
    return {
        key: {field for text in sentence.forms.values() for field in fields_of(text)}
        for key, sentence in read_catalogue(file).items()
    }


def keys_in_rooms() -> Iterator[str]:
    """What looks like a key of the catalogue in the rooms of the bot."""
    sections = {key.partition(".")[0] for key in ENGLISH.sentences}
    for room in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found = KEY.fullmatch(node.value)
                if found and node.value.partition(".")[0] in sections:
                    yield node.value


def sayings_in_rooms() -> Iterator[tuple[str, set[str]]]:
    """Each key that a room says by itself, with the fields that it fills in."""
    for room in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "say"
                and isinstance(node.args[0], ast.Constant)
            ):
                yield str(node.args[0].value), {str(each.arg) for each in node.keywords}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_says_the_same_with_the_same_fields(file: Path) -> None:
    english, other = shown_fields(FOLDER / "en.toml"), shown_fields(file)

    assert english.keys() - other.keys() == set()
    assert other.keys() - english.keys() == set()
    assert {key for key in english if english[key] != other[key]} == set()


def test_every_key_is_used_and_every_key_used_is_there() -> None:
    used = set(keys_in_rooms()) - {PICTURE}
    there = {key for key in ENGLISH.sentences if not key.startswith(FOUND_BY_NAME)}

    assert there - used == set()
    assert used - there == set()


def test_every_saying_in_the_program_fills_in_what_is_to_be_filled_in() -> None:
    sayings = list(sayings_in_rooms())

    assert sayings
    assert [
        (key, fields) for key, fields in sayings if ENGLISH.sentences[key].fields != fields
    ] == []


def test_a_form_of_every_number_shows_it() -> None:
    for file in FILES:
        for key, sentence in read_catalogue(file).items():
            if sentence.counting and key != "finding.paragraphs":
                assert all("{number}" in text for text in sentence.forms.values()), key


def test_a_language_counts_and_groups_digits_in_its_own_way() -> None:
    russian = catalogue_for("ru")

    assert ENGLISH.say("left.finding", number=1) == "1 more finding"
    assert ENGLISH.say("left.finding", number=1_200) == "1,200 more findings"
    assert [russian.say("left.finding", number=number) for number in (1, 22, 1_200)] == [
        "ещё 1 ответ",
        "ещё 22 ответа",
        "ещё 1\u00a0200 ответов",
    ]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("ru", "ru"), ("en-US", "en"), ("en-GB", "en"), ("ja", "en"), ("ru-RU", "ru"), ("", "en")],
)
def test_a_locale_has_the_words_of_its_language_or_english_ones(locale: str, language: str) -> None:
    assert catalogue_for(locale).language == language


def test_english_is_the_first_of_all_catalogues() -> None:
    assert every_catalogue()[0] is ENGLISH
    assert {words.language for words in every_catalogue()} == {file.stem for file in FILES}


def test_words_that_are_missing_or_not_filled_in_are_named() -> None:
    with pytest.raises(UnknownWordsError, match=r"answer\.nothing_such"):
        ENGLISH.say("answer.nothing_such")
    with pytest.raises(UnfilledWordsError, match=r"answer\.asked wants \['question'\]"):
        ENGLISH.say("answer.asked")
    with pytest.raises(UnfilledWordsError, match="was given"):
        ENGLISH.say("answer.asked", question="Who?", answer="Ada Finch")


def test_braces_in_what_fills_words_in_are_only_characters() -> None:
    assert ENGLISH.say("leads.taken", question="{question!r}") == "Taken as: {question!r}"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ('a.b = { one = "x", other = "x" }', "test.toml, a.b: its forms are not one, few, many"),
        ("a.b = 3", "test.toml, a.b: it is no text"),
        ('a.b = ""', "test.toml, a.b: it is no text"),
        ('a.b = "{}"', "test.toml, a.b: it has a field without a name"),
        ('a.b = "{name"', "test.toml, a.b: "),
        ("a.b = ", "test.toml, the file: "),
    ],
)
def test_a_catalogue_that_cannot_be_used_says_where(tmp_path: Path, said: str, reason: str) -> None:
    file = tmp_path / "test.toml"
    file.write_text(f"{HEAD}{said}\n", encoding="utf-8")

    with pytest.raises(BadCatalogueError, match=f"^{re.escape(reason)}"):
        read_catalogue(file)


def test_a_catalogue_tells_how_its_language_counts(tmp_path: Path) -> None:
    file = tmp_path / "test.toml"
    file.write_text('thousands = " "\n', encoding="utf-8")

    with pytest.raises(BadCatalogueError, match="plurals: it is not told"):
        read_catalogue(file)

    file.write_text(HEAD.replace("few", "some"), encoding="utf-8")

    with pytest.raises(BadCatalogueError, match="plurals: it is none of"):
        read_catalogue(file)


def test_the_longest_foot_of_an_answer_fits_where_room_is_kept_for_it() -> None:
    many = 1_000_000
    for words in every_catalogue():
        left = [
            words.say("lists.and").join(
                words.say(key, number=many) for key in (noun, "left.version")
            )
            for noun in LEFT.values()
        ]
        told = [words.say("left.told", left=each) for each in left]
        pages = [
            words.say(key, first=many, last=many, total=many)
            for key in ("quotes.page", "timeline.page", "sources.page")
        ]
        longest = [*(max(group, key=len) for group in (told, pages))]
        foot = "\n-# ".join([*longest, words.say("left.inexact", number=many)])

        assert len(foot) + len(words.say("answer.closest")) < FOOT_LENGTH


def test_the_foot_of_what_was_left_out_fits_where_room_is_kept_for_it() -> None:
    many = 1_000_000
    for words in every_catalogue():
        left = words.say(LEFT["finding"], number=many)
        foot = [
            words.say("unfolded.page", first=many, last=many, total=many),
            words.say("left.told", left=left),
            words.say("left.inexact", number=many),
            words.say("unfolded.gone", number=many),
        ]

        assert len("\n-# ".join(foot)) < FOOT_LENGTH
        assert len(words.say("check.left", number=many)) < CHECK_FOOT_LENGTH
        assert len(words.say("share.shared_by", name="x" * 200)) < SHARED_LENGTH


def test_buttons_and_forms_keep_discord_s_limits_in_every_language() -> None:
    for words in every_catalogue():
        labels = [key for key in words.sentences if key.startswith("buttons.")]
        for key in (*labels, "share.shared", "privacy.delete", "lists.earlier", "lists.later"):
            assert len(words.say(key)) <= BUTTON_LABEL
        assert len(words.say("prompt.title")) <= FORM_LABEL
        assert len(words.say("prompt.question")) <= FORM_LABEL
        assert len(words.say("prompt.example")) <= PLACEHOLDER


def test_what_words_begin_with_is_told_in_each_language() -> None:
    begun = beginnings("answer.asked")

    assert begun[0] == "Asked: "
    assert "Вопрос: " in begun
    assert all(
        words.say("answer.asked", question="?").startswith(begun) for words in every_catalogue()
    )
