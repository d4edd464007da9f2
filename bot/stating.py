"""A model’s statements in, the paragraph above the findings out."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from bot.accounts import Group, Key, key_of
from bot.catalogue import ENGLISH, Catalogue
from bot.escaping import inline
from bot.fitting import label, utterances
from bot.limits import length
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.plainness import LONGEST
from retrieval.written import Statement

# Room for the numbers behind a sentence, and for what escaping adds to it.
STATEMENT_LENGTH = 2 * LONGEST
# The findings are what was asked for: a text takes no more of a message than this.
TEXT_LENGTH = 900


def number_findings(citations: Sequence[Citation]) -> dict[int, int]:
    """Under which number a reader sees each citation, by its place; both count from 1.

    The parts of one utterance are one finding.
    """
    numbers: dict[int, int] = {}
    for number, parts in enumerate(utterances(citations), 1):
        for _ in parts:
            numbers[len(numbers) + 1] = number
    return numbers


def number_groups(groups: Iterable[Group]) -> dict[Key, int]:
    """Under which number a reader sees each citation of a comparison, as they stand in groups."""
    numbers: dict[Key, int] = {}
    for citation in chain.from_iterable(group.citations for group in groups):
        numbers.setdefault(key_of(citation), len(numbers) + 1)
    return numbers


def number_accounts(comparison: Comparison, numbers: Mapping[Key, int]) -> dict[int, int]:
    """The same by the places of the citations of all accounts in a row, from 1."""
    cited = chain.from_iterable(account.citations for account in comparison.accounts)
    places = {place: key_of(citation) for place, citation in enumerate(cited, 1)}
    return {place: numbers[key] for place, key in places.items() if key in numbers}


def state(written: Iterable[Statement], numbers: Mapping[int, int]) -> str:
    """The sentences in a row, each with the numbers of its findings, as plain text.

    `numbers` are those of the citations that the reader sees, by their place: a sentence that
    rests on another is left out.
    """
    return " ".join(
        f"{statement.text} {''.join(map(label, _pointed(statement, numbers)))}"
        for statement in written
        if numbers.keys() >= set(statement.findings)
    )


def state_on_discord(
    written: Iterable[Statement], numbers: Mapping[int, int], words: Catalogue = ENGLISH
) -> list[str]:
    """The same as lines of a message, above which it says whose sentences they are.

    Of a text that is too long the first sentences are shown, in TEXT_LENGTH characters at most.
    """
    whose = f"-# {words.say('answer.written')}"
    told: list[str] = []
    for statement in written:
        text = inline(state([statement], numbers), STATEMENT_LENGTH)
        if text and length("\n".join([whose, " ".join([*told, text])])) <= TEXT_LENGTH:
            told.append(text)
    return [whose, " ".join(told)] if told else []


def _pointed(statement: Statement, numbers: Mapping[int, int]) -> list[int]:
    return sorted({numbers[place] for place in statement.findings})
