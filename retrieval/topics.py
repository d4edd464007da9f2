"""The sentences that date events in, what they are about out."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise

from corpus.lexicon import verbs, words
from retrieval.terms import ASKING, SILENT, fold_word, split_words

MOST_TOPICS = 400
# What stands in the sentences of one event alone is no topic.
FEWEST_EVENTS = 2
# Two words of which neither stands elsewhere nearly as often are one topic.
TOGETHER = 0.6
SHORTEST = 3
# Names and pairs of words count so many times as much as a word in small letters.
NAMED_MORE = 3
# What ends a phrase though no word stands there.
BREAK = re.compile(r"[^\w\s'’-]+")


def find_topics(told: Iterable[Sequence[str]], people: Iterable[str]) -> list[str]:
    """Words and pairs of words in the sentences of many events, those of most events first.

    `told` are the sentences of each event. As they are most often printed; no names of people,
    whom one asks for by name, no dates, and no words that say nothing.
    """
    named = {fold_word(word) for name in people for word in split_words(name)}
    counts: Counter[tuple[str, ...]] = Counter()
    printed: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    tells = cache(partial(_tells, named))
    for sentences in told:
        found = {phrase for text in sentences for phrase in _phrases(text, tells)}
        folded = {phrase: tuple(map(fold_word, phrase)) for phrase in found}
        for phrase, same in folded.items():
            printed[same][" ".join(phrase)] += 1
        counts.update(set(folded.values()))
    held: Counter[str] = Counter()
    for phrase, count in counts.items():
        if len(phrase) > 1 and count >= FEWEST_EVENTS:
            for word in phrase:
                held[word] = max(held[word], count)
    topics = [
        (count, phrase)
        for phrase, count in counts.items()
        if count >= FEWEST_EVENTS and (len(phrase) > 1 or held[phrase[0]] < TOGETHER * count)
    ]
    named_topics = [
        (count * (1 if _is_plain(words_of) else NAMED_MORE), words_of)
        for count, phrase in topics
        for words_of, _ in printed[phrase].most_common(1)
    ]
    best = sorted(named_topics, key=lambda each: (-each[0], each[1]))[:MOST_TOPICS]
    return [topic for _, topic in best]


def _is_plain(topic: str) -> bool:
    """Whether it is a single word in small letters, which tells least."""
    return topic.islower() and " " not in topic


def _phrases(text: str, tells: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """The telling words of a sentence, and neighbours of them."""
    for part in BREAK.split(text):
        row = split_words(part)
        telling = list(map(tells, row))
        yield from ((word,) for word, is_telling in zip(row, telling, strict=True) if is_telling)
        for (one, first), (other, second) in pairwise(zip(row, telling, strict=True)):
            if first and second:
                yield one, other


def _tells(named: set[str], word: str) -> bool:
    folded = fold_word(word)
    is_small = folded in SILENT or folded in ASKING or folded in _small()
    return len(folded) >= SHORTEST and folded.isalpha() and not is_small and folded not in named


@cache
def _small() -> frozenset[str]:
    """Words that name nothing by themselves, dates among them."""
    grammar = ("adverbs", "times", "months", "finite")
    small = words("bodies", "no_names").union(*(words("grammar", key) for key in grammar))
    return frozenset(map(fold_word, small | verbs().keys()))
