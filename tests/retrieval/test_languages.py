"""Who asks in another language is told so, and gets no answer that only looks like one."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.person import Person
from retrieval.answer import Answer, NotInCorpus
from retrieval.index import Index
from retrieval.languages import MOSTLY_FOREIGN, NO_WORD_KNOWN, has_foreign_words, is_foreign
from retrieval.roster import Roster
from retrieval.terms import find_terms, find_words
from tests.hashing import HashingEmbedder
from tests.retrieval.town import TOWN, indexed

ROSTER = Roster([Person("Ada Finch"), Person("Bertram Adler")], ())
KNOWN = frozenset(find_terms("harbour dredge ferry museum knot channel storm"))
FOREIGN = [
    "Was hat Finch zu Adler gesagt?",
    "Warum wurde der Hafen nicht ausgebaggert, laut Finch?",
    "¿Qué dijo Finch sobre el puerto?",
    "Qu'est-ce que Finch a dit à Adler ?",
    "Cosa ha detto Finch a Adler?",
    "O que disse Finch sobre o porto?",
    "Wat zei Finch over de haven?",
    "Hvad sagde Finch om havnen?",
    "Co powiedziała Finch o porcie?",
    "Mitä Finch sanoi Adlerille satamasta?",
    "Что сказала Финч Адлеру?",
    "芬奇对阿德勒说了什么",
]
ENGLISH = [
    "What did Finch tell Adler?",
    "was Adler the man that Finch met in the museum?",
    "finch adler ferry",
    "Finch on the war of the ferries",
    "why did Adler's son comment on the hon. member's men?",
    "What did Zebulon Crake of Quillhampton tell Oskar Brandel?",
    "who owns the Porte du Soleil?",
    "did Finch visit Las Cruces or De Haven?",
    "1998",
    "Finch",
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with indexed(tmp_path_factory.mktemp("town"), TOWN, HashingEmbedder) as index:
        yield index


@pytest.mark.parametrize("text", FOREIGN)
def test_a_question_in_another_language_is_told_apart(text: str) -> None:
    assert is_foreign(text, ROSTER, KNOWN)


@pytest.mark.parametrize("text", ENGLISH)
def test_an_english_question_is_not_taken_for_a_foreign_one(text: str) -> None:
    assert not is_foreign(text, ROSTER, KNOWN)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("was hat Finch zu Adler gesagt", True),
        ("waht did finsh sya abuot teh harbuor", False),
        ("what was the war about", False),
    ],
)
def test_what_is_misspelt_is_no_other_language(text: str, *, is_one: bool) -> None:
    assert has_foreign_words(find_words(text)) == is_one


@pytest.mark.parametrize("text", FOREIGN)
def test_nothing_but_names_is_known_so_it_is_declined_with_the_note(town: Index, text: str) -> None:
    outcome = town.ask(text)

    assert isinstance(outcome, NotInCorpus)
    assert outcome.notes in ((MOSTLY_FOREIGN,), (NO_WORD_KNOWN,))


def test_whatever_is_answered_of_a_question_half_understood_has_the_note(town: Index) -> None:
    outcome = town.ask("Was hat Marlowe über den museum roof gesagt?")

    assert MOSTLY_FOREIGN in outcome.notes


def test_an_english_question_is_answered_without_the_note(town: Index) -> None:
    outcome = town.ask("What did Finch say about the harbour?")

    assert isinstance(outcome, Answer)
    assert outcome.notes == ()


@given(st.text(max_size=200))
def test_any_text_is_in_english_or_not(text: str) -> None:
    assert is_foreign(text, ROSTER, KNOWN) in (True, False)
