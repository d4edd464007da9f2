"""An index in, a few questions that its articles answer out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, zip_longest
from threading import Lock

from bot.index import Index
from retrieval.answer import Answer
from retrieval.citation import Citation

QUESTIONS = 3
# Each try is a question to the index.
TRIES = 16
SPEAKERS = 6
PAIRS = 6
TOPICS = 8
NAME_LENGTH = 40

TOLD = "What did {speaker} tell {addressee}?"
ABOUT = "What did {speaker} say about {topic}?"
SAID = "What did {speaker} say?"


class Examples:
    """Questions made from what the articles print, each asked once to see it answered.

    They are found when first wanted, and again when another generation serves.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lock = Lock()
        self._found: tuple[str, ...] = ()
        self._generation: str | None = None

    def get(self) -> tuple[str, ...]:
        """At most QUESTIONS, of several speakers where there are. Raises what asking raises."""
        with self._lock:
            generation = self._index.status().generation
            if generation != self._generation:
                self._found = find_examples(self._index)
                self._generation = generation
            return self._found


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
    quoted = [each for each in index.quotes() if _is_plain(each.speaker)]
    told = _told(quoted)
    about = _about(index, quoted)
    mixed = (each for pair in zip_longest(told, about) for each in pair if each)
    said = ((speaker, SAID.format(speaker=speaker)) for speaker in _most(_speakers(quoted)))
    return chain(mixed, said)


def _told(quoted: Sequence[Citation]) -> Iterator[tuple[str, str]]:
    pairs = Counter(
        (each.speaker, each.addressee)
        for each in quoted
        if each.kind == "direct" and _is_plain(each.addressee)
    )
    for (speaker, addressee), _ in pairs.most_common(PAIRS):
        yield speaker or "", TOLD.format(speaker=speaker, addressee=addressee)


def _about(index: Index, quoted: Sequence[Citation]) -> Iterator[tuple[str, str]]:
    """For each speaker, the first topic of the corpus that a quotation of theirs stands by."""
    topics = [topic for topic in index.topics() if _is_plain(topic)][:TOPICS]
    for speaker in _most(_speakers(quoted)):
        for topic in topics:
            if topic not in speaker and index.quotes(person=speaker, topic=topic):
                yield speaker, ABOUT.format(speaker=speaker, topic=topic)
                break


def _speakers(quoted: Iterable[Citation]) -> Iterator[str]:
    return (each.speaker for each in quoted if each.speaker)


def _most(names: Iterable[str]) -> list[str]:
    return [name for name, _ in Counter(names).most_common(SPEAKERS)]


def _is_plain(name: str | None) -> bool:
    """Whether a name may stand in a question: short, and of one line."""
    return name is not None and len(name) <= NAME_LENGTH and name.isprintable()


def _is_answered(index: Index, speaker: str, question: str) -> bool:
    outcome = index.follow(question).outcome
    return isinstance(outcome, Answer) and outcome.citations[0].speaker == speaker
