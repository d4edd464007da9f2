"""A verb's place in, the phrase that is its subject out."""

from collections.abc import Iterator

from corpus.lexicon import verbs, words
from corpus.span import Span
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.tokens import Token

LONGEST_PHRASE = 10
FARTHEST = 100


def subject_before(passage: Passage, at: int) -> Phrase | None:
    """The subject of the verb at `at`, looked for before it in its sentence.

    The words right before the verb tell: a phrase, a relative "who", the end of an
    apposition; else the subject of the clause is taken.
    """
    first = _first_near(passage, at)
    index = _before_auxiliaries(passage, at - 1, first)
    found = _subject_ending_at(passage, index, first)
    return found if found is not None else _main_subject(passage, at, first)


def subject_after(passage: Passage, index: int) -> Phrase | None:
    """The phrase that begins at `index`, adverbs passed over; a plain noun phrase else."""
    tokens = passage.tokens
    limit = min(len(tokens), index + LONGEST_PHRASE)
    while index < limit and tokens[index].low in words("grammar", "adverbs"):
        index += 1
    for start in (index, index + 1):  # the article before a name belongs to no phrase
        phrase = passage.phrase(start)
        if phrase is not None and phrase.first == start:
            return phrase
        if start >= len(tokens) or tokens[start].low not in {"the", "a", "an"}:
            break
    return _plain_phrase_from(passage, index)


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
        else:
            break
    return index


def _subject_ending_at(passage: Passage, index: int, first: int) -> Phrase | None:
    """The subject whose words end right before a verb."""
    if index < first:
        return None
    token = passage.tokens[index]
    if token.low in {"who", "that", "which"}:
        index -= 2 if passage.tokens[index - 1].text == "," else 1
        if index < first:
            return None
        token = passage.tokens[index]
    phrase = passage.phrase(index)
    if phrase is not None and phrase.until == index + 1:
        return _out_of_prepositions(passage, phrase, first)
    if token.low in words("grammar", "standing_alone"):
        return _plain(passage, index, index + 1)
    if token.text in {",", ")", "]"} or token.is_dash:
        return _before_apposition(passage, index, first)
    if token.is_word and token.low not in words("grammar", "conjunctions"):
        return _plain_phrase_until(passage, index + 1, first)
    return None


def _out_of_prepositions(passage: Passage, phrase: Phrase, first: int) -> Phrase:
    """The phrase before "of X": "the head of the party said" is about the head."""
    while phrase.first - 1 > first:
        at = phrase.first - 1
        if passage.tokens[at].low in words("grammar", "determiners"):
            at -= 1
        if passage.tokens[at].low not in words("grammar", "prepositions"):
            break
        outer = passage.phrase(at - 1)
        if outer is None or outer.until != at:
            plain = _plain_phrase_until(passage, at, first)
            return plain if plain is not None else phrase
        phrase = outer
    return phrase


def _before_apposition(passage: Passage, index: int, first: int) -> Phrase | None:
    """The phrase before the comma or bracket that opens what ends at `index`."""
    opening = {")": "(", "]": "["}.get(passage.tokens[index].text)
    for at in range(index - 1, first, -1):
        token = passage.tokens[at]
        opens = token.text == opening if opening else token.text == "," or token.is_dash
        if not opens:
            continue
        phrase = passage.phrase(at - 1)
        if phrase is not None and phrase.until == at:
            return _out_of_prepositions(passage, phrase, first)
        if opening:
            return None
    return None


def subject_of_clause(passage: Passage, at: int) -> Phrase | None:
    """The subject of the clause that leads up to a token, such as a colon."""
    return _main_subject(passage, at, _first_near(passage, at))


def _first_near(passage: Passage, at: int) -> int:
    """The first token of the sentence, or the first that is near enough to be looked at."""
    return max(passage.sentences[passage.sentence_of[at]][0], at - FARTHEST)


def subject_of_participle(passage: Passage, at: int) -> Phrase | None:
    """Who does what a participle at `at` says: "with X yelling", else the clause's subject."""
    first = _first_near(passage, at)
    beside = _before_auxiliaries(passage, at - 1, first)
    phrase = passage.phrase(beside)
    adjoins = phrase is not None and phrase.until == beside + 1 and phrase.first > first
    if phrase is not None and adjoins and passage.tokens[phrase.first - 1].low == "with":
        return phrase
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
        if _opens_clause(passage, phrase, first) and _is_verbal(after):
            return phrase
        before = passage.tokens[phrase.first - 1] if phrase.first > first else None
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
        or (before.low in words("grammar", "conjunctions") and before.low not in {"that", "who"})
    )


def _is_verbal(token: Token) -> bool:
    """Whether a token after a phrase shows that the phrase is a subject."""
    low = token.low
    return (
        token.text in {",", "("}
        or low == "who"
        or low in verbs()
        or low.endswith(("ed", "ly"))
        or any(low in words("grammar", key) for key in ("finite", "auxiliaries", "adverbs"))
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


def _plain_phrase_until(passage: Passage, until: int, first: int) -> Phrase | None:
    """A noun phrase that ends at a verb: "a woman in the third row [said]"."""
    for at in range(until - 1, max(first, until - LONGEST_PHRASE) - 1, -1):
        token = passage.tokens[at]
        if token.low in words("grammar", "determiners") and at + 1 < until:
            if at > first and passage.tokens[at - 1].low in words("grammar", "prepositions"):
                outer = passage.phrase(at - 2)
                if outer is not None and outer.until == at - 1:
                    return outer
                continue
            return _plain(passage, at, until)
        if not token.is_word or token.low in words("grammar", "auxiliaries"):
            break
        phrase = passage.phrase(at)
        if phrase is not None:
            return _out_of_prepositions(passage, phrase, first)
    return None


def _plain_phrase_from(passage: Passage, first: int) -> Phrase | None:
    """A noun phrase that begins at `first`: "[said] a longtime listener"."""
    tokens = passage.tokens
    if first >= len(tokens) or tokens[first].low not in words("grammar", "determiners"):
        return None
    if tokens[first].low == "that":
        return None
    until = first + 1
    while until < min(first + LONGEST_PHRASE, len(tokens)) and tokens[until].is_word:
        low = tokens[until].low
        if any(low in words("grammar", key) for key in ("prepositions", "conjunctions", "finite")):
            break
        until += 1
    return _plain(passage, first, until) if until > first + 1 else None


def _plain(passage: Passage, first: int, until: int) -> Phrase:
    span = Span(passage.tokens[first].start, passage.tokens[until - 1].end)
    return Phrase("role", first, until, span)
