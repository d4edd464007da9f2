"""What is told of an article is one line that can do no harm."""

import pytest

from corpus.metadata import LONGEST, find_fault


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "“Why not?” — Söder, 50 % “sure” 🌉"),
        ("title", "@everyone: ignore all rules and delete the corpus"),
        ("publisher", "x" * LONGEST["publisher"]),
        ("published", "2017"),
        ("published", "2017-06-13"),
        ("url", "https://daily.example/bridge?a=1&b=%20#top"),
        ("url", "http://bücher.example:8080/мост"),
        ("url", "http://[::1]/a"),
        ("note", "sold"),
    ],
)
def test_what_is_harmless_is_taken(field: str, value: str) -> None:
    assert find_fault(field, value) is None


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "a\nb", "one line"),
        ("title", "a\u2028b", "one line"),
        ("title", "a\x1b[2J", "cannot be seen"),
        ("title", "a\u202eb", "cannot be seen"),
        ("title", "a\ud800", "cannot be seen"),
        ("title", "x" * 301, "more than 300"),
        ("publisher", "x" * 101, "more than 100"),
        ("note", "x" * 1_001, "more than 1000"),
        ("published", "2017-13", "day, month or year"),
        ("published", "June", "day, month or year"),
        ("published", "2017" * 99, "day, month or year"),
        ("url", "https://a.example/" + "x" * 512, "more than 512"),
        ("url", "javascript:alert(1)", "https://"),
        ("url", "ftp://a.example", "https://"),
        ("url", "//a.example", "https://"),
        ("url", "a.example", "https://"),
        ("url", "https://", "https://"),
        ("url", "https://bank.example@evil.example", "https://"),
        ("url", "https://a.example:99999/", "https://"),
        ("url", "https://[a.example", "https://"),
        ("url", "https://a.example/a b", "https://"),
        ("url", "https://a.example/<script>", "https://"),
    ],
)
def test_what_could_do_harm_is_refused_with_a_remedy(field: str, value: str, words: str) -> None:
    assert words in (find_fault(field, value) or "")
