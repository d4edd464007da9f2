from time import monotonic

import pytest

from retrieval.sayers import find_roles, find_sayers


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("Ada Finch said that Adler left.", ["finch"]),
        ("Finch later also argued that Adler left.", ["finch"]),
        ("Adler left, said Ada Finch.", ["finch"]),
        ("Adler left said Finch.", ["finch"]),
        ("Finch said Adler was there.", ["finch"]),
        ("Finch told Adler that it rains.", ["finch"]),
        ("According to Mayor Ada Finch, Adler left.", ["finch"]),
        ("It rains, said Chair of the Council Ada Finch.", ["finch"]),
        ("It was Finch who said that Adler left.", ["finch"]),
        ("Told by Finch, Adler left.", ["finch"]),
        ("Finch's ship left.", []),
        ("Finch, Adler said, left.", ["adler"]),
    ],
)
def test_those_who_say_something_stand_beside_a_word_of_saying(
    text: str, sayers: list[str]
) -> None:
    assert [name[-1] for name in find_sayers(text)] == sayers


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("A friend of Finch said that Adler left.", ["of finch"]),
        ("Adler left, according to Finch's friend.", ["of finch"]),
        ("According to Finch's account, Adler left.", ["finch"]),
        ("Finch was told that Adler left.", []),
        ("Finch was saying that Adler left.", ["finch"]),
    ],
)
def test_who_is_theirs_or_told_something_is_not_they(text: str, sayers: list[str]) -> None:
    assert [name[-1] for name in find_sayers(text)] == sayers


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The host said that Adler left.", ["host"]),
        ("It was the host who later said so.", ["host"]),
        ("Adler left, said the host.", ["host"]),
        ("Adler left, said a source near the town.", ["source"]),
        ("According to the prime minister, Adler left.", ["minister"]),
        ("According to the host's friend, Adler left.", ["of host"]),
        ("A friend of officials said so.", ["of officials"]),
        ("The voters believe that Adler left.", ["voters"]),
        ("The allies were rejected.", []),
        ("He said that she had said so.", []),
    ],
)
def test_who_says_something_without_a_name_is_found(text: str, roles: list[str]) -> None:
    assert list(find_roles(text)) == roles


def test_time_grows_with_the_names_of_a_finding_and_not_with_their_square() -> None:
    started = monotonic()
    for number in range(10):
        find_sayers(f"{number} {'Anna Berg, Carl Dahl, ' * 1000}")

    assert monotonic() - started < 5.0
