import pytest

from retrieval.plain_words import find_strange, is_plain

PRINTED = (
    "Talks about the new harbour of Wrenport went on for weeks, and Russian ships, among them the"
    " Gale, lay there."
)


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("The talks about the harbour continued.", []),
        ("Ships of the harbour", []),
        ("the harbour of merkel", ["merkel"]),
        ("the harbour in berlin", ["berlin"]),
        ("ships of the gale", ["gale"]),
        ("talks with russian ships", ["russian"]),
        ("talks will always go on", ["will", "always"]),
        ("only the harbour", ["only"]),
        ("the hárbour", ["hárbour"]),
        ("the hаrbour", ["hаrbour"]),
        ("меркель went on", ["меркель"]),
    ],
)
def test_words_neither_printed_nor_plain_are_strange(text: str, strange: list[str]) -> None:
    assert list(find_strange(text, [PRINTED], [PRINTED])) == strange


def test_of_other_languages_the_script_alone_is_known() -> None:
    printed = "Порт будет открыт до конца года, сказала мэр города в начале этой недели."

    assert not list(find_strange("о порте говорят давно", [printed], [printed]))
    assert list(find_strange("о порте говорят merkel", [printed], [printed])) == ["merkel"]


@pytest.mark.parametrize(
    "word", ["will", "must", "always", "never", "only", "next", "all", "every"]
)
def test_words_that_make_sure_of_something_are_not_plain(word: str) -> None:
    assert not is_plain(word)
