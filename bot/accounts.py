"""A comparison in, what a reader sees of it in groups out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.counting import counted
from bot.dates import in_words
from retrieval.citation import Citation
from retrieval.comparison import Account, Comparison, Utterance

DISPUTED = "Claims that contradict one another"
DISPUTED_FOOT = "Read each as the claim of its speaker, not as a fact."
MOST_MISSING = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Citations that belong together, under a head and above a foot."""

    head: str
    citations: tuple[Citation, ...]
    foot: str | None = None


def find_groups(comparison: Comparison) -> Iterator[Group]:
    """First what is disputed, then each utterance side by side, then what else articles tell.

    Under its article no citation is shown again.
    """
    disputed = list(_unique(each for pair in comparison.disputed for each in pair))
    if disputed:
        yield Group(DISPUTED, tuple(disputed), DISPUTED_FOOT)
    for utterance in comparison.utterances:
        yield _of_utterance(utterance)
    shown = {*map(_key, disputed)}
    shown.update(_key(each) for one in comparison.utterances for each in one.versions)
    for account in comparison.accounts:
        left = tuple(each for each in account.citations if _key(each) not in shown)
        if left:
            yield Group(_head_of(account), left)


def _of_utterance(utterance: Utterance) -> Group:
    articles = counted(len(utterance.versions), "article")
    head = f"One utterance in {articles}, as each gives it"
    missing = utterance.missing[:MOST_MISSING]
    left = len(utterance.missing) - len(missing)
    further = (counted(left, "more article"),) if left else ()
    foot = f"Not found in: {'; '.join((*missing, *further))}" if missing else None
    return Group(head, utterance.versions, foot)


def _head_of(account: Account) -> str:
    published = account.citations[0].published
    told = in_words(published) if published else "date unknown"
    return f"{account.title} ({told})"


def _unique(citations: Iterable[Citation]) -> Iterator[Citation]:
    yield from {_key(each): each for each in citations}.values()


def _key(citation: Citation) -> tuple[str, int, int]:
    return citation.article, citation.span.start, citation.span.end
