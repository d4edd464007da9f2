"""The lines of a transcript are read with who speaks them."""

from tests.corpus.speaking import direct_of

TRANSCRIPT = """Anna Velm met Peter Lunt in the town hall.
VELM: Will you rebuild the bridge?
LUNT (smiling): I will, and soon.
VELM: When will that be?"""


def test_the_lines_of_a_transcript_are_spoken_to_one_another() -> None:
    assert [
        (q.span.of(TRANSCRIPT), q.speaker and q.speaker.name, q.addressee)
        for q in direct_of(TRANSCRIPT)
    ] == [
        ("Will you rebuild the bridge?", "Anna Velm", "Peter Lunt"),
        ("I will, and soon.", "Peter Lunt", "Anna Velm"),
        ("When will that be?", "Anna Velm", "Peter Lunt"),
    ]


def test_a_question_and_its_answer_name_nobody() -> None:
    text = "Q: Will you rebuild the bridge?\nA: I will, and soon."

    assert [q.speaker for q in direct_of(text)] == [None, None]


def test_one_line_with_a_colon_is_no_transcript() -> None:
    assert direct_of("Note: The bridge is closed.\nThe town of Orlo: a visit") == []
