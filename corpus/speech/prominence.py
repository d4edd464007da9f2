"""A phrase in, how likely a later pronoun means it out."""

from corpus.lexicon import verbs, words
from corpus.speech.cues import Cue
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase
from corpus.speech.tokens import Token
from corpus.speech.weights import PROMINENCE

SAYING = frozenset({"speaking", "publishing", "according"})


def prominence(passage: Passage, phrase: Phrase, cue: Cue | None) -> float:
    """The sum of what makes a phrase prominent; `cue` is the one whose subject it is."""
    tokens = passage.tokens
    before = tokens[phrase.first - 1] if phrase.first else None
    after = tokens[phrase.until] if phrase.until < len(tokens) else None
    score = 0.0
    if cue is not None:
        score += PROMINENCE["speaking" if cue.kind in SAYING else "thinking"]
    elif before is not None and before.low in words("grammar", "prepositions"):
        score += PROMINENCE["after preposition"]
    if after is not None and _is_verb(after):
        score += PROMINENCE["subject"]
    if phrase.first == passage.sentences[passage.sentence_of[phrase.first]][0]:
        score += PROMINENCE["opens sentence"]
    if after is not None and after.is_possessive:
        score += PROMINENCE["possessive"]
    return score


def _is_verb(token: Token) -> bool:
    """Whether a token after a phrase makes the phrase a subject, as far as it shows."""
    low = token.low
    return (
        token.text == ","
        or low.endswith("ed")
        or low in words("grammar", "finite")
        or low in verbs()
    )
