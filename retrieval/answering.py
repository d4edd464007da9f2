"""A question to an answer, or to an honest no."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from retrieval.answer import Answer, NotInCorpus
from retrieval.candidate import Candidate
from retrieval.candidates import find_candidates
from retrieval.choosing import (
    FACT_MARGIN,
    MARGIN,
    SPEECH_MARGIN,
    VOICES_MARGIN,
    WIDE_MARGIN,
    choose,
)
from retrieval.citing import cite_findings, cite_pairs
from retrieval.constraints import find_unmet, narrow
from retrieval.contradictions import find_contradictions, tell_contradictions
from retrieval.declining import rate
from retrieval.embedding import Embedded
from retrieval.finding import Finding
from retrieval.generation import Generation
from retrieval.happening import Happening
from retrieval.languages import find_note, is_foreign, is_understood
from retrieval.likeness import Likeness
from retrieval.nearness import Near
from retrieval.premises import find_denials
from retrieval.question import Question, Understood
from retrieval.rarity import Rarity
from retrieval.record import Record
from retrieval.searching import search
from retrieval.understanding import understand
from retrieval.versions import add_versions

CLOSEST = 3
EVEN_ODDS = 0.5
WITHOUT_VECTORS = (
    "The vector index cannot be reached, so these words were found by full text alone."
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for a question: candidates best first, and what speaks against them.

    `may_answer` are the candidates that meet what the question insists on.
    """

    understood: Understood
    candidates: tuple[Candidate, ...]
    may_answer: Sequence[Candidate]
    denials: tuple[Candidate, ...]
    rarity: Rarity
    likeness: Likeness
    is_answered: bool
    notes: tuple[str, ...]


def answer(
    question: Question, asked: Embedded, generation: Generation, notes: tuple[str, ...] = ()
) -> Answer | NotInCorpus:
    """What the articles of `generation` answer; `asked` is the question as the model reads it."""
    found, record = find_evidence(question, asked, generation, notes), generation.record
    if not found.is_answered:
        return decline(found, record)
    happening = Happening(found.understood, record)
    findings = add_versions(_choose(found), found.candidates, found.likeness, record)
    findings = happening.add_finer(findings)
    citations = tuple(cite_findings(findings, record, happening.date_of))
    if not citations:
        return decline(found, record)
    shown = list(chain.from_iterable(finding.shown for finding in findings))
    disputed = tuple(cite_pairs(find_contradictions(shown, found.likeness), record))
    unmet = find_unmet(shown, found.understood)
    notes = (*found.notes, *unmet, *tell_contradictions(disputed))
    return Answer(question.text, citations, notes, disputed)


def find_evidence(
    question: Question, asked: Embedded, generation: Generation, notes: tuple[str, ...]
) -> Evidence:
    """What may answer `question`, whether it does or not."""
    record, roster = generation.record, generation.roster
    understood = understand(question, roster, record.publishers)
    near = Near(generation, asked.vector)
    found, rarity = search(understood, asked, near, record)
    candidates = find_candidates(found, understood, rarity)
    may_answer = narrow(candidates, understood)
    denials = find_denials(candidates, understood)
    foreign = is_foreign(question.text, roster, record.vocabulary())
    is_lost = foreign and not is_understood(understood, rarity)
    note = find_note(understood, rarity, is_foreign=foreign)
    blind = None if near.is_known else WITHOUT_VECTORS
    odds = 0.0 if denials or is_lost else rate(candidates, may_answer, understood, rarity)
    return Evidence(
        understood=understood,
        candidates=tuple(candidates),
        may_answer=may_answer,
        denials=denials,
        rarity=rarity,
        likeness=Likeness(record),
        is_answered=odds >= EVEN_ODDS,
        notes=(*notes, *filter(None, (note, blind))),
    )


def decline(found: Evidence, record: Record) -> NotInCorpus:
    """The honest no, with the passages that come closest."""
    closest = choose([*found.denials, *found.candidates], found.likeness)[:CLOSEST]
    text = found.understood.question.text
    return NotInCorpus(text, tuple(cite_findings(closest, record)), found.notes)


def _choose(found: Evidence) -> list[Finding]:
    """The findings: all that somebody said, where nothing else is asked, else the best."""
    asked = found.understood
    # Where words are asked for, it is whose they are that must not be lost.
    return choose(
        found.may_answer,
        found.likeness,
        margin=_find_margin(asked),
        mixed=not asked.demands_speech,
    )


def _find_margin(understood: Understood) -> float:
    """How much weaker than the best a finding may be."""
    if understood.wants_date or understood.wants_number:
        return FACT_MARGIN
    if understood.demands_speech and understood.speakers:
        return SPEECH_MARGIN if understood.clues else WIDE_MARGIN
    return VOICES_MARGIN if understood.demands_speech else MARGIN
