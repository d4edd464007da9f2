"""An article's paragraphs in, what tells who speaks in them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.speech.appositions import find_appositions
from corpus.speech.cues import Cue, find_cues
from corpus.speech.headlines import Known, is_headline, know
from corpus.speech.identities import Bearer, Identities
from corpus.speech.names import Name
from corpus.speech.passages import Passage, names_within, read_passage, small_words
from corpus.speech.phrases import Phrase
from corpus.speech.referents import Referents
from corpus.speech.settings import Settings, find_settings
from corpus.speech.signed_quotes import SignedQuote, find_signed_quotes
from corpus.speech.transcripts import TranscriptLine, find_transcript_lines


@dataclass(frozen=True, slots=True)
class Discourse:
    """An article as it is read for speech.

    `passages` are its paragraphs of running text, each with its cues; pull quotes (`signed`)
    and the lines of a `transcript` stand apart from them. `dates` are in the order of
    the text.
    """

    text: str
    passages: tuple[Passage, ...]
    cues: tuple[tuple[Cue, ...], ...]
    referents: Referents
    settings: Settings
    signed: tuple[SignedQuote, ...]
    transcript: tuple[TranscriptLine, ...]
    dates: tuple[Dated, ...]

    def bearer(self, passage: Passage, phrase: Phrase) -> Bearer | None:
        """Whom a phrase of a passage means; None when the article does not tell."""
        referent = self.referents.of(passage, phrase)
        return referent.bearer if referent is not None else None


def read_discourse(
    text: str, paragraphs: tuple[Paragraph, ...], dates: tuple[Dated, ...]
) -> Discourse:
    """Read an article for speech; `dates` are those found in it."""
    small = small_words(text)
    signed = tuple(find_signed_quotes(text, paragraphs))
    passages, names = _read_passages(text, paragraphs, small)
    identities = _identities(text, passages, names, signed)
    transcript = tuple(find_transcript_lines(text, paragraphs, _surnames(identities)))
    apart = {quote.paragraph.span for quote in signed}
    apart |= {line.paragraph.span for line in transcript}
    spoken = tuple(passage for passage in passages if passage.paragraph.span not in apart)
    cues = tuple(find_cues(passage) for passage in spoken)
    referents = Referents(identities)
    for passage, own in zip(spoken, cues, strict=True):
        referents.read(passage, own)
    return Discourse(
        text=text,
        passages=spoken,
        cues=cues,
        referents=referents,
        settings=find_settings(text, zip(spoken, cues, strict=True), referents, dates),
        signed=signed,
        transcript=transcript,
        dates=dates,
    )


def _read_passages(
    text: str, paragraphs: Sequence[Paragraph], small: frozenset[str]
) -> tuple[list[Passage], list[Name]]:
    """The running text of an article and its names, a headline's only if the body has them."""
    running = [p for p in paragraphs if p.kept and p.role in {"body", "title"}]
    headlines = {n for n, p in enumerate(running) if is_headline(text, p, small)}
    passages = {
        n: read_passage(text, n, p, small) for n, p in enumerate(running) if n not in headlines
    }
    names = [name for passage in passages.values() for name in _names(text, passage, small)]
    known = know(names)
    for n in sorted(headlines):
        passages[n] = read_passage(text, n, running[n], small, known)
        names += _names(text, passages[n], small, known)
    return [passages[n] for n in sorted(passages)], names


def _names(
    text: str, passage: Passage, small: frozenset[str], known: Known | None = None
) -> Iterator[Name]:
    """The names of a passage, and those inside its quotation marks."""
    yield from (phrase.name for phrase in passage.phrases if phrase.name)
    yield from names_within(text, passage, small, known)


def _identities(
    text: str, passages: Sequence[Passage], names: Sequence[Name], signed: Sequence[SignedQuote]
) -> Identities:
    """Who bears the names of an article, with the roles that it equates with them."""
    identities = Identities([*names, *(quote.name for quote in signed)])
    for passage in passages:
        for name, role in find_appositions(text, passage):
            identities.add_role(name, role)
    for quote in signed:
        if quote.role is not None:
            identities.add_role(quote.name, quote.role)
    return identities


def _surnames(identities: Identities) -> frozenset[str]:
    """The surnames of an article's people, in small letters."""
    return frozenset(
        bearer.words[-1].casefold()
        for bearer in identities.bearers
        if bearer.is_person is not False
    )
