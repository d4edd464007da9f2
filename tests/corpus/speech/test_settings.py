"""To whom, on what occasion and when: as far as the article tells."""

import pytest

from tests.corpus.speaking import direct_of, speech_of

SAYS = "“We will rebuild the bridge,” Anna Velm said"
TOLD = [
    (f"{SAYS} in an interview with Orlan director Peter Lunt in 2017.",
     "Peter Lunt", "interview with Orlan director Peter Lunt", "2017"),
    (f"{SAYS} in a post on her Twitter page.", None, "post on her Twitter page", None),
    (f"{SAYS} on The Late Round Show on May 3, 2022.", None, "The Late Round Show", "2022-05-03"),
    ("Anna Velm told Peter Lunt: “We will rebuild it.”", "Peter Lunt", None, None),
    ("Anna Velm told reporters: “We will rebuild it.”", None, "reporters", None),
    ("Anna Velm replied to Peter Lunt: “We will rebuild it.”", "Peter Lunt", None, None),
    ("At a dinner with Peter Lunt in Orlo on January 14, 1994, Anna Velm said: “We rebuild it.”",
     "Peter Lunt", "dinner with Peter Lunt in Orlo", "1994-01-14"),
    (f"{SAYS}.", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "addressee", "occasion", "said"), TOLD)
def test_the_clause_of_the_cue_tells_the_setting(
    text: str, addressee: str | None, occasion: str | None, said: str | None
) -> None:
    quotation = direct_of(text)[0]

    assert (quotation.addressee, quotation.occasion, quotation.said) == (addressee, occasion, said)


def test_a_date_of_the_topic_is_not_when_it_was_said() -> None:
    for text in (
        "In the 1990s, Anna Velm said that people talked about it.",
        "Anna Velm said that the bridge was closed in May 1994.",
    ):
        assert speech_of(text).quotations[0].said is None


def test_a_setting_lasts_while_the_same_two_speak() -> None:
    text = (
        "Anna Velm met Peter Lunt in an interview. "
        "“We will rebuild the bridge,” Anna Velm said in an interview with Peter Lunt.\n"
        "“But when will you rebuild it?” Lunt asked.\n"
        "“Next year, if all is well,” she replied.\n"
        "“They will never rebuild the bridge,” Igor Brand said."
    )

    assert [(q.addressee, q.occasion) for q in direct_of(text)] == [
        ("Peter Lunt", "interview with Peter Lunt"),
        ("Anna Velm", "interview with Peter Lunt"),
        ("Peter Lunt", "interview with Peter Lunt"),
        (None, None),
    ]
