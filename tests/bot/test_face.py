"""What travels becomes the JSON that the contract promises, field for field."""

import json
from datetime import date

from hypothesis import example, given
from hypothesis.strategies import text

from bot import face
from corpus.article import Article, Paragraph
from corpus.date import Dated, Interval
from corpus.parsed import Parsed
from corpus.quotation import Mention, Quotation
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import with_versions
from retrieval.event import Timeline
from tests.bot.newsroom import ARTICLE, BRIDGE, CLOSED, CLOSURE, HARBOUR

CITATION_FIELDS = {
    *("article", "title", "publisher", "url", "published", "paragraph", "start", "end", "text"),
    *("kind", "speaker", "addressee", "occasion", "said", "versions"),
}


def test_an_answer_has_every_promised_field() -> None:
    outcome = Answer("Who spoke?", (with_versions(BRIDGE, (HARBOUR,)), CLOSURE), ("A note.",))

    told = face.of_answer(outcome, name="q1", seconds=0.12345)

    assert told["id"] == "q1"
    assert told["question"] == "Who spoke?"
    assert told["verdict"] == "answered"
    assert told["closest"] == []
    assert told["notes"] == ["A note."]
    assert told["seconds"] == 0.1235
    assert "error" not in told
    assert set(told["citations"][0]) >= CITATION_FIELDS
    assert [each["kind"] for each in told["citations"]] == ["direct", "narration"]
    assert told["citations"][0]["versions"][0]["kind"] == "reported"


def test_a_citation_points_at_its_text() -> None:
    told = face.of_citation(BRIDGE)

    assert told["text"] == ARTICLE.text[told["start"] : told["end"]]
    assert told["speaker"] == "Ada Finch"
    assert told["addressee"] == "the council"
    assert told["occasion"] is None


def test_an_honest_no_shows_what_is_closest() -> None:
    told = face.of_answer(NotInCorpus("Who sang?", (CLOSURE,)), name=None, seconds=0)

    assert told["verdict"] == "not_in_corpus"
    assert told["citations"] == []
    assert [each["text"] for each in told["closest"]] == [CLOSURE.text]


def test_a_question_that_cannot_be_asked_says_why() -> None:
    told = face.of_answer(NotInCorpus(""), name=3, seconds=0, error="It is empty.")

    assert told["verdict"] == "not_in_corpus"
    assert told["error"] == "It is empty."
    assert told["citations"] == told["closest"] == []


def test_an_event_has_half_open_days_and_its_sentence() -> None:
    [told] = face.of_timeline(Timeline((CLOSED,)))["events"]

    assert (told["from"], told["to"]) == ("2019-03-03", "2019-03-04")
    assert (told["edtf"], told["grain"], told["basis"]) == ("2019-03-03", "day", "stated")
    assert told["what"] == told["citation"]["text"] == CLOSURE.text
    assert told["also"] == []


def test_a_reading_tells_paragraphs_quotations_and_dates() -> None:
    text = "“Stop,” said Finch in May.\nShare this"
    article = Article("a", "a.txt", text, "d", title="Stop", published="2019")
    quotation = Quotation(
        Span(1, 6), "direct", 1, Mention("Ada Finch", Span(13, 18)), Span(8, 12), confidence=0.9
    )
    may = Interval(date(2019, 5, 1), date(2019, 6, 1))
    parsed = Parsed(
        article,
        (
            Paragraph(1, Span(0, 26), "body"),
            Paragraph(None, Span(27, 37), "body", why="share line"),
        ),
        (quotation,),
        (Dated(Span(22, 25), may, "2019-05", "month", "resolved"),),
        (),
    )

    told = face.of_parsed(parsed)

    assert (told["article"], told["title"], told["published"]) == ("a", "Stop", "2019")
    assert [(each["number"], each["kept"], each["why"]) for each in told["paragraphs"]] == [
        (1, True, None),
        (None, False, "share line"),
    ]
    [spoken] = told["quotations"]
    assert spoken["text"] == "Stop,"
    assert spoken["speaker"] == {"name": "Ada Finch", "start": 13, "end": 18}
    assert spoken["cue"] == {"start": 8, "end": 12}
    assert spoken["confidence"] == 0.9
    assert told["dates"] == [
        {
            "start": 22,
            "end": 25,
            "text": "May",
            "from": "2019-05-01",
            "to": "2019-06-01",
            "edtf": "2019-05",
            "grain": "month",
            "basis": "resolved",
        }
    ]


def test_an_article_that_cannot_be_read_has_its_line_too() -> None:
    told = face.of_unread("a", "It is binary.")

    assert told["error"] == "It is binary."
    assert told["paragraphs"] == told["quotations"] == told["dates"] == []


@example("a\u2028b\u2029c\x85d")
@given(text())
def test_an_object_is_one_line_for_every_reader(words: str) -> None:
    line = face.line({"text": words})

    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"text": words}
