"""Web pages give their article and what their head states."""

import pytest

from corpus.markup import Page, read_page

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


def test_of_a_page_with_scripts_only_its_text_comes_out() -> None:
    evil = (
        "<script>steal(document.cookie)</script><img src=x onerror='steal(1)'>"
        "<style>p{color:red}</style><iframe srcdoc='<p>steal(2)</p>'></iframe>"
        "<p onclick='steal(3)'>A last paragraph of the article, which is long enough.</p>"
    )

    page = read_page(f"<html><body><article>{BODY}{evil}</article></body></html>")

    assert "A last paragraph" in page.text
    assert not any(word in page.text for word in ("steal", "color:red", "<p", "onclick"))


@pytest.mark.parametrize(
    "html",
    [
        BODY + "<br>" * 60_000,
        BODY + "</p>" * 60_000,
        BODY + "<p x='>' " + " ".join(f'a{number}="1"' for number in range(60_000)) + ">",
        BODY + "<p" + "".join(f"/a{number}" for number in range(60_000)) + ">",
        BODY + '<p " ' + " ".join(f"a{number}=1" for number in range(60_000)) + ">",
    ],
)
def test_a_page_whose_reading_would_not_end_is_not_read(html: str) -> None:
    assert read_page(f"<html><body><article>{html}</article></body></html>") == Page("")


def test_a_page_with_long_values_is_read() -> None:
    picture = f'<img alt="{"a picture / of words " * 500}" src="data:image/png;base64,{"A" * 99}">'

    assert "Ann Smith" in read_page(f"<article>{BODY}{picture}</article>").text


def test_a_page_at_which_the_library_fails_has_no_article() -> None:
    assert read_page("<body><math></html><li>Words.<h1><title>x<meta<math><title>") == Page("")
