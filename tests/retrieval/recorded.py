"""Two articles of Wrenport as a record keeps them, one with a line that no reader sees."""

from dataclasses import replace
from pathlib import Path

from corpus.article import Paragraph
from corpus.person import Person
from corpus.reading import Refused
from retrieval.recording import Entry, write_record
from retrieval.windows import Windowed
from tests.retrieval.printing import name_person, print_parsed

_HARBOUR = print_parsed(
    "The harbour",
    "“We will dredge the harbour,” Ada Finch told Bertram Adler.",
    "The lighthouse stays dark.",
    "Share this article on harbours",
    title="The harbour",
    quotations=[("We will dredge the harbour,", "Ada Finch", "Bertram Adler")],
)
HARBOUR = replace(
    _HARBOUR,
    article=replace(_HARBOUR.article, publisher="The Wrenport Echo", published="2019-03"),
    people=(
        name_person(_HARBOUR.article.text, "Ada Finch", "Ada Finch"),
        name_person(_HARBOUR.article.text, "Bertram Adler", "Bertram Adler"),
    ),
)
_TITLE, *_BODY, _SHARE = HARBOUR.paragraphs
# The same without the share line, as the whole corpus has it.
SHOWN = replace(
    HARBOUR,
    paragraphs=(
        replace(_TITLE, role="title"),
        *_BODY,
        Paragraph(None, _SHARE.span, "label", why="a share line"),
    ),
)
FERRY = print_parsed(
    "“Nobody dredges,” Bertram Adler said. “Nobody will.”",
    name="ferry",
    title="The ferry",
    quotations=[
        ("Nobody dredges,", "Bertram Adler", None),
        ("Nobody will.", "Bertram Adler", None),
    ],
)
WINDOWS = (
    Windowed("h-0.0", 0, 0),
    Windowed("h-1", 1, None),
    Windowed("h-1.0", 1, 0),
    Windowed("h-2", 2, None),
    Windowed("h-3", 3, None),
)
PEOPLE = (Person("Bertram Adler", roles=("ferry owner",)), Person("Ada Finch"))
REFUSED = Refused("photo.jpg", "articles end in .txt")


def record_both(path: Path) -> None:
    """Write the record of both articles at `path`."""
    write_record(
        path,
        [Entry(HARBOUR, SHOWN, WINDOWS), Entry(FERRY, FERRY, (Windowed("f-0", 0, None),))],
        people=PEOPLE,
        small_words=["young", "may"],
        refused=[REFUSED],
    )
