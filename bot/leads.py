"""A turn of a conversation in, the sentences that lead its answer out."""

from collections.abc import Iterable, Sequence

from bot.counting import counted
from bot.dates import in_words
from corpus.quotation import SURE
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.turn import Detail, Told, Turn

TELLING: dict[Detail, str] = {
    "addressee": "To {values}.",
    "said": "Said: {values}.",
    "dated": "The date in the article: {values}.",
    "occasion": "The occasion: {values}.",
    "speaker": "Said by {values}.",
    "article": "It stands in {count}, named below the words.",
    "published": "Published: {values}.",
}
NOT_TOLD: dict[Detail, str] = {
    "addressee": "The articles do not say to whom.",
    "said": "The articles do not say when.",
    "dated": "The articles do not say when.",
    "occasion": "The articles do not say where or on what occasion.",
    "speaker": "The articles do not say who said it.",
    "article": "No article is known.",
    "published": "It is not known when the articles were published.",
}
TAKEN = "Taken as: "
DATES: frozenset[Detail] = frozenset(("said", "dated", "published"))


def lead(turn: Turn) -> tuple[str, ...]:
    """What the question was taken for, where it was not whole, or what it asked of the answer."""
    if turn.question is None:
        return ()
    if turn.told is not None:
        return (_sentence(turn.told, turn.outcome),)
    is_taken = turn.question != turn.outcome.question
    return (f"{TAKEN}{turn.question}",) if is_taken else ()


def _sentence(told: Told, outcome: Answer | NotInCorpus) -> str:
    """For instance "To Oliver Stone." or "Said: June 2017."."""
    if isinstance(outcome, NotInCorpus):
        return _not_told(told.detail, outcome.closest)
    values: Iterable[str] = told.values
    if told.detail in DATES:
        values = map(in_words, told.values)
    elif told.detail == "speaker":
        values = (_speaker(name, outcome.citations) for name in told.values)
    return TELLING[told.detail].format(
        values="; ".join(values), count=counted(len(told.values), "article")
    )


def _not_told(detail: Detail, citations: Sequence[Citation]) -> str:
    published = dict.fromkeys(in_words(each.published) for each in citations if each.published)
    if detail == "said" and published:
        days = "; ".join(published)
        return f"The articles do not say when, only when they were published: {days}."
    return NOT_TOLD[detail]


def _speaker(name: str, citations: Iterable[Citation]) -> str:
    """The name as it must be read: with a caution, and with who tells of it."""
    said = [each for one in citations for each in (one, *one.versions) if each.speaker == name]
    sure = "" if any(each.confidence >= SURE for each in said) else " (not certain)"
    tellers = dict.fromkeys(each.told_by for each in said)
    told = "" if None in tellers else f", as told by {' and '.join(filter(None, tellers))}"
    return f"{name}{sure}{told}"
