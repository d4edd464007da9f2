"""Paragraphs and their sentences to the windows that the model reads."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.span import Span

# Of a longer title no more is read.
LONGEST_HEADING_CHARACTERS = 150

# Stored vectors are known by the ids of their windows: raise it whenever the same window comes to
# mean something else.
READING = 2

Fits = Callable[[str], bool]
# A sentence, or what was cut of one, with the sentence's place in its paragraph.
Placed = tuple[int, Span]


@dataclass(frozen=True, slots=True)
class Windowed:
    """What a vector stands for: a paragraph, by its place, or one sentence of it, by its own.

    `id` is the vector's. Equal ids mean equal texts, so that a stored vector may serve again.
    """

    id: str
    position: int
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """What of a window's text a vector is of: where the words stand, and the sentence before them.

    `before` is None where the window does not have that sentence, and for a paragraph.
    """

    windowed: Windowed
    span: Span
    before: Span | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A text that the model reads at once: a paragraph behind the sentence before it.

    `title` is that of the article, under which the paragraph is found. The first of `parts` is
    the paragraph itself, unless it is a title; the others are its sentences.
    """

    title: str
    text: str
    parts: tuple[Part, ...]


def find_windows(parsed: Parsed, count: Callable[[str], int], longest: int) -> tuple[Window, ...]:
    """Windows that together read every kept body paragraph and the title, each sentence once.

    `count` tells a text's word pieces; no window has more than `longest` of them. In front stands
    the last sentence of the paragraph before, where what "he denied it" means mostly stands.
    """

    def fits(text: str) -> bool:
        return count(text) <= longest

    # The halves of a sentence that was cut may be equal.
    return tuple({window.parts: window for window in _find_windows(parsed, fits)}.values())


def _find_windows(parsed: Parsed, fits: Fits) -> Iterator[Window]:
    text = parsed.article.text
    lead = ""
    for position, paragraph in _searched(parsed):
        is_body = paragraph.role == "body"
        sentences = paragraph.sentences or (paragraph.span,)
        for before, stretch in _pack(lead if is_body else "", sentences, text, fits):
            yield _window(parsed, position, before, stretch, is_body=is_body)
        if is_body:
            lead = sentences[-1].of(text)


def _searched(parsed: Parsed) -> Iterator[tuple[int, Paragraph]]:
    for position, paragraph in enumerate(parsed.paragraphs):
        if paragraph.kept and paragraph.role in ("title", "body"):
            yield position, paragraph


def _pack(
    lead: str, sentences: Sequence[Span], text: str, fits: Fits
) -> Iterator[tuple[str, Sequence[Placed]]]:
    """Stretches of sentences that fit behind the sentence before them, which is given with each.

    Where one does not fit behind it, it is not given. A sentence that does not fit at all is cut.
    """
    packed: list[Placed] = []
    for place, sentence in enumerate(sentences):
        words = sentence.of(text)
        if packed and not fits(_join(lead, text[packed[0][1].start : sentence.end])):
            yield lead, packed
            lead, packed = packed[-1][1].of(text), []
        if not packed and not fits(_join(lead, words)):
            lead = ""
            *cut, last = _cut(sentence, text, fits)
            yield from (("", [(place, part)]) for part in cut)
            packed = [(place, last)]
        else:
            packed.append((place, sentence))
    yield lead, packed


def _join(lead: str, words: str) -> str:
    return f"{lead}\n{words}" if lead else words


def _cut(sentence: Span, text: str, fits: Fits) -> Iterator[Span]:
    """The sentence itself, or its halves, quarters, … until each fits."""
    middle = (sentence.start + sentence.end) // 2
    if middle == sentence.start or fits(sentence.of(text)):
        yield sentence
        return
    blank = text.rfind(" ", sentence.start + 1, middle)
    at = blank if blank > 0 else middle
    yield from _cut(Span(sentence.start, at), text, fits)
    yield from _cut(Span(at, sentence.end), text, fits)


def _window(
    parsed: Parsed, position: int, lead: str, stretch: Sequence[Placed], *, is_body: bool
) -> Window:
    start, end = stretch[0][1].start, stretch[-1][1].end
    title = (parsed.article.title or "")[:LONGEST_HEADING_CHARACTERS].strip() if is_body else ""
    text = _join(lead, parsed.article.text[start:end])
    moved = len(text) - end
    digest = sha256(f"{READING}\n{title}\n\n{text}".encode()).hexdigest()[:12]

    def name(place: str) -> str:
        return f"{parsed.article.digest[:12]}-{position}{place}-{digest}"

    parts = [Part(Windowed(name(""), position, None), Span(0, len(text)))] if is_body else []
    before = Span(0, len(lead)) if lead else None
    for place, sentence in stretch:
        span = Span(sentence.start + moved, sentence.end + moved)
        parts.append(Part(Windowed(name(f".{place}"), position, place), span, before))
        before = span
    return Window(title, text, tuple(parts))
