"""Citations in, what a language model is given of them out."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.citation import Citation
from retrieval.context import Context

EDTF = re.compile(r"(?P<year>\d{3}[\dX])(?:-(?P<month>0\d|1[0-2])(?:-(?P<day>\d\d))?)?")

NARRATED = "the article's own words"
PRINTED = "printed in "


@dataclass(frozen=True, slots=True)
class Evidence:
    """One finding: `told` says whose words they are, `words` are printed.

    `number` counts from 1, as the reader sees the findings. `speakers` are the names of those who
    say it, or tell that it was said, and `outlet` is that of who prints it. `around` is what is
    printed before and behind: it helps to understand, and nothing may rest on it.
    """

    number: int
    told: str
    words: str
    speakers: frozenset[str] = frozenset()
    around: tuple[str, str] = ("", "")
    outlet: str = ""

    @property
    def held(self) -> str:
        """What of `told` a sentence may rest on: no title, and no date of printing.

        A title is not what the finding says, and when words were printed nothing happened.
        """
        before = self.told.partition(PRINTED)[0].removeprefix(NARRATED)
        return f"{before}{self.outlet}"


def find_evidence(
    citations: Sequence[Citation], contexts: Sequence[Context | None] = ()
) -> tuple[Evidence, ...]:
    """Each citation as evidence, with its neighbours where there is a context for it."""
    beside = (*contexts, *(None for _ in citations[len(contexts) :]))
    return tuple(
        Evidence(
            number=number,
            told="; ".join(_tell(citation)),
            words=_one_line(citation.text),
            speakers=frozenset(filter(None, (citation.speaker, citation.told_by))),
            around=_around(context) if context else ("", ""),
            outlet=citation.publisher or "",
        )
        for number, (citation, context) in enumerate(zip(citations, beside, strict=True), 1)
    )


def spell_out(edtf: str) -> str:
    """A date in words: "2017-06-14" is "14 June 2017", "199X" the "1990s"; others stay."""
    found = EDTF.fullmatch(edtf)
    if found is None:
        return edtf
    month = calendar.month_name[int(found["month"])] if found["month"] else ""
    day = str(int(found["day"])) if found["day"] else ""
    year = f"{found['year'][:3]}0s" if found["year"].endswith("X") else found["year"]
    return " ".join(filter(None, (day, month, year)))


def _tell(citation: Citation) -> Iterator[str]:
    """Who says it to whom, where, when, and which article prints it."""
    if citation.kind == "narration":
        yield NARRATED
    else:
        to = f" to {citation.addressee}" if citation.addressee else ""
        how = "says" if citation.kind == "direct" else "is reported to say"
        yield f"{citation.speaker or 'somebody'} {how}{to}"
    if citation.told_by:
        yield f"told by {citation.told_by}"
    if citation.occasion:
        yield citation.occasion
    for date in dict.fromkeys(filter(None, (citation.said, citation.happened))):
        yield spell_out(date)
    printed = f"{PRINTED}{citation.publisher or citation.title}"
    yield f"{printed}, {spell_out(citation.published)}" if citation.published else printed


def _around(context: Context) -> tuple[str, str]:
    """What is printed before the cited words and behind, from the paragraphs beside theirs."""
    paragraph, cited = context.paragraph, context.cited
    within = cited.span.start - paragraph.span.start
    before = [context.before.text] if context.before else []
    after = [context.after.text] if context.after else []
    return (
        _one_line(" ".join([*before, paragraph.text[:within]])),
        _one_line(" ".join([paragraph.text[within + len(cited.text) :], *after])),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
