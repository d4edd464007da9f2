"""The end of what interrupts a clause in, the phrase before it out."""

from corpus.lexicon import words
from corpus.speech.noun_phrases import out_of_prepositions, plain_phrase_until
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase

FARTHEST = 100


def before_aside(passage: Passage, index: int, first: int) -> Phrase | None:
    """The phrase before the commas, dashes or brackets that hold what ends at `index`."""
    token = passage.tokens[index]
    if token.text in {")", "]"} or token.is_dash:
        return _before_bracket(passage, index, first)
    nearest = None
    for at in range(index - 1, first, -1):
        phrase = passage.phrase(at - 1)
        if passage.tokens[at].text != "," or phrase is None or phrase.until != at:
            continue
        found = out_of_prepositions(passage, phrase, first)
        if opens_clause(passage, found, first):
            return found
        nearest = nearest or found
    return nearest


def _before_bracket(passage: Passage, index: int, first: int) -> Phrase | None:
    """The phrase before the bracket or dash that opens what ends at `index`."""
    opening = {")": "(", "]": "["}.get(passage.tokens[index].text)
    for at in range(index - 1, first, -1):
        token = passage.tokens[at]
        if token.text == opening or (opening is None and token.is_dash):
            phrase = passage.phrase(at - 1)
            if phrase is not None and phrase.until == at:
                return out_of_prepositions(passage, phrase, first)
            return plain_phrase_until(passage, at, first)
    return None


def opens_clause(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Whether a phrase begins its sentence, or what follows a joint or an introduction in it."""
    at = phrase.first
    while at > first and passage.tokens[at - 1].low in words("grammar", "counting"):
        at -= 1
    if at <= first:
        return True
    before, opening = passage.tokens[at - 1], passage.tokens[first]
    if before.text != ",":
        return not before.is_word or before.low in words("grammar", "conjunctions") - {"and", "or"}
    introduced = opening.low.endswith(("ing", "ed")) or any(
        opening.low in words("grammar", key) for key in ("prepositions", "conjunctions", "adverbs")
    )
    is_place = phrase.name is not None and phrase.name.is_person is False
    return introduced and not is_place


def first_of_several(passage: Passage, phrase: Phrase) -> Phrase:
    """The first of those whom "and" joins before a verb: "X, Y and Z [said]"."""
    first = first_near(passage, phrase.first)
    earliest, linked = phrase, False
    while True:
        at = earliest.first - 1
        while at > first and passage.tokens[at].low in words("grammar", "counting"):
            at -= 1
        if at <= first or passage.tokens[at].low not in ({","} if linked else {"and", "or"}):
            break
        if not linked and passage.tokens[at - 1].text == ",":
            at -= 1
        before = passage.phrase(at - 1)
        if before is None or before.until != at:
            break
        earliest, linked = before, True
    is_opening = earliest is not phrase and opens_clause(passage, earliest, first)
    return earliest if is_opening else phrase


def first_near(passage: Passage, at: int) -> int:
    """The first token of the sentence, or the first that is near enough to be looked at."""
    return max(passage.sentences[passage.sentence_of[at]][0], at - FARTHEST)
