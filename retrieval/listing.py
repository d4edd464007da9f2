"""A record in, lists of its articles and people out."""

from retrieval.record import Record
from retrieval.status import Source, Speaker


def list_sources(record: Record) -> tuple[Source, ...]:
    """The articles, by id."""
    return tuple(
        Source(
            article=parsed.article.id,
            title=parsed.article.title or parsed.article.id,
            publisher=parsed.article.publisher,
            url=parsed.article.url,
            published=parsed.article.published,
            published_basis=parsed.article.published_basis,
            note=parsed.article.note,
            paragraphs=sum(paragraph.kept for paragraph in parsed.paragraphs),
            quotations=len(parsed.quotations),
            dates=len(parsed.dates),
        )
        for parsed in record.articles()
    )


def list_speakers(record: Record) -> tuple[Speaker, ...]:
    """Everybody with what they are called, who speaks most first."""
    spoken = record.count("speaker")
    return tuple(
        Speaker(person.name, person.aliases, person.roles, spoken.get(person.name, 0))
        for person in record.people()
    )
