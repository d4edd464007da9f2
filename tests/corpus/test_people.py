"""The people of the articles become the people of the corpus."""

from corpus.lexicon import Gender
from corpus.people import merge_people
from corpus.person import Person
from corpus.quotation import Mention
from corpus.span import Span


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


def named(
    name: str, times: int, roles: tuple[str, ...] = (), gender: Gender | None = None
) -> Person:
    """Somebody whom an article mentions so many times."""
    mentions = tuple(Mention(name, Span(at, at + 1)) for at in range(times))
    return Person(name, (), roles, mentions, is_person=True, gender=gender)


def test_a_surname_alone_is_whom_the_corpus_names_ten_times_as_often() -> None:
    others = [("a", [named("Anna Velm", 99)]), ("b", [named("Boris Velm", 8)])]

    assert who_is(named("Velm", 1), others) == "Anna Velm"
    assert who_is(named("Velm", 1, gender="male"), [*others, gendered()]) == "Velm"
    assert who_is(named("Velm", 1), [*others, ("c", [named("Karl Velm", 5)])]) == "Velm"


def test_gender_alone_gives_a_surname_to_nobody() -> None:
    others = [
        ("a", [named("Anna Velm", 99, gender="female")]),
        ("b", [named("Boris Velm", 8, gender="male")]),
    ]

    assert who_is(named("Velm", 1, gender="male"), others) == "Velm"


def test_a_surname_alone_is_whom_the_title_before_it_fits() -> None:
    others = [
        ("a", [named("Anna Velm", 9, roles=("Sen.",))]),
        ("b", [named("Boris Velm", 9, roles=("a lawyer",))]),
    ]

    assert who_is(named("Velm", 1, roles=("Senator",)), others) == "Anna Velm"
    assert who_is(named("Velm", 1, roles=("Justice",)), others) == "Velm"
    assert who_is(named("Velm", 1, roles=("Justice",)), others[:1]) == "Velm"


def test_a_surname_alone_is_nobody_whom_its_article_names_in_full() -> None:
    merged = merge_people([("a", [named("Anna Velm", 9), named("Velm", 1)])])

    assert merged.names["a", "Velm"] == "Velm"


def test_names_of_one_person_are_joined() -> None:
    names = ["Joe Velm", "Joseph R. Velm", "Bill de Lunt", "de Lunt", "Shu Velmin", "Shu"]
    merged = merge_people([(name, [named(name, 2)]) for name in names])

    assert [person.name for person in merged.people] == [
        "Bill de Lunt", "Joseph R. Velm", "Shu Velmin",
    ]  # fmt: skip


def test_a_guessed_role_counts_where_some_article_tells_the_same() -> None:
    told = Person("Anna Velm", roles=("Orlan President",))
    guessed = Person("Anna Velm", guesses=("the Orlan leader", "the lawyer"))
    merged = merge_people([("a", [told]), ("b", [guessed])])

    assert merged.people[0].roles == ("Orlan President", "the Orlan leader")


def test_middle_names_that_differ_are_two_persons() -> None:
    merged = merge_people([("a", [named("Karl W. Velm", 2)]), ("b", [named("Karl H.W. Velm", 2)])])

    assert len(merged.people) == 2


def test_a_body_is_itself_alone() -> None:
    bodies = [Person(name, is_person=False) for name in ("Orlan Times", "Quorl Times", "Times")]
    merged = merge_people([(str(at), [body]) for at, body in enumerate(bodies)])

    assert len(merged.people) == 3


def who_is(bare: Person, others: list[tuple[str, list[Person]]]) -> str:
    """Whom a bare name in an article of its own means among others."""
    return merge_people([*others, ("bare", [bare])]).names["bare", bare.name]


def gendered() -> tuple[str, list[Person]]:
    """An article that tells that Anna Velm is a woman."""
    return "d", [named("Anna Velm", 1, gender="female")]


def test_no_articles_have_no_people() -> None:
    assert merge_people([]).people == ()
