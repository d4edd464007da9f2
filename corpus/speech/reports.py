"""A passage and its cues in, the sentences that report speech out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.lexicon import words
from corpus.span import Span
from corpus.speech.clauses import Range
from corpus.speech.contents import content_side
from corpus.speech.cues import Cue, cues_between
from corpus.speech.passages import Passage
from corpus.speech.tokens import Token

UNREAL = frozenset({"if", "whether", "unless", "that"})
REPORTING = frozenset({"speaking", "publishing", "showing", "according"})
JOINTS = frozenset({"but", "while", "whereas"})
CONCEDING = frozenset({"while", "although", "though", "whereas"})
MOST_CUES = 24
# How many tokens may follow the cue that closes a sentence.
LONGEST_CLOSE = 14


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence, or a clause that reads on its own, with the cue that tells who said it."""

    span: Span
    cue: Cue
    is_garbled: bool


def find_reports(passage: Passage, cues: Sequence[Cue]) -> Iterator[Report]:
    """The reports of a passage, in order.

    A sentence whose every word is quoted directly is none; one that quotes fragments is a
    report besides them. Two speakers joined by "but", "while" or ";" give a report each.
    """
    for first, until in passage.sentences:
        own = cues_between(cues, first, until)[:MOST_CUES]
        mains = list(_main_cues(passage, own, (first, until)))
        starts = [first, *(_clause_start(passage, cue) for cue in mains[1:])]
        ends = [*starts[1:], until]
        for cue, start, end in zip(mains, starts, ends, strict=False):
            if content_side(passage, cue, start, end) is not None:
                yield Report(_span(passage, start, end), cue, _is_garbled(passage, start, end))


def _main_cues(passage: Passage, cues: Sequence[Cue], where: Range) -> Iterator[Cue]:
    """The cue that tells whose report a sentence is, and those of clauses joined to it.

    That is the first which has words to report, unless one closes the whole: "…, X said".
    """
    sides = [
        (cue, content_side(passage, cue, *where))
        for cue in cues
        if _reports(cue) and not _is_unreal(passage, cue)
    ]
    real = [cue for cue, side in sides if side is not None]
    closing = [cue for cue, side in sides if side == "before" and _closes(passage, cue, where[1])]
    if closing:
        yield closing[-1]
        return
    main: Cue | None = None
    for cue in real:
        if main is None and any(_is_surer(passage, other, cue) for other in real):
            continue
        if main is None or _is_joined(passage, cue, main):
            main = cue
            yield cue


def _closes(passage: Passage, cue: Cue, until: int) -> bool:
    """Whether nothing but the occasion follows a cue: "…, X said on Monday."."""
    after = passage.tokens[cue.last : until]
    return (
        not cue.passive
        and len(after) <= LONGEST_CLOSE
        and not any(token.low in words("grammar", "finite") for token in after)
    )


def _reports(cue: Cue) -> bool:
    """Whether a cue tells of what is said or held, and not of deeds and wishes."""
    if cue.kind == "calling":
        return cue.base in words("verbs", "judging")
    return cue.kind in REPORTING or cue.base in words("verbs", "clausal")


def _is_surer(passage: Passage, other: Cue, cue: Cue) -> bool:
    """Whether another cue of the sentence tells better who speaks.

    A finite verb after a participle of the same subject ("commenting on …, X suggested"), or
    a person after "according to" a document.
    """
    if other.at <= cue.at or other.subject is None or cue.subject is None:
        return False
    if cue.participle:
        return not other.participle and other.subject is cue.subject
    head = passage.tokens[cue.subject.until - 1].low
    unnamed = cue.subject.kind == "thing" or head in words("titles", "nameless")
    return cue.kind == "according" and unnamed and other.subject.kind in {"name", "pronoun"}


def _is_unreal(passage: Passage, cue: Cue) -> bool:
    """Whether nobody has said it: "to say", "if X asked"; and what the writer says."""
    if cue.subject is None or cue.base in words("verbs", "sounding"):
        return True
    if cue.passive and cue.base in {"ask", "tell", "question", "quote"}:
        return True
    before = passage.tokens[cue.at - 1].low if cue.at else ""
    if cue.base == "respond" and before in {"not", "n't"}:
        return True
    if cue.participle and not _adjoins(passage, cue):
        return True
    if cue.kind == "thinking" and not _opens(passage, cue):
        return True
    subject = passage.tokens[cue.subject.first].low
    at = cue.first - 1
    if at > 0 and passage.tokens[at].low in {"the", "a", "an"}:
        at -= 1
    lead = passage.tokens[at].low if at >= 0 else ""
    return before == "to" or subject in {"i", "it", "you"} or lead in UNREAL


def _adjoins(passage: Passage, cue: Cue) -> bool:
    """Whether a participle has a clause of its own: ", saying …", "and saying …", "is saying …"."""
    at = cue.at - 1
    while at >= 0 and _is_adverb(passage.tokens[at]):
        at -= 1
    if at < 0 or cue.subject is None or cue.subject.until == at + 1:
        return True
    token = passage.tokens[at]
    return not token.is_word or token.low in {"and", "by"} or token.low in words("grammar", "being")


def _is_adverb(token: Token) -> bool:
    return token.low in words("grammar", "adverbs") or token.low.endswith("ly")


def _opens(passage: Passage, cue: Cue) -> bool:
    """Whether a cue's subject may begin a clause: "the reasons X believes …" has none."""
    if passage.tokens[cue.at - 1].low == "who":
        return True
    at = cue.first
    while at and passage.tokens[at - 1].low in words("grammar", "counting"):
        at -= 1
    if at == passage.sentences[passage.sentence_of[at]][0]:
        return True
    before = passage.tokens[at - 1]
    return not before.is_word or before.low in words("grammar", "conjunctions")


def _is_joined(passage: Passage, cue: Cue, main: Cue) -> bool:
    """Whether a cue's subject, another than before, begins a clause after ", but"."""
    if cue.subject is main.subject or cue.first <= main.last:
        return False
    at = _clause_start(passage, cue)
    opening = passage.tokens[passage.sentences[passage.sentence_of[at]][0]]
    if opening.low in CONCEDING and passage.tokens[at - 1].text == ",":
        return True
    if passage.tokens[at - 1].text == ";":
        return True
    joint = [token.low for token in passage.tokens[max(0, at - 2) : at]]
    return len(joint) == 2 and joint[0] in {",", ";"} and joint[1] in JOINTS


def _clause_start(passage: Passage, cue: Cue) -> int:
    """The first token of the clause that a cue's subject begins, its article included."""
    before = passage.tokens[cue.first - 1].low if cue.first else ""
    return cue.first - 1 if before in {"the", "a", "an"} else cue.first


def _span(passage: Passage, start: int, end: int) -> Span:
    """The clause without the comma and the conjunction that join the next one to it."""
    tokens = passage.tokens
    last = end - 1
    if end < passage.sentences[passage.sentence_of[start]][1]:
        while last > start and (tokens[last].low in {*JOINTS, ",", ";"}):
            last -= 1
    return Span(tokens[start].start, tokens[last].end)


def _is_garbled(passage: Passage, start: int, end: int) -> bool:
    """Whether a sentence prints one full name with its title twice, as no writer does."""
    titled = [
        phrase.name.text
        for phrase in passage.phrases_between(start, end)
        if phrase.name is not None and phrase.name.role is not None and len(phrase.name.words) > 1
    ]
    return len(titled) != len(set(titled))
