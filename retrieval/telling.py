"""A question about the answer before it, answered from its citations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.date import Dated
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import with_versions
from retrieval.citation import Citation
from retrieval.following import Inquiry
from retrieval.record import Record
from retrieval.turn import Detail, Told, Turn

CHANGED = "Some articles have changed since that answer; what it showed of them is left out."
ALL_CHANGED = "The articles have changed since that answer: ask the whole question again."


def tell(text: str, inquiry: Inquiry, former: Turn, record: Record) -> Turn:
    """What the citations of `former` tell of a detail, and which of them tell it.

    Only articles that `record` still has, unchanged, are told from.
    """
    citations = tuple(_still_printed(former.citations, record.digests()))
    if not citations:
        return Turn(None, NotInCorpus(text, notes=(ALL_CHANGED,)))
    notes = () if citations == former.citations else (CHANGED,)
    detail, telling = _find_telling(inquiry, citations, record)
    values = dict.fromkeys(value for each in telling for value in each.values)
    outcome = (
        Answer(text, tuple(each.citation for each in telling), notes)
        if values
        else NotInCorpus(text, citations, notes)
    )
    return Turn(former.question, outcome, citations, former.shown, Told(detail, tuple(values)))


@dataclass(frozen=True, slots=True)
class _Telling:
    """A citation with what it and its versions tell of a detail."""

    citation: Citation
    values: tuple[str, ...]


def _still_printed(citations: Iterable[Citation], digests: dict[str, str]) -> Iterator[Citation]:
    """The citations of articles that stand as they stood when the gate let them pass."""
    for citation in citations:
        if digests.get(citation.article) == citation.digest:
            versions = (v for v in citation.versions if digests.get(v.article) == v.digest)
            yield with_versions(citation, tuple(versions))


def _find_telling(
    inquiry: Inquiry, citations: tuple[Citation, ...], record: Record
) -> tuple[Detail, list[_Telling]]:
    asked = [
        citation
        for citation in citations
        if not inquiry.speakers or citation.speaker in inquiry.speakers
    ]
    found = [_Telling(each, _told_by_all(each, inquiry.detail)) for each in asked]
    telling = [each for each in found if each.values]
    if telling or inquiry.detail != "said":
        return inquiry.detail, telling
    dated = [_Telling(each, tuple(_dates_in(each, record))) for each in asked]
    telling = [each for each in dated if each.values]
    return ("dated", telling) if telling else ("said", [])


def _told_by_all(citation: Citation, detail: Detail) -> tuple[str, ...]:
    told = (_value(each, detail) for each in (citation, *citation.versions))
    return tuple(value for value in told if value)


def _value(citation: Citation, detail: Detail) -> str | None:
    values: dict[Detail, str | None] = {
        "addressee": citation.addressee,
        "said": citation.said,
        "occasion": citation.occasion,
        "speaker": citation.speaker,
        "article": citation.article,
        "published": citation.published,
    }
    return values.get(detail)


def _dates_in(citation: Citation, record: Record) -> Iterator[str]:
    """The dates that a sentence of the article's own names, which are those of what it tells."""
    if citation.kind == "narration":
        parsed, _ = record.alone(citation.article)
        dates: tuple[Dated, ...] = parsed.dates
        yield from (each.edtf for each in dates if citation.span.contains(each.span))
