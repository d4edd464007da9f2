"""An index in, a few questions that its articles answer out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from bot.index import Index
from retrieval.answer import Answer
from retrieval.citation import Citation

QUESTIONS = 3
# Each try is a question to the index.
TRIES = 16
SPEAKERS = 6
PEOPLE = 40
TOPICS = 8
NAME_LENGTH = 40

TOLD = "What did {speaker} tell {addressee}?"
ABOUT = "What did {speaker} say about {topic}?"
SAID = "What did {speaker} say?"


class Examples:
    """Questions made from what the articles print, each asked once to see it answered.

    They are found when first wanted, and again when another generation serves. Nobody waits here
    for another who finds them: whoever calls sees to it that one does.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._kept: tuple[str, tuple[str, ...]] | None = None

    def get(self) -> tuple[str, ...]:
        """At most QUESTIONS, of several speakers where there are. Raises what asking raises."""
        generation, kept = self._index.generation(), self._kept
        if kept is None or kept[0] != generation:
            kept = self._kept = (generation, find_examples(self._index))
        return kept[1]


def find_examples(index: Index) -> tuple[str, ...]:
    """Questions that `index` answers with words of the speaker whom they name."""
    seen: Counter[str] = Counter()
    ranked: list[tuple[int, str, str]] = []
    for speaker, question in islice(_candidates(index), TRIES):
        ranked.append((seen[speaker], speaker, question))
        seen[speaker] += 1
    # Another speaker is better than a second question about one.
    ranked.sort(key=lambda each: each[0])
    answered = (asked for _, speaker, asked in ranked if _is_answered(index, speaker, asked))
    return tuple(islice(answered, QUESTIONS))


def _candidates(index: Index) -> Iterator[tuple[str, str]]:
    """Speakers with a question each, what is told to somebody and about something in turn."""
    people = [name for name in index.people() if _is_plain(name)]
    quoted = [
        (name, [each for each in index.quotes(person=name) if each.speaker == name])
        for name in people[:SPEAKERS]
    ]
    topics = [topic for topic in index.topics()[:TOPICS] if _is_plain(topic)]
    for place, (speaker, said) in enumerate(quoted):
        pair = (*_told(speaker, said), *_about(speaker, said, people[:PEOPLE], topics))
        # Where there are both, one speaker after the other begins with the other kind.
        yield from pair[::-1] if place % 2 else pair
    yield from ((speaker, SAID.format(speaker=speaker)) for speaker, said in quoted if said)


def _told(speaker: str, said: Iterable[Citation]) -> Iterator[tuple[str, str]]:
    """What they told the one to whom they spoke most."""
    hearers = Counter(
        each.addressee
        for each in said
        if each.addressee and each.kind == "direct" and _is_plain(each.addressee)
    )
    for hearer, _ in hearers.most_common(1):
        yield speaker, TOLD.format(speaker=speaker, addressee=hearer)


def _about(
    speaker: str, said: Sequence[Citation], people: Iterable[str], topics: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """What they said about whom, or else about what, their words name most."""
    others = {name: name.split()[-1] for name in people if name != speaker}
    counts = _mentions(others, said) or _mentions({topic: topic for topic in topics}, said)
    for topic, _ in counts.most_common(1):
        yield speaker, ABOUT.format(speaker=speaker, topic=topic)


def _mentions(words: Mapping[str, str], said: Sequence[Citation]) -> Counter[str]:
    """In how many quotations the word for each is, of those that are in any."""
    counts = {name: sum(word in each.text for each in said) for name, word in words.items()}
    return Counter({name: times for name, times in counts.items() if times})


def _is_plain(name: str | None) -> bool:
    """Whether a name may stand in a question: short, and of one line."""
    return name is not None and len(name) <= NAME_LENGTH and name.isprintable()


def _is_answered(index: Index, speaker: str, question: str) -> bool:
    outcome = index.follow(question).outcome
    return isinstance(outcome, Answer) and outcome.citations[0].speaker == speaker
