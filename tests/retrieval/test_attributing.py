import pytest

from retrieval.attributing import speak
from retrieval.evidence import Evidence
from tests.retrieval.harbour_evidence import DREDGE, FERRY


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


def test_only_who_hears_it_in_the_finding_is_told_it() -> None:
    assert speak("Finch told Bertram Adler that it would be dredged.", [DREDGE])
    assert not speak("Adler told Finch that the ferry cannot sail.", [FERRY])


def test_who_speaks_in_each_finding_is_named() -> None:
    assert speak("Adler complained, while Finch said that she would.", [DREDGE, FERRY])
    assert not speak("Finch said that the ferry cannot sail.", [DREDGE, FERRY])
