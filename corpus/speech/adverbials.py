"""Words beside a cue in, those that tell but when, where and to whom out."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from corpus.lexicon import words
from corpus.speech.addressees import addressee_after
from corpus.speech.clauses import CONTENT_WORDS, Range, past_apposition
from corpus.speech.cues import Cue
from corpus.speech.passages import Passage
from corpus.speech.tokens import Token
from corpus.speech.word_kinds import (
    APPEARING,
    is_document,
    is_gerund,
    is_occasion_noun,
    is_plain,
    may_be_verb,
)

# At a joint anything may begin; after a preposition a noun is due; within a phrase it has come.
State = Literal["joint", "due", "phrase"]

# `said about the war of`, `spoke after the attack on`: these lead to dates of something else,
# unless to an occasion: `said after a meeting on`.
STRAYING = frozenset(
    """
    about after against before concerning despite following for over regarding since till until
    """.split()
)
# `said of the deal`, where no phrase stands before
TOPICAL = frozenset({"of", "about", "regarding", "concerning"})
# `said at the 2016 games`, but not `on the 2016 election`
WITHIN = frozenset({"in", "at", "during"})
OPENING = frozenset("late early back only and but then just".split())
# `said this in an interview`, `said nothing on Friday`: these stand for what is said.
STANDING_FOR = frozenset("this so it nothing little much more something".split())
POINTING = frozenset({"this", "last", "that", "next"})
# How far behind a date the noun may stand that it describes.
NEAR = 3


@dataclass(frozen=True, slots=True)
class Adverbials:
    """The tokens that tell but how words were spoken, and those of them that stray."""

    where: Range
    straying: frozenset[int]

    def has(self, at: int) -> bool:
        """Whether a token tells how words were spoken."""
        return self.where[0] <= at < self.where[1] and at not in self.straying


def read_after(passage: Passage, cue: Cue, where: Range, dated: Collection[int]) -> Adverbials:
    """Read the words after a cue, up to where what is said begins.

    "told X on Friday the bank had failed in May" ends before "the bank". `dated` are the tokens
    of dates.
    """
    start = past_apposition(passage, cue)
    reader = _Reader(passage, dated, takes_object=_takes_object(cue))
    if cue.base in words("grammar", "with_addressee"):
        reader.state = "due"
    if cue.kind == "according":
        reader.state = "phrase"  # "a Velm poll conducted in May"
        subject = passage.tokens[cue.until : cue.last]
        reader.has_occasion = any(is_document(token) for token in subject)
    listener = addressee_after(passage, cue)
    if listener is not None and listener.first >= start:
        reader.known = range(listener.first, listener.until)
    elif cue.subject is not None and cue.subject.until == start:
        reader.known = range(cue.subject.first, start)
    return reader.read((start, where[1]))


def read_before(passage: Passage, cue: Cue, where: Range, dated: Collection[int]) -> Adverbials:
    """Read the words before a cue from the head of its clause: "In a speech on Friday, X said"."""
    reader = _Reader(passage, dated, takes_object=False)
    if cue.subject is not None:
        reader.known = range(cue.subject.first, cue.subject.until)
    first, until = where
    for at in range(first + 1, min(cue.first, until)):
        before, token = passage.tokens[at - 1], passage.tokens[at]
        joined = before.text == "," and token.low in {"and", "but", "while"}
        if joined or before.text in {";", ":"} or before.is_dash:
            first = at
    return reader.read((first, until))


def read_between(passage: Passage, cue: Cue, dated: Collection[int]) -> Adverbials:
    """Read the words between a subject and its verb: "X on Friday said"."""
    first = cue.subject.until if cue.subject is not None else cue.at
    return _Reader(passage, dated, takes_object=False).read((first, max(first, cue.at)))


def _takes_object(cue: Cue) -> bool:
    """Whether a verb may be followed by what it speaks of, and not by a clause alone."""
    return cue.base not in words("verbs", "clausal") or cue.base in words("verbs", "with_object")


@dataclass(slots=True)
class _Reader:
    """Goes from word to word, as long as they hang together by prepositions.

    `known` is the phrase of whom one speaks to or of who speaks; `link` the last preposition.
    """

    passage: Passage
    dated: Collection[int]
    takes_object: bool
    known: range = range(0)
    state: State = "joint"
    link: str = ""
    is_straying: bool = False
    has_occasion: bool = False

    def read(self, where: Range) -> Adverbials:
        """Read a range of tokens from its head on."""
        straying: set[int] = set()
        for at in range(*where):
            if self.is_straying or self._describes(at):
                straying.add(at)
            opens = at == where[0] and self._opens(at)
            if not opens and not self._goes_on(at):
                return Adverbials((where[0], at), frozenset(straying))
        return Adverbials((where[0], max(where)), frozenset(straying))

    def _opens(self, at: int) -> bool:
        """Whether the first token only leads to the rest: "Late on Friday", "said this in"."""
        low = self.passage.tokens[at].low
        leads = at + 1 in self.dated or self._low(at + 1) in words("grammar", "prepositions")
        return low in OPENING or (low in STANDING_FOR and leads)

    def _goes_on(self, at: int) -> bool:
        """Take one token; False where it begins what is said."""
        token = self.passage.tokens[at]
        if at in self.known or at in self.dated:
            if at in self.known or self.state != "due" or not self._is_determined(at):
                self.state = "joint"
            return True
        if not token.is_word:
            return self._passes_mark(token)
        if token.low in CONTENT_WORDS or token.low in words("grammar", "pronouns"):
            return False
        if token.low in words("grammar", "prepositions"):
            return self._enters(at)
        return self._is_time(at) or self._takes(at)

    def _low(self, at: int) -> str:
        """The word at a place in small letters; empty beyond the end."""
        return self.passage.tokens[at].low if at < len(self.passage.tokens) else ""

    def _passes_mark(self, token: Token) -> bool:
        """Take a mark: a comma, a possessive ending, a name in quotation marks."""
        if token.is_possessive or token.text in {"'", "’"}:
            self.state = "due"
            return True
        if token.quoted is not None:
            self.state = "phrase"
            return True
        if token.text == "/":
            return True
        self.state, self.is_straying = "joint", False
        return token.text in {",", "(", ")"}

    def _enters(self, at: int) -> bool:
        """Take a preposition: "in", but not "to leave", "for selling", "of the deal"."""
        low = self.passage.tokens[at].low
        if self.state == "joint" and low in TOPICAL and at - 1 not in self.known:
            return False
        if at + 1 < len(self.passage.tokens):
            after = self.passage.tokens[at + 1]
            is_deed = is_gerund(after) and not is_occasion_noun(after)
            if is_deed or (low == "to" and self._is_infinitive(at + 1)):
                return False
        self.is_straying = self.is_straying or low in STRAYING
        self.state, self.link = "due", low
        return True

    def _is_infinitive(self, at: int) -> bool:
        """Whether what follows "to" is a verb: no name, no "the", no "reporters"."""
        token = self.passage.tokens[at]
        is_noun = any(
            token.low in words(*key)
            for key in (("grammar", "determiners"), ("occasions", "listeners"))
        )
        return token.text.islower() and self.passage.phrase(at) is None and not is_noun

    def _is_time(self, at: int) -> bool:
        """Whether an adverb stands at a token, or "last month" where the days are unknown."""
        low, times = self.passage.tokens[at].low, words("grammar", "times")
        if low in times:
            return at > 0 and self.passage.tokens[at - 1].low in POINTING
        if low in POINTING:
            return self._low(at + 1) in times
        is_adverb = low in words("grammar", "adverbs") or low in {"ago", "late", "early"}
        return is_adverb or (low.endswith("ly") and self.passage.phrase(at) is None)

    def _takes(self, at: int) -> bool:
        """Take a word of a phrase; False where a verb stands, or a phrase hangs on nothing."""
        token = self.passage.tokens[at]
        if may_be_verb(token) and self.passage.phrase(at) is None:
            return self._is_participle(at)
        is_determiner = token.low in words("grammar", "determiners")
        if self.state == "phrase" and (is_determiner or self._begins_after_occasion(at)):
            return False
        if self.state == "joint" and not self.takes_object:
            return False
        self.state = "due" if is_determiner or token.low in {"and", "or"} else "phrase"
        if is_occasion_noun(token):
            self.is_straying = False
        self.has_occasion = self.has_occasion or is_occasion_noun(token) or is_document(token)
        return True

    def _is_participle(self, at: int) -> bool:
        """Whether a form that may be a verb only describes: "a recorded talk", "talks held on"."""
        token = self.passage.tokens[at]
        if self.state == "joint":
            self.state = "due" if token.low == "addressing" else "joint"
            return token.low in APPEARING
        if token.low in words("grammar", "finite") or token.low in words("grammar", "auxiliaries"):
            return False
        if self.state == "due":
            return True
        leads = at + 1 in self.dated or self._low(at + 1) in words("grammar", "prepositions")
        beside = is_occasion_noun(self.passage.tokens[at - 1])
        return self.has_occasion and leads and (beside or not is_gerund(token))

    def _begins_after_occasion(self, at: int) -> bool:
        """Whether a name stands right after an occasion: "said in an interview Velm had …"."""
        phrase = self.passage.phrase(at)
        begins = phrase is not None and phrase.first == at
        return begins and is_occasion_noun(self.passage.tokens[at - 1])

    def _is_determined(self, at: int) -> bool:
        """Whether a date stands after an article or the like: "in a 2019 interview"."""
        before = self.passage.tokens[at - 1] if at else None
        return before is not None and (
            before.is_possessive or before.low in words("grammar", "determiners")
        )

    def _describes(self, at: int) -> bool:
        """Whether a date describes a noun that is no occasion: "on the 2016 election"."""
        if at not in self.dated or self.link in WITHIN:
            return False
        if self.passage.tokens[at].low != "the" and not self._is_determined(at):
            return False
        until = at
        while until in self.dated:
            until += 1
        after = self.passage.tokens[until : until + NEAR]
        is_described = bool(after) and is_plain(after[0])
        return is_described and not any(is_occasion_noun(token) for token in after)
