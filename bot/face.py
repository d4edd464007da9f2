"""What travels, as the JSON objects that the command line promises."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.parsed import Parsed
from corpus.quotation import Mention, Quotation
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Account, Comparison, Utterance
from retrieval.evaluating import Figures, Judged, summarise_kinds
from retrieval.event import Event, Timeline
from retrieval.gold import ALL, Gold
from retrieval.status import Source, Speaker
from retrieval.verdict import Verdict
from retrieval.written import Statement

Face = dict[str, Any]

# JSON leaves these as they are, but many readers take each for the end of a line.
LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def line(face: Mapping[str, Any]) -> str:
    """One object as one line of JSON, without the line's end."""
    return json.dumps(face, ensure_ascii=False).translate(LINE_ENDS)


def of_answer(
    outcome: Answer | NotInCorpus, *, name: object, seconds: float, error: str | None = None
) -> Face:
    """What asking gave; `name` is the question's `id`, `error` why it could not be asked."""
    citations = outcome.citations if isinstance(outcome, Answer) else ()
    closest = outcome.closest if isinstance(outcome, NotInCorpus) else ()
    answer = {
        "id": name,
        "question": outcome.question,
        "verdict": "answered" if citations else "not_in_corpus",
        "citations": [of_citation(citation) for citation in citations],
        "closest": [of_citation(citation) for citation in closest],
        "disputed": _of_pairs(outcome.disputed if isinstance(outcome, Answer) else ()),
        "notes": list(outcome.notes),
        "written": _of_written(outcome.written if isinstance(outcome, Answer) else ()),
        "seconds": round(seconds, 4),
    }
    return answer if error is None else answer | {"error": error}


def of_check(verdict: Verdict, *, name: object = None, error: str | None = None) -> Face:
    """The verdict on a quotation; `error` says why it could not be checked."""
    told = {
        "verdict": verdict.kind,
        "citation": of_citation(verdict.citation) if verdict.citation else None,
        "changes": [{"quoted": each.quoted, "source": each.source} for each in verdict.changes],
        "also": [of_citation(citation) for citation in verdict.also],
    }
    named = told if name is None else {"id": name} | told
    return named if error is None else named | {"error": error}


def of_comparison(outcome: Comparison | NotInCorpus) -> Face:
    """How each article tells it; utterances side by side, what is disputed in pairs."""
    told = outcome if isinstance(outcome, Comparison) else Comparison(outcome.question, ())
    closest = outcome.closest if isinstance(outcome, NotInCorpus) else ()
    return {
        "question": outcome.question,
        "verdict": "answered" if told.accounts else "not_in_corpus",
        "articles": [_of_account(account) for account in told.accounts],
        "utterances": [_of_utterance(utterance) for utterance in told.utterances],
        "disputed": _of_pairs(told.disputed),
        "closest": [of_citation(citation) for citation in closest],
        "notes": list(outcome.notes),
        "written": _of_written(told.written),
    }


def of_citation(citation: Citation) -> Face:
    """The words with all that is known of them; None where the article does not tell."""
    return {
        "article": citation.article,
        "title": citation.title,
        "publisher": citation.publisher,
        "url": citation.url,
        "published": citation.published,
        "paragraph": citation.paragraph,
        **_placed(citation.span),
        "text": citation.text,
        "kind": citation.kind,
        "speaker": citation.speaker,
        "addressee": citation.addressee,
        "occasion": citation.occasion,
        "said": citation.said,
        "told_by": citation.told_by,
        "utterance": citation.utterance,
        "confidence": citation.confidence,
        "happened": citation.happened,
        "happened_basis": citation.basis,
        "versions": [of_citation(version) for version in citation.versions],
    }


def of_judged(judged: Sequence[Judged], misses: Sequence[Judged]) -> Face:
    """The figures of all answers and of each kind of question, and answers that missed."""
    figures = {kind: _rounded(column) for kind, column in summarise_kinds(judged).items()}
    overall = figures.pop(ALL)
    return {"all": overall, "kinds": figures, "misses": [_of_miss(each) for each in misses]}


def of_timeline(found: Timeline) -> Face:
    """The whole timeline as one object; `nearest` is no part of it."""
    return {
        "events": [_of_event(event) for event in found.events],
        "nearest": [_of_event(event) for event in found.nearest],
        "dropped": list(found.dropped),
        "notes": list(found.notes),
        "written": _of_written(found.written),
    }


def of_source(source: Source) -> Face:
    """One article of the index."""
    return {
        "article": source.article,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "published_basis": source.published_basis,
        "note": source.note,
        "paragraphs": source.paragraphs,
        "quotations": source.quotations,
        "dates": source.dates,
    }


def of_speaker(speaker: Speaker) -> Face:
    """Somebody of the corpus."""
    return {
        "name": speaker.name,
        "aliases": list(speaker.aliases),
        "roles": list(speaker.roles),
        "paragraphs": speaker.paragraphs,
    }


def of_parsed(parsed: Parsed) -> Face:
    """How an article was read."""
    article = parsed.article
    return {
        "article": article.id,
        "title": article.title,
        "published": article.published,
        "paragraphs": [_of_paragraph(paragraph) for paragraph in parsed.paragraphs],
        "quotations": [_of_quotation(article.text, found) for found in parsed.quotations],
        "dates": [_of_dated(article.text, found) for found in parsed.dates],
    }


def of_unread(article: str, error: str) -> Face:
    """An article that could not be read; `error` is the sentence that says why."""
    return {
        "article": article,
        "title": None,
        "published": None,
        "paragraphs": [],
        "quotations": [],
        "dates": [],
        "error": error,
    }


def _of_account(account: Account) -> Face:
    first = account.citations[0]
    return {
        "article": account.article,
        "title": account.title,
        "publisher": first.publisher,
        "url": first.url,
        "published": first.published,
        "citations": [of_citation(citation) for citation in account.citations],
    }


def _of_utterance(utterance: Utterance) -> Face:
    return {
        "speaker": utterance.speaker,
        "versions": [of_citation(version) for version in utterance.versions],
        "missing": list(utterance.missing),
    }


def _of_written(written: Sequence[Statement]) -> list[Face]:
    """What a language model wrote; `findings` are places among what is cited, from 1."""
    return [{"text": each.text, "findings": list(each.findings)} for each in written]


def _of_pairs(disputed: Sequence[tuple[Citation, Citation]]) -> list[list[Face]]:
    return [[of_citation(one), of_citation(other)] for one, other in disputed]


def _placed(span: Span) -> Face:
    return {"start": span.start, "end": span.end}


def _worded(text: str, span: Span) -> Face:
    return {**_placed(span), "text": span.of(text)}


def _rounded(figures: Figures) -> Face:
    """Figures to four digits; counts stay whole."""
    return {name: value if value is None else round(value, 4) for name, value in figures.items()}


def _of_miss(judged: Judged) -> Face:
    outcome, question = judged.outcome, judged.question
    citations = outcome.citations if isinstance(outcome, Answer) else ()
    return {
        "id": question.name,
        "question": question.text,
        "kind": question.kind,
        "verdict": "answered" if citations else "not_in_corpus",
        "wanted": [_of_gold(gold) for gold in question.gold],
        "citations": [of_citation(citation) for citation in citations],
    }


def _of_gold(gold: Gold) -> Face:
    return {
        "article": gold.article,
        **_placed(gold.span),
        "text": gold.text,
        "speaker": gold.speaker,
        "group": gold.group,
    }


def _of_event(event: Event) -> Face:
    return {
        "from": event.interval.first.isoformat(),
        "to": event.interval.until.isoformat(),
        "edtf": event.edtf,
        "grain": event.grain,
        "basis": event.basis,
        "is_speech": event.is_speech,
        "what": event.citation.text,
        "citation": of_citation(event.citation),
        "also": [of_citation(citation) for citation in event.also],
    }


def _of_paragraph(paragraph: Paragraph) -> Face:
    return {
        "number": paragraph.number,
        **_placed(paragraph.span),
        "kept": paragraph.kept,
        "why": paragraph.why,
        "role": paragraph.role,
    }


def _of_quotation(text: str, quotation: Quotation) -> Face:
    return {
        **_worded(text, quotation.span),
        "kind": quotation.kind,
        "speaker": _of_mention(quotation.speaker) if quotation.speaker else None,
        "cue": _placed(quotation.cue) if quotation.cue else None,
        "addressee": quotation.addressee,
        "occasion": quotation.occasion,
        "said": quotation.said,
        "told_by": quotation.told_by,
        "utterance": quotation.utterance,
        "confidence": quotation.confidence,
    }


def _of_mention(mention: Mention) -> Face:
    return {"name": mention.name, **_placed(mention.span)}


def _of_dated(text: str, dated: Dated) -> Face:
    return {
        **_worded(text, dated.span),
        "from": dated.interval.first.isoformat(),
        "to": dated.interval.until.isoformat(),
        "edtf": dated.edtf,
        "grain": dated.grain,
        "basis": dated.basis,
    }
