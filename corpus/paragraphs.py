"""The paragraphs of an article: from its text to numbered spans."""

import re

from corpus.article import Paragraph
from corpus.sentences import find_sentences
from corpus.span import Span

LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Find the paragraphs of an article, those that are left out among them.

    They stand in the order of the text, do not overlap, and hold every character that is not
    blank; kept ones are numbered from 1.
    """
    paragraphs: list[Paragraph] = []
    for match in LINE.finditer(text):
        words = match.group()
        if not words.strip():
            continue
        start = match.start() + len(words) - len(words.lstrip())
        span = Span(start, start + len(words.strip()))
        sentences = find_sentences(text, span)
        paragraphs.append(Paragraph(len(paragraphs) + 1, span, "body", sentences))
    return tuple(paragraphs)
