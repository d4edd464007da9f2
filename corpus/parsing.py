"""An article in, its paragraphs, quotations, people and dates out."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.article import Article, Paragraph
from corpus.dating.dates import find_dates, not_after
from corpus.dating.publication import find_publication_date
from corpus.layout.paragraphs import find_paragraphs
from corpus.parsed import Parsed
from corpus.speech.reading import read_speech

LONGEST_OPENING = 80


def parse(article: Article) -> Parsed:
    """Find everything in an article, from that article alone.

    Where neither manifest nor page tells the title and publication date, those that the
    text tells are filled in.
    """
    paragraphs = find_paragraphs(article.text)
    article = _complete(article, paragraphs)
    dates = find_dates(article.text, paragraphs, article.published)
    speech = read_speech(article.text, paragraphs, not_after(dates, article.published))
    return Parsed(article, paragraphs, speech.quotations, dates, speech.people)


def _complete(article: Article, paragraphs: tuple[Paragraph, ...]) -> Article:
    """The article with its title, and its publication date if the text tells it."""
    article = replace(article, title=article.title or find_title(article.text, paragraphs))
    if article.published is not None:
        return article
    published = find_publication_date(article.text, paragraphs)
    return replace(article, published=published, published_basis="text" if published else None)


def find_title(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The title as the text has it, on one line, or else the opening words of its body.

    None if nothing of the text is kept.
    """
    kept = [each for each in paragraphs if each.kept]
    title = next((each for each in kept if each.role == "title"), None)
    if title is not None:
        return " ".join(title.span.of(text).lstrip("#*_ ").rstrip("*_ ").split())
    body = next((each for each in kept if each.role == "body"), None)
    return None if body is None else _shorten(body.sentences[0].of(text))


def _shorten(sentence: str) -> str:
    """The opening words of a sentence, cut between two words where it is long."""
    line = " ".join(sentence.split())
    if len(line) <= LONGEST_OPENING:
        return line
    return line[: LONGEST_OPENING + 1].rpartition(" ")[0].rstrip(",;:–— ") + "…"
