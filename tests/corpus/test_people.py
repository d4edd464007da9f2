"""The people of the articles become the people of the corpus."""

from corpus.people import merge_people
from corpus.person import Person


def test_one_person_has_one_name_across_spellings_and_short_forms() -> None:
    merged = merge_people(
        [
            ("a", [Person("Antony Velm", ("Velm",), ("minister",))]),
            ("b", [Person("Anthony Velm", (), ("Minister of Trade",))]),
            ("c", [Person("Velm")]),
            ("d", [Person("Antony Velm")]),
        ]
    )

    assert merged.people == (
        Person("Antony Velm", ("Velm", "Anthony Velm"), ("minister", "Minister of Trade")),
    )
    assert set(merged.names.values()) == {"Antony Velm"}
    assert set(merged.names) == {
        ("a", "Antony Velm"), ("b", "Anthony Velm"), ("c", "Velm"), ("d", "Antony Velm"),
    }  # fmt: skip


def test_two_bearers_of_one_surname_stay_apart() -> None:
    merged = merge_people(
        [("a", [Person("Anna Velm"), Person("Boris Velm")]), ("b", [Person("Velm")])]
    )

    assert [person.name for person in merged.people] == ["Anna Velm", "Boris Velm", "Velm"]
    assert merged.names["b", "Velm"] == "Velm"


def test_known_first_names_are_no_misspellings_of_one_another() -> None:
    merged = merge_people([("a", [Person("Maria Velm")]), ("b", [Person("Marina Velm")])])

    assert len(merged.people) == 2


def test_no_articles_have_no_people() -> None:
    assert merge_people([]).people == ()
