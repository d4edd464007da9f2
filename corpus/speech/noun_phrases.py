"""Where a noun phrase begins or ends in, the phrase out."""

from corpus.lexicon import verbs, words
from corpus.span import Span
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase, is_plural, is_role_noun
from corpus.speech.tokens import Token

LONGEST_PHRASE = 10
LONGEST_BARE = 4
# The last words of a share of many: "46 percent", "more than half".
NUMBERED = frozenset("percent % half third quarter two-thirds majority most police".split())
# "… that polls show" is no "that woman".
DETERMINERS = words("grammar", "determiners") - {"that"}
BREAKING = words("grammar", "auxiliaries") | {"that"}
# Prepositions that count: "about four in 10".
ROUNDING = frozenset({"about", "over", "under"})
# Prepositions that open clauses too.
OPENING = frozenset("after before since until till once as than like".split())


def plain_phrase_until(passage: Passage, until: int, first: int) -> Phrase | None:
    """A noun phrase that ends at a verb: "a woman in the third row [said]"."""
    for at in range(until - 1, max(first, until - LONGEST_PHRASE) - 1, -1):
        token = passage.tokens[at]
        if token.low in DETERMINERS and at + 1 < until:
            if at > first and passage.tokens[at - 1].low in words("grammar", "prepositions"):
                outer = passage.phrase(at - 2)
                if outer is not None and outer.until == at - 1:
                    return outer
                continue
            return plain_phrase(passage, at, until)
        if not token.is_word or token.low in BREAKING:
            break
        phrase = passage.phrase(at)
        if phrase is not None:
            head = passage.tokens[until - 1]
            if (
                phrase.until < until
                and is_plural(head.low)
                and is_plain_noun(passage, until - 1, until)
            ):
                return plain_phrase(passage, phrase.first, until)  # "Velm loyalists"
            return out_of_prepositions(passage, phrase, first)
    return None


def bare_phrase_until(passage: Passage, until: int, first: int) -> Phrase | None:
    """A plural without a determiner that opens a clause: "political scientists [say]"."""
    at = until
    while at > max(first, until - LONGEST_PHRASE) and is_plain_noun(passage, at - 1, until):
        at -= 1
    if at < until and at > first and passage.tokens[at - 1].low in ROUNDING:
        at -= 1
    if at == until or (at > first and not _may_precede_clause(passage.tokens[at - 1])):
        return None
    head = passage.tokens[until - 1]
    several = head.low in NUMBERED or head.low.isdigit() or is_plural(head.low)
    opens = until - 1 == passage.sentences[passage.sentence_of[at]][0]
    is_name = head.is_capitalised and not opens and not is_role_noun(head.low)
    return plain_phrase(passage, at, until) if several and not is_name else None


def plain_phrase_from(passage: Passage, first: int) -> Phrase | None:
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
    return plain_phrase(passage, first, until) if until > first + 1 else None


def bare_phrase_from(passage: Passage, first: int) -> Phrase | None:
    """Several without a determiner: "[according to] exit polls"."""
    until = first
    while until < min(first + LONGEST_BARE, len(passage.tokens)) and is_plain_noun(
        passage, until, until + 1
    ):
        until += 1
        if is_plural(passage.tokens[until - 1].low):
            return plain_phrase(passage, first, until)
    return None


def out_of_prepositions(passage: Passage, phrase: Phrase, first: int) -> Phrase:
    """The phrase before "of X": "the head of the party said" is about the head."""
    while phrase.first - 1 > first:
        at = phrase.first - 1
        if passage.tokens[at].low in words("grammar", "determiners"):
            at -= 1
        if not _governs(passage, at):
            break
        outer = passage.phrase(at - 1)
        if outer is None or outer.until != at:
            plain = plain_phrase_until(passage, at, first)
            plain = plain if plain is not None else bare_phrase_until(passage, at, first)
            return plain if plain is not None else phrase
        phrase = outer
    return phrase


def _governs(passage: Passage, at: int) -> bool:
    """Whether a preposition stands at a token, and not one that opens a clause: "after X said"."""
    low = passage.tokens[at].low
    return low in words("grammar", "prepositions") and low not in OPENING


def is_plain_noun(passage: Passage, at: int, until: int) -> bool:
    """Whether a word may be part of a bare noun phrase: "current and former officials"."""
    token = passage.tokens[at]
    if token.low == "in":  # "four in 10"
        return at == until - 2 and passage.tokens[at + 1].low.isdigit()
    if token.low == "and":
        opens = at - 1 == passage.sentences[passage.sentence_of[at]][0]
        return at < until - 1 and (opens or (at > 1 and not passage.tokens[at - 2].is_word))
    return token.text == "%" or (
        token.is_word
        and token.low not in verbs()
        and not any(
            token.low in words("grammar", key)
            for key in ("prepositions", "conjunctions", "finite", "auxiliaries", "pronouns")
        )
    )


def _may_precede_clause(token: Token) -> bool:
    return (
        token.quoted is not None
        or not token.is_word
        or token.low in words("grammar", "conjunctions")
    )


def plain_phrase(passage: Passage, first: int, until: int) -> Phrase:
    """The words `[first, until)` as a phrase that may speak, whatever they are."""
    span = Span(passage.tokens[first].start, passage.tokens[until - 1].end)
    return Phrase("role", first, until, span)
