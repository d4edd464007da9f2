"""A quotation of a passage in, where it stands and how it is set out."""

from dataclasses import dataclass

from corpus.speech.cues import Cue
from corpus.speech.passages import Passage

LONG_WORDS = 5
# Nothing farther away than so many tokens speaks for anybody.
NEAR = 100
# Small words in titles have no more letters.
LONG_LETTERS = 3
ENDING = frozenset(".?!,…")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: its token, its sentence `[first, until)`, how it is set there.

    `alone` tells that it is a sentence by itself.
    """

    passage: Passage
    cues: tuple[Cue, ...]
    at: int
    first: int
    until: int
    alone: bool
    words: tuple[str, ...]
    last_mark: str

    @property
    def start(self) -> int:
        """The first token of the sentence that is near enough to matter."""
        return max(self.first, self.at - NEAR)

    @property
    def end(self) -> int:
        """The token after the last of the sentence that is near enough to matter."""
        return min(self.until, self.at + NEAR)

    @property
    def is_long(self) -> bool:
        """Whether it is long enough to be somebody's words without any cue."""
        return len(self.words) >= LONG_WORDS

    @property
    def is_title(self) -> bool:
        """Whether it is written as titles are: "The Silent Spring"."""
        long = [word for word in self.words if len(word) > LONG_LETTERS]
        titled = all(word[0].isupper() for word in long) and self.words[0][0].isupper()
        return titled and len(self.words) > 1 and self.last_mark not in ENDING


def place_of(text: str, passage: Passage, cues: tuple[Cue, ...], at: int) -> Place:
    """Where the quotation at token `at` of a passage stands."""
    first, until = passage.sentences[passage.sentence_of[at]]
    quoted = passage.tokens[at].quoted
    said = quoted.span.of(text) if quoted else ""
    return Place(
        passage=passage,
        cues=cues,
        at=at,
        first=first,
        until=until,
        alone=passage.bare[passage.sentence_of[at]],
        words=tuple(said.split()),
        last_mark=said.rstrip("'\"’” ")[-1:],
    )
