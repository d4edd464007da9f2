"""What differs in typography alone is the same when folded, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.folding import fold

VARIANTS = {'"': '"“”„«»', "'": "'‘’‚′", "-": "-‐‑‒–—−", " ": " \u00a0\u2009\t\n"}


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("“Why not?” she asked", '"why not?" she asked'),
        ("«Pourquoi pas?»", '"Pourquoi pas?"'),
        ("the mayor’s ferry", "the mayor's ferry"),
        ("a B‑52 — 1998–2004", "a b-52 - 1998-2004"),
        ("Wait…", "wait..."),
        ("two\n   lines\u00a0and\ta tab", "two lines and a tab"),
        ("har\u00adbour\u200b", "harbour"),
        ("ﬁsh in the ﬂood", "fish in the flood"),
        ("Cafe\u0301", "café"),
        ("STRASSE", "straße"),
    ],
)
def test_typography_case_and_blanks_are_folded_away(printed: str, typed: str) -> None:
    assert fold(printed) == fold(typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("will not", "will"),
        ("4.5", "45"),
        ("this year", "next year"),
        ("Smith", "Smyth"),
        ("cafe", "café"),
        ("a b", "ab"),
        ("“a” b", "a “b”"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.data())
def test_any_choice_of_marks_and_blanks_folds_to_the_same(data: st.DataObject) -> None:
    typed = data.draw(st.text(alphabet="aB.,?\"'- ", max_size=30))
    printed = "".join(data.draw(st.sampled_from(VARIANTS.get(each, each))) for each in typed)

    assert fold(printed) == fold(typed)


@given(st.text())
def test_no_text_breaks_folding(text: str) -> None:
    folded = fold(text)

    assert folded == " ".join(folded.split())
