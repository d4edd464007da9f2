"""Paragraphs in, the lines of a transcript out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.span import Span

# `CLINTON: Thank you.`, `Q: Why?`, `ANN SMITH (on the phone): Yes.`, `Ann Smith: No.`
LINE = re.compile(
    r"""
    (?P<label> [A-Z] [\w.'’-]* (?: [ ] [A-Z] [\w.'’-]* ){0,3} )
    (?: [ ] \( [^()\n]{1,40} \) )?
    : \s+
    (?P<words> \S (?s: .* ) )
    """,
    re.VERBOSE,
)
# One of these may be anybody.
NOBODY = frozenset(
    {"q", "a", "question", "answer", "interviewer", "host", "moderator", "reporter", "journalist"}
)
NO_SPEAKERS = frozenset(
    "photo image video note update correction source related read watch editor's editor’s live "
    "breaking exclusive opinion analysis ps p.s tags topics location date time".split()
)
FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """A line of a transcript; `label` is where the speaker is named, `named` False for "Q"."""

    paragraph: Paragraph
    label: Span
    span: Span
    named: bool


def find_transcript_lines(
    text: str, paragraphs: Sequence[Paragraph], surnames: frozenset[str]
) -> Iterator[TranscriptLine]:
    """The lines of a transcript, in order; none unless there are two at least.

    `surnames` are those of the article's people, in small letters: a label in small letters
    has to be one of them.
    """
    lines = [
        line
        for paragraph in paragraphs
        if paragraph.kept and paragraph.role == "body"
        for line in _line(text, paragraph, surnames)
    ]
    if len(lines) >= FEWEST_LINES:
        yield from lines


def _line(text: str, paragraph: Paragraph, surnames: frozenset[str]) -> Iterator[TranscriptLine]:
    match = LINE.match(text, paragraph.span.start, paragraph.span.end)
    if match is None:
        return
    label = match["label"]
    last = label.split()[-1].casefold()
    named = last.rstrip(".") not in NOBODY
    known = last in surnames or not named
    if last in NO_SPEAKERS or not (known or (label.isupper() and len(label) > 2)):
        return
    yield TranscriptLine(paragraph, Span(*match.span("label")), Span(*match.span("words")), named)
