"""A question as typed in, the same with its misspelt words mended out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from retrieval.languages import has_foreign_words
from retrieval.question import LONGEST_QUESTION, QUOTED, Question
from retrieval.record import Record
from retrieval.roster import Roster
from retrieval.spellings import Corpus, Meant, gather
from retrieval.surmising import Typed, surmise
from retrieval.terms import ASKING, POSSESSIVE, SILENT, WORD, fold_word, stem

# No quotation marks: what stands between them is printed words, here as everywhere.
NOTE = "{typed} is taken as {meant}."


@dataclass(frozen=True, slots=True)
class Spelt:
    """A question with its misspelt words mended, and a sentence for each of them."""

    question: Question
    notes: tuple[str, ...] = ()


class Speller:
    """Mends questions to one generation: what it does not know is tried against what it knows.

    The words of the corpus are gathered when the first unknown one is typed.
    """

    def __init__(self, record: Record, roster: Roster) -> None:
        self._record = record
        self._roster = roster

    @cached_property
    def _corpus(self) -> Corpus:
        return gather(self._record, self._roster)

    def correct(self, question: Question) -> Spelt:
        """The question as it is understood; what stands in quotation marks stays as it is."""
        words = list(self._read(question.text))
        if not any(word.is_open for word in words):
            return Spelt(question)
        if has_foreign_words(word.folded for word in words):
            return Spelt(question)
        return _mend(question, words, surmise(words, self._corpus, self._roster))

    def _read(self, text: str) -> Iterator[Typed]:
        quoted = [match.span() for match in QUOTED.finditer(text)]
        end = len(text)
        for at, match in enumerate(WORD.finditer(text)):
            bare = POSSESSIVE.sub("", match[0])
            folded = fold_word(match[0])
            yield Typed(
                printed=bare,
                folded=folded,
                start=match.start(),
                is_known=self._is_known(folded),
                is_quoted=any(start <= match.start() < until for start, until in quoted),
                is_large=at > 0 and bare[0].isupper(),
                follows=text[end : match.start()] == " ",
            )
            end = match.start() + len(bare)

    def _is_known(self, folded: str) -> bool:
        if not folded or folded[0].isdigit() or folded in SILENT or folded in ASKING:
            return True
        return stem(folded) in self._record.vocabulary() or self._roster.is_called(folded)


def _mend(
    question: Question, words: Sequence[Typed], surmised: Sequence[tuple[range, Meant]]
) -> Spelt:
    text = question.text
    notes: list[str] = []
    for places, meant in surmised:
        first, last = words[places.start], words[places.stop - 1]
        typed = text[first.start : last.end]
        printed = meant.printed
        if typed[0].isupper():
            printed = printed[0].upper() + printed[1:]
        text = text[: first.start] + printed + text[last.end :]
        notes.insert(0, NOTE.format(typed=typed, meant=printed))
    if not notes or len(text) > LONGEST_QUESTION:
        return Spelt(question)
    return Spelt(replace(question, text=text), tuple(notes))
