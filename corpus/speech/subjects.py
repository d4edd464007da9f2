"""A verb's place in, the phrase that is its subject out."""

from collections.abc import Iterator

from corpus.lexicon import verbs, words
from corpus.speech.asides import before_aside, first_near
from corpus.speech.noun_phrases import (
    LONGEST_PHRASE,
    bare_phrase_from,
    bare_phrase_until,
    is_plain_noun,
    out_of_prepositions,
    plain_phrase,
    plain_phrase_from,
    plain_phrase_until,
)
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.tokens import Token


def subject_before(passage: Passage, at: int) -> Phrase | None:
    """The subject of the verb at `at`, looked for before it in its sentence.

    The words right before the verb tell: a phrase, a relative "who", the end of an
    apposition; else the subject of the clause is taken.
    """
    first = first_near(passage, at)
    index = _before_auxiliaries(passage, at - 1, first)
    found = _subject_ending_at(passage, index, first)
    return found if found is not None else _main_subject(passage, at, first)


def subject_after(passage: Passage, index: int) -> Phrase | None:
    """The phrase that begins at `index`, adverbs passed over; a plain noun phrase else."""
    tokens = passage.tokens
    limit = min(len(tokens), index + LONGEST_PHRASE)
    while index < limit and tokens[index].low in words("grammar", "adverbs"):
        index += 1
    for start in range(index, index + 3):  # articles and "election" before a name
        phrase = passage.phrase(start)
        if phrase is not None and phrase.first == start:
            return phrase if start <= index + 1 or phrase.name is not None else None
        if start >= len(tokens) or not _may_lead(passage, start):
            break
    return plain_phrase_from(passage, index) or bare_phrase_from(passage, index)


def _may_lead(passage: Passage, at: int) -> bool:
    """Whether a word may stand between a verb and the name that it is said of."""
    token = passage.tokens[at]
    if token.low in {"the", "a", "an"}:
        return True
    titled = passage.phrase(at + 1)
    titled_name = titled.name if titled is not None and titled.first == at + 1 else None
    has_role = titled_name is not None and titled_name.role is not None
    return (
        has_role
        and token.is_word
        and not token.is_capitalised
        and is_plain_noun(passage, at, at + 1)
    )


def agent_after_by(passage: Passage, index: int) -> Phrase | None:
    """The phrase after "by" in the next few words: "was told by X"."""
    for at in range(index, min(index + 8, len(passage.tokens))):
        token = passage.tokens[at]
        if token.low == "by":
            return subject_after(passage, at + 1)
        is_verb = token.low in words("grammar", "finite") and not token.is_capitalised
        if not token.is_word or is_verb:
            return None
    return None


def _before_auxiliaries(passage: Passage, index: int, first: int) -> int:
    first = max(first, index - LONGEST_PHRASE)
    while index >= first:
        low = passage.tokens[index].low
        adverb = low in words("grammar", "adverbs") or (
            low.endswith("ly") and passage.phrase(index) is None
        )
        if adverb or low in words("grammar", "auxiliaries"):
            index -= 1
        elif [t.low for t in passage.tokens[max(0, index - 1) : index + 1]] == ["on", "to"]:
            index -= 3  # "went on to say"
        elif _is_time(passage, index):  # "this month", "in May"
            index -= 2
        else:
            break
    return index


def _meant(passage: Passage, phrase: Phrase, first: int, relative: str) -> Phrase:
    """The phrase that is the subject where another ends right before a verb or its "who"."""
    if phrase.until - phrase.first == 1 and phrase.kind == "role":
        return bare_phrase_until(passage, phrase.until, first) or phrase
    if relative == "who" and (phrase.name is None or phrase.name.is_person is not False):
        return _of_place(passage, phrase) or phrase
    return out_of_prepositions(passage, phrase, first)


def _of_place(passage: Passage, phrase: Phrase) -> Phrase | None:
    """The person named before the name of a place: "Ann Velm of Orlo"."""
    outer = passage.phrase(phrase.first - 2)
    if outer is None or outer.until != phrase.first - 1 or phrase.name is None:
        return None
    linked = passage.tokens[outer.until].low in {"of", "from"}
    return outer if linked and outer.name is not None and outer.name.is_person else None


def _is_time(passage: Passage, at: int) -> bool:
    """Whether a token ends an expression of time: "this month", "in May"."""
    if at < 1:
        return False
    low, before = passage.tokens[at].low, passage.tokens[at - 1].low
    if before in {"this", "last", "that"}:
        return low in words("grammar", "times")
    return before == "in" and low in words("grammar", "months")


def _subject_ending_at(passage: Passage, index: int, first: int) -> Phrase | None:
    """The subject whose words end right before a verb."""
    if index < first:
        return None
    relative = passage.tokens[index].low
    if relative in {"who", "that", "which"}:
        index -= 2 if passage.tokens[index - 1].text == "," else 1
        if index < first:
            return None
    token, phrase = passage.tokens[index], passage.phrase(index)
    if phrase is not None and phrase.until == index + 1:
        return _meant(passage, phrase, first, relative)
    if token.low in words("grammar", "standing_alone"):
        return plain_phrase(passage, index, index + 1)
    if token.text in {",", ")", "]"} or token.is_dash:
        return before_aside(passage, index, first)
    if token.is_word and token.low not in words("grammar", "conjunctions"):
        plain = plain_phrase_until(passage, index + 1, first)
        return plain if plain is not None else bare_phrase_until(passage, index + 1, first)
    return None


def subject_of_clause(passage: Passage, at: int) -> Phrase | None:
    """The subject of the clause that leads up to a token, such as a colon."""
    return _main_subject(passage, at, first_near(passage, at))


def subject_of_participle(passage: Passage, at: int) -> Phrase | None:
    """Who does what a participle at `at` says: "with X yelling", else the clause's subject."""
    first = first_near(passage, at)
    beside = _before_auxiliaries(passage, at - 1, first)
    phrase = passage.phrase(beside)
    adjoins = phrase is not None and phrase.until == beside + 1 and phrase.first > first
    if phrase is not None and adjoins and passage.tokens[phrase.first - 1].low == "with":
        return phrase
    for opening in range(at - 2, max(first, at - LONGEST_PHRASE) - 1, -1):
        if passage.tokens[opening].low == "with":
            return plain_phrase(passage, opening + 1, at)
        if not passage.tokens[opening].is_word:
            break
    return _main_subject(passage, at, first)


def _main_subject(passage: Passage, at: int, first: int) -> Phrase | None:
    """The subject of the clause that leads up to `at`.

    It opens the sentence, or follows a comma or a conjunction, and has a verb after it; else
    it is the first phrase of the sentence that no preposition governs.
    """
    fallback = None
    for phrase in _phrases_back(passage, at, first):
        after = passage.tokens[phrase.until]
        if after.is_possessive:
            continue
        before = passage.tokens[phrase.first - 1] if phrase.first > first else None
        listed = before is not None and before.low in {"and", "or"} and after.text == ","
        if not listed and _opens_clause(passage, phrase, first) and _is_verbal(after):
            return phrase
        if before is None or before.low not in words("grammar", "prepositions"):
            fallback = phrase
    return fallback


def _opens_clause(passage: Passage, phrase: Phrase, first: int) -> bool:
    if phrase.first == first:
        return True
    before = passage.tokens[phrase.first - 1]
    return (
        before.quoted is not None
        or before.text in {",", ";", ":"}
        or before.is_dash
        or (
            before.low in words("grammar", "conjunctions")
            and before.low not in {"that", "who", "as"}
        )
    )


def _is_verbal(token: Token) -> bool:
    """Whether a token after a phrase shows that the phrase is a subject."""
    low = token.low
    return (
        token.text in {",", "("}
        or low == "who"
        or low in verbs()
        or low.endswith(("ed", "ly"))
        or any(
            low in words("grammar", key) for key in ("finite", "auxiliaries", "adverbs", "pasts")
        )
    )


def _phrases_back(passage: Passage, at: int, first: int) -> Iterator[Phrase]:
    index = at - 1
    while index >= first:
        phrase = passage.phrase(index)
        if phrase is None:
            index -= 1
        else:
            yield phrase
            index = phrase.first - 1
