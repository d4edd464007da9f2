"""Who said what to whom: the quotations of the corpus, looked up."""

from collections.abc import Iterator

from corpus.parsed import Parsed, quotations_by_paragraph
from corpus.quotation import Quotation
from retrieval.checking import cite
from retrieval.citation import Citation
from retrieval.naming import find_people
from retrieval.record import Record
from retrieval.roster import Roster
from retrieval.terms import find_terms


def find_quotes(
    record: Record,
    roster: Roster,
    *,
    person: str | None = None,
    topic: str | None = None,
    to: str | None = None,
) -> tuple[Citation, ...]:
    """Every quotation that `person` speaks, or that is spoken `to` somebody, about `topic`.

    In the order of publication, articles of unknown date last, then as they stand. People may
    be named in any form that the corpus knows; one whom it does not know leaves nothing. A topic
    stands in the quotation's own paragraph, with all its words.
    """
    articles = sorted(record.articles(), key=_publication)
    wanted = _Wanted(
        _people(person, record, roster),
        _people(to, record, roster),
        frozenset(find_terms(topic or "")),
    )
    return tuple(citation for parsed in articles for citation in _find_in(parsed, wanted))


class _Wanted:
    """What is looked for; None where anything will do."""

    def __init__(
        self, speakers: frozenset[str] | None, hearers: frozenset[str] | None, terms: frozenset[str]
    ) -> None:
        self._speakers = speakers
        self._hearers = hearers
        self._terms = terms

    def spoken(self, quotation: Quotation) -> bool:
        """Whether the people are right."""
        speaker = quotation.speaker.name if quotation.speaker else None
        is_speaker = self._speakers is None or speaker in self._speakers
        return is_speaker and (self._hearers is None or quotation.addressee in self._hearers)

    def about(self, text: str) -> bool:
        """Whether the topic stands in a paragraph's text."""
        return self._terms <= set(find_terms(text))


def _find_in(parsed: Parsed, wanted: _Wanted) -> Iterator[Citation]:
    spoken = quotations_by_paragraph(parsed)
    for paragraph, quotations in zip(parsed.paragraphs, spoken, strict=True):
        fitting = [each for each in quotations if wanted.spoken(each)]
        if fitting and paragraph.kept and wanted.about(paragraph.span.of(parsed.article.text)):
            for quotation in fitting:
                yield cite(parsed.article, paragraph, quotation.span, quotation=quotation)


def _people(name: str | None, record: Record, roster: Roster) -> frozenset[str] | None:
    return find_people(name, roster, record.people()) if name else None


def _publication(parsed: Parsed) -> tuple[bool, str, str]:
    published = parsed.article.published
    return (published is None, published or "", parsed.article.id)
