"""A person reads the printed words, marked as what they are, and nothing in them is obeyed."""

import io
from dataclasses import replace

from rich.console import Console

from bot.printing import print_answer, print_parsed, print_sources, print_timeline, say
from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import with_versions
from retrieval.event import Timeline
from retrieval.status import Source
from tests.bot.newsroom import ARTICLE, BRIDGE, CLOSED, CLOSURE, HARBOUR, article, said


def _paper(*, width: int = 80, is_terminal: bool = False) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=is_terminal,
        color_system=None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _read(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_an_answer_tells_who_said_what_to_whom_and_where_it_stands() -> None:
    paper = _paper()

    print_answer(paper, Answer("?", (with_versions(BRIDGE, (HARBOUR,)), CLOSURE), ("A note.",)))

    assert _read(paper) == (
        "In the articles:\n"
        "1. Ada Finch → the council\n"
        "   “The bridge will open in May,”\n"
        "   The bridge and the *harbour* · The Example Gazette · 12 June 2019 · paragraph 1\n"
        "   Another version: Ada Finch · paraphrase\n"
        "      the harbour would have to wait\n"
        "      The bridge and the *harbour* · The Example Gazette · 12 June 2019 · paragraph 1\n"
        "2. the article's words\n"
        "   The bridge was closed on 3 March 2019.\n"
        "   The bridge and the *harbour* · The Example Gazette · 12 June 2019 · paragraph 1\n"
        "Note: A note.\n"
    )


def test_an_honest_no_labels_what_is_closest() -> None:
    paper = _paper()

    print_answer(paper, NotInCorpus("?", (CLOSURE,)))

    assert _read(paper).startswith(
        "Not in these articles.\n"
        "The closest passages, which are not an answer:\n"
        "1. the article's words\n"
    )


def test_words_told_by_somebody_else_say_so() -> None:
    paper = _paper()

    print_answer(paper, Answer("?", (said("Why not?", speaker="Bo Adler", told_by="Ada Finch"),)))

    assert "1. Bo Adler (told by Ada Finch)\n   “Why not?”\n" in _read(paper)


def test_a_speaker_who_is_not_certain_is_named_with_a_caution() -> None:
    paper = _paper()

    print_answer(paper, Answer("?", (replace(said("Perhaps."), confidence=0.4),)))

    assert "1. Ada Finch (not certain)\n" in _read(paper)


def test_the_parts_of_a_split_quotation_stand_under_one_head() -> None:
    paper = _paper()
    text = "“We wait,” said Finch, “and we build.”"
    parts = tuple(said(words, source=article(text)) for words in ("We wait,", "and we build."))

    print_answer(paper, Answer("?", parts))

    assert "1. Ada Finch\n   “We wait,”\n   “and we build.”\n" in _read(paper)
    assert "2." not in _read(paper)


def test_nothing_in_an_article_reaches_the_terminal_as_a_command() -> None:
    paper = _paper()
    hostile = "a\x1b[2Jb\x9bc\x07 [bold red]d[/bold red] :smile:\r\ne"

    print_answer(paper, Answer("?", (said(hostile),)))

    assert "a�[2Jb�c� [bold red]d[/bold red] :smile:\n   e" in _read(paper)
    assert "\x1b" not in _read(paper)


def test_words_are_folded_on_a_terminal_and_whole_elsewhere() -> None:
    words = "The bridge will open in May and not before."
    narrow = _paper(width=30, is_terminal=True)
    piped = _paper(width=30)

    say(narrow, words, indent=3)
    say(piped, words, indent=3)

    assert _read(narrow).splitlines() == ["   The bridge will open in May", "   and not before."]
    assert _read(piped) == f"   {words}\n"


def test_a_timeline_gives_each_date_its_sentence() -> None:
    paper = _paper()
    told = replace(BRIDGE, happened="2019", basis="stated")

    print_timeline(paper, Timeline((replace(CLOSED, also=(told, CLOSURE)),)), "", first=3)

    assert _read(paper).startswith(
        "3. 3 March 2019 (date as printed)\n   The bridge was closed on 3 March 2019.\n"
    )
    assert (
        "   also told, as 2019:\n   Ada Finch → the council\n   “The bridge will open in May,”\n"
    ) in _read(paper)
    assert "   also told:\n   The bridge was closed on 3 March 2019.\n" in _read(paper)


def test_an_empty_timeline_says_what_was_asked_and_what_comes_nearest() -> None:
    paper = _paper()

    print_timeline(paper, Timeline((), (CLOSED,), ("period", "topic")), "about rain from 1990")

    assert _read(paper).startswith(
        "No dated event in the articles matches: about rain from 1990.\n"
        "The nearest events, at other times and about other things:\n"
        "1. 3 March 2019 (date as printed)\n"
    )


def test_a_finding_tells_when_that_was_which_it_tells() -> None:
    paper = _paper()
    dated = replace(CLOSURE, happened="2019-03", basis="resolved")

    print_answer(paper, Answer("when?", (replace(CLOSURE, happened=None, versions=(dated,)),)))

    assert "1. the article's words\n" in _read(paper)
    assert (
        "Another version: March 2019 (date counted from the publication date) · the article's words"
    ) in _read(paper)


def test_sources_tell_what_is_known_of_each_article() -> None:
    paper = _paper()
    source = Source(
        article="harbour",
        title="The bridge",
        publisher=None,
        url=None,
        published="2019-06",
        published_basis="manifest",
        note="Saved by a reader.",
        paragraphs=2,
        quotations=1,
        dates=1,
    )

    print_sources(paper, (source,))

    assert _read(paper) == (
        "The bridge\n"
        "   June 2019 (from its manifest) · 2 paragraphs, 1 quotation, 1 date · harbour\n"
        "   Saved by a reader.\n"
    )


def test_a_reading_shows_what_is_left_out_and_why() -> None:
    paper = _paper()
    furniture = Paragraph(None, Span(0, 31), "body", why="share line")
    kept = Paragraph(1, Span(ARTICLE.text.index("The bridge was"), len(ARTICLE.text)), "body")

    print_parsed(paper, Parsed(ARTICLE, (furniture, kept), (), (), ()))

    assert "left out (share line): “The bridge will open in May,” \n" in _read(paper)
    assert "1. The bridge was closed on 3 March 2019." in _read(paper)


def test_no_article_turns_the_direction_in_which_a_terminal_is_read() -> None:
    paper = _paper()

    say(paper, "left \u202e right \u2066")

    assert _read(paper) == "left � right �\n"
