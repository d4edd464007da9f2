"""What the kept lines of an article are: title, heading, label, body."""

import re
from collections.abc import Sequence

from corpus.article import Role
from corpus.layout.furniture import is_prose
from corpus.layout.lines import (
    MARKDOWN_HEADING,
    OUTER_MARKS,
    count_words,
    ends_with_stop,
    is_date_line,
    is_name_line,
    is_signature_line,
    is_title_case,
)
from corpus.layout.pull_quotes import find_pull_quotes
from corpus.layout.sentences import find_sentences
from corpus.span import Span

FEWEST_TITLE_WORDS = 3
MOST_TITLE_WORDS = 35
MOST_HEADING_WORDS = 20
MOST_QUESTION_WORDS = 12

# `By Ann Smith`, `By ANN SMITH and Bob Jones, Staff Writers`
BYLINE = re.compile(r"(?:By|BY|by)\s[A-Z][\w.'’-]*\s[^.!?“”\"]{1,120}")
# `Published: 12 June 2017`, `Updated on June 12, 2017 at 10:30`
STAMP = re.compile(
    r"(?:first\s|last\s)?(?:published|posted|updated|modified|created|date)\b.{0,80}\d.{0,20}",
    re.IGNORECASE,
)
# `Q: Why?`, `SMITH: No.`, `Ann Smith: We will.`, `Q. Why?`
TURN = re.compile(
    r"(?:[A-Z]|[A-Z][\w.'’-]{1,30}(?:\s[A-Z][\w.'’-]{0,30}){0,2})\s?:\s.|[QA]\.\s.", re.DOTALL
)
# `- one`, `2. two`, `b) three`
LIST_ITEM = re.compile(r"[-*•–—]\s?|(?:\d{1,3}[.)]|[a-z]\))\s")
# `What happens next?`
QUESTION = re.compile(
    r"(?:what|who|whom|whose|why|when|where|which|how|is|are|was|were|do|does|did|can|could|will"
    r"|would|should|has|have|had)\b[^“”\"]*\?",
    re.IGNORECASE,
)


def find_roles(lines: Sequence[str]) -> tuple[Role, ...]:
    """Tell the role of each kept line of an article, in order.

    At most one is the title. Whatever may be evidence is body: only what announces text
    that follows is a heading, only a name, role, date or byline alone a label.
    """
    title = _find_title(lines)
    signed = find_pull_quotes(lines)
    signing = {place + step for place, count in signed.items() for step in range(1, count + 1)}
    roles: list[Role] = []
    for index, line in enumerate(lines):
        if index == title:
            roles.append("title")
        elif index < (title or 0) or index in signing or is_label(line):
            roles.append("label")
        else:
            roles.append("heading" if index not in signed and is_heading(line) else "body")
    return _demote(roles)


def is_label(line: str) -> bool:
    """Whether a line only names somebody or a date: `By Ann Smith`, `June 12, 2017`."""
    if BYLINE.fullmatch(line) or STAMP.fullmatch(line):
        return True
    return is_name_line(line) or is_date_line(line) or is_signature_line(line)


def is_heading(line: str) -> bool:
    """Whether a line can be a cross-head: short, not quoted, no sentence and no item."""
    if MARKDOWN_HEADING.match(line):
        return True
    if count_words(line) > MOST_HEADING_WORDS or line[-1] in ".!…,;:" or line[0].islower():
        return False
    if OUTER_MARKS.fullmatch(line) or TURN.match(line) or LIST_ITEM.match(line):
        return False
    if ends_with_stop(line):
        return QUESTION.fullmatch(line) is not None and count_words(line) <= MOST_QUESTION_WORDS
    return len(find_sentences(line, Span(0, len(line)))) == 1


def _find_title(lines: Sequence[str]) -> int | None:
    """The first line that is written as a title and has text after it."""
    for index, line in enumerate(lines[:-1]):
        # A section's name or a byline may stand above the title.
        if is_label(line) or count_words(line) < FEWEST_TITLE_WORDS:
            continue
        return index if _is_title(line) and any(map(is_prose, lines[index + 1 :])) else None
    return None


def _is_title(line: str) -> bool:
    """Whether a line is short and ends without a full stop, or is written in capitals."""
    if MARKDOWN_HEADING.match(line):
        return True
    if count_words(line) > MOST_TITLE_WORDS or line[-1] in ",;:" or TURN.match(line):
        return False
    return line[-1] not in ".…" or is_title_case(line)


def _demote(roles: list[Role]) -> tuple[Role, ...]:
    """The roles, with subtitles and headings that announce nothing made body."""
    first_text = roles.index("body") if "body" in roles else len(roles)
    announces = False
    for index in reversed(range(len(roles))):
        if roles[index] == "heading" and (not announces or index < first_text):
            roles[index] = "body"
        announces = announces or roles[index] != "label"
    return tuple(roles)
