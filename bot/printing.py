"""What travels, as a person reads it on the terminal."""

from collections.abc import Sequence
from itertools import chain
from math import ceil

from rich.console import Console
from rich.text import Text

from bot.accounts import find_groups, key_of
from bot.counting import counted
from bot.dates import basis_in_words, in_words
from bot.fitting import label, utterances
from bot.leads import lead
from bot.stating import number_accounts, number_findings, number_groups, state
from bot.timelines import date_line, told_nearest, told_nothing
from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.quotation import SURE, Quotation
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.comparison import Comparison
from retrieval.event import Event, Timeline
from retrieval.status import Source, Speaker
from retrieval.turn import Turn
from retrieval.verdict import Verdict, VerdictKind

VERDICTS: dict[VerdictKind, str] = {
    "verbatim": "Verbatim: these words are printed.",
    "altered": "Altered: these words are not what is printed.",
    "absent": "Not in these articles.",
}
STYLES: dict[VerdictKind, str] = {"verbatim": "green", "altered": "yellow", "absent": "yellow"}
NOTHING = "(nothing)"
WRITTEN = "A language model’s words; those in the findings below are the articles’:"
INDENT = 3
SEPARATOR = " · "

# Article text is untrusted: a control character could move the cursor or rename the window.
CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")
# Nor may it turn the direction in which what follows is read.
CONTROLS |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�")
CONTROLS |= {ord("\n"): "\n", ord("\t"): "\t", ord("\r"): ""}


def terminal(*, is_stderr: bool = False) -> Console:
    """The console of one stream; it colours only when a person looks at it."""
    return Console(stderr=is_stderr, highlight=False, markup=False, emoji=False)


def say(console: Console, words: str, *, indent: int = 0, style: str = "") -> None:
    """Words as they stand, folded to the width of a terminal and left whole elsewhere."""
    text = Text(words.translate(CONTROLS), style=style)
    width = max(console.width - indent, 20)
    lines = text.wrap(console, width) if console.is_terminal else text.split("\n")
    for folded in lines:
        console.print(Text(" " * indent).append_text(folded), soft_wrap=True)


def print_turn(console: Console, turn: Turn) -> None:
    """The answer under what leads it; where nothing was asked, the sentence that says so."""
    if turn.question is None:
        for note in turn.outcome.notes:
            say(console, note, style="yellow")
        return
    for sentence in lead(turn):
        say(console, sentence, style="italic")
    print_answer(console, turn.outcome)


def print_answer(console: Console, outcome: Answer | NotInCorpus) -> None:
    """The verdict, the findings best first, and what else the reader should know."""
    if isinstance(outcome, Answer):
        _print_text(console, state(outcome.written, number_findings(outcome.citations)))
        say(console, "In the articles:", style="bold green")
        _print_findings(console, outcome.citations)
    else:
        say(console, "Not in these articles.", style="bold yellow")
        if outcome.closest:
            say(console, "The closest passages, which are not an answer:")
        _print_findings(console, outcome.closest)
    for note in outcome.notes:
        say(console, f"Note: {note}", style="italic")


def _print_text(console: Console, text: str) -> None:
    if text:
        say(console, WRITTEN, style="dim")
        say(console, text)


def print_check(console: Console, verdict: Verdict) -> None:
    """The verdict, the printed words, and word by word what differs from them."""
    say(console, VERDICTS[verdict.kind], style=f"bold {STYLES[verdict.kind]}")
    if verdict.citation:
        say(console, _heading(verdict.citation), indent=INDENT)
        _print_words(console, (verdict.citation,), INDENT)
    for change in verdict.changes:
        say(console, f"quoted:  {change.quoted or NOTHING}", indent=INDENT)
        say(console, f"printed: {change.source or NOTHING}", indent=INDENT)
    if verdict.also:
        say(console, f"Also in {counted(len(verdict.also), 'other place')}:")
    for citation in verdict.also:
        say(console, _joined((_heading(citation), _place(citation))), indent=INDENT)


def print_comparison(console: Console, outcome: Comparison | NotInCorpus) -> None:
    """How each article tells it, utterances side by side, or an honest no."""
    if isinstance(outcome, NotInCorpus):
        print_answer(console, outcome)
        return
    articles = counted(len(outcome.accounts), "article")
    groups = list(find_groups(outcome))
    numbers = number_groups(groups) if outcome.written else {}
    _print_text(console, state(outcome.written, number_accounts(outcome, numbers)))
    say(console, f"{articles} compared:", style="bold green")
    for group in groups:
        say(console, group.head, style="bold")
        for citation in group.citations:
            number = f"{label(numbers[key_of(citation)])} " if numbers else ""
            say(console, number + _heading(citation), indent=INDENT)
            _print_words(console, (citation,), 2 * INDENT)
        if group.foot:
            say(console, group.foot, indent=INDENT, style="italic")
    for note in outcome.notes:
        say(console, f"Note: {note}", style="italic")


def print_quotes(
    console: Console, citations: Sequence[Citation], *, page: int, page_length: int
) -> None:
    """One page of quotations, `page_length` utterances long, and where the next one is.

    `page` counts from 1; the last page is shown for those beyond it.
    """
    if not citations:
        say(console, "No quotation in the articles matches.", style="bold yellow")
        return
    found = list(utterances(citations))
    pages = ceil(len(found) / page_length)
    shown = min(page, pages)
    first = (shown - 1) * page_length
    parts = chain.from_iterable(found[first : first + page_length])
    _print_findings(console, tuple(parts), first=first + 1)
    further = f"; --page {shown + 1} shows the next" if shown < pages else ""
    say(console, f"Page {shown} of {pages}{further}.", style="italic")


def print_people(console: Console, people: Sequence[Speaker]) -> None:
    """Everybody with their other names, their roles, and in how many paragraphs they speak."""
    if not people:
        say(console, "The articles name nobody.", style="bold yellow")
    for person in people:
        say(console, person.name, style="bold")
        also = f"also {', '.join(person.aliases)}" if person.aliases else None
        spoken = f"speaks in {counted(person.paragraphs, 'paragraph')}"
        told = (also, ", ".join(person.roles), spoken if person.paragraphs else "does not speak")
        say(console, _joined(told), indent=INDENT)


def print_timeline(console: Console, found: Timeline, asked: str, *, first: int = 1) -> None:
    """Each event with its date, its sentence as printed, and where that stands.

    They are numbered from `first` on. Where nothing is as `asked`, what comes nearest.
    """
    for note in found.notes:
        say(console, f"Note: {note}", style="italic")
    if not found.events:
        say(console, told_nothing(asked), style="bold yellow")
    if found.nearest:
        say(console, told_nearest(found.dropped), style="italic")
    places = {place: place for place in range(first, first + len(found.events))}
    _print_text(console, state(found.written, places))
    for number, event in enumerate(found.events or found.nearest, first):
        say(console, f"{number}. {date_line(event)}", style="bold")
        _print_told(console, event.citation)
        for other in event.also:
            say(console, _also(other, event), indent=INDENT, style="italic")
            _print_told(console, other)


def _also(other: Citation, event: Event) -> str:
    is_other = other.happened is not None and other.happened != event.edtf
    return f"also told, as {in_words(other.happened or '')}:" if is_other else "also told:"


def _print_told(console: Console, citation: Citation) -> None:
    if citation.kind != "narration":
        say(console, _heading(citation), indent=INDENT)
    say(console, _in_marks(citation.text, citation.kind), indent=INDENT)
    say(console, _place(citation), indent=INDENT, style="dim")


def print_sources(console: Console, sources: Sequence[Source]) -> None:
    """Each article with what is known of it and how much was found in it."""
    for source in sources:
        published = in_words(source.published) if source.published else "date unknown"
        basis = f" (from its {source.published_basis})" if source.published_basis else ""
        counts = ", ".join(
            (
                counted(source.paragraphs, "paragraph"),
                counted(source.quotations, "quotation"),
                counted(source.dates, "date"),
            )
        )
        say(console, source.title, style="bold")
        told = (source.publisher, published + basis, counts, source.article)
        say(console, _joined(told), indent=INDENT)
        for known in filter(None, (source.url, source.note)):
            say(console, known, indent=INDENT, style="dim")


def print_parsed(console: Console, parsed: Parsed) -> None:
    """How an article was read: what was kept, what was left out and why, what was found."""
    article = parsed.article
    published = in_words(article.published) if article.published else "date unknown"
    say(console, article.title or article.id, style="bold")
    say(console, _joined((article.file, published)), style="dim")
    for paragraph in parsed.paragraphs:
        _print_paragraph(console, article.text, paragraph)
    say(console, counted(len(parsed.quotations), "quotation"), style="bold")
    for quotation in parsed.quotations:
        say(console, _who(quotation), indent=INDENT)
        words = quotation.span.of(article.text)
        say(console, _in_marks(words, quotation.kind), indent=2 * INDENT)
    say(console, counted(len(parsed.dates), "date"), style="bold")
    for dated in parsed.dates:
        words = dated.span.of(article.text)
        say(console, f"{words} = {dated.edtf} ({dated.basis})", indent=INDENT)


def _print_findings(console: Console, citations: Sequence[Citation], *, first: int = 1) -> None:
    for rank, parts in enumerate(utterances(citations), first):
        say(console, f"{rank}. {_dated_heading(parts[0])}", style="bold")
        _print_words(console, parts, INDENT)
        for version in (version for part in parts for version in part.versions):
            say(console, f"Another version: {_dated_heading(version)}", indent=INDENT)
            _print_words(console, (version,), 2 * INDENT)


def _print_words(console: Console, parts: Sequence[Citation], indent: int) -> None:
    for part in parts:
        say(console, _in_marks(part.text, part.kind), indent=indent)
    say(console, _place(parts[0]), indent=indent, style="dim")


def _print_paragraph(console: Console, text: str, paragraph: Paragraph) -> None:
    words = paragraph.span.of(text)
    if paragraph.kept:
        say(console, f"{paragraph.number}. {words}")
    else:
        say(console, f"left out ({paragraph.why}): {words}", style="dim")


def _dated_heading(citation: Citation) -> str:
    """Before the heading, when that was which the words tell, where the date is asked for."""
    if citation.happened is None or citation.basis is None:
        return _heading(citation)
    dated = f"{in_words(citation.happened)} ({basis_in_words(citation.basis)})"
    return _joined((dated, _heading(citation)))


def _heading(citation: Citation) -> str:
    """Who said it to whom, on what occasion and when, as far as the article tells."""
    if citation.kind == "narration":
        return "the article's words"
    said = in_words(citation.said) if citation.said else None
    return _spoken(citation, citation.speaker, said)


def _who(quotation: Quotation) -> str:
    return _spoken(quotation, quotation.speaker.name if quotation.speaker else None, quotation.said)


def _spoken(words: Citation | Quotation, speaker: str | None, said: str | None) -> str:
    who = speaker or "speaker not clear"
    if speaker and words.confidence < SURE:
        who = f"{who} (not certain)"
    if words.told_by:
        who = f"{who} (told by {words.told_by})"
    if words.addressee:
        who = f"{who} → {words.addressee}"
    label = "paraphrase" if words.kind == "reported" else None
    return _joined((who, words.occasion, said, label))


def _place(citation: Citation) -> str:
    published = in_words(citation.published) if citation.published else "date unknown"
    return _joined(
        (citation.title, citation.publisher, published, f"paragraph {citation.paragraph}")
    )


def _in_marks(words: str, kind: str) -> str:
    """Quotation marks are for words that stand between them in the article, and no others."""
    return f"“{words}”" if kind == "direct" else words


def _joined(parts: Sequence[str | None]) -> str:
    return SEPARATOR.join(filter(None, parts))
