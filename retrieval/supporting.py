"""A sentence and its evidence in, what lacks evidence out."""

import unicodedata
from collections.abc import Sequence

from corpus.lexicon import is_first_name, words
from retrieval.attributing import speak
from retrieval.denials import CLAUSE, turns_round
from retrieval.evidence import Evidence
from retrieval.figures import find_figures, find_ranges
from retrieval.hedges import makes_sure
from retrieval.plain_words import find_strange
from retrieval.proper import find_names, has_capital, is_title
from retrieval.sayers import BREAK
from retrieval.terms import POSSESSIVE, find_terms, fold_word, split_words, stem
from retrieval.written import Fault

# A sentence says at least this share of what it says with words of its evidence.
FOUNDED = 0.4
# And each of its clauses that is not short at least this share.
FOUNDED_CLAUSE = 0.3
LONG_CLAUSE = 4  # terms
# Words that join findings, and claim nothing of what they tell.
JOINING = """
account accounts version versions finding findings differ differs differing disagree disagrees
agree agrees contradict contradicts however both meanwhile elsewhere separately similarly same
question asked later earlier
""".split()
# "Russia", "Russian", "Russians"
OF_COUNTRY = ("n", "ns")
SHORTEST_COUNTRY = 5

Rows = Sequence[Sequence[str]]


def find_unsupported(text: str, evidence: Sequence[Evidence]) -> Fault | None:
    """The first thing in `text` that its `evidence` does not hold, or None.

    Figures and names must stand there as they are, and who is said to speak must speak there. A
    denial must be one there, one there must be told, and both must be about the same. What is
    neither printed nor a plain word may be a name, and may not be said.
    """
    printed = [part for each in evidence for part in (each.held, each.words)]
    text = _open_small(text, printed)
    figures = (found(each) for each in printed for found in (find_figures, find_ranges))
    if not find_figures(text) <= frozenset().union(*figures):
        return "figure"
    rows = [split_words(part) for each in printed for part in BREAK.split(each)]
    if not all(_is_named(name, rows) for name in find_names(text)):
        return "name"
    if not speak(text, evidence):
        return "speaker"
    said = [each.words for each in evidence]
    if turns_round(text, said):
        return "denial"
    if makes_sure(text, said):
        return "unfounded"
    if not _is_founded(text, printed) or any(find_strange(text, printed, said)):
        return "unfounded"
    return None


def _open_small(text: str, printed: Sequence[str]) -> str:
    """The text with a small first letter, where its first word is printed so and is no name."""
    first = next(iter(split_words(text)), "")
    small = first[:1].lower() + first[1:]
    may_be_name = is_first_name(first) or first.casefold() in words("grammar", "auxiliaries")
    is_small = any(small in split_words(each) for each in printed)
    return text.replace(first, small, 1) if is_small and not may_be_name else text


def _is_named(name: Sequence[str], rows: Rows) -> bool:
    """Whether the words of a name stand together; titles before it may stand anywhere."""
    if any(_stands(name, row) for row in rows):
        return True
    folded = fold_word(name[0])
    is_known = any(folded == fold_word(word) for row in rows for word in row)
    return len(name) > 1 and is_title(folded) and is_known and _is_named(name[1:], rows)


def _stands(name: Sequence[str], row: Sequence[str]) -> bool:
    length = len(name)
    return any(
        all(map(_is_same, name, row[at : at + length])) for at in range(len(row) - length + 1)
    )


def _is_same(word: str, printed: str) -> bool:
    """Whether a word of a name is printed so; "will" is no Will, and "Pütin" no Putin."""
    folded = fold_word(word)
    if not _bare(word).isascii() and _bare(word) != _bare(printed):
        return False
    if not (has_capital(printed) or is_title(folded)):
        return False
    return folded == fold_word(printed) or _are_of_one_country(folded, fold_word(printed))


def _are_of_one_country(one: str, other: str) -> bool:
    """Whether a word tells who is of what the other names: "Russians" and "Russia"."""
    shorter, longer = sorted((one, other), key=len)
    root = shorter.removesuffix("e").removesuffix("n")
    return (
        len(root) >= SHORTEST_COUNTRY
        and root[-1:] in "aio"
        and (longer.startswith(root) and longer[len(root) :] in OF_COUNTRY)
    )


def _bare(word: str) -> str:
    """A word in one case without its possessive ending, with its accents."""
    bare = POSSESSIVE.sub("", word).casefold().replace("’", "'")
    return unicodedata.normalize("NFC", bare)


def _is_founded(text: str, printed: Sequence[str]) -> bool:
    """Whether enough of what the text says is printed."""
    known = {term for each in printed for term in find_terms(each)}
    told = _find_told(text)
    clauses = (_find_told(clause) for clause in CLAUSE.split(text))
    return bool(told) and all(
        len(each & known) >= share * len(each)
        for share, each in [(FOUNDED, told), *((FOUNDED_CLAUSE, clause) for clause in clauses)]
        if each is told or len(each) >= LONG_CLAUSE
    )


def _find_told(text: str) -> set[str]:
    return set(find_terms(text)) - set(map(stem, JOINING))
