"""A passage and its cues in, the sentences that report speech out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.lexicon import words
from corpus.span import Span
from corpus.speech.addressees import addressee_after
from corpus.speech.clauses import CONTENT_WORDS, leads, words_after
from corpus.speech.cues import Cue, cues_between
from corpus.speech.passages import Passage

UNREAL = frozenset({"if", "whether", "unless", "that"})
REPORTING = frozenset({"speaking", "publishing", "according"})
FEWEST_WORDS = 3
FEWEST_MIXED = 2
# After these, what is given to a listener needs no "that": "offered him large sums".
GIVING = frozenset({"offer", "promise"})
MOST_CUES = 24


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence, or a clause that reads on its own, with the cue that tells who said it."""

    span: Span
    cue: Cue
    is_garbled: bool


def find_reports(passage: Passage, cues: Sequence[Cue]) -> Iterator[Report]:
    """The reports of a passage, in order.

    A sentence whose every word is quoted directly is none; two speakers joined by "but" or
    "while" give a report each.
    """
    for first, until in passage.sentences:
        own = cues_between(cues, first, until)[:MOST_CUES]
        mains = list(_main_cues(passage, own))
        starts = [first, *(_clause_start(passage, cue) for cue in mains[1:])]
        ends = [*starts[1:], until]
        for cue, start, end in zip(mains, starts, ends, strict=False):
            if _has_content(passage, cue, start, end):
                span = _span(passage, start, end)
                yield Report(span, cue, _is_garbled(passage, start, end))


def _main_cues(passage: Passage, cues: Sequence[Cue]) -> Iterator[Cue]:
    """The first cue of a sentence that reports, and those that begin a clause joined to it."""
    main: Cue | None = None
    real = [cue for cue in cues if cue.kind in REPORTING and not _is_unreal(passage, cue)]
    for cue in real:
        if main is None and any(_is_surer(passage, other, cue) for other in real):
            continue
        if main is None or _is_joined(passage, cue, main):
            main = cue
            yield cue


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
    subject = passage.tokens[cue.subject.first].low
    at = cue.first - 1
    if at > 0 and passage.tokens[at].low in {"the", "a", "an"}:
        at -= 1
    lead = passage.tokens[at].low if at >= 0 else ""
    return before == "to" or subject in {"i", "it", "you"} or lead in UNREAL


def _is_joined(passage: Passage, cue: Cue, main: Cue) -> bool:
    """Whether a cue's subject, another than before, begins a clause after ", but"."""
    if cue.subject is main.subject or cue.first <= main.last:
        return False
    at = _clause_start(passage, cue)
    joint = [token.low for token in passage.tokens[max(0, at - 2) : at]]
    return len(joint) == 2 and joint[0] in {",", ";"} and joint[1] in {"but", "while", "whereas"}


def _clause_start(passage: Passage, cue: Cue) -> int:
    """The first token of the clause that a cue's subject begins, its article included."""
    before = passage.tokens[cue.first - 1].low if cue.first else ""
    return cue.first - 1 if before in {"the", "a", "an"} else cue.first


def _has_content(passage: Passage, cue: Cue, start: int, end: int) -> bool:
    """Whether words outside the marks tell what was said."""
    if cue.kind == "according":
        return _count(passage, start, end) - _count(passage, cue.first, cue.last) >= FEWEST_WORDS
    if cue.glued:
        return True
    if _is_inserted(passage, cue, start, end):
        return _count(passage, start, end) - cue.last + cue.first >= FEWEST_WORDS
    if leads(passage, cue):
        return _is_told_after(passage, cue, start, end)
    if _follows_quotation(passage, cue, start):
        return False
    quoted = (at for at in range(start, cue.first) if passage.tokens[at].quoted is not None)
    return _count(passage, start, next(quoted, cue.first)) >= FEWEST_WORDS


def _is_told_after(passage: Passage, cue: Cue, start: int, end: int) -> bool:
    """Whether words outside the marks after a cue tell what was said."""
    _, told = words_after(passage, cue)
    opens = told < end and (
        passage.tokens[told].low in CONTENT_WORDS or _is_colon(passage, told, end)
    )
    if opens:
        return _count(passage, told, end) >= FEWEST_WORDS
    listener = addressee_after(passage, cue)
    begins = listener.until if listener is not None and listener.first >= cue.last else cue.last
    if _follows_quotation(passage, cue, start):
        return False
    if not _begins_content(passage, begins) and not (begins > cue.last and cue.base in GIVING):
        return False
    if told < end and passage.tokens[told].text in {",", ":"} and told + 1 < end:
        return passage.tokens[told + 1].quoted is None
    mixed = any(token.quoted is not None for token in passage.tokens[begins:end])
    return _count(passage, begins, end) >= (FEWEST_MIXED if mixed else FEWEST_WORDS)


def _is_inserted(passage: Passage, cue: Cue, start: int, end: int) -> bool:
    """Whether a cue stands between two commas inside what is said: "Moscow, X said, has …"."""
    return (
        start < cue.first
        and cue.last + 1 < end
        and passage.tokens[cue.first - 1].text == ","
        and passage.tokens[cue.last].text == ","
        and passage.tokens[cue.last + 1].quoted is None
    )


def _is_colon(passage: Passage, at: int, end: int) -> bool:
    """Whether a colon leads to words that stand without marks."""
    return passage.tokens[at].text == ":" and at + 1 < end and passage.tokens[at + 1].is_word


def _begins_content(passage: Passage, at: int) -> bool:
    """Whether what is said may begin at a token: "that …", "the doors …", "to join …"."""
    if at >= len(passage.tokens):
        return False
    token = passage.tokens[at]
    if token.low in CONTENT_WORDS or token.low == "to" or token.low.endswith("ing"):
        return True
    if token.low in {"this", "it", "so"} and not _is_clause(passage, at + 1):
        return False
    phrase = passage.phrase(at)
    starts_phrase = phrase is not None and phrase.first == at
    return starts_phrase or token.low in words("grammar", "determiners")


def _is_clause(passage: Passage, at: int) -> bool:
    """Whether a verb stands at a token."""
    return at < len(passage.tokens) and passage.tokens[at].low in words("grammar", "finite")


def _follows_quotation(passage: Passage, cue: Cue, start: int) -> bool:
    """Whether what stands before a cue ends in quotation marks: `…,” X said`."""
    at = cue.first - 1
    while at > start and not passage.tokens[at].is_word and passage.tokens[at].quoted is None:
        at -= 1
    return passage.tokens[at].quoted is not None


def _count(passage: Passage, first: int, until: int) -> int:
    """How many words outside quotation marks stand in a range of tokens."""
    return sum(1 for token in passage.tokens[first:until] if token.is_word)


def _span(passage: Passage, start: int, end: int) -> Span:
    """The clause without the comma and the conjunction that join the next one to it."""
    tokens = passage.tokens
    last = end - 1
    if end < passage.sentences[passage.sentence_of[start]][1]:
        while last > start and (tokens[last].low in {"but", "while", "whereas", ",", ";"}):
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
