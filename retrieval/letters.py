"""A misspelt word and others in, how slight a slip lies between out."""

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

# What slips of the hand and of the ear cost; the measure is a letter written for one like it.
SWAPPED = 0.9  # "Merkle" for Merkel
DOUBLED = 0.9  # "Stonne" for Stone, "Brazille" for Brazile
VOWEL_LEFT_OUT = 0.95  # "Putn" for Putin
LEFT_OUT = 1.0  # "Stolenberg" for Stoltenberg
ALIKE = 1.0  # "Peskof" for Peskov, "Blinkin" for Blinken
ADDED = 1.2  # "Pestkov" for Peskov
OTHER = 1.9  # "Pesmov" for Peskov; and the last letter left out, or one more behind it
NEVER = 9.0
MOST_EDITS = 2
VOWELS = frozenset("aeiouy")
SOUNDS = tuple(map(frozenset, ("ckq", "sz", "cs", "fv", "dt", "bp", "gj", "mn", "vw")))
# "Kruz" for Cruz: of first letters, only these are mistaken for one another.
FIRST = frozenset("ck")
SAME_SOUND = (("ph", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"))


def find_near(typed: str, words: Sequence[str], most: float) -> Iterator[tuple[str, float]]:
    """Those of `words` of which `typed` is a slip, with what it costs, `most` at most."""
    located = process.extract(
        typed, words, scorer=OSA.distance, score_cutoff=MOST_EDITS, limit=None
    )
    for word, _, _ in located:
        cost = measure_slip(typed, word)
        if cost <= most:
            yield word, cost


def first_letters(typed: str) -> frozenset[str]:
    """With which letters a word may begin of which `typed` is a slip."""
    swapped = typed[1:2]
    return frozenset(typed[:1]) | frozenset(swapped) | (FIRST if typed[:1] in FIRST else set())


def sounds_like(one: str, other: str) -> bool:
    """Whether two words are spelt differently and read alike: "Smyth", "Smith"."""
    return _sound(one) == _sound(other)


def measure_slip(typed: str, meant: str) -> float:
    """What it costs to take `typed` for `meant`: the least sum of slips, in any order."""
    before: list[float] = []
    row = [0.0] + [NEVER] * len(meant)
    for at in range(len(typed)):
        before, row = row, _next_row(typed, meant, at, before, row)
    return row[-1]


def _next_row(
    typed: str, meant: str, at: int, before: Sequence[float], above: Sequence[float]
) -> list[float]:
    """The costs of the first `at` + 1 letters of `typed`, for each beginning of `meant`."""
    row = [NEVER]
    added = DOUBLED if _is_double(typed, at) else OTHER if at == len(typed) - 1 else ADDED
    for place in range(len(meant)):
        costs = [
            above[place] + _replaced(typed, meant, at, place),
            above[place + 1] + added,
            row[place] + _left_out(meant, place),
        ]
        if at and place and typed[at - 1 : at + 1] == meant[place] + meant[place - 1]:
            costs.append(before[place - 1] + SWAPPED)
        row.append(min(costs))
    return row


def _replaced(typed: str, meant: str, at: int, place: int) -> float:
    one, other = typed[at], meant[place]
    if one == other:
        return 0.0
    if not at or not place:
        return ALIKE if at == place and {one, other} == FIRST else NEVER
    if one in VOWELS and other in VOWELS:
        return ALIKE
    return ALIKE if any(one in sound and other in sound for sound in SOUNDS) else OTHER


def _left_out(meant: str, place: int) -> float:
    if _is_double(meant, place):
        return DOUBLED
    if place == len(meant) - 1:
        return OTHER
    return VOWEL_LEFT_OUT if meant[place] in VOWELS else LEFT_OUT


def _is_double(word: str, at: int) -> bool:
    return word[at] in (word[at - 1 : at], word[at + 1 : at + 2])


def _sound(word: str) -> str:
    for spelt, sound in SAME_SOUND:
        word = word.replace(spelt, sound)
    return "".join(letter for at, letter in enumerate(word) if word[at - 1 : at] != letter)
