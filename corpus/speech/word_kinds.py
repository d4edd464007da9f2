"""A token in, what kind of word it may be out."""

from corpus.lexicon import words
from corpus.speech.tokens import Token

# `Speaking in Orlo`, `According to the papers`, `addressing a crowd`
APPEARING = frozenset("speaking talking appearing testifying writing according addressing".split())
SMALL = ("prepositions", "conjunctions", "adverbs", "auxiliaries", "pronouns", "determiners")
PAST_OR_FINITE = ("finite", "auxiliaries", "pasts", "irregular_pasts")


def is_plain(token: Token) -> bool:
    """Whether it may be a noun or what leads to one, and is no small word and no name."""
    is_small = any(token.low in words("grammar", key) for key in SMALL)
    return token.is_word and token.text.islower() and not is_small


def is_gerund(token: Token) -> bool:
    """Whether it ends as "selling" does."""
    return token.low.endswith("ing") and token.text.islower()


def is_occasion_noun(token: Token) -> bool:
    """Whether people speak or write on what it names: "interview", "letters"."""
    return _is_listed(token, "occasions", "nouns")


def is_document(token: Token) -> bool:
    """Whether it names what is read: "poll", "records"."""
    return _is_listed(token, "titles", "documents")


def _is_listed(token: Token, name: str, key: str) -> bool:
    return bool({token.low, token.low.removesuffix("s")} & words(name, key))


def may_be_verb(token: Token) -> bool:
    """Whether it may be a verb: a past form, a finite one, "selling"."""
    return (
        (token.low.endswith("ed") and token.text.islower())
        or token.low in APPEARING
        or (is_gerund(token) and not is_occasion_noun(token))
        or any(token.low in words("grammar", key) for key in PAST_OR_FINITE)
    )
