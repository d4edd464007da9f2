"""Invented articles with their citations, and an index that answers from them."""

import re
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.article import Article, Paragraph
from corpus.date import Interval
from corpus.quotation import Mention, Quotation, QuotationKind
from corpus.span import Span
from retrieval.answer import Answer, NotInCorpus
from retrieval.checking import cite
from retrieval.citation import Citation
from retrieval.comparison import Account, Comparison, Utterance
from retrieval.context import DIGEST_LENGTH, Context, Reference, refer
from retrieval.event import Event, Timeline
from retrieval.naming import Nobody
from retrieval.quoted import read_quoted
from retrieval.turn import Told, Turn
from retrieval.verdict import ABSENT, Change, Verdict
from tests.bot.storeroom import Storeroom

TEXT = (
    "“The bridge will open in May,” Mayor Ada Finch told the council on Monday. "
    "She said the harbour would have to wait.\n"
    "The bridge was closed on 3 March 2019.\n"
)
ARTICLE = Article(
    id="harbour",
    file="harbour.txt",
    text=TEXT,
    digest="d" * 64,
    title="The bridge and the *harbour*",
    publisher="The Example Gazette",
    url="https://gazette.example/bridge?id=1",
    published="2019-06-12",
)


def article(text: str, *, name: str = "invented", title: str | None = None) -> Article:
    """An article of one paragraph."""
    return Article(id=name, file=f"{name}.txt", text=text, digest="e" * 64, title=title)


def said(
    words: str,
    *,
    kind: QuotationKind = "direct",
    speaker: str | None = "Ada Finch",
    source: Article | None = None,
    told_by: str | None = None,
    addressee: str | None = None,
    utterance: int = 1,
) -> Citation:
    """The words of an article, or of an invented one that holds nothing else, as a quotation."""
    printed = source or article(words)
    span = _span(printed.text, words)
    quotation = Quotation(
        span=span,
        kind=kind,
        utterance=utterance,
        speaker=Mention(speaker, span) if speaker else None,
        addressee=addressee,
        told_by=told_by,
        confidence=0.9,
    )
    return cite(printed, _whole(printed), span, quotation=quotation)


def narrated(words: str, *, source: Article | None = None) -> Citation:
    """The words of an article in its own voice."""
    printed = source or article(words)
    return cite(printed, _whole(printed), _span(printed.text, words))


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _whole(printed: Article) -> Paragraph:
    return Paragraph(1, Span(0, len(printed.text)), "body")


BRIDGE = said("The bridge will open in May,", source=ARTICLE, addressee="the council")
HARBOUR = said("the harbour would have to wait", kind="reported", source=ARTICLE, utterance=2)
CLOSURE = narrated("The bridge was closed on 3 March 2019.", source=ARTICLE)
BEFORE = narrated("It had rained all week. Nobody crossed the river.")
AFTER = narrated("The ferry sails on.")
CLOSED = Event(
    interval=Interval(date(2019, 3, 3), date(2019, 3, 4)),
    edtf="2019-03-03",
    grain="day",
    basis="stated",
    citation=CLOSURE,
)
FERRY = replace(ARTICLE, id="ferry", title="The ferry", published="2019-06-13")
FERRY_BRIDGE = said("The bridge will open in May,", source=FERRY, addressee="the council")
FERRY_HARBOUR = said(
    "the harbour would have to wait", kind="reported", source=FERRY, speaker="Bertram Adler"
)
COMPARISON = Comparison(
    question="the bridge",
    accounts=(
        Account("harbour", "The bridge and the *harbour*", (BRIDGE, HARBOUR, CLOSURE)),
        Account("ferry", "The ferry", (FERRY_BRIDGE, FERRY_HARBOUR)),
    ),
    utterances=(Utterance("Ada Finch", (BRIDGE, FERRY_BRIDGE), ("The museum",)),),
    disputed=((HARBOUR, FERRY_HARBOUR),),
    notes=("Ada Finch and Bertram Adler contradict one another: read both as claims.",),
)


class NotAskedError(Exception):
    """Stands for a fault that nobody foresaw."""


class Newsroom(Storeroom):
    """An index over the one article, as slow and as faulty as a test wants it.

    `seconds` is how long asking and reloading take. What was asked is in `asked`, what it went
    on from in `formers`, what was checked in `checked`, what a timeline or a list of quotations
    was to hold in `sought`; such lists hold what `happened` and what was `quoted`. The context of
    words is looked up in `printed`, of which each article is one paragraph between two others.
    """

    def __init__(self, folder: Path | None = None, *, seconds: float = 0.0) -> None:
        super().__init__(folder, seconds=seconds)
        self.asked: list[str] = []
        self.formers: list[Turn | None] = []
        self.sought: list[dict[str, object]] = []
        self.answer: Answer | NotInCorpus | None = None
        self.checked: list[str] = []
        self.quoted: tuple[Citation, ...] = (BRIDGE, HARBOUR)
        self.happened: tuple[Event, ...] = (CLOSED,)
        self.notes: tuple[str, ...] = ()
        self.printed: tuple[Article, ...] = (ARTICLE,)

    def ask(self, question: str) -> Answer | NotInCorpus:
        self.asked.append(question)
        time.sleep(self.seconds)
        if "fault" in question:
            raise NotAskedError(question)
        if self.answer:
            return self.answer
        if re.search("bridge|harbour", question):
            return Answer(question, (BRIDGE, HARBOUR), ("Both are from one article.",))
        return NotInCorpus(question, (CLOSURE,))

    def follow(self, text: str, former: Turn | None = None) -> Turn:
        """Every question is whole here but "to whom?", which the bridge's answer tells."""
        self.formers.append(former)
        if text == "to whom?" and former is None:
            return Turn(None, NotInCorpus(text, notes=("Ask the whole question.",)))
        if text == "to whom?" and former is not None:
            told = Told("addressee", ("the council",))
            return replace(former, outcome=Answer(text, (BRIDGE,)), told=told)
        outcome = self.ask(text)
        return Turn(text, outcome, outcome.citations if isinstance(outcome, Answer) else ())

    def compare(self, question: str) -> Comparison | NotInCorpus:
        outcome = self.ask(question)
        return COMPARISON if isinstance(outcome, Answer) else outcome

    def timeline(
        self,
        *,
        topic: str | None = None,
        person: str | None = None,
        first: Interval | None = None,
        last: Interval | None = None,
    ) -> Timeline:
        self.sought.append({"topic": topic, "person": person, "first": first, "last": last})
        if topic == "weather":
            return Timeline((), (CLOSED,) if first else (), ("period",) if first else ())
        events = () if person and person not in self.people() else self.happened
        return Timeline(events, notes=self.notes)

    def topics(self) -> tuple[str, ...]:
        return ("the bridge", "harbour", "Harbour Street")

    def years(self) -> tuple[str, ...]:
        return ("2010s", "2018", "2019")

    def quotes(
        self, *, person: str | None = None, topic: str | None = None, to: str | None = None
    ) -> tuple[Citation, ...]:
        self.sought.append({"person": person, "topic": topic, "to": to})
        if topic == "fault":
            raise NotAskedError(topic)
        unknown = {person, to} - {None, *self.people()}
        return () if unknown or topic == "weather" else self.quoted

    def contexts(self, references: Sequence[Reference]) -> tuple[Context | None, ...]:
        time.sleep(self.seconds)
        return tuple(map(self._context, references))

    def _context(self, reference: Reference) -> Context | None:
        known = {each.digest[:DIGEST_LENGTH]: each for each in self.printed}
        printed = known.get(reference.digest)
        if printed is None or reference.span.end > len(printed.text):
            return None
        shown = self.answer.citations if isinstance(self.answer, Answer) else ()
        told = (*self.quoted, *shown, *(other for each in shown for other in each.versions))
        words = {(refer([each]).digest, each.span): each for each in told}
        cited = words.get((reference.digest, reference.span)) or cite(
            printed, _whole(printed), reference.span
        )
        whole = cite(printed, _whole(printed), Span(0, len(printed.text)))
        return Context(cited, whole, replace(BEFORE, paragraph=0), replace(AFTER, paragraph=2))

    def check(self, text: str) -> Verdict:
        """Printed words are verbatim; others about the bridge are altered."""
        self.checked.append(text)
        if "fault" in text:
            raise NotAskedError(text)
        read_quoted(text)
        if text.strip("“”, ") in TEXT:
            return Verdict("verbatim", BRIDGE, also=(FERRY_BRIDGE,))
        if "bridge" in text:
            changes = (Change("will not open", "will open"), Change("", "in May"))
            return Verdict("altered", BRIDGE, changes)
        return ABSENT

    def nobody(self, *names: str | None) -> Nobody | None:
        unknown = [name for name in names if name and name not in self.people()]
        return Nobody(unknown[0], ("Ada Finch", "Bertram Adler")) if unknown else None

    def people(self) -> tuple[str, ...]:
        return ("Ada Finch", "Bertram Adler", "x" * 101)
