"""An article's text in, the date that it says it was published on out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from corpus.article import Paragraph
from corpus.date import Dated
from corpus.dating.dates import find_dates, sentence_of
from corpus.dating.tense import points_ahead
from corpus.span import Span

_HEAD, _TAIL = 8, 4  # Lines in which a page tells its date.
_LONGEST_REST = 40  # Characters beside a date that still leave it standing alone.
_LONGEST_LINE = 1000  # Characters of a line; a date further on is no claim of the page.
Belief = Literal["label", "footer", "dateline", "alone", "address", "updated"]
# From the best to the least; a later one counts only where no better one is found.
_BELIEFS: tuple[Belief, ...] = ("label", "footer", "dateline", "alone", "address", "updated")

_LINE = re.compile(r"\S[^\n\r]*")
# `Published: `, `First published on `, `Posted `, `Publication date – `, `Date: `
_LABEL = re.compile(
    r"\b(?:published|posted|publication\s+date|pub(?:lish)?\s+date|date\s+published|issued)\b"
    r"[^.!?]{0,40}\Z|\bdate\s*:\s*\Z",
    re.IGNORECASE,
)
# `Published: 13 June | Updated: `: the last of the two words tells
_UPDATED_SINCE = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
# `18:00 GMT 03 July 2020` on top of a page: its clock
_CLOCK = re.compile(r"\d\d?[:.]\d\d\s*(?:[A-Z]{3,4})\W*\Z", re.ASCII)
# `Updated `, `Last modified: `
_UPDATED = re.compile(r"\b(?:updated|modified|revised)\b[^.!?]{0,30}\Z", re.IGNORECASE)
# `Saved on `, `Copyright `: dates of the page, of a copy, of anything but the article.
_OF_THE_PAGE = re.compile(
    r"\b(?:saved|printed|print|accessed|retrieved|archived|downloaded|cached|snapshot|captured|"
    r"today\s+is|copyright|comments?|expires?|born|died|since|until|from|of|in|before|after)\b"
    r"[^.!?]{0,30}\Z|[©$€£]\s*\Z",
    re.IGNORECASE,
)
# `MOSCOW, ` before a date, ` (Reuters) —` after it
_PLACE = re.compile(r"[A-Z][A-Z .,'’()/-]{2,40}")
_AFTER_DATELINE = re.compile(r"\s*(?:\(|[—–_-])")
# `https://example.org/news/2017/06/13/talks`
_ADDRESS = re.compile(r"https?://\S{1,200}?/(\d{4})/(\d\d)/(\d\d)/\S*", re.ASCII)
# What stands beneath the clock of a page: `Listen Live`, `Get short URL`, `Home | News`
_PAGE_HEADER = re.compile(
    r"\s*(?:listen\s+live|watch\s+live|get\s+short\s+url|short\s+url|print\s+this|menu|home\s*[|>»]|"
    r"log\s?in|sign\s?in|search|skip\s+to|share\s*\|)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A date that a page may mean as its article's, and why to believe it."""

    belief: Belief
    edtf: str
    dated: Dated | None = None


def find_publication_date(text: str, paragraphs: tuple[Paragraph, ...]) -> str | None:
    """The day or month (EDTF) on which an article says it was published, None if unsure.

    Looks at the first and last lines, those that are left out among them. A date is believed
    when it is labelled, stands in a dateline, alone or in the page's address, and when nothing
    speaks against it: the marks of a page's clock, another such date, or an article that tells
    of later days as past.
    """
    claims = list(_claims(text))
    spans = {claim.dated.span for claim in claims if claim.dated}
    for belief in _BELIEFS:
        told = {claim.edtf for claim in claims if claim.belief == belief}
        if told:
            edtf = told.pop()
            return None if told or _is_contradicted(text, paragraphs, edtf, spans) else edtf
    return None


def _claims(text: str) -> Iterator[_Claim]:
    head, tail = _edges(text)
    for place, line in enumerate(head):
        beneath = head[place + 1 : place + 3]
        is_page_header = any(_PAGE_HEADER.match(text, each.start) for each in beneath)
        for claim in _claims_of(text, line):
            is_clock = is_page_header or (place == 0 and _has_clock(text, line, claim))
            if claim.belief in ("label", "dateline") or not is_clock:
                yield claim
    for line in tail:
        for claim in _claims_of(text, line):
            if claim.belief == "label":
                yield replace(claim, belief="footer")


def _has_clock(text: str, line: Span, claim: _Claim) -> bool:
    """Whether a date that stands alone has the clock of its page before it."""
    if claim.dated is None or claim.belief != "alone":
        return False
    return _CLOCK.search(text[line.start : claim.dated.span.start]) is not None


def _edges(text: str) -> tuple[list[Span], list[Span]]:
    """The first and the last lines of a text that are not blank."""
    head: list[Span] = []
    tail: list[Span] = []
    for match in _LINE.finditer(text):
        span = Span(*match.span())
        if len(head) < _HEAD:
            head.append(span)
            continue
        tail = [*tail[1 - _TAIL :], span]
    return head, tail


def _claims_of(text: str, line: Span) -> Iterator[_Claim]:
    if address := _ADDRESS.fullmatch(line.of(text).strip()):
        yield _Claim("address", "-".join(address.groups()))
        return
    line = Span(line.start, min(line.end, line.start + _LONGEST_LINE))
    for dated in find_dates(text, (Paragraph(1, line, "body"),), None):
        if dated.grain in ("day", "month") and "/" not in dated.edtf:
            belief = _judge(text, line, dated)
            if belief:
                yield _Claim(belief, dated.edtf, dated)


def _judge(text: str, line: Span, dated: Dated) -> Belief | None:
    """How a date in a line is to be believed; None when it is no publication date."""
    before, after = text[line.start : dated.span.start], text[dated.span.end : line.end]
    if before[-1:].isalnum() or _is_inside_quotation(before):
        return None
    label = _LABEL.search(before[-80:])
    if label and not _UPDATED_SINCE.search(label.group()):
        return "label"
    if dated.grain == "month" or _OF_THE_PAGE.search(before[-60:]):
        return None
    if _UPDATED.search(before[-60:]):
        return "updated"
    if _PLACE.fullmatch(before) and _AFTER_DATELINE.match(after):
        return "dateline"
    rest = (before + after).strip()
    return "alone" if len(rest) <= _LONGEST_REST and rest[-1:] not in tuple(".!?") else None


def _is_inside_quotation(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_contradicted(
    text: str, paragraphs: tuple[Paragraph, ...], edtf: str, claims: set[Span]
) -> bool:
    """Whether the article, beside what the page claims, tells of a later day as past."""
    for paragraph in paragraphs:
        for dated in find_dates(text, (paragraph,), None):
            if dated.interval.first.isoformat() <= edtf + "-99" or dated.span in claims:
                continue
            if points_ahead(text, dated.span, sentence_of(paragraph, dated.span)) is False:
                return True
    return False
