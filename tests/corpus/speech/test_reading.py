"""Any text is read for speech, and every span points into its paragraph."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dating.dates import find_dates
from corpus.speech.reading import read_speech
from tests.corpus.dated import paragraphs_of
from tests.corpus.speaking import speech_of

PIECES = st.sampled_from(
    "“ ” \" '' ' ‘ ’ « » — : , . ? ! ( ) \n Ann Velm Peter Lunt said told according to he she the "
    "president that replied in an interview with on May 3, 2022 mayor of Orlo Mr. who I we and but "
    "NATO Kremlin ’s 's which saying added".split(" ")
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_any_mix_of_words_and_marks_is_read(text: str) -> None:
    paragraphs = paragraphs_of(text)
    speech = read_speech(text, paragraphs, find_dates(text, paragraphs, None))

    for quotation in speech.quotations:
        assert quotation.span.of(text).strip() == quotation.span.of(text)
        assert any(p.span.contains(quotation.span) for p in paragraphs)
        assert 0 <= quotation.confidence <= 1
        assert quotation.speaker is None or quotation.speaker.name
    assert list(speech.quotations) == sorted(speech.quotations, key=lambda q: q.span.start)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    speech = speech_of(text)

    assert all(quotation.span.end <= len(text) for quotation in speech.quotations)


def test_paragraphs_that_are_left_out_say_nothing() -> None:
    text = "“We will rebuild the bridge,” Ann Velm said."
    (paragraph,) = paragraphs_of(text)
    left_out = type(paragraph)(None, paragraph.span, "label", why="an advertisement")

    assert read_speech(text, (left_out,), ()).quotations == ()


def test_the_people_are_named_with_their_places_and_roles() -> None:
    text = (
        "Mayor Ann Velm spoke. “We will rebuild it,” Velm said. The Kremlin said that it was late."
    )
    people = {person.name: person for person in speech_of(text).people}

    assert set(people) == {"Ann Velm", "Kremlin"}
    assert people["Ann Velm"].aliases == ("Velm",)
    assert people["Ann Velm"].roles == ("Mayor",)
    assert [mention.span.of(text) for mention in people["Ann Velm"].mentions] == [
        "Ann Velm",
        "Velm",
    ]


def test_utterances_are_numbered_in_the_order_of_the_text() -> None:
    text = "“We go there now,” said Ann Velm, “and stay.” Peter Lunt said that it rained."

    assert [q.utterance for q in speech_of(text).quotations] == [0, 0, 1]
