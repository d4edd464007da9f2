"""An article's paragraphs to the windows of text that are embedded."""

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


@dataclass(frozen=True, slots=True)
class Window:
    """A text to embed: `position` is its paragraph's place among the article's paragraphs."""

    id: str
    position: int
    text: str


def find_windows(parsed: Parsed, count: Callable[[str], int], longest: int) -> tuple[Window, ...]:
    """The windows of every kept title and body paragraph, in order.

    `count` tells a text's word pieces; no window has more than `longest` of them. A window opens
    with the article's title: a paragraph seldom says what it is about. Equal
    ids mean equal texts, so that a stored vector may serve again.
    """
    article = parsed.article
    heading = f"{(article.title or '')[:LONGEST_HEADING_CHARACTERS]}\n".lstrip()
    return tuple(
        Window(_name(article.digest, position, number, text), position, text)
        for position, paragraph in enumerate(parsed.paragraphs)
        if paragraph.kept and paragraph.role in ("title", "body")
        for number, text in enumerate(
            _window_texts(parsed, position, heading, lambda text: count(text) <= longest)
        )
    )


def _name(digest: str, position: int, number: int, text: str) -> str:
    return f"{digest[:12]}-{position}-{number}-{sha256(text.encode()).hexdigest()[:12]}"


def _window_texts(
    parsed: Parsed, position: int, heading: str, fits: Callable[[str], bool]
) -> Iterator[str]:
    text = parsed.article.text
    paragraph = parsed.paragraphs[position]
    body = paragraph.span.of(text)
    if paragraph.role == "title":
        yield body
        return
    if len(body) < SHORT_CHARACTERS:
        body = f"{_before(parsed, position)}{body}"
    if fits(heading + body):
        yield heading + body
        return
    for sentences in _pack(paragraph, text, lambda part: fits(heading + part)):
        yield heading + sentences


def _before(parsed: Parsed, position: int) -> str:
    """The body paragraph before this one, for a short one to lean on."""
    before = [each for each in parsed.paragraphs[:position] if each.kept and each.role == "body"]
    return f"{before[-1].span.of(parsed.article.text)}\n" if before else ""


def _pack(paragraph: Paragraph, text: str, fits: Callable[[str], bool]) -> Iterator[str]:
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


def _cut(sentence: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Halves, quarters, … of a sentence, until each fits."""
    middle = len(sentence) // 2
    if middle == 0 or fits(sentence):
        yield sentence
        return
    blank = sentence.rfind(" ", 1, middle)
    at = blank if blank > 0 else middle
    yield from _cut(sentence[:at], fits)
    yield from _cut(sentence[at:], fits)
