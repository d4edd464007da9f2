"""Whether a word that may be a verb of speaking is believed to be one."""

from corpus.lexicon import Verb, verbs, words
from corpus.speech.passages import Passage
from corpus.speech.phrases import Phrase, is_plural, is_thing
from corpus.speech.tokens import Token

# Participles that "be" makes passive: "was told".
PAST = ("ed", "told", "said", "known", "seen", "written", "quoted")
YEAR = 4
# What ends a form that is no noun.
VERBAL = tuple("ed ing that said wrote spoke drew thought knew saw held found shown".split())


def is_no_verb(passage: Passage, at: int, verb: Verb) -> bool:
    """Whether a word that looks like a verb of speaking is none here, whatever its subject."""
    if verb.base == "put" and not _puts_it(passage, at):
        return True
    return _is_noun(passage, at) or _is_of_phrase(passage, at) or _is_prompted(passage, at)


def agrees(passage: Passage, at: int, verb: Verb, subject: Phrase | None) -> bool:
    """Whether a verb of speaking goes with the subject that was found for it."""
    token = passage.tokens[at]
    if _may_be_noun(token, verb) and not _acts(passage, subject, at):
        return False
    if token.low == verb.base and not _is_plain_form(passage, subject, at):
        return False
    return verb.kind != "showing" or _is_document(passage, subject)


def _may_be_noun(token: Token, verb: Verb) -> bool:
    """Whether a form is a noun as often as a verb: "reports", "claim"."""
    is_noun = verb.base in words("verbs", "nouns") and not token.low.endswith(VERBAL)
    return is_noun and token.low != "says"


def _acts(passage: Passage, subject: Phrase | None, at: int) -> bool:
    """Whether a form that may be a noun is a verb here: its subject stands beside it."""
    if subject is None or not _adjoins(passage, subject, at):
        return False
    after = passage.tokens[at + 1].low if at + 1 < len(passage.tokens) else "."
    if any(after in words("grammar", key) for key in ("finite", "auxiliaries")):
        return False
    if (following := verbs().get(after)) is not None and following.kind == "showing":
        return False
    is_plain = subject.kind != "pronoun" and passage.phrase(subject.first) is not subject
    return not is_plain or after == "that" or is_plural(passage.tokens[subject.until - 1].low)


def _is_document(passage: Passage, subject: Phrase | None) -> bool:
    """Whether a subject is what is read: "a poll", "the Velm survey", "court records"."""
    if subject is None or subject.kind == "pronoun":
        return False
    return is_thing(passage.tokens[subject.until - 1].low) or any(
        {token.low, token.low.removesuffix("s")} & words("titles", "documents")
        for token in passage.tokens[subject.first : subject.until]
    )


def _is_of_phrase(passage: Passage, at: int) -> bool:
    """Whether a word belongs to a name or a role: "the highly criticized press conference"."""
    phrase = passage.phrase(at)
    if phrase is None:
        return False
    return passage.tokens[at].is_capitalised or phrase.first < at


def _is_prompted(passage: Passage, at: int) -> bool:
    """Whether somebody is spoken to and no subject said: "when asked about …"."""
    before = passage.tokens[at - 1].low if at else ""
    prompting = passage.tokens[at].low in {"asked", "told", "questioned", "pressed"}
    return prompting and before in {"when", "if", "once", "while", "as", "than"}


def _is_plain_form(passage: Passage, subject: Phrase | None, at: int) -> bool:
    """Whether a verb in its base form may stand here: after "will", "to" or a plural."""
    before = passage.tokens[at - 1].low if at else ""
    if before == "to" or before in words("grammar", "auxiliaries") or subject is None:
        return True
    if passage.tokens[at].low in {"put", "read", "broadcast"}:
        return True
    head = passage.tokens[subject.until - 1].low
    joined = subject.first > 0 and passage.tokens[subject.first - 1].low == "and"
    return joined or head in {"i", "we", "they", "you"} or is_plural(head) or head == "who"


def _adjoins(passage: Passage, subject: Phrase, at: int) -> bool:
    """Whether nothing but adverbs and the like stands between a subject and its verb."""
    between = passage.tokens[subject.until : at] or passage.tokens[at + 1 : subject.first]
    return all(
        token.low in words("grammar", "auxiliaries")
        or token.low in words("grammar", "adverbs")
        or token.low in {"who", ",", "to"}
        for token in between
    )


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether a word that may be a verb of speaking is a noun here: "his claim"."""
    if at == 0:
        return False
    before = passage.tokens[at - 1]
    if _counts(before):  # "more pledged delegates"
        return passage.tokens[at].low.endswith("ed")
    if before.is_possessive or before.low in {"of", "in", "for", "from", "with", "on", "by"}:
        return passage.tokens[at].low not in {"saying", "telling", "asking", "calling", "adding"}
    if before.low in words("grammar", "standing_alone"):
        return passage.tokens[at].low not in {"said", "says", "say", "added", "told", "asked"}
    return before.low in words("grammar", "determiners") and before.low != "that"


def _counts(token: Token) -> bool:
    """Whether a word tells how many follow; four figures are rather a year."""
    return token.low == "more" or (token.low.isdigit() and len(token.low) != YEAR)


def is_passive(passage: Passage, at: int) -> bool:
    """Whether a participle stands after a form of "be": "was told"."""
    if not passage.tokens[at].low.removesuffix("that").endswith(PAST):
        return False
    back = at - 1
    while back >= 0 and passage.tokens[back].low in words("grammar", "adverbs"):
        back -= 1
    return back >= 0 and passage.tokens[back].low in words("grammar", "being")


def _puts_it(passage: Passage, at: int) -> bool:
    """Whether "put" speaks: "as X put it"."""
    return [token.low for token in passage.tokens[at + 1 : at + 2]] == ["it"]
