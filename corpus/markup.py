"""A web page's article: from HTML to its text, title, publisher and date."""

from dataclasses import dataclass


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

    Only what the page's metadata states is told; `published` is an ISO day or None.
    """
    # trafilatura takes a second to load, and most corpora hold no HTML.
    from trafilatura import bare_extraction  # noqa: PLC0415

    found = bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or isinstance(found, dict):
        return Page("")
    return Page(
        text=found.text or "",
        title=found.title or None,
        publisher=found.sitename or None,
        url=found.url or None,
        published=found.date or None,
    )
