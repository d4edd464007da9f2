"""A quotation: words of an article that somebody is said to have spoken."""

from dataclasses import dataclass
from typing import Literal

from corpus.span import Span

# Below this confidence about six speakers in ten are right, above it nineteen in twenty: who is
# named with less is named with a caution. See docs/quality.md.
SURE = 0.5

QuotationKind = Literal["direct", "reported"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named at a place: `name` is resolved, `span` is where a word names them."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article and whose they are; None is an honest "the article does not say".

    A `direct` span holds the words without their outer marks; a `reported` one the article's
    paraphrase. The parts of a split quotation share an `utterance` number (unique within the
    article). `told_by` names the speaker within whose words these are told. `said` is EDTF.
    `confidence`, 0 to 1, is that of the speaker.
    """

    span: Span
    kind: QuotationKind
    utterance: int
    speaker: Mention | None = None
    cue: Span | None = None
    addressee: str | None = None
    occasion: str | None = None
    said: str | None = None
    told_by: str | None = None
    confidence: float = 0.0
