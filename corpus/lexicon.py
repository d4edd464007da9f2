"""Hand-written lists of English words, ready to be asked."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

VerbKind = Literal["speaking", "publishing", "calling", "thinking", "appearing", "showing"]
Gender = Literal["male", "female"]
Form = Literal["finite", "participle"]

WORDLISTS = Path(__file__).with_name("wordlists")
# Shortened words with a full stop that are no offices: "Ann Smith Jr.", "St. Louis".
NO_OFFICES = frozenset({"jr", "sr", "st"})
VERB_KINDS: tuple[VerbKind, ...] = (
    "appearing",
    "showing",
    "thinking",
    "calling",
    "publishing",
    "speaking",
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb of speaking: its base, what it takes, and whether it ends in -ing."""

    base: str
    kind: VerbKind
    form: Form


@cache
def _list(name: str) -> dict[str, Any]:
    return tomllib.loads((WORDLISTS / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(list_name: str, key: str) -> frozenset[str]:
    """The words of one hand-written list, in small letters."""
    return frozenset(_list(list_name)[key].split())


@cache
def lines(list_name: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list whose words belong together line by line."""
    return tuple(tuple(line.split()) for line in _list(list_name)[key])


@cache
def verbs() -> dict[str, Verb]:
    """Every form of every verb of speaking; the surer kind wins where a base stands twice."""
    irregular: dict[str, str] = _list("verbs")["irregular"]
    forms: dict[str, Verb] = {}
    for kind in VERB_KINDS:
        for base in _list("verbs")[kind].split():
            inflected = irregular[base].split() if base in irregular else _regular(base)
            for form in (base, *inflected):
                is_participle = form.endswith("ing") and form != base
                forms[form] = Verb(base, kind, "participle" if is_participle else "finite")
    return forms


def _regular(base: str) -> tuple[str, str, str]:
    """Third person, past and present participle of a regular verb."""
    if base.endswith("e"):
        return f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    sibilant = base.endswith(("s", "sh", "ch", "x", "z"))
    return f"{base}{'es' if sibilant else 's'}", f"{base}ed", f"{base}ing"


def gender_of_first_name(name: str) -> Gender | None:
    """The gender that a first name mostly tells; None when it is unknown or tells neither."""
    folded = name.casefold()
    male = folded in words("first_names", "male")
    female = folded in words("first_names", "female")
    if male == female:
        return None
    return "male" if male else "female"


def is_first_name(word: str) -> bool:
    """Whether a word is a first name of the lists, whatever the gender."""
    folded = word.casefold()
    return folded in words("first_names", "male") or folded in words("first_names", "female")


def is_office(word: str) -> bool:
    """Whether a word names an office, a calling or a courtesy: "senator", "Mrs.", "spokesman"."""
    folded = word.casefold().removesuffix(".")
    if folded in NO_OFFICES:
        return False
    return any(
        folded in words("titles", key) for key in ("offices", "abbreviated", "male", "female")
    )


def is_calling(word: str) -> bool:
    """Whether a word tells what somebody is, by office or calling: "physicist"."""
    noun = word.casefold().removeprefix("ex-").rpartition("-")[2]
    return is_office(noun) or any(each in words("titles", "callings") for each in (word, noun))


def is_courtesy(word: str) -> bool:
    """Whether a word before a name is mere courtesy: "Mr.", "Lady"."""
    folded = word.casefold().removesuffix(".")
    return folded in words("titles", "male") or folded in words("titles", "female")


def gender_of_role(word: str) -> Gender | None:
    """The gender that a title or role tells by itself: "Mr.", "spokeswoman"."""
    folded = word.casefold().removesuffix(".")
    if folded in words("titles", "male") or folded in words("titles", "male_roles"):
        return "male"
    if folded in words("titles", "female") or folded in words("titles", "female_roles"):
        return "female"
    return None
