"""A matter in, how each article tells it out, utterances side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from retrieval.answer import NotInCorpus
from retrieval.answering import Evidence, decline, find_evidence
from retrieval.candidate import Candidate
from retrieval.choosing import choose
from retrieval.citation import Citation
from retrieval.citing import cite_pairs, cite_words
from retrieval.comparison import Account, Comparison, Utterance
from retrieval.contradictions import find_contradictions, tell_contradictions
from retrieval.embedding import Embedded
from retrieval.finding import Finding, is_shown
from retrieval.generation import Generation
from retrieval.likeness import Likeness
from retrieval.question import Question
from retrieval.record import Record
from retrieval.versions import add_versions

MOST_ARTICLES = 8
MOST_OF_ARTICLE = 3
# An article whose best words are this much weaker than the best of all tells of something else …
ARTICLE_MARGIN = 1.5
# … and so do words that are this much weaker than the best of their article.
MARGIN = 0.6
# Words tell of a matter when their paragraph has this share of its clues, rare ones first.
TOLD = 0.5


def compare(
    question: Question, asked: Embedded, generation: Generation, notes: tuple[str, ...] = ()
) -> Comparison | NotInCorpus:
    """How the articles of `generation` tell what `question` is about, article by article."""
    found = find_evidence(question, asked, generation, notes)
    if not found.is_answered:
        return decline(found, generation.record)
    record = generation.record
    findings = _find_findings(found, record)
    if not findings:
        return decline(found, record)
    pairs = list(_find_disputed(findings, found))
    findings += [Finding(opposite) for _, opposite in pairs if not is_shown(opposite, findings)]
    accounts = tuple(_find_accounts(findings, list(chain.from_iterable(pairs)), record))
    disputed = tuple(cite_pairs(pairs, record))
    return Comparison(
        question=question.text,
        accounts=accounts,
        utterances=tuple(_find_utterances(findings, accounts, record)),
        disputed=disputed,
        notes=(*found.notes, *tell_contradictions(disputed)),
    )


def _find_findings(found: Evidence, record: Record) -> list[Finding]:
    """The best words of all articles that tell of the matter, with their versions."""
    told = [each for each in found.may_answer if _tells(each, found.rarity.total)]
    chosen = sorted(_choose(told, found.likeness), key=lambda each: -each.score)
    findings = choose(chosen, found.likeness, margin=float("inf"), most=len(chosen))
    return add_versions(findings, found.candidates, found.likeness, record)


def _find_disputed(
    findings: Sequence[Finding], found: Evidence
) -> Iterator[tuple[Candidate, Candidate]]:
    """Claims shown and those that deny them, shown or not; each two speakers once, best first."""
    shown = list(chain.from_iterable(finding.shown for finding in findings))
    others = [each for each in found.candidates if not is_shown(each, findings)]
    told: set[frozenset[str | None]] = set()
    for pair in find_contradictions(shown, found.likeness, others):
        speakers = frozenset(each.speaker for each in pair)
        if speakers not in told:
            told.add(speakers)
            yield pair


def _tells(candidate: Candidate, total: float) -> bool:
    """Whether words are no title, and their paragraph has enough of the clues if there are any."""
    signs = candidate.signs
    return not signs.title and (not total or max(signs.coverage, signs.own) >= TOLD)


def _choose(candidates: Sequence[Candidate], likeness: Likeness) -> Iterator[Candidate]:
    """The best words of each article that tells of the matter."""
    of_article: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        of_article[candidate.article].append(candidate)
    # Articles come by their best words, as the candidates do.
    for found in list(of_article.values())[:MOST_ARTICLES]:
        if found[0].score >= candidates[0].score - ARTICLE_MARGIN:
            findings = choose(found, likeness, margin=MARGIN, most=MOST_OF_ARTICLE)
            yield from (finding.best for finding in findings)


def _find_accounts(
    findings: Iterable[Finding], disputed: Sequence[Candidate], record: Record
) -> Iterator[Account]:
    """What each article tells: versions of what others tell first, then what is disputed."""

    def order(finding: Finding) -> tuple[bool, bool]:
        return (not finding.versions, not any(finding.overlaps(each) for each in disputed))

    of_article: dict[str, list[Citation]] = defaultdict(list)
    shown = chain.from_iterable(each.shown for each in sorted(findings, key=order))
    for citation in cite_words(shown, record):
        if len(of_article[citation.article]) < MOST_OF_ARTICLE:
            of_article[citation.article].append(citation)
    for citations in sorted(of_article.values(), key=lambda each: _publication(each[0])):
        yield Account(citations[0].article, citations[0].title, tuple(citations))


def _find_utterances(
    findings: Iterable[Finding], accounts: Sequence[Account], record: Record
) -> Iterator[Utterance]:
    for finding in findings:
        versions = tuple(sorted(cite_words(finding.shown, record), key=_publication))
        if len(versions) > 1:
            missing = (each.title for each in accounts if each.article not in finding.articles)
            yield Utterance(finding.best.speaker, versions, tuple(missing))


def _publication(citation: Citation) -> tuple[bool, str, str]:
    return (citation.published is None, citation.published or "", citation.article)
