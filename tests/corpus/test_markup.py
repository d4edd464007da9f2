"""Web pages give their article and what their head states."""

from corpus.markup import read_page

BODY = "".join(
    f"<p>The council of Springfield met for the {nth} time on Monday and talked of the bridge. "
    f"“We will not build it,” said Ann Smith, the mayor, for the {nth} time.</p>"
    for nth in ("first", "second", "third", "fourth")
)
PAGE = f"""<html><head><title>No bridge | Daily Springfield</title>
<meta property="og:title" content="No bridge">
<meta property="og:site_name" content="Daily Springfield">
<meta property="article:published_time" content="2017-06-12T10:00:00Z">
<link rel="canonical" href="https://daily.example/bridge"></head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>No bridge</h1>{BODY}</article>
<footer>© 2017 Daily Springfield</footer></body></html>"""


def test_a_page_gives_its_article_and_its_head() -> None:
    page = read_page(PAGE)

    assert "“We will not build it,” said Ann Smith, the mayor, for the fourth time." in page.text
    assert "Home" not in page.text
    assert "©" not in page.text
    assert page.title == "No bridge"
    assert page.publisher == "Daily Springfield"
    assert page.published == "2017-06-12"
    assert page.url == "https://daily.example/bridge"


def test_what_a_page_does_not_state_is_unknown() -> None:
    page = read_page(f"<html><body><article>{BODY}</article></body></html>")

    assert page.publisher is None
    assert page.published is None


def test_a_page_without_an_article_is_empty() -> None:
    assert read_page("<html><body></body></html>").text == ""
    assert read_page("").text == ""
