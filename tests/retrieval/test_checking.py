"""Nothing is cited but what stands in an article, where a reader may see it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Paragraph
from corpus.parsed import Parsed, quotations_by_paragraph
from corpus.parsing import parse
from corpus.span import Span
from retrieval.checking import CheckFailedError, cite, with_versions
from retrieval.citation import Citation
from tests.retrieval.printing import place, print_article, quote

TEXT = "“The bridge will open in May,” Ada Finch said.\n \nShare this article\n"
ARTICLE = print_article(TEXT, title="The bridge")
BODY = Paragraph(1, place(TEXT, "“The bridge will open in May,” Ada Finch said."), "body")
LEFT_OUT = Paragraph(None, place(TEXT, "Share this article"), "label", why="a share line")
BLANKS = Paragraph(2, Span(BODY.span.end, LEFT_OUT.span.start), "body")

FRAGMENTS = st.sampled_from(
    [
        "“The bridge will open in May,” Ada Finch told Bertram Adler on 3 March 2019.",
        "Finch said the harbour would have to wait. ",
        "'Why not?' she asked. \"It is late,\" Mr. Adler replied, 'and I said “no” twice.'",
        "“Unclosed, and going on",
        "” closed, never opened",
        "— RBC) (",
        "The U.S. closed it. Asked why, she laughed",
        "Share this article on Facebook",
        "Related Articles",
        "Leave a Reply",
        "Photo: Dorian Vale / Example News",
        "Dorian Vale\n\nharbour master",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "\u2028",
        "\u00a0\u200b\ufeff",
        "İstanbul’da ﬁn 10² \U0001f6a2 ",
    ]
)
ANY_TEXT = st.lists(FRAGMENTS | st.text(max_size=40), max_size=25).map("".join)


def test_a_citation_holds_the_words_that_stand_at_its_span() -> None:
    span = place(TEXT, "The bridge will open in May,")

    citation = cite(ARTICLE, BODY, span)

    assert citation.text == "The bridge will open in May," == TEXT[span.start : span.end]
    assert (citation.article, citation.digest, citation.paragraph) == ("harbour", ARTICLE.digest, 1)
    assert citation.kind == "narration"
    assert citation.speaker is None


def test_a_citation_tells_what_its_quotation_tells() -> None:
    told = replace(
        quote(TEXT, "The bridge will open in May,", "Ada Finch", addressee="the council"),
        occasion="meeting",
        said="2019-03",
        told_by="Bertram Adler",
        utterance=7,
    )

    citation = cite(ARTICLE, BODY, told.span, quotation=told)

    assert (citation.kind, citation.speaker) == ("direct", "Ada Finch")
    assert (citation.addressee, citation.occasion) == ("the council", "meeting")
    assert (citation.said, citation.told_by) == ("2019-03", "Bertram Adler")
    assert (citation.utterance, citation.confidence) == (7, 0.9)


def test_an_article_without_a_title_is_cited_by_its_id() -> None:
    untitled = replace(ARTICLE, title=None)

    assert cite(untitled, BODY, BODY.span).title == "harbour"


@pytest.mark.parametrize(
    ("paragraph", "span", "reason"),
    [
        (LEFT_OUT, LEFT_OUT.span, "left out"),
        (replace(BODY, number=None), BODY.span, "left out"),
        (replace(BODY, why="repeated"), BODY.span, "left out"),
        (BODY, Span(0, BODY.span.end + 1), "leaves"),
        (BODY, LEFT_OUT.span, "leaves"),
        (replace(BODY, span=Span(0, 10_000)), Span(5, 9_000), "leaves"),
        (replace(BODY, span=Span(0, 10_000)), Span(8_000, 9_000), "leaves"),
        (BLANKS, BLANKS.span, "no words"),
    ],
)
def test_a_span_that_must_not_be_shown_is_refused(
    paragraph: Paragraph, span: Span, reason: str
) -> None:
    with pytest.raises(CheckFailedError, match=reason) as refused:
        cite(ARTICLE, paragraph, span)

    assert (refused.value.article, refused.value.span) == ("harbour", span)
    assert reason in refused.value.reason


def test_versions_stand_beside_a_citation_that_is_otherwise_the_same() -> None:
    citation = cite(ARTICLE, BODY, BODY.span)
    version = cite(replace(ARTICLE, id="ferry"), BODY, BODY.span)

    assert with_versions(citation, (version,)) == replace(citation, versions=(version,))


def _cite_everything(parsed: Parsed) -> list[Citation]:
    found = quotations_by_paragraph(parsed)
    return [
        *(
            cite(parsed.article, paragraph, sentence)
            for paragraph in parsed.paragraphs
            for sentence in paragraph.sentences
        ),
        *(
            cite(parsed.article, paragraph, quotation.span, quotation=quotation)
            for paragraph, quotations in zip(parsed.paragraphs, found, strict=True)
            for quotation in quotations
        ),
    ]


@given(ANY_TEXT)
def test_whatever_an_article_holds_what_is_cited_from_it_stands_in_it(text: str) -> None:
    parsed = parse(print_article(text))
    left_out = [each.span for each in parsed.paragraphs if not each.kept]

    citations = _cite_everything(parsed)

    assert parsed.article.text == text
    assert all(each.text == text[each.span.start : each.span.end] for each in citations)
    assert not any(each.span.overlaps(gone) for each in citations for gone in left_out)


@given(ANY_TEXT)
def test_every_quotation_of_an_article_can_be_cited(text: str) -> None:
    parsed = parse(print_article(text))
    found = [each for quotations in quotations_by_paragraph(parsed) for each in quotations]

    assert len(found) == len(parsed.quotations)
    assert len(_cite_everything(parsed)) >= len(found)
