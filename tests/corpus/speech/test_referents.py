"""Names, roles and pronouns lead to one person each."""

import pytest

from tests.corpus.speaking import speakers_of

WHO = [
    ("Anna Velm left. Peter Lunt stayed. “We go there now,” she said.", "Anna Velm"),
    ("Anna Velm met Peter Lunt on Monday. “We go there now,” Lunt said.", "Peter Lunt"),
    (
        "Anna Velm said so. Mr. Velm, Boris Velm, left. “We go there now,” Mrs. Velm said.",
        "Anna Velm",
    ),
    ("Boris Velm said so. Anna Velm left. “We go there now,” Mr. Velm said.", "Boris Velm"),
    (
        "Kremlin spokesman Peter Lunt met Anna Velm. “We go there now,” the spokesman said.",
        "Peter Lunt",
    ),
    (
        "Anna Velm, the Orlan president, met Peter Lunt. “We go there,” the Orlan leader said.",
        "Anna Velm",
    ),
    (
        """Russian President Boris Velm met former US President Peter Lunt.
        “We go there now,” the former US leader said.""",
        "Peter Lunt",
    ),
    ("Igor Velm declined to come. “We go there now,” the ex-minister stressed.", None),
    ("Igor Velm said so. “We go there now,” the ex-minister stressed.", "Igor Velm"),
    ("“We go there now,” a senior official said. Then he left.", "senior official"),
    ("President Velm and his wife, Anna Velm, left. “We go there now,” Velm said.", "Velm"),
    ("Enrique Velm Lunt left Anna Brand. “We go there,” Mr. Velm Lunt said.", "Enrique Velm Lunt"),
    ("Bill de Velm left. “We go there now,” Mayor de Velm said.", "Bill de Velm"),
    ("President Shu Velmin left. “We go there now,” Mr. Shu said.", "Shu Velmin"),
    ("Ryan Holm met Ann Ryan. He left, Ryan Holm. “We go there now,” Ryan said.", "Ann Ryan"),
    ("John R. “Bob” Velm left. “We go there with you now,” Velm said.", "John R. Velm"),
    ("Mr. Lunt and Mrs. Lunt left. “We go there now,” Mr. Lunt said.", "Lunt"),
]


@pytest.mark.parametrize(("text", "speaker"), WHO)
def test_a_word_means_whom_the_article_has_named(text: str, speaker: str | None) -> None:
    name = speakers_of(text)[0][1]

    assert name == speaker or (speaker is None and name == "ex-minister")


def test_a_full_name_within_marks_completes_a_surname() -> None:
    text = "“I told Boris Velm that we go,” said Ann Lunt. “We go there,” Velm replied."

    assert speakers_of(text)[1][1] == "Boris Velm"


def test_a_pronoun_without_anybody_before_names_nobody() -> None:
    assert speakers_of("“We go there with you now,” he said.") == [
        ("We go there with you now,", None)
    ]
