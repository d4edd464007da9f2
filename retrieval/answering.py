"""A question to an answer, or to an honest no."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from retrieval.answer import Answer, NotInCorpus
from retrieval.candidate import Candidate
from retrieval.candidates import find_candidates
from retrieval.choosing import WIDE_MARGIN, choose
from retrieval.citing import cite_findings, cite_pairs
from retrieval.contradictions import find_contradictions, tell_contradictions
from retrieval.declining import rate
from retrieval.embedding import Vectors
from retrieval.finding import Finding
from retrieval.generation import Generation
from retrieval.likeness import Likeness
from retrieval.premises import find_denials
from retrieval.question import Question, Understood
from retrieval.rarity import Rarity
from retrieval.record import Record
from retrieval.searching import search
from retrieval.understanding import understand
from retrieval.versions import add_versions

CLOSEST = 3
EVEN_ODDS = 0.5

NO_WORD_KNOWN = (
    "No word of the question stands in these articles: "
    "ask in the language that they are printed in."
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for a question: candidates best first, and what speaks against them."""

    understood: Understood
    candidates: tuple[Candidate, ...]
    denials: tuple[Candidate, ...]
    rarity: Rarity
    likeness: Likeness
    notes: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        """Whether the candidates hold an answer."""
        odds = rate(self.candidates, self.understood, self.rarity)
        return not self.denials and odds >= EVEN_ODDS


def answer(
    question: Question, vector: Vectors, generation: Generation, notes: tuple[str, ...] = ()
) -> Answer | NotInCorpus:
    """What the articles of `generation` answer; `vector` is the question's embedding."""
    found, record = find_evidence(question, vector, generation, notes), generation.record
    if not found.is_answered:
        return decline(found, record)
    findings = add_versions(_choose(found), found.candidates, found.likeness, record)
    citations = tuple(cite_findings(findings, record))
    if not citations:
        return decline(found, record)
    shown = list(chain.from_iterable(finding.shown for finding in findings))
    disputed = tuple(cite_pairs(find_contradictions(shown, found.likeness), record))
    notes = (*found.notes, *tell_contradictions(disputed))
    return Answer(question.text, citations, notes, disputed)


def find_evidence(
    question: Question, vector: Vectors, generation: Generation, notes: tuple[str, ...]
) -> Evidence:
    """What may answer `question`, whether it does or not."""
    understood = understand(question, generation.roster)
    found, rarity = search(understood, vector, generation)
    candidates = find_candidates(found, understood, rarity)
    return Evidence(
        understood=understood,
        candidates=tuple(candidates),
        denials=find_denials(candidates, understood),
        rarity=rarity,
        likeness=Likeness(generation.record),
        notes=(*notes, *_find_notes(understood, rarity)),
    )


def decline(found: Evidence, record: Record) -> NotInCorpus:
    """The honest no, with the passages that come closest."""
    closest = choose([*found.denials, *found.candidates], found.likeness)[:CLOSEST]
    text = found.understood.question.text
    return NotInCorpus(text, tuple(cite_findings(closest, record)), found.notes)


def find_spoken(found: Evidence) -> tuple[Candidate, ...]:
    """What those asked about say, to the one asked about where there is any of it."""
    asked = tuple(each for each in found.candidates if each.signs.speaker)
    heard = tuple(each for each in asked if each.signs.addressee)
    return heard or asked or found.candidates


def _choose(found: Evidence) -> list[Finding]:
    """The findings: all that somebody said, where nothing else is asked, else the best."""
    if found.understood.clues or not found.understood.speakers:
        return choose(found.candidates, found.likeness)
    return choose(find_spoken(found), found.likeness, margin=WIDE_MARGIN)


def _find_notes(understood: Understood, rarity: Rarity) -> Iterator[str]:
    is_anybody_known = understood.speakers or understood.addressees or understood.others
    if not is_anybody_known and rarity.missing and len(rarity.missing) == len(rarity.weights):
        yield NO_WORD_KNOWN
