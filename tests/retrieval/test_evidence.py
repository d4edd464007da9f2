from dataclasses import replace

import pytest

from retrieval.checking import cite
from retrieval.citation import Citation
from retrieval.context import Context
from retrieval.evidence import find_evidence, spell_out
from tests.retrieval.printing import place, print_parsed, quote

TEXT = ("It rained.", "Finch spoke. “We  dredge\nit,” she said. All left.", "It was over.")


def _cited() -> Citation:
    parsed = print_parsed(*TEXT, title="Harbour")
    words = "We  dredge\nit,"
    text = parsed.article.text
    quotation = quote(text, words, "Ada Finch", addressee="Bertram Adler")
    return cite(parsed.article, parsed.paragraphs[1], place(text, words), quotation=quotation)


def _context() -> Context:
    parsed = print_parsed(*TEXT, title="Harbour")
    before, whole, after = (cite(parsed.article, each, each.span) for each in parsed.paragraphs)
    return Context(_cited(), whole, before, after)


def test_a_finding_tells_who_says_it_to_whom_and_where_it_is_printed() -> None:
    found = find_evidence([_cited()])[0]

    assert found.told == "Ada Finch says to Bertram Adler; printed in Harbour"
    assert found.words == "We dredge it,"
    assert found.speakers == {"Ada Finch"}
    assert found.number == 1


def test_dates_and_occasions_are_told_in_words() -> None:
    citation = replace(
        _cited(),
        kind="reported",
        occasion="a council meeting",
        said="2019-03-04",
        published="2019-03",
        publisher="The Herald",
        told_by="Edith Marlowe",
    )

    assert find_evidence([citation])[0].told == (
        "Ada Finch is reported to say to Bertram Adler; told by Edith Marlowe;"
        " a council meeting; 4 March 2019; printed in The Herald, March 2019"
    )
    assert find_evidence([citation])[0].speakers == {"Ada Finch", "Edith Marlowe"}


def test_an_unknown_speaker_is_somebody_and_the_article_speaks_for_itself() -> None:
    assert find_evidence([replace(_cited(), speaker=None)])[0].told.startswith("somebody says")
    assert find_evidence([replace(_cited(), kind="narration")])[0].told.startswith(
        "the article's own words"
    )


def test_what_is_printed_around_is_given_where_it_is_known() -> None:
    found = find_evidence([_cited(), _cited()], [_context()])

    assert found[0].around == ("It rained. Finch spoke. “", "” she said. All left. It was over.")
    assert found[1].around == ("", "")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-06-14", "14 June 2017"),
        ("2017-06", "June 2017"),
        ("2017", "2017"),
        ("199X", "1990s"),
        ("2017-21", "2017-21"),
        ("19XX", "19XX"),
    ],
)
def test_dates_are_spelt_out(edtf: str, words: str) -> None:
    assert spell_out(edtf) == words
