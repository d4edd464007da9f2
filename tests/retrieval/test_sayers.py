import pytest

from retrieval.evidence import Evidence
from retrieval.sayers import find_sayers, speak
from tests.retrieval.harbour_evidence import DREDGE, FERRY


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
    ("text", "evidence", "is_so"),
    [
        ("The mayor said that it would be dredged.", DREDGE, True),
        ("The article says that it would be dredged.", DREDGE, True),
        ("He said that the ferry cannot sail.", FERRY, True),
        ("The host said that the ferry cannot sail.", FERRY, False),
        ("The ferry cannot sail, said the host.", FERRY, False),
        ("According to the host, the ferry cannot sail.", FERRY, False),
        ("According to ferry, it cannot sail.", FERRY, False),
        ("Adler said the ferry cannot sail.", FERRY, True),
        ("Finch said the ferry cannot sail.", FERRY, False),
    ],
)
def test_only_who_speaks_in_the_finding_is_said_to_speak(
    text: str, evidence: Evidence, *, is_so: bool
) -> None:
    assert speak(text, [evidence]) == is_so


def test_who_speaks_in_each_finding_is_named() -> None:
    assert speak("Adler complained, while Finch said that she would.", [DREDGE, FERRY])
    assert not speak("Finch said that the ferry cannot sail.", [DREDGE, FERRY])
