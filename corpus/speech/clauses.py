"""A cue in, the words out that tell of the speaking itself."""

from corpus.lexicon import words
from corpus.speech.cues import Cue
from corpus.speech.passages import Passage

Range = tuple[int, int]

LONGEST = 30
FARTHEST = 80
LONGEST_APPOSITION = 14
CONTENT_WORDS = frozenset("that about whether if how why what who where because when".split())
ENDS = frozenset(".;:!?")


def words_after(passage: Passage, cue: Cue) -> Range:
    """The tokens after a cue (and an inverted subject) up to what is said, or to a mark."""
    start = cue.last
    if cue.glued:
        return start, start
    until = passage.sentences[passage.sentence_of[cue.at]][1]
    resumed = start
    for at in range(start, min(until, start + LONGEST)):
        token = passage.tokens[at]
        if token.quoted is not None or token.text in ENDS or token.low in CONTENT_WORDS:
            return start, at
        if token.text == "," and at >= resumed and not _is_within_date(passage, at):
            resumed = _end_of_apposition(passage, cue, at)
            if resumed == at:
                return start, at
    return start, min(until, start + LONGEST)


def past_apposition(passage: Passage, cue: Cue) -> int:
    """The token after a cue and all that is said of its subject: "said X, the speaker, in …"."""
    at = cue.last
    is_comma = at < len(passage.tokens) and passage.tokens[at].text == ","
    return _end_of_apposition(passage, cue, at) if is_comma else at


def _end_of_apposition(passage: Passage, cue: Cue, at: int) -> int:
    """Where the clause goes on after "said X, the speaker, in …"; `at` when it does not."""
    if cue.subject is None or cue.subject.until != at or cue.subject.first < cue.at:
        return at
    for later in range(at + 1, min(at + LONGEST_APPOSITION, len(passage.tokens) - 1)):
        token = passage.tokens[later]
        if token.quoted is not None or token.text in ENDS:
            return at
        if token.text == ",":
            goes_on = passage.tokens[later + 1].low in {"in", "at", "on", "during"}
            return later + 1 if goes_on else at
    return at


def words_before(passage: Passage, cue: Cue) -> Range:
    """The tokens of the sentence before a cue that leads to what is said; none if it trails.

    "At a dinner on May 5, X said that …", but not what stands before "…, X said."
    """
    first = passage.sentences[passage.sentence_of[cue.at]][0]
    first = max(first, cue.first - FARTHEST)
    for at in range(cue.first - 1, first - 1, -1):
        if passage.tokens[at].quoted is not None and cue.participle is False:
            if not _is_title_in_sentence(passage, at, first):
                first = at + 1
            break
    start = first if leads(passage, cue) else min(cue.first, cue.at)
    return start, cue.at


def _is_title_in_sentence(passage: Passage, at: int, first: int) -> bool:
    """Whether a quoted stretch is named with a preposition: "in 'The Interviews'"."""
    return at > first and passage.tokens[at - 1].low in words("grammar", "prepositions")


def leads(passage: Passage, cue: Cue) -> bool:
    """Whether what is said comes after a cue, and not before it."""
    if cue.subject is not None and cue.subject.first > cue.at:
        return False
    if cue.glued:
        return True
    _, end = words_after(passage, cue)
    if end >= passage.sentences[passage.sentence_of[cue.at]][1]:
        return end > cue.last
    token = passage.tokens[end]
    if token.text == ",":
        following = passage.tokens[end + 1 : end + 2]
        return bool(following) and following[0].quoted is not None
    return (
        token.quoted is not None
        or token.low in CONTENT_WORDS
        or token.text == ":"
        or (end > cue.last)
    )


def _is_within_date(passage: Passage, at: int) -> bool:
    """Whether a comma stands before the year of a date: "January 14, 1994"."""
    around = passage.tokens[at - 1], *passage.tokens[at + 1 : at + 2]
    return len(around) == 2 and all(token.text.isdigit() for token in around)


def is_within_content(passage: Passage, cue: Cue, outer: Cue) -> bool:
    """Whether a cue stands in what another cue of its sentence brings in: "said that he told"."""
    if outer.at >= cue.at or outer.kind not in {"speaking", "publishing"} or outer.subject is None:
        return False
    if passage.sentence_of[outer.at] != passage.sentence_of[cue.at] or not leads(passage, outer):
        return False
    between = passage.tokens[outer.last : min(cue.first, outer.last + FARTHEST)]
    joined = [t.low for t in between[-2:]] in ([",", "but"], [",", "and"], [",", "while"])
    return not joined and not any(token.quoted is not None for token in between)
