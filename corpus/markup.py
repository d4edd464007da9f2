"""A web page's article: from HTML to its text, title, publisher and date."""

import logging
import re
from dataclasses import dataclass

# Beyond these trafilatura takes minutes and gigabytes; pages of the press have a tenth.
MAX_TAGS = 50_000
MAX_ATTRIBUTES = 1_000

# `<p class="a > b" hidden`, `</p`: a tag without its end, however long
TAG = re.compile(r"""</?[a-zA-Z] (?: [^>=]++ | =\s*+(?:"[^"]*+"|'[^']*+') | = )*+""", re.VERBOSE)
# `="a > b"`
QUOTED = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page; `text` is empty where none was found."""

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None


def read_page(html: str) -> Page:
    """Extract the article that a web page is about, and what the page says of it.

    A broken page, or one with more tags than honest ones have, is one without an article. Only
    what the page's metadata states is told; `published` is an ISO day or None.
    """
    if _is_overgrown(html):
        return Page("")
    # trafilatura takes a second to load, and most corpora hold no HTML.
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        found = bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception:  # noqa: BLE001 - it fails at broken pages in ways of its own
        _log.warning("A page cannot be read", exc_info=True)
        return Page("")
    if found is None or isinstance(found, dict):
        return Page("")
    return Page(
        text=found.text or "",
        title=found.title or None,
        publisher=found.sitename or None,
        url=found.url or None,
        published=found.date or None,
    )


def _is_overgrown(html: str) -> bool:
    """Whether a page has so many tags, or attributes in one, that reading it would not end."""
    for number, tag in enumerate(TAG.finditer(html), start=1):
        if number > MAX_TAGS:
            return True
        if len(tag[0]) > MAX_ATTRIBUTES and _count_attributes(tag[0]) > MAX_ATTRIBUTES:
            return True
    return False


def _count_attributes(tag: str) -> int:
    """How many attributes a tag has; values without quotation marks may count as more."""
    return len(QUOTED.sub(" ", tag).replace("/", " ").split()) - 1
