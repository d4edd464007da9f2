"""An article's paragraphs in, what tells who speaks in them out."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.speech.appositions import find_appositions
from corpus.speech.cues import Cue, find_cues
from corpus.speech.identities import Bearer, Identities
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
    running = [p for p in paragraphs if p.kept and p.role in {"body", "title"}]
    passages = [read_passage(text, n, paragraph, small) for n, paragraph in enumerate(running)]
    signed = tuple(find_signed_quotes(text, paragraphs))
    identities = _identities(text, passages, signed, small)
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


def _identities(
    text: str,
    passages: Sequence[Passage],
    signed: Sequence[SignedQuote],
    small: frozenset[str],
) -> Identities:
    """Who bears the names of an article, with the roles that it equates with them."""
    names = [phrase.name for passage in passages for phrase in passage.phrases if phrase.name]
    names += [name for passage in passages for name in names_within(text, passage, small)]
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
