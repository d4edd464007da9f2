"""Questions of which who speaks, who is spoken to or the office is not heard yet.

Whoever teaches `retrieval/parties.py` to hear one moves it to the tests of that room.
"""

import pytest

from retrieval.terms import find_terms
from tests.retrieval.hearing import heard, role


@pytest.mark.parametrize(
    ("text", "speaker", "addressee", "words"),
    [
        # A verb that is none of speaking is taken for a part of the office.
        ("Did the head of Quay resign?", None, None, "head Quay"),
    ],
)
@pytest.mark.xfail(reason="the rules of retrieval/parties.py do not tell these yet")
def test_what_is_not_heard_yet(
    text: str, speaker: str | None, addressee: str | None, words: str
) -> None:
    assert heard(text) == (speaker, addressee)
    assert role(text) == tuple(find_terms(words))
