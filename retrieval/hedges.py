"""A sentence and printed words in, whether it is sure of a maybe out."""

from collections.abc import Iterator, Sequence
from functools import cache

from corpus.lexicon import words
from retrieval.denials import CLAUSE
from retrieval.terms import SILENT, find_words, stem

# In print, what stands behind one of these may be, or would be.
MODALS = frozenset("may might could would should can".split())
# Between such a word and its verb: "might well have to join".
REACH = 3
# Behind such a word so many words may stand before one that "and" joins: "might leave the old
# league and take".
LONGEST_JOIN = 12
# Behind one of these "joining" is a fact.
BEING = frozenset("is are was were am been".split())
# Whoever tells with one of these what may be does not make sure of it.
HEDGING = frozenset(
    map(
        stem,
        """
        may might could would should can cannot will must possible possibility potential perhaps
        maybe option idea question topic matter proposal propose suggest suggestion consider offer
        invite invitation hypothetical if whether want wish hope ask plan intend prospect attempt
        chance bid desire need necessary promise demand expect allow threaten warn fear able
        """.split(),
    )
)


# Verbs with the forms that no ending shows; those of saying and thinking are not among them, since
# "could say" leaves nothing open of what is said.
IRREGULAR = """
become became | begin began begun | bring brought | break broke broken | build built | buy bought
choose chose chosen | come came | deal dealt | draw drew drawn | drive drove driven
fall fell fallen
fight fought | find found | fly flew flown | get got gotten | give gave given | go went gone
grow grew grown | hide hid hidden | hold held | keep kept | lead led | leave left | lend lent
lose lost | make made | meet met | pay paid | ride rode ridden | rise rose risen | run ran
seek sought | sell sold | send sent | shake shook shaken | shoot shot | sink sank sunk | sit sat
spend spent | stand stood | steal stole stolen | strike struck | take took taken
throw threw thrown
wear wore worn | win won | withdraw withdrew withdrawn
"""


def makes_sure(text: str, printed: Sequence[str]) -> bool:
    """Whether a text tells as a fact what is only said that it may be.

    "Russia joined" is held against "Russia might join"; "joining" and "to join" tell no fact, and
    no clause does that leaves open what it tells.
    """
    hedged = {verb for each in printed for verb in _find_hedged(find_words(each))}
    plain = {verb for each in printed for verb in _find_facts(find_words(each))}
    return not hedged.isdisjoint(_find_told(text) - plain)


def _find_told(text: str) -> set[str]:
    """The stems of what the clauses tell that leave nothing open.

    After one that does, "and take" is as open, and "and took" is not.
    """
    told: set[str] = set()
    is_open = False
    for clause in CLAUSE.split(text):
        row = find_words(clause)
        if not HEDGING.isdisjoint(map(stem, row)):
            is_open = True
            continue
        told |= _find_facts(_without_verb(row) if is_open else row)
    return told


def _without_verb(row: Sequence[str]) -> Sequence[str]:
    """The words without a verb at their head: "take the harbour", "then take it"."""
    at = int(not words("grammar", "adverbs").isdisjoint(row[:1]))
    return row[at + 1 :] if any(map(_is_bare, row[at : at + 1])) else row


def _find_hedged(row: Sequence[str]) -> Iterator[str]:
    """The stem of the verb behind each modal verb, and of one that "and" joins to it."""
    for at, word in enumerate(row):
        if word in MODALS:
            behind = (each for each in row[at + 1 : at + 1 + REACH] if not _is_small(each))
            yield from map(_stem, list(behind)[:1])
            yield from (_stem(row[joined]) for joined in _find_joined(row, at))


def _find_joined(row: Sequence[str], at: int) -> Iterator[int]:
    """Where verbs stand that "and" or "or" joins to one behind the modal verb at `at`."""
    for joined in range(at + 2, min(len(row), at + LONGEST_JOIN)):
        if row[joined] in MODALS:
            return
        if row[joined - 1] in ("and", "or") and _is_bare(row[joined]):
            yield joined


def _find_facts(row: Sequence[str]) -> set[str]:
    """The stems of words that may tell a fact: "joined", "is joining".

    "Joining", "to join" and "might join" tell none.
    """
    joined = {
        each for at, word in enumerate(row) if word in MODALS for each in _find_joined(row, at)
    }
    return {
        _stem(word)
        for at, word in enumerate(row)
        if (not word.endswith("ing") or not BEING.isdisjoint(row[max(0, at - 1) : at]))
        and row[at - 1 : at] != ["to"]
        and at not in joined
        and MODALS.isdisjoint(row[max(0, at - REACH) : at])
    }


def _stem(word: str) -> str:
    """The stem of a word, of "took" that of "take"."""
    return stem(_bases().get(word, word))


def _is_bare(word: str) -> bool:
    """Whether a word is a verb as it stands behind a modal verb: "take", not "took"."""
    return word in _bare()


def _is_small(word: str) -> bool:
    return word in SILENT and word not in _bases()


@cache
def _bases() -> dict[str, str]:
    """Each form with its base, also the base itself and that which ends with "ing"."""
    rows = [row.split() for row in IRREGULAR.replace("|", "\n").splitlines()]
    forms = {form: row[0] for row in rows for form in row}
    return {**forms, "going": "go", "getting": "get", "giving": "give"}


@cache
def _bare() -> frozenset[str]:
    return frozenset({*_bases().values(), *words("reporting", "doing")})
