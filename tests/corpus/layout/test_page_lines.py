"""A page's own lines are told by what they are for; an article's are left alone."""

import pytest

from corpus.layout.page_lines import (
    CODE,
    CREDIT,
    HEADER,
    IMAGE,
    LEGAL,
    LINK,
    NO_WORDS,
    PAGE,
    RELATED,
    SUBSCRIBE,
    TAGS,
    find_line_reason,
    find_sentence_reason,
)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Share on Facebook", PAGE),
        ("FacebookTwitterWhatsAppEmail", PAGE),
        ("Leave a Reply", PAGE),
        ("Back to top button", PAGE),
        ("Community guidelinesDiscussion", None),
        ("Get short URL", PAGE),
        ("More from the Springfield Daily", RELATED),
        ("Photo: Ann Smith / AP", IMAGE),
        ("Image credit: Springfield Archive", IMAGE),
        ("Ann Smith/AFP/Getty Images.", IMAGE),
        ("The mayor on the bridge on Monday. (Ann Smith/AP)", IMAGE),
        ("(Reporting by Ann Smith; Editing by Bob Jones)", CREDIT),
        ("18:00 GMT03 July 2020", HEADER),
        ("Next article", PAGE),
        ("Email: ann@daily.example", PAGE),
        ("Home > News > Springfield", HEADER),
        ("5 min read", HEADER),
        ("Tags: bridge, mayor", TAGS),
        ("Springfield, Ann Smith, Bridges, road works", TAGS),
        ("#bridge #mayor", TAGS),
        ("https://daily.example/bridge", LINK),
        ("max-width: 600px;", CODE),
        (".bio-text {", CODE),
        ("* * *", NO_WORDS),
    ],
)
def test_a_line_of_the_page_is_told_with_its_reason(line: str, why: str | None) -> None:
    assert find_line_reason(line) == why


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Read also: The bridge of sighs", RELATED),
        ("READ MORE: Mayor says no", RELATED),
        ("Related: Mayor says no", RELATED),
        ("You may also like these bridges", RELATED),
        ("Sign up for our newsletter.", SUBSCRIBE),
        ("For more, subscribe to our channel.", SUBSCRIBE),
        ("Follow Ann Smith on Twitter @annsmith.", SUBSCRIBE),
        ("Click here to read it.", SUBSCRIBE),
        ("Support independent journalism: become a member today.", SUBSCRIBE),
        ("Don’t miss a story.", SUBSCRIBE),
        ("© 2017 Springfield Daily.", LEGAL),
        ("Copyright Springfield Daily 2017.", LEGAL),
        ("We use cookies to make you happy.", LEGAL),
    ],
)
def test_a_sentence_of_the_page_is_told_with_its_reason(sentence: str, why: str) -> None:
    assert find_sentence_reason(sentence) == why


@pytest.mark.parametrize(
    "line",
    [
        "Read my lips: no new bridges.",
        "Readers may also like it.",
        "The mayor signed up for the newsletter of the council.",
        "Many sign up for the course today.",
        "Follow the mayor, and you will find the bridge.",
        "Watch what happens to the bridge, she said.",
        "The picture: a bridge without a road.",
        "Smith, Jones, Lee, and Brown voted no",
        "Oslo, Rome, Paris, and then at last home again to Springfield.",
        "“Share this,” she said.",
        "Share prices fell.",
        "Ann Smith, mayor: We will not build it;",
        "The mayor opposed it. [Reuters]",
        "Related claims were denied.",
        "Copyright law is hard.",
        "Support for the mayor fell.",
        "Become a mayor and you will see, she told members.",
    ],
)
def test_an_article_s_own_words_are_left_alone(line: str) -> None:
    assert find_line_reason(line) is None
    assert find_sentence_reason(line) is None
