"""A cue in, where the article's own words tell what was said out."""

from typing import Literal

from corpus.lexicon import verbs, words
from corpus.speech.addressees import addressee_after
from corpus.speech.clauses import CONTENT_WORDS
from corpus.speech.cues import Cue
from corpus.speech.passages import Passage
from corpus.speech.tokens import Token

# What is said stands after the cue, before it, or around it.
ContentSide = Literal["after", "before", "around"]

FEWEST_WORDS = 3
FEWEST_MIXED = 2
FEWEST_JUDGING = 2
# How far behind a cue what is said may begin: "said in an interview on Monday that …".
FARTHEST = 30
TOLD_BEFORE = frozenset({"speaking", "publishing", "thinking", "showing"})
# After these, what is given to a listener needs no "that": "offered him large sums".
GIVING = frozenset({"offer", "promise"})
# What may follow a clause of speaking: "…, X said when the doors opened".
AFTERWARDS = frozenset("who whose when while as after before because if where".split())
OBJECTS = frozenset("him her them it me us himself herself themselves itself".split())
POINTING = frozenset({"this", "last", "that", "next", "earlier"})
ENDS = frozenset(";:!?")


def content_side(passage: Passage, cue: Cue, start: int, end: int) -> ContentSide | None:
    """Where the words outside the marks stand that tell what was said; None if none do.

    `[start, end)` is the clause that is the cue's own.
    """
    if cue.kind == "according" or _is_inserted(passage, cue, start, end):
        rest = _count(passage, start, end) - _count(passage, cue.first, cue.last)
        return "around" if rest >= FEWEST_WORDS else None
    if cue.glued or _is_told_after(passage, cue, start, end):
        return "after"
    return "before" if _is_told_before(passage, cue, start) else None


def _is_inserted(passage: Passage, cue: Cue, start: int, end: int) -> bool:
    """Whether a cue stands between two commas inside what is said: "Moscow, X said, has …"."""
    return (
        start < cue.first
        and cue.last + 1 < end
        and passage.tokens[cue.first - 1].text == ","
        and passage.tokens[cue.last].text == ","
        and passage.tokens[cue.last + 1].quoted is None
    )


def _is_told_before(passage: Passage, cue: Cue, start: int) -> bool:
    """Whether a cue closes what it tells of: "…, X said", "… was announced by X"."""
    if cue.kind not in TOLD_BEFORE or (cue.passive and cue.kind == "thinking"):
        return False
    at = cue.first - 1
    if at > start and passage.tokens[at].low in {"the", "a", "an"}:
        at -= 1
    if at < start or not (cue.passive or _parts(passage.tokens[at])):
        return False
    if cue.passive and cue.base in words("verbs", "idle"):
        return False
    if not cue.passive and not _is_closed(passage, cue):
        return False
    return _count(passage, start, cue.first) >= FEWEST_WORDS


def _is_closed(passage: Passage, cue: Cue) -> bool:
    """Whether no more than whom it is spoken to, when and where follows a cue."""
    until = passage.sentences[passage.sentence_of[cue.at]][1]
    at = _past_adverbs(passage, _past_listener(passage, cue), until)
    if at >= until:
        return True
    token = passage.tokens[at]
    if token.text == ",":
        return at + 1 < until and passage.tokens[at + 1].quoted is None
    if token.is_word:
        return token.low in AFTERWARDS or token.low in words("grammar", "prepositions")
    return token.quoted is None and token.text != ":"


def _parts(token: Token) -> bool:
    """Whether a comma, a dash or the end of a quotation parts what is said from its cue."""
    return token.text == "," or token.is_dash or token.quoted is not None


def _follows_quotation(passage: Passage, cue: Cue, start: int) -> bool:
    """Whether what stands before a cue ends in quotation marks: `…,” X said`."""
    at = cue.first - 1
    while at > start and not passage.tokens[at].is_word and passage.tokens[at].quoted is None:
        at -= 1
    return at >= start and passage.tokens[at].quoted is not None


def _is_told_after(passage: Passage, cue: Cue, start: int, end: int) -> bool:
    """Whether words outside the marks after a cue tell what was said."""
    if cue.passive or (cue.subject is not None and cue.subject.first > cue.at):
        return False
    if cue.kind == "calling":
        return _is_judged(passage, cue, end)
    begins = _beginning(passage, cue, end)
    if begins is None:
        return False
    at_once = begins == _past_listener(passage, cue) and passage.tokens[begins].low == "that"
    if _follows_quotation(passage, cue, start) and not at_once:
        return False
    mixed = any(token.quoted is not None for token in passage.tokens[begins:end])
    return _count(passage, begins, end) >= (FEWEST_MIXED if mixed else FEWEST_WORDS)


def _is_judged(passage: Passage, cue: Cue, end: int) -> bool:
    """Whether a cue has an object of whom something is said: "called him “…”"."""
    at = _past_adverbs(passage, cue.until, end)
    if at < end and cue.base == "call" and passage.tokens[at].low in {"for", "on"}:
        at += 1
    if at >= end:
        return False
    token = passage.tokens[at]
    opens = token.low in OBJECTS or token.low.endswith("ing") or _begins_phrase(passage, at)
    return opens and _count(passage, at, end) >= FEWEST_JUDGING


def _beginning(passage: Passage, cue: Cue, end: int) -> int | None:
    """The token at which what is said begins after a cue; None if it does not stand there."""
    at = _past_adverbs(passage, _past_listener(passage, cue), end)
    if at >= end:
        return None
    token = passage.tokens[at]
    if token.low in CONTENT_WORDS:
        return at
    if token.text == ":":
        return at + 1 if at + 1 < end and passage.tokens[at + 1].is_word else None
    if cue.base in words("verbs", "idle"):
        return None
    if _may_begin(passage, cue, at, end) or (cue.base in GIVING and at > cue.last):
        return at
    return _later(passage, at, end)


def _past_listener(passage: Passage, cue: Cue) -> int:
    """The token after a cue and whom it speaks to."""
    listener = addressee_after(passage, cue)
    if listener is None or listener.first < cue.last:
        return cue.last
    return listener.until


def _past_adverbs(passage: Passage, at: int, end: int) -> int:
    """The token after "Tuesday", "later this week", "also" and the like."""
    while at < end:
        low = passage.tokens[at].low
        following = passage.tokens[at + 1].low if at + 1 < end else ""
        if low in POINTING and following in words("grammar", "times"):
            at += 2
        elif low in words("grammar", "adverbs") or low == "ago":
            at += 1
        else:
            break
    return at


def _may_begin(passage: Passage, cue: Cue, at: int, end: int) -> bool:
    """Whether what is said begins at a token: "the doors …", "to join …", "people are …"."""
    token = passage.tokens[at]
    if token.quoted is not None:
        return _is_fragment(passage, at, end)
    if _is_finite(passage, at):  # "which critics said was", "he said would"
        return True
    if not token.is_word:
        return False
    if token.low in {"this", "it", "so"} and not _is_finite(passage, at + 1):
        return False
    if cue.kind == "thinking" or cue.base in words("verbs", "doing"):
        begins = _begins_phrase(passage, at) or _is_plain(token)
        return begins and _holds_verb(passage, at + 1, end)
    if cue.base in words("verbs", "clausal") and _is_plain(token):
        return _begins_phrase(passage, at) or _holds_verb(passage, at + 1, end)
    if token.low == "to" or token.low.endswith("ing"):
        return True
    return _begins_phrase(passage, at)


def _is_fragment(passage: Passage, at: int, end: int) -> bool:
    """Whether a quoted stretch is part of the article's own sentence: `said “X” is …`."""
    last = passage.tokens[at].text.rstrip("'\"’”")[-1:]
    following = passage.tokens[at + 1] if at + 1 < end else None
    return following is not None and following.is_word and last not in {",", ".", "?", "!"}


def _begins_phrase(passage: Passage, at: int) -> bool:
    """Whether a phrase, or a determiner, stands at a token."""
    phrase = passage.phrase(at)
    starts_phrase = phrase is not None and phrase.first == at
    return starts_phrase or any(
        passage.tokens[at].low in words("grammar", key) for key in ("determiners", "counting")
    )


def _is_plain(token: Token) -> bool:
    """Whether a word is no small word, so that a clause may begin with it."""
    return token.is_word and not any(
        token.low in words("grammar", key) for key in ("prepositions", "conjunctions", "adverbs")
    )


def _holds_verb(passage: Passage, first: int, end: int) -> bool:
    """Whether a verb shows in the words from `first` on, as far as it can be told."""
    if passage.tokens[first - 1].low in words("grammar", "pronouns"):
        return True
    for at in range(first, min(end, first + FARTHEST)):
        token = passage.tokens[at]
        if token.text in ENDS:
            return False
        if token.low.endswith("ed") or _is_finite(passage, at) or token.low in verbs():
            return True
        named = passage.phrase(at - 1)
        if token.low.endswith("s") and named is not None and named.until == at:
            return True
    return False


def _is_finite(passage: Passage, at: int) -> bool:
    """Whether a finite verb, or what is left of one, stands at a token."""
    if at >= len(passage.tokens):
        return False
    low = passage.tokens[at].low
    return low in words("grammar", "finite") or low in words("grammar", "auxiliaries")


def _later(passage: Passage, at: int, end: int) -> int | None:
    """Where what is said begins after words on the occasion: "said in an interview that …"."""
    for later in range(at, min(at + FARTHEST, end - 1)):
        token = passage.tokens[later]
        if token.quoted is not None or token.text in ENDS:
            return None
        if token.low == "that":
            return later
        phrase = passage.phrase(later)
        if phrase is None or phrase.first != later or later == at:
            continue
        if phrase.kind == "pronoun" and _is_finite(passage, later + 1):
            return later
    return None


def _count(passage: Passage, first: int, until: int) -> int:
    """How many words outside quotation marks stand in a range of tokens."""
    return sum(1 for token in passage.tokens[first:until] if token.is_word)
