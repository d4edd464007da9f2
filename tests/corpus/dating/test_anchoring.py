import pytest

from tests.corpus.dated import told

TEXT = (
    "Last month, in February and three years ago he spoke; on 12 May he fled. "
    "Earlier this year it rained. On Thursday, last week and yesterday it did not. It was 2014."
)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (
            "2017-06",
            {
                "Last month": "2017-05",
                "February": "2017-02",
                "three years ago": "2014",
                "12 May": "2017-05-12",
                "Earlier this year": "2017",
                "2014": "2014",
            },
        ),
        ("2017", {"three years ago": "2014", "Earlier this year": "2017", "2014": "2014"}),
        (None, {"2014": "2014"}),
    ],
)
def test_a_coarse_publication_date_resolves_only_what_it_can(
    published: str | None, expected: dict[str, str]
) -> None:
    assert told(TEXT, published) == expected
