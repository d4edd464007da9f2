"""A question as it was typed, and what it turns out to ask for."""

import re
from dataclasses import dataclass

from corpus.date import Interval
from retrieval.clue import Clue

LONGEST_QUESTION = 1_000
# The press puts its own stop inside the marks; it is no part of what is looked for.
AROUND_PHRASE = " .,;:!?…"
# “Why not?” · "Why not?" · «Why not?»
QUOTED = re.compile(r"“([^“”]{2,})”|\"([^\"]{2,})\"|«([^«»]{2,})»")


class EmptyQuestionError(Exception):
    """Nothing was asked."""

    def __init__(self) -> None:
        super().__init__("the question is empty")


class QuestionTooLongError(Exception):
    """The question has `length` characters; `limit` is the most that is read."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"the question has {length} characters; {limit} are the limit")
        self.length, self.limit = length, limit


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody typed, with its blanks squeezed, and the phrases put in quotation marks."""

    text: str
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question asks for.

    `speakers` and `addressees` are canonical names, several where a name fits several people;
    `others` are people it is about. `clues` are the rest of what it mentions, in order. `role`
    holds the words of an office in the speaker's place ("Apple's chief"), each with its forms.
    A `stranger` is a full name there that nobody in the corpus bears, `subject` the terms of
    what else stands there; `names` are the terms that were typed as names are. `wants_speech`:
    somebody's words are welcome; `demands_speech`: nothing else will do, since a word of saying
    is used. `wants_date`: when; `wants_number`: how much. `period`: the days that the question
    names, in its `period_words`. `outlets`: the publishers that it names.
    """

    question: Question
    speakers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    stranger: str | None = None
    role: tuple[frozenset[str], ...] = ()
    subject: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    clues: tuple[Clue, ...] = ()
    wants_speech: bool = False
    demands_speech: bool = False
    wants_date: bool = False
    wants_number: bool = False
    period: Interval | None = None
    period_words: str = ""
    outlets: tuple[str, ...] = ()

    @property
    def topic(self) -> tuple[str, ...]:
        """The labels of its clues."""
        return tuple(clue.label for clue in self.clues)


def read_question(text: str) -> Question:
    """The question in `text`. Raises EmptyQuestionError and QuestionTooLongError."""
    # Half a surrogate pair, which JSON and command lines can hold, is no letter of any text.
    squeezed = " ".join(text.encode("utf-8", "replace").decode().split())
    if not _has_words(squeezed):
        raise EmptyQuestionError
    if len(squeezed) > LONGEST_QUESTION:
        raise QuestionTooLongError(len(squeezed), LONGEST_QUESTION)
    phrases = tuple(
        phrase.strip(AROUND_PHRASE)
        for match in QUOTED.finditer(squeezed)
        for phrase in match.groups()
        if phrase and _has_words(phrase)
    )
    return Question(squeezed, phrases)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
