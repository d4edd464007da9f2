from pathlib import Path

import pytest

from tests.measures.pronouns import Verdict, accuracy, judge, measure, read_labels

SPLIT = Path(__file__).parents[3] / "shared" / "polnear" / "train"
FLOOR = 0.85


@pytest.mark.parametrize(
    ("person", "named", "verdict"),
    [
        ("Ada Lunt", "Ada Lunt", "right"),
        ("Ada Lunt", "Lunt", "right"),
        ("Ada Lunt", "Ada M. Lunt", "right"),
        ("Ada Lunt", "Peter Lunt", "wrong"),
        ("Ada Lunt", "Ada Berg", "wrong"),
        ("Ada Lunt", None, "unresolved"),
    ],
)
def test_a_name_is_judged_by_its_surname_and_the_first_letter(
    person: str, named: str | None, verdict: Verdict
) -> None:
    assert judge(person, named) == verdict


def test_each_pronoun_is_labelled_once() -> None:
    places = [(label.article, label.pronoun) for label in read_labels()]

    assert len(set(places)) == len(places) == 60


@pytest.mark.skipif(not SPLIT.is_dir(), reason="the annotated articles are not here")
def test_he_and_she_are_taken_for_whom_a_reader_takes_them() -> None:
    assert accuracy(measure(SPLIT, read_labels())) >= FLOOR
