"""A comparison in, what a reader sees of it in groups out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.catalogue import ENGLISH, Catalogue
from bot.dates import in_words
from retrieval.citation import Citation
from retrieval.comparison import Account, Comparison, Utterance

MOST_MISSING = 5
Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Citations that belong together, under a head and above a foot."""

    head: str
    citations: tuple[Citation, ...]
    foot: str | None = None


def find_groups(comparison: Comparison, words: Catalogue = ENGLISH) -> Iterator[Group]:
    """First what is disputed, then each utterance side by side, then what else articles tell.

    Under its article no citation is shown again.
    """
    disputed = list(_unique(each for pair in comparison.disputed for each in pair))
    if disputed:
        foot = words.say("compare.disputed_foot")
        yield Group(words.say("compare.disputed"), tuple(disputed), foot)
    for utterance in comparison.utterances:
        yield _of_utterance(utterance, words)
    shown = {*map(key_of, disputed)}
    shown.update(key_of(each) for one in comparison.utterances for each in one.versions)
    for account in comparison.accounts:
        left = tuple(each for each in account.citations if key_of(each) not in shown)
        if left:
            yield Group(_head_of(account, words), left)


def _of_utterance(utterance: Utterance, words: Catalogue) -> Group:
    head = words.say("compare.utterance", number=len(utterance.versions))
    missing = utterance.missing[:MOST_MISSING]
    left = len(utterance.missing) - len(missing)
    further = (words.say("compare.further", number=left),) if left else ()
    titles = "; ".join((*missing, *further))
    foot = words.say("compare.missing", titles=titles) if missing else None
    return Group(head, utterance.versions, foot)


def _head_of(account: Account, words: Catalogue) -> str:
    published = account.citations[0].published
    told = in_words(published, words) if published else words.say("finding.undated")
    return f"{account.title} ({told})"


def _unique(citations: Iterable[Citation]) -> Iterator[Citation]:
    yield from {key_of(each): each for each in citations}.values()


def key_of(citation: Citation) -> Key:
    """What tells a citation from others: where it stands."""
    return citation.article, citation.span.start, citation.span.end
