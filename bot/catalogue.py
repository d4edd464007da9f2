"""A key and its fields in, the words of the interface in a language out."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from bot.plurals import COUNTINGS, Counting

FOLDER = Path(__file__).parent / "catalogues"
ENGLISH_LANGUAGE = "en"
# What a catalogue says of its language, besides the sentences.
ABOUT = ("plurals", "thousands")
# The field that chooses among the forms of a sentence that has several.
NUMBER = "number"

Said = Mapping[str, object]


class BadCatalogueError(Exception):
    """A catalogue that cannot be used; `key` is where in `file`."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}, {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason


class UnknownWordsError(KeyError):
    """No catalogue has words under that key."""


class UnfilledWordsError(TypeError):
    """The words under a key want other fields than they were given."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words under a key: one form, or one for each that the language counts with.

    `fields` are what fills them; each sentence counts in its own language, since where a
    translation lacks one, it is English.
    """

    forms: Mapping[str, str]
    fields: frozenset[str]
    counting: Counting | None
    thousands: str

    def fill(self, fields: Mapping[str, object]) -> str:
        """The words with their fields filled in."""
        if self.counting is None:
            return self.forms[""].format_map(fields)
        number = fields[NUMBER]
        assert isinstance(number, int)  # noqa: S101 - mypy cannot know
        told = f"{number:,}".replace(",", self.thousands)
        return self.forms[self.counting.choose(number)].format_map({**fields, NUMBER: told})


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All words of the interface in `language`, such as "en", each under its key."""

    language: str
    sentences: Mapping[str, Sentence]

    def say(self, key: str, /, **fields: object) -> str:
        """The words under `key`; `number` chooses their form where they have several.

        Raises UnknownWordsError and UnfilledWordsError.
        """
        if key not in self.sentences:
            raise UnknownWordsError(key)
        sentence = self.sentences[key]
        if fields.keys() != sentence.fields:
            wanted, given = sorted(sentence.fields), sorted(fields)
            raise UnfilledWordsError(f"{key} wants {wanted}, and was given {given}")
        return sentence.fill(fields)

    def has(self, key: str) -> bool:
        """Whether there are words under `key`."""
        return key in self.sentences


def catalogue_for(locale: str) -> Catalogue:
    """The catalogue for a locale of Discord's such as "ru" or "en-GB"; English for any other."""
    known = _catalogues()
    return known.get(locale) or known.get(locale.partition("-")[0]) or known[ENGLISH_LANGUAGE]


def every_catalogue() -> tuple[Catalogue, ...]:
    """The catalogues of all languages, English first."""
    return tuple(_catalogues().values())


def beginnings(key: str) -> tuple[str, ...]:
    """What the words under `key` begin with in each language, to know them again in a message."""
    forms = (words.sentences[key].forms[""] for words in every_catalogue())
    return tuple(next(iter(Formatter().parse(form)))[0] for form in forms)


def read_catalogue(file: Path) -> Mapping[str, Sentence]:
    """The sentences of a file as they stand there. Raises BadCatalogueError."""
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadCatalogueError(file.name, "the file", str(error)) from error
    about = {name: told.pop(name, None) for name in ABOUT}
    for name, said in about.items():
        if not isinstance(said, str):
            raise BadCatalogueError(file.name, name, "it is not told")
    if about["plurals"] not in COUNTINGS:
        raise BadCatalogueError(file.name, "plurals", f"it is none of {', '.join(COUNTINGS)}")
    counting = COUNTINGS[str(about["plurals"])]
    return MappingProxyType(
        {
            key: _sentence(forms, counting, str(about["thousands"]), (file.name, key))
            for key, forms in _flat(told, counting)
        }
    )


@cache
def _catalogues() -> Mapping[str, Catalogue]:
    """By language, English first; where a translation lacks words, it has the English ones."""
    english = read_catalogue(FOLDER / f"{ENGLISH_LANGUAGE}.toml")
    found = {ENGLISH_LANGUAGE: Catalogue(ENGLISH_LANGUAGE, english)}
    for file in sorted(FOLDER.glob("*.toml")):
        if file.stem not in found:
            sentences = MappingProxyType({**english, **read_catalogue(file)})
            found[file.stem] = Catalogue(file.stem, sentences)
    return MappingProxyType(found)


def _flat(told: Said, counting: Counting, above: str = "") -> Iterator[tuple[str, object]]:
    """Each key with its dots, and its text or the table of its forms."""
    for name, value in told.items():
        is_section = isinstance(value, dict) and not value.keys() <= {*counting.forms, "other"}
        if isinstance(value, dict) and is_section:
            yield from _flat(value, counting, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def _sentence(said: object, counting: Counting, thousands: str, place: tuple[str, str]) -> Sentence:
    is_counted = isinstance(said, dict)
    forms: Mapping[str, object] = said if isinstance(said, dict) else {"": said}
    if is_counted and forms.keys() != set(counting.forms):
        raise BadCatalogueError(*place, f"its forms are not {', '.join(counting.forms)}")
    texts = {form: text for form, text in forms.items() if isinstance(text, str) and text}
    if texts.keys() != forms.keys():
        raise BadCatalogueError(*place, "it is no text")
    shown = {name for text in texts.values() for name in fields_of(text, place)}
    fields = {name.partition(".")[0] for name in shown} | ({NUMBER} if is_counted else set())
    how = counting if is_counted else None
    return Sentence(MappingProxyType(texts), frozenset(fields), how, thousands)


def fields_of(text: str, place: tuple[str, str] = ("", "")) -> set[str]:
    """What fills a text, with the parts of it that are shown: {"error.text"}."""
    try:
        found = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise BadCatalogueError(*place, str(error)) from error
    if not all(name.replace(".", "_").isidentifier() for name in found):
        raise BadCatalogueError(*place, "it has a field without a name")
    return found


ENGLISH = catalogue_for(ENGLISH_LANGUAGE)
