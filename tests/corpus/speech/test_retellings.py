"""Words told within words have a speaker of their own."""

from tests.corpus.speaking import direct_of


def test_inner_words_belong_to_whom_the_teller_names() -> None:
    outer, own, told = direct_of(
        "\"I met Lunt. I said, 'let us build it.' Lunt replied, 'Why not?'\" Anna Velm recalled."
    )

    assert (outer.speaker and outer.speaker.name, outer.told_by) == ("Anna Velm", None)
    assert (own.speaker and own.speaker.name, own.told_by) == ("Anna Velm", None)
    assert (told.speaker and told.speaker.name, told.told_by) == ("Lunt", "Anna Velm")
    assert told.addressee == "Anna Velm"


def test_inner_words_need_no_marks_after_a_colon() -> None:
    text = "“Lunt answered: I do not mind, but the whole town was nervous,” Anna Velm said."
    _, told = direct_of(text)

    assert told.span.of(text) == "I do not mind"
    assert (told.speaker and told.speaker.name, told.told_by) == ("Lunt", "Anna Velm")


def test_an_inner_mark_that_never_closes_ends_with_the_words() -> None:
    text = "“We met and I said: “Well, maybe we could build it,” — Anna Velm said."

    assert [q.span.of(text) for q in direct_of(text)] == [
        "We met and I said: “Well, maybe we could build it,",
        "Well, maybe we could build it,",
    ]


def test_a_teller_may_stand_outside_the_marks() -> None:
    text = "According to Anna Velm, Peter Lunt replied, “Well, I do not mind it,” and left."
    (told,) = direct_of(text)

    assert (told.speaker and told.speaker.name, told.told_by) == ("Peter Lunt", "Anna Velm")


def test_an_inner_speaker_without_a_name_stays_unknown() -> None:
    _, told = direct_of("\"The old man said, 'go home now, child.' We went,\" Anna Velm said.")

    assert (told.speaker, told.told_by, told.confidence) == (None, "Anna Velm", 0.0)
