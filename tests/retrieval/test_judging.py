"""A quotation is verbatim, altered or absent, and the printed words show it."""

import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Paragraph
from corpus.parsed import Parsed
from retrieval.concordance import Concordance, plain_words
from retrieval.index import Index
from retrieval.judging import MOST_PLACES, judge
from retrieval.quoted import LONGEST_QUOTED, NothingQuotedError, QuotedTooLongError
from retrieval.record import Record
from retrieval.recording import Entry, write_record
from retrieval.verdict import ABSENT, Change, Verdict
from tests.conftest import OpenIndex
from tests.retrieval.printing import print_parsed

SECONDS = 2.0
TALK = print_parsed(
    "“We will go to the harbour,” said Ada Finch. “Never,” said Bertram Adler.",
    "“The ferry will not sail this year,” Finch told the council, “and the harbour will stay "
    "closed until the 14 boats of Dorian Vale have left it.” Adler laughed.",
    "The lighthouse cost £4.5 million in 1998, and has been dark since. Nobody went there.",
    name="talk",
    title="The harbour",
    quotations=[
        ("We will go to the harbour,", "Ada Finch", None),
        ("Never,", "Bertram Adler", None),
        ("The ferry will not sail this year,", "Ada Finch", "the council"),
        (
            "and the harbour will stay closed until the 14 boats of Dorian Vale have left it.",
            "Ada Finch",
            "the council",
        ),
    ],
)
LATER = print_parsed(
    "Last year she said that the lighthouse had been dark since the war. The ferry sank.",
    "“The ferry sank,” Clara Quill said. We will go to the harbour.",
    "Share this lighthouse with a friend",
    name="later",
    quotations=[("The ferry sank,", "Clara Quill", None)],
)
_FIRST, _SECOND, _SHARE = LATER.paragraphs
LATER = replace(
    LATER,
    article=replace(LATER.article, published="2019"),
    paragraphs=(_FIRST, _SECOND, Paragraph(None, _SHARE.span, "label", why="a share line")),
)


class Paper:
    """Articles that quotations are checked against."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._concordance = Concordance(record)

    def judge(self, text: str) -> Verdict:
        return judge(text, self._record, self._concordance)


@contextmanager
def _print(place: Path, articles: Sequence[Parsed]) -> Iterator[Paper]:
    path = place / "record.sqlite"
    entries = [Entry(each, each, ()) for each in articles]
    write_record(path, entries, people=(), small_words=(), refused=())
    with closing(Record(path)) as record:
        yield Paper(record)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paper]:
    with _print(tmp_path_factory.mktemp("paper"), [TALK, LATER]) as printed:
        yield printed


def test_printed_words_are_verbatim_with_all_that_is_known_of_them(paper: Paper) -> None:
    verdict = paper.judge("the ferry will not sail this year.")

    assert verdict.kind == "verbatim"
    assert verdict.changes == ()
    assert verdict.citation is not None
    assert verdict.citation.text == "The ferry will not sail this year"
    assert (verdict.citation.article, verdict.citation.paragraph) == ("talk", 2)
    assert (verdict.citation.speaker, verdict.citation.kind) == ("Ada Finch", "direct")


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The ferry will sail this year", [("will", "will not")]),
        ("The ferry will not sail next year", [("next", "this")]),
        ("The ferry would not sail this year", [("would", "will")]),
        ("Sadly, the ferry will not sail this year", [("Sadly, the", "The")]),
        ("until the 41 boats of Dorian Vail have left it", [("41", "14"), ("Vail", "Vale")]),
        ("The lighthouse cost £45 million in 1998", [("45", "4.5")]),
        ("the harbour will stay closed until [they] have left it",
         [("[they]", "the 14 boats of Dorian Vale")]),
        ("sail this year", [("sail", "not sail")]),
        ("The lighthouse cost £4.5", [("4.5", "4.5 million")]),
        ("the ferry … sail this year", [("ferry …", "ferry will not")]),
        ("The lighthouse cost £4.5 million in 1998, nobody went there",
         [("nobody", "and has been dark since. Nobody")]),
    ],
)  # fmt: skip
def test_what_differs_is_told_word_by_word(
    paper: Paper, text: str, changes: list[tuple[str, str]]
) -> None:
    verdict = paper.judge(text)

    assert verdict.kind == "altered"
    assert verdict.citation is not None
    assert [(each.quoted, each.source) for each in verdict.changes] == changes
    assert all(each.source in verdict.citation.text for each in verdict.changes)


def test_an_altered_quotation_is_shown_beside_its_speakers_words(paper: Paper) -> None:
    verdict = paper.judge("the harbour will stay open until the 14 boats of Dorian Vale have left")

    assert verdict.citation is not None
    assert verdict.citation.speaker == "Ada Finch"
    assert verdict.changes == (Change("open", "closed"),)


@pytest.mark.parametrize(
    "text",
    [
        "We will go to the harbour. Never.",
        "We will go to the harbour … Never,",
        "We will go to the harbour, Never",
        "The ferry will not sail this year and the harbour will stay closed",
        "closed until the 14 boats […] The ferry will not sail",
    ],
)
def test_words_of_two_speakers_or_of_two_stretches_are_not_verbatim(
    paper: Paper, text: str
) -> None:
    assert paper.judge(text).kind == "altered"


def test_an_ellipsis_may_leave_out_what_stands_between_one_speakers_words(paper: Paper) -> None:
    verdict = paper.judge("this year … and the harbour will stay closed […] have left it")

    assert verdict.kind == "verbatim"
    assert verdict.citation is not None
    assert verdict.citation.speaker == "Ada Finch"


@pytest.mark.parametrize(
    "text",
    [
        "A knot is a promise that a rope makes",
        "Share this lighthouse with a friend",
        "Nothing of this was ever printed anywhere at all",
        "shall we",
        "lighthouse ferries",
        "\u202eשלום עולם",
    ],
)
def test_what_is_not_printed_for_readers_is_absent(paper: Paper, text: str) -> None:
    assert paper.judge(text) == ABSENT


def test_of_several_places_direct_speech_leads_and_the_others_follow(paper: Paper) -> None:
    sank = paper.judge("The ferry sank.")
    go = paper.judge("We will go to the harbour")

    assert sank.citation is not None
    assert (sank.citation.speaker, [each.paragraph for each in sank.also]) == ("Clara Quill", [1])
    assert go.citation is not None
    assert (go.citation.article, [each.article for each in go.also]) == ("talk", ["later"])


def test_of_a_phrase_that_stands_everywhere_some_places_are_told(tmp_path: Path) -> None:
    everywhere = print_parsed(*(f"Day {day}: it rained again." for day in range(100)))
    with _print(tmp_path, [everywhere]) as paper:
        verdict = paper.judge("it rained again")

    assert verdict.kind == "verbatim"
    assert len(verdict.also) == MOST_PLACES - 1


def test_words_are_found_behind_many_that_only_look_alike(tmp_path: Path) -> None:
    alike = print_parsed(*(f"Day {day}: why not sail?" for day in range(60)), "Why not? It rained.")
    with _print(tmp_path, [alike]) as paper:
        verdict = paper.judge("“Why not?”")

    assert verdict.kind == "verbatim"
    assert verdict.citation is not None
    assert verdict.citation.paragraph == 61


@pytest.mark.parametrize(
    "part",
    [
        *("a ", "“a", "'a", "-a", "1.", "… a ", "[…] the ferry ", "not ", "a\u0301\u0301"),
        *("\u202eש ", "\u200ba", "\x00a", "the ferry will ", "(a", "4.5 million "),
    ],
)
def test_a_hostile_text_is_answered_in_good_time(paper: Paper, part: str) -> None:
    text = (part * LONGEST_QUOTED)[:LONGEST_QUOTED]
    started = time.perf_counter()

    verdict = paper.judge(text)

    assert verdict.kind != "verbatim"
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize("text", ["", "\u200b" * 4_000, '"' * 4_000, "\U0001f6a2", "(" * 4_000])
def test_no_words_are_no_quotation(paper: Paper, text: str) -> None:
    with pytest.raises(NothingQuotedError):
        paper.judge(text)


def test_a_text_that_no_paragraph_holds_is_refused(paper: Paper) -> None:
    with pytest.raises(QuotedTooLongError):
        paper.judge("a" * 100_000)


WORDS = plain_words(TALK.article.text + LATER.article.text).split()
PIECES = st.sampled_from(
    [*TALK.article.text.split(), *LATER.article.text.split(), "…", "[…]", "“", "not", "-", "%", "."]
)


@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join) | st.text(max_size=60))
def test_whatever_is_verbatim_stands_in_that_article_at_that_place(paper: Paper, text: str) -> None:
    texts = {each.article.id: each.article.text for each in (TALK, LATER)}
    try:
        verdict = paper.judge(text)
    except NothingQuotedError:
        verdict = ABSENT
    cited = [verdict.citation, *verdict.also] if verdict.citation else []

    assert (verdict.kind == "absent") is not bool(cited)
    assert (verdict.kind == "altered") is bool(verdict.changes)
    assert all(each.text == each.span.of(texts[each.article]) for each in cited)
    if verdict.kind == "verbatim":
        pieces = text.replace("[…]", "…").split("…")
        assert all(
            plain_words(piece) in plain_words(each.text)
            for each in cited
            for piece in pieces
            if piece.strip() and plain_words(piece).strip()
        )


def test_checking_loads_no_model(index: Index, open_index: OpenIndex) -> None:
    del index

    def refuse() -> None:
        raise AssertionError("a model was loaded")

    unloaded = open_index()
    unloaded._load = refuse  # type: ignore[assignment]

    assert unloaded.check("A knot is a promise that a rope makes").kind == "verbatim"
