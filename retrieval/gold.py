"""A question set in, its questions with the words that answer them out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from corpus.span import Span
from retrieval.question import EmptyQuestionError, QuestionTooLongError, read_question

# The kind of every question, and of those that name no other.
ALL = "all"
FAULTS_TOLD = 10

TextOf = Callable[[str], str | None]


class QuestionSetError(Exception):
    """The question set `path` cannot be asked: `faults` has a sentence for each bad line."""

    def __init__(self, path: Path, faults: tuple[str, ...]) -> None:
        super().__init__(" ".join(faults))
        self.path, self.faults = path, faults

    @property
    def told(self) -> str:
        """The first faults, and how many more there are."""
        more = len(self.faults) - FAULTS_TOLD
        told = self.faults[:FAULTS_TOLD]
        return " ".join((*told, f"And {more:,} more.") if more > 0 else told)


@dataclass(frozen=True, slots=True)
class Gold:
    """Words that answer: a span of an article with its text, and who says them.

    Spans of one `group` are the same side of a comparison; None means that there are no sides.
    """

    article: str
    span: Span
    text: str
    speaker: str | None = None
    group: int | str | None = None


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question whose answer is known. Without gold, the articles do not answer it."""

    name: str
    text: str
    kind: str = ALL
    gold: tuple[Gold, ...] = ()


@dataclass(frozen=True, slots=True)
class _WrittenGold:
    article: str
    start: int
    end: int
    speaker: str | None = None
    group: int | str | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """A line as it was written, before anybody looks at the articles."""

    question: str
    id: Any = None
    kind: str | None = None
    gold: tuple[_WrittenGold, ...] | None = None


WRITTEN: TypeAdapter[_Written] = TypeAdapter(_Written)


class LineError(Exception):
    """A line cannot be used; the message goes on after "Line 3"."""


def read_question_set(path: Path, text_of: TextOf) -> tuple[GoldQuestion, ...]:
    """The questions of a file of JSON lines in their order; blank lines are passed over.

    `text_of` gives an article's text, None where there is no such article. Raises
    QuestionSetError with every fault at once.
    """
    questions: list[GoldQuestion] = []
    faults: list[str] = []
    for number, line in _lines(path):
        try:
            questions.append(_read_line(number, line, text_of))
        except LineError as error:
            faults.append(f"Line {number} {error}.")
    if not questions and not faults:
        faults.append("It holds no question.")
    if faults:
        raise QuestionSetError(path, tuple(faults))
    return tuple(questions)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, line.removeprefix(b"\xef\xbb\xbf")


def _read_line(number: int, line: bytes, text_of: TextOf) -> GoldQuestion:
    """The question of a line, its gold looked up. Raises LineError."""
    try:
        written = WRITTEN.validate_json(line)
        read_question(written.question)
    except ValidationError as error:
        raise LineError(_reason(error)) from None
    except EmptyQuestionError:
        raise LineError("asks nothing") from None
    except QuestionTooLongError as error:
        reason = f"asks with {error.length:,} characters, and at most {error.limit:,} are read"
        raise LineError(reason) from None
    return GoldQuestion(
        name=str(number if written.id is None else written.id),
        text=written.question,
        kind=written.kind or ALL,
        gold=tuple(_look_up(gold, text_of) for gold in written.gold or ()),
    )


def _look_up(written: _WrittenGold, text_of: TextOf) -> Gold:
    """The gold with its span, which lies in its article. Raises LineError."""
    article = written.article
    text = text_of(article)
    if text is None:
        raise LineError(f"names the article {article}, which is not in the index")
    if not 0 <= written.start < written.end <= len(text):
        place = f"[{written.start}, {written.end})"
        raise LineError(f"has gold at {place}, which is no place in {article}")
    span = Span(written.start, written.end)
    return Gold(article, span, span.of(text), written.speaker, written.group)


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return "is not JSON"
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])
    return f"has no usable {field.removeprefix('.')}" if field else "is no JSON object"
