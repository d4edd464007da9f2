"""From a citation to the Discord text of a finding, proved exact."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from urllib.parse import quote, urlsplit

from bot.catalogue import ENGLISH, Catalogue
from bot.dates import basis_in_words, in_words
from bot.escaping import inline, quote_block, quoted_text, unix_lines
from bot.limits import URL_LENGTH, length
from corpus.quotation import SURE
from retrieval.citation import Citation, CitationKind

NAME_LENGTH = 100
TITLE_LENGTH = 200
SEPARATOR = " · "
CUT = " […]"

# Only what somebody is said to have spoken word for word stands between quotation marks.
MARKS: dict[CitationKind, tuple[str, str]] = {
    "direct": ("“", "”"),
    "reported": ("", ""),
    "narration": ("", ""),
}

# The end of a sentence with what closes after it: "… to go." She, "… go!” He".
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?=\s)")
_WORD_END = re.compile(r"\S(?=\s)")
# "news.example", "news.example:8080"; names and passwords before an "@" are not plain.
_HOST = re.compile(r"[0-9A-Za-z.-]+(?::[0-9]+)?")
# What an address may hold as it stands, "%" for what is already encoded; brackets would end it.
_URL_SAFE = "/:?#@!$&'*+,;=%-._~"


class NotFaithfulError(Exception):
    """A rendering that would not show `citation` as it is printed."""

    def __init__(self, citation: Citation) -> None:
        super().__init__(f"{citation.article} [{citation.span.start}, {citation.span.end})")
        self.citation = citation


def finding(parts: Sequence[Citation], words: Catalogue = ENGLISH) -> str:
    """Who said it, the words, and where they stand, for the parts of one utterance.

    Raises NotFaithfulError when Discord would show other words than those printed.
    """
    shown = [words_of(part) for part in parts]
    who, where = attribution(parts[0], words), source(parts, words)
    return "\n".join([*_happened(parts, words), who, *shown, where])


def cut_finding(citation: Citation, until: int, words: Catalogue = ENGLISH) -> str:
    """A finding whose words stop at `until`, and that says so."""
    shown = words_of(citation, until=until)
    told = f"-# {words.say('finding.cut', mark=CUT.strip())}"
    who, where = attribution(citation, words), source([citation], words)
    return "\n".join([*_happened([citation], words), who, shown, told, where])


def cut_to_fit(citation: Citation, room: int, words: Catalogue = ENGLISH) -> str | None:
    """The longest cut finding within `room`; None where not even one word fits.

    It is cut at the end of a sentence or, where the first is too long, of a word.
    """
    text = citation.text[: max(room, 0)]
    cut = partial(cut_finding, citation, words=words)
    for pattern in (_SENTENCE_END, _WORD_END):
        ends = _ends(pattern, text)
        fitting = bisect_right(ends, room, key=lambda end: length(cut(end)))
        if fitting:
            return cut(ends[fitting - 1])
    return None


def cut_places(text: str) -> tuple[int, ...]:
    """Where `text` may be cut: the ends of its sentences or, if it is one, of its words."""
    return _ends(_SENTENCE_END, text) or _ends(_WORD_END, text)


def _ends(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in pattern.finditer(text))


def attribution(citation: Citation, words: Catalogue = ENGLISH) -> str:
    """Who said it to whom, on what occasion and when, as far as the article tells.

    For instance "**Vladimir Putin** → Oliver Stone · interview · 2017".
    """
    if citation.kind == "narration":
        return f"**{words.say('finding.narration')}**"
    unclear = f"*{words.say('finding.unclear')}*"
    who = f"**{_name(citation.speaker)}**" if citation.speaker else unclear
    if citation.speaker and citation.confidence < SURE:
        who = words.say("finding.not_certain", name=who)
    if citation.told_by:
        who = words.say("finding.told_by", name=who, teller=_name(citation.told_by))
    if citation.addressee:
        who = f"{who} → {_name(citation.addressee)}"
    occasion = _name(citation.occasion) if citation.occasion else None
    said = _when(citation.said, words) if citation.said else None
    paraphrase = f"*{words.say('finding.paraphrase')}*"
    label = paraphrase if citation.kind == "reported" else None
    return SEPARATOR.join(filter(None, (who, occasion, said, label)))


def words_of(citation: Citation, *, until: int | None = None) -> str:
    """The printed words as a block quote, up to `until` when they must be cut.

    Raises NotFaithfulError when the block, read as Discord reads it, shows other words.
    """
    marks = MARKS[citation.kind]
    printed = citation.text[:until]
    block = quote_block(printed, marks)
    if quoted_text(block, marks) != unix_lines(printed):
        raise NotFaithfulError(citation)
    return block if until is None else block + CUT


def source(parts: Sequence[Citation], words: Catalogue = ENGLISH) -> str:
    """The small line that tells title, publisher, date and paragraph, with the article's link."""
    return f"-# {_place(parts, words)}"


def version(citation: Citation, beside: Citation, words: Catalogue = ENGLISH) -> str:
    """The same utterance in another article; its words only where they differ.

    Raises NotFaithfulError as `words_of` does.
    """
    if citation.kind == beside.kind and citation.text == beside.text:
        return f"-# {words.say('finding.same', place=_place([citation], words))}"
    other = f"-# {words.say('finding.other')}"
    lines = [other, words_of(citation), source([citation], words)]
    if attribution(citation) != attribution(beside):
        lines.insert(1, attribution(citation, words))
    lines[1:1] = _happened([citation], words)
    return "\n".join(lines)


def safe_link(url: str) -> str | None:
    """The address as it may stand in a link; None unless it is plain http(s) and short enough."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(parts.netloc):
        return None
    link = quote(parts.geturl(), safe=_URL_SAFE)
    return link if len(link) <= URL_LENGTH else None


def _happened(parts: Sequence[Citation], words: Catalogue) -> list[str]:
    """When that was which the words tell, where the date is asked for and known."""
    dated = [(part.happened, part.basis) for part in parts if part.happened and part.basis]
    return [
        f"**{_when(edtf, words)}** · {basis_in_words(basis, words)}" for edtf, basis in dated[:1]
    ]


def _place(parts: Sequence[Citation], words: Catalogue) -> str:
    citation = parts[0]
    numbers = sorted({part.paragraph for part in parts})
    link = safe_link(citation.url) if citation.url else None
    places = ", ".join(map(str, numbers))
    told = (
        inline(citation.title, TITLE_LENGTH),
        _name(citation.publisher) if citation.publisher else None,
        _published(citation, words),
        words.say("finding.paragraphs", number=len(numbers), numbers=places),
        f"[{words.say('finding.link')}](<{link}>)" if link else None,
    )
    return SEPARATOR.join(filter(None, told))


def _published(citation: Citation, words: Catalogue) -> str:
    if citation.published is None:
        return words.say("finding.undated")
    return words.say("finding.published", date=_when(citation.published, words))


def _name(name: str) -> str:
    return inline(name, NAME_LENGTH)


def _when(edtf: str, words: Catalogue) -> str:
    return inline(in_words(edtf, words), NAME_LENGTH)
