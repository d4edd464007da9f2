"""A cue in, the phrase of whom its words are spoken to out."""

from corpus.lexicon import words
from corpus.speech.clauses import Range
from corpus.speech.cues import Cue
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase

# After these a person is spoken to right away: "told Stone", "asked the host".
WITH_OBJECT = words("grammar", "with_addressee") | {"ask", "answer", "offer", "interrupt", "thank"}


def addressee_after(passage: Passage, cue: Cue) -> Phrase | None:
    """The phrase right after a cue that tells whom the words are spoken to.

    "told X", "replied to X", "proposed to X"; a crowd or an outlet may be such a phrase too.
    """
    tokens = passage.tokens
    at = cue.last
    while at < len(tokens) and tokens[at].low in words("grammar", "adverbs"):
        at += 1
    if at < len(tokens) and tokens[at].low in {"to", "with"}:
        return _phrase_from(passage, at + 1)
    if cue.base in WITH_OBJECT and (cue.subject is None or cue.subject.first < cue.at):
        return _phrase_from(passage, at)
    return None


def addressee_of_occasion(passage: Passage, where: Range) -> Phrase | None:
    """The phrase of the person that an occasion is held with: "in an interview with X"."""
    held = False
    for at in range(*where):
        token = passage.tokens[at]
        if token.low in {"after", "before", "following", "since"}:
            return None
        held = held or token.low in words("occasions", "held_with")
        if token.low in {"with", "to"} and (held or _is_speaking(passage, at - 1)):
            return _phrase_from(passage, at + 1)
    return None


def _is_speaking(passage: Passage, at: int) -> bool:
    return at >= 0 and passage.tokens[at].low in {
        "speaking",
        "talking",
        "discussing",
        "responding",
        "spoke",
        "replying",
        "writing",
    }


def _of_outlet(passage: Passage, phrase: Phrase) -> Phrase | None:
    """The person after an outlet that they work for: "CNN's Ann Smith"."""
    tokens = passage.tokens
    if phrase.until >= len(tokens) or not tokens[phrase.until].is_possessive:
        return None
    owned = passage.phrase(phrase.until + 1)
    return owned if owned is not None and owned.name is not None else None


def _phrase_from(passage: Passage, at: int) -> Phrase | None:
    """The phrase that begins at a token, or after the words of its role."""
    phrase = passage.phrase(at)
    if phrase is not None and phrase.first == at:
        return _of_outlet(passage, phrase) or phrase
    for later in range(at, min(at + 6, len(passage.tokens))):
        phrase = passage.phrase(later)
        if phrase is not None:
            return phrase if phrase.name is not None and phrase.name.is_person else None
        token = passage.tokens[later]
        if not token.is_word or token.low in words("grammar", "prepositions"):
            return None
    return None
