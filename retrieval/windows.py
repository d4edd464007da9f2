"""An article's paragraphs and sentences to the windows that are embedded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.span import Span

# A paragraph shorter than this says too little alone and is embedded with the one before it.
SHORT_CHARACTERS = 80
# A longer title would leave the window too little room for the paragraph.
LONGEST_HEADING_CHARACTERS = 150

Fits = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Windowed:
    """What a vector stands for: a paragraph, by its place, or one sentence of it, by its own.

    `id` is the vector's. Equal ids mean equal texts, so that a stored vector may serve again.
    """

    id: str
    position: int
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Window:
    """A text to embed, and what its vector stands for.

    `start` is where the sentence itself begins in it; None when it stands for a paragraph.
    """

    windowed: Windowed
    text: str
    start: int | None = None


def find_windows(parsed: Parsed, count: Callable[[str], int], longest: int) -> tuple[Window, ...]:
    """Windows for every kept body paragraph, and for every sentence of them and of the title.

    `count` tells a text's word pieces; no window has more than `longest` of them. A paragraph's
    window opens with the article's title, since a paragraph seldom says what it is about; a
    sentence's with the sentence before it, where what "he denied it" means mostly stands. Both
    together find the right words more often than either alone; see docs/quality.md.
    """

    def fits(text: str) -> bool:
        return count(text) <= longest

    windows = (*_paragraph_windows(parsed, fits), *_sentence_windows(parsed, fits))
    # The halves of a sentence that was cut may be equal.
    return tuple({window.windowed.id: window for window in windows}.values())


def _paragraph_windows(parsed: Parsed, fits: Fits) -> Iterator[Window]:
    text = parsed.article.text
    heading = f"{(parsed.article.title or '')[:LONGEST_HEADING_CHARACTERS]}\n".lstrip()
    before = ""
    for position, paragraph in _searched(parsed):
        if paragraph.role == "body":
            body = paragraph.span.of(text)
            leaning = f"{before}\n{body}" if before and len(body) < SHORT_CHARACTERS else body
            for part in _paragraph_texts(paragraph, text, leaning, heading, fits):
                yield _window(parsed, position, None, part)
            before = body


def _paragraph_texts(
    paragraph: Paragraph, text: str, body: str, heading: str, fits: Fits
) -> Iterator[str]:
    if fits(heading + body):
        yield heading + body
        return
    for sentences in _pack(paragraph, text, lambda part: fits(heading + part)):
        yield heading + sentences


def _pack(paragraph: Paragraph, text: str, fits: Fits) -> Iterator[str]:
    """Stretches of whole sentences that fit, each beginning with the last sentence of the former.

    A sentence that does not fit alone stands alone, cut between words.
    """
    packed: list[Span] = []
    for sentence in paragraph.sentences or (paragraph.span,):
        if packed and not fits(text[packed[0].start : sentence.end]):
            yield text[packed[0].start : packed[-1].end]
            last = packed[-1]
            packed = [last] if fits(text[last.start : sentence.end]) else []
        if not packed and not fits(sentence.of(text)):
            yield from _cut(sentence.of(text), fits)
            continue
        packed.append(sentence)
    if packed:
        yield text[packed[0].start : packed[-1].end]


def _sentence_windows(parsed: Parsed, fits: Fits) -> Iterator[Window]:
    before = ""
    for position, paragraph in _searched(parsed):
        for place, span in enumerate(paragraph.sentences or (paragraph.span,)):
            sentence = span.of(parsed.article.text)
            together = f"{before} {sentence}".lstrip()
            if fits(together):
                start = len(together) - len(sentence)
                yield _window(parsed, position, place, together, start)
            else:
                for part in _cut(sentence, fits):
                    yield _window(parsed, position, place, part, 0)
            before = sentence


def _searched(parsed: Parsed) -> Iterator[tuple[int, Paragraph]]:
    for position, paragraph in enumerate(parsed.paragraphs):
        if paragraph.kept and paragraph.role in ("title", "body"):
            yield position, paragraph


def _cut(sentence: str, fits: Fits) -> Iterator[str]:
    """The sentence itself, or its halves, quarters, … until each fits."""
    middle = len(sentence) // 2
    if middle == 0 or fits(sentence):
        yield sentence
        return
    blank = sentence.rfind(" ", 1, middle)
    at = blank if blank > 0 else middle
    yield from _cut(sentence[:at], fits)
    yield from _cut(sentence[at:], fits)


def _window(
    parsed: Parsed, position: int, sentence: int | None, text: str, start: int | None = None
) -> Window:
    place = f"{position}" if sentence is None else f"{position}.{sentence}"
    digest = sha256(text.encode()).hexdigest()
    name = f"{parsed.article.digest[:12]}-{place}-{digest[:12]}"
    return Window(Windowed(name, position, sentence), text, start)
