"""A quotation of a passage in, everybody who may speak it out, each with what speaks for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.cues import Cue
from corpus.lexicon import words
from corpus.passages import Passage
from corpus.phrases import Phrase
from corpus.tokens import TERMINATORS

LONG_WORDS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: its token, its sentence, and how it is set there."""

    passage: Passage
    at: int
    first: int
    until: int
    alone: bool
    words: int
    last_mark: str

    @property
    def is_long(self) -> bool:
        """Whether it is long enough to be somebody's words without any cue."""
        return self.words >= LONG_WORDS


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may speak, the cue that says so, and the names of the signs for it."""

    phrase: Phrase
    cue: Cue | None
    signs: tuple[str, ...]
    distance: int = 0
    passage: Passage | None = field(default=None)


def place_of(text: str, passage: Passage, at: int) -> Place:
    """Where the quotation at token `at` stands."""
    first, until = passage.sentences[passage.sentence_of[at]]
    quoted = passage.tokens[at].quoted
    assert quoted is not None  # noqa: S101 - callers pass the place of a quotation
    others = (token for token in passage.tokens[first:until] if token.quoted is None)
    said = quoted.span.of(text)
    return Place(
        passage=passage,
        at=at,
        first=first,
        until=until,
        alone=not any(token.is_word for token in others),
        words=len(said.split()),
        last_mark=said.rstrip("'\"’” ")[-1:],
    )


def find_candidates(place: Place, cues: tuple[Cue, ...]) -> Iterator[Candidate]:
    """Those of the quotation's own sentence and of the sentences beside it."""
    own = [cue for cue in cues if place.first <= cue.at < place.until]
    yield from _by_cue(place, own)
    yield from _by_punctuation(place)
    yield from _by_subject(place, own)
    if place.alone:
        yield from _beside(place, cues)


def _by_cue(place: Place, cues: list[Cue]) -> Iterator[Candidate]:
    for number, cue in enumerate(cues):
        if cue.subject is None or cue.subject.first <= place.at < cue.subject.until:
            continue
        if cue.first > place.at:
            between = [c for c in cues[:number] if c.at > place.at]
            sign = _after(place, cue)
            distance = cue.first - place.at
        else:
            between = [c for c in cues[number + 1 :] if c.at < place.at]
            sign = _before(place, cue)
            distance = place.at - cue.until
        signs = (sign, f"cue {cue.kind}", *("cue between" for _ in between[:3]))
        yield Candidate(cue.subject, cue, signs, distance)


def _after(place: Place, cue: Cue) -> str:
    """How a cue after the quotation stands to it: `…,” X said`."""
    gap = place.passage.tokens[place.at + 1 : cue.first]
    if all(not token.is_word and token.quoted is None for token in gap):
        return "cue follows at once"
    if any(token.quoted is not None for token in gap):
        return "cue after another quotation"
    return "cue follows"


def _before(place: Place, cue: Cue) -> str:
    """How a cue before the quotation stands to it: `X said, “…`."""
    gap = place.passage.tokens[cue.last : place.at]
    if any(token.quoted is not None for token in gap):
        return "cue before another quotation"
    mark = gap[-1].text if gap else ""
    if mark in {",", ":"} or not gap:
        return "cue leads at once"
    return "cue leads"


def _by_punctuation(place: Place) -> Iterator[Candidate]:
    """`X: “…”` and `“…” — X`."""
    tokens = place.passage.tokens
    if place.at > 1 and tokens[place.at - 1].text == ":":
        for back in range(place.at - 2, place.first - 1, -1):
            phrase = place.passage.phrase(back)
            if phrase is not None:
                sign = "name and colon" if back == place.at - 2 else "colon"
                yield Candidate(phrase, None, (sign,), place.at - phrase.until)
                break
    if place.at + 2 < len(tokens) and tokens[place.at + 1].is_dash:
        phrase = place.passage.phrase(place.at + 2)
        if phrase is not None and phrase.kind != "pronoun":
            is_last = phrase.until >= place.until or not tokens[phrase.until].is_word
            yield Candidate(phrase, None, ("signature" if is_last else "near",), 1)


def _by_subject(place: Place, cues: list[Cue]) -> Iterator[Candidate]:
    """The other phrases of the sentence; the nearest before and the first stand out."""
    tokens = place.passage.tokens
    first = True
    for phrase in place.passage.phrases:
        if phrase.first < place.first or phrase.until > place.until or phrase.kind == "thing":
            continue
        after = tokens[phrase.until] if phrase.until < len(tokens) else None
        before = tokens[phrase.first - 1] if phrase.first > place.first else None
        signs = ["near"]
        if before is not None and before.low in words("grammar", "prepositions"):
            signs.append("after preposition")
        elif first:
            signs.append("first in sentence")
            first = False
        if after is not None and after.is_possessive:
            signs.append("possessive")
        signs.append("before" if phrase.until <= place.at else "after")
        yield Candidate(phrase, None, tuple(signs), abs(place.at - phrase.first))


def _beside(place: Place, cues: tuple[Cue, ...]) -> Iterator[Candidate]:
    """For a quotation that is a sentence by itself: subjects of the sentences beside it."""
    passage, number = place.passage, place.passage.sentence_of[place.at]
    for step, sign in ((-1, "sentence before"), (1, "sentence after")):
        if not 0 <= number + step < len(passage.sentences):
            continue
        first, until = passage.sentences[number + step]
        colon = step < 0 and passage.tokens[until - 1].text == ":"
        for cue in cues:
            if first <= cue.at < until and cue.subject is not None:
                signs = (sign, f"cue {cue.kind}", *(("colon",) if colon else ()))
                yield Candidate(cue.subject, cue, signs, abs(place.at - cue.at))


def ends_sentence(place: Place) -> bool:
    """Whether the quoted words end as a sentence does."""
    return place.last_mark in TERMINATORS
