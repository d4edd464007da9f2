"""Whoever takes for done what the articles deny is given the words that deny it."""

from collections.abc import Iterator

import pytest

from corpus.person import Person
from retrieval.answer import Answer, NotInCorpus
from retrieval.candidate import Candidate, Signs
from retrieval.embedding import MiniLM
from retrieval.index import Index
from retrieval.premises import find_denials
from retrieval.question import read_question
from retrieval.roster import Roster
from retrieval.understanding import understand
from tests.retrieval.candidates_of import candidate_of
from tests.retrieval.printing import print_parsed
from tests.retrieval.town import TOWN, indexed

ROSTER = Roster([Person("Ada Finch"), Person("Bertram Adler")], ())
WHEN = "When did Finch build the bridge?"
UNDONE = "Finch did not build the bridge."
BUILDING = "Workers were building a school in Quay."
PLAN = """The mayor gives up her plan

Mayor Ada Finch of Wrenport gave up her oldest plan on 4 March 2019 after a long evening.

Finch did not build the bridge, and she will not build it now, the council was told.

Those who had hoped for work were building a school in Quay instead.
"""
OPENING = """The bridge is open

The bridge across the harbour of Wrenport was opened by Ada Finch on 12 May 2018.

Finch wanted to build a tunnel as well, but the council refused to pay for it.

Workers were building the bridge for three years.
"""


def _candidates(*sentences: str, title: str | None = None) -> list[Candidate]:
    """Sentences as candidates, best first; one of them may be a title."""
    parsed = print_parsed(*sentences)
    return [
        candidate_of(parsed, each, score=-float(at), signs=Signs(title=float(each == title)))
        for at, each in enumerate(sentences)
    ]


def denials(question: str, *sentences: str, title: str | None = None) -> list[str]:
    """The words that deny what a question takes for done."""
    understood = understand(read_question(question), ROSTER)
    return [each.text for each in find_denials(_candidates(*sentences, title=title), understood)]


@pytest.fixture(scope="module")
def planned(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    texts = {**TOWN, "plan.txt": PLAN}
    with indexed(tmp_path_factory.mktemp("planned"), texts, lambda: minilm) as index:
        yield index


@pytest.fixture(scope="module")
def opened(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    texts = {**TOWN, "opening.txt": OPENING}
    with indexed(tmp_path_factory.mktemp("opened"), texts, lambda: minilm) as index:
        yield index


@pytest.mark.parametrize("question", [WHEN, "why did finch build the bridge"])
def test_a_deed_that_is_told_of_as_not_done_is_declined_with_the_words_that_say_so_first(
    planned: Index, question: str
) -> None:
    outcome = planned.ask(question)

    assert isinstance(outcome, NotInCorpus)
    assert outcome.closest[0].text.startswith(UNDONE.removesuffix("."))


def test_a_question_that_takes_nothing_for_done_is_answered_with_the_same_words(
    planned: Index,
) -> None:
    outcome = planned.ask("Did Finch build the bridge?")

    assert isinstance(outcome, Answer)
    assert outcome.citations[0].text.startswith(UNDONE.removesuffix("."))


@pytest.mark.parametrize("question", [WHEN, "Why did Finch build the bridge?"])
def test_a_deed_is_not_denied_where_something_else_stands_beside_it(
    opened: Index, question: str
) -> None:
    assert isinstance(opened.ask(question), Answer)


@pytest.mark.parametrize(
    "sentence",
    [
        UNDONE,
        "Finch will not build the bridge.",
        "Finch might build the bridge.",
        "Finch wanted to build the bridge.",
        "Finch refused to ever again build the bridge.",
        "Nobody knows whether Finch should build the bridge.",
    ],
)
def test_what_stands_before_a_deed_tells_that_it_is_not_done(sentence: str) -> None:
    assert denials(WHEN, BUILDING, sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Finch is building the bridge.",
        "Finch did not say when workers from Quay build the bridge.",
        # All else that is asked does not stand beside the deed.
        "Finch did not build the tunnel.",
        "Adler did not build the bridge.",
        "She did not build it.",
    ],
)
def test_nothing_else_denies_a_deed(sentence: str) -> None:
    assert denials(WHEN, BUILDING, sentence) == []


def test_a_deed_that_is_told_of_as_done_as_well_is_not_denied() -> None:
    question, undone = "When did Finch open the bridge?", "Finch might open the bridge."
    done, opening = "Finch opened the bridge in May.", "The mayor is opening a school."

    assert denials(question, undone, opening) == [undone]
    assert denials(question, undone, done) == []
    assert denials(question, undone, "Finch opened the school in May.") == [undone]


@pytest.mark.xfail(reason="a past that does not end in -ed is not known as one yet")
def test_an_irregular_past_tells_of_a_deed_as_done() -> None:
    undone, done = "Finch wanted to build the bridge.", "Finch built the bridge."

    assert denials(WHEN, undone, BUILDING, done) == []


@pytest.mark.parametrize(
    ("question", "is_denied"),
    [
        (WHEN, True),
        ("why did Finch build the bridge?", True),
        ("how has Finch build the bridge", True),
        ("In what year did Finch build the bridge?", True),
        ("Did Finch build the bridge?", False),
        ("Who did build the bridge of Finch?", False),
        ("When will Finch build the bridge?", False),
        ("When can Finch build the bridge?", False),
    ],
)
def test_only_who_asks_about_the_past_takes_a_deed_for_done(
    question: str, *, is_denied: bool
) -> None:
    assert bool(denials(question, BUILDING, UNDONE)) is is_denied


def test_what_is_nowhere_printed_as_a_verb_is_no_deed() -> None:
    assert denials(WHEN, UNDONE) == []
    assert denials(WHEN, BUILDING, UNDONE) == [UNDONE]


def test_the_best_of_several_denials_comes_first() -> None:
    other = "Finch cannot build the bridge."

    assert denials(WHEN, UNDONE, BUILDING, other) == [UNDONE, other]
    assert denials(WHEN, other, BUILDING, UNDONE) == [other, UNDONE]


def test_a_title_denies_nothing() -> None:
    assert denials(WHEN, BUILDING, UNDONE, title=UNDONE) == []
