"""Findings in, with their versions in other articles out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from corpus.quotation import Quotation
from retrieval.candidate import Candidate, Found, Signs
from retrieval.finding import Finding, is_shown
from retrieval.likeness import FEWEST_TERMS, Likeness
from retrieval.record import Record

# Who speaks in more passages than these is not looked up beyond what was found.
MOST_SAYINGS = 80
# So many passages at most are read for one finding.
MOST_READ = 12


def add_versions(
    findings: Sequence[Finding],
    candidates: Sequence[Candidate],
    likeness: Likeness,
    record: Record,
) -> list[Finding]:
    """The findings with all versions among `candidates` and the record's other sayings.

    A version of a version is one too: a translation may share its words with one telling and
    what it answers with another. A finding that proves to be a version is none of its own.
    """
    completed: list[Finding] = []
    for place, finding in enumerate(findings):
        if is_shown(finding.best, completed):
            continue
        others = [*completed, *findings[place + 1 :]]
        grown = _grow(finding, _find_beside(finding, candidates), others, likeness)
        sayings = _find_sayings(grown, candidates, likeness, record)
        completed.append(_grow(grown, sayings, others, likeness))
    return completed


def _find_beside(finding: Finding, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What the finding's speaker says in the passages found, few words that answer nothing too."""
    speaker = finding.best.speaker
    if speaker is None:
        return []
    spoken = [each for each in candidates if each.speaker == speaker]
    spans = {(each.article, each.span) for each in spoken}
    passages = {each.found.number: each.found for each in candidates}
    said = chain.from_iterable(_speak(speaker, each) for each in passages.values())
    return spoken + [each for each in said if (each.article, each.span) not in spans]


def _grow(
    finding: Finding,
    candidates: Sequence[Candidate],
    others: Sequence[Finding],
    likeness: Likeness,
) -> Finding:
    """The finding with its versions among `candidates`, and the versions of these."""
    if finding.best.speaker is None:
        return finding
    fresh = finding.shown
    while fresh:
        added: list[Candidate] = []
        for candidate in candidates:
            if candidate.article in finding.articles or _is_taken(candidate, others):
                continue
            if any(likeness.is_same(candidate, each) for each in fresh):
                finding = replace(finding, versions=(*finding.versions, candidate))
                added.append(candidate)
        fresh = tuple(added)
    return finding


def _is_taken(candidate: Candidate, others: Sequence[Finding]) -> bool:
    """Whether some of the words stand in another finding, unless they are all that is best of it.

    Such a finding is a version, found late.
    """
    return any(each.overlaps(candidate) and each.best.span != candidate.span for each in others)


def _find_sayings(
    finding: Finding, candidates: Sequence[Candidate], likeness: Likeness, record: Record
) -> list[Candidate]:
    """What else the record has of the speaker that may be a version."""
    best = finding.best
    if best.speaker is None or best.quotation is None:
        return []
    numbers = _find_passages(best.speaker, best.quotation, likeness.find_substance(best), record)
    known = {each.found.number for each in candidates}
    shown = {record.places[each.found.number].article for each in finding.shown}
    new = [
        number
        for number in numbers
        if number not in known and record.places[number].article not in shown
    ]
    founds = (Found(each, record.passage(each), Signs(), {}) for each in new[:MOST_READ])
    return list(chain.from_iterable(_speak(best.speaker, each) for each in founds))


def _find_passages(
    speaker: str, quotation: Quotation, terms: frozenset[str], record: Record
) -> list[int]:
    """The passages that may hold a version: of few words by their exchange, of others by terms."""
    numbers = sorted(record.sayings(speaker, "speaker", MOST_SAYINGS + 1))
    if not 0 < len(numbers) <= MOST_SAYINGS:
        return []
    if len(terms) >= FEWEST_TERMS:
        shared = {at: len(terms & others) for at, others in record.terms(numbers).items()}
        likely = [at for at in numbers if shared[at] >= max(FEWEST_TERMS, len(terms) / 3)]
        return sorted(likely, key=lambda at: -shared[at])
    partner = quotation.told_by or quotation.addressee
    if partner is None:
        return []
    return sorted({at for _, _, at in record.sayings_within(numbers, [partner])})


def _speak(speaker: str, found: Found) -> Iterator[Candidate]:
    """What somebody says in a passage, whether it answers or not."""
    passage = found.passage
    for quotation in passage.quotations if not passage.is_title else ():
        spoken = quotation.speaker is not None and quotation.speaker.name == speaker
        if spoken and not _is_name(passage.words(quotation.span)):
            yield Candidate(found, quotation.span, quotation, Signs(), 0.0)


def _is_name(text: str) -> bool:
    """Whether words are set as the name of something is: "The Morning Show"."""
    words = text.split()
    return len(words) > 1 and not any(word[0].islower() for word in words)
