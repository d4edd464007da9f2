"""A turn of a conversation: what was asked, and what was answered."""

from dataclasses import dataclass
from typing import Literal

from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation

# What can be asked of an answer itself: to whom, when it was said, which day a sentence of the
# article's own tells of, on what occasion, by whom, in which article, when that was published.
Detail = Literal["addressee", "said", "dated", "occasion", "speaker", "article", "published"]
Place = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Told:
    """A detail of the answer before: names, EDTF dates, ids of articles; none when not told."""

    detail: Detail
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What the next question may go on from.

    `outcome` is what the person is shown, under the question as it was typed; `question` is what
    it was taken for, None when it means nothing by itself and was not asked. "That" in the next
    question means the words of `citations`; `shown` are the places that "what else" leaves out.
    `told` is what an answer about the answer before says.
    """

    question: str | None
    outcome: Answer | NotInCorpus
    citations: tuple[Citation, ...] = ()
    shown: frozenset[Place] = frozenset()
    told: Told | None = None


def places(citations: tuple[Citation, ...]) -> frozenset[Place]:
    """Where the words of `citations` and of their versions stand."""
    return frozenset(
        (each.article, each.span) for one in citations for each in (one, *one.versions)
    )
