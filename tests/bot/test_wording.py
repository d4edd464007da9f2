from dataclasses import replace

import pytest

from bot.wording import (
    NotFaithfulError,
    attribution,
    cut_finding,
    cut_places,
    finding,
    safe_link,
    source,
    version,
    words_of,
)
from tests.bot.newsroom import ARTICLE, BRIDGE, CLOSURE, HARBOUR, article, narrated, said


def test_a_finding_tells_who_the_words_and_where_they_stand() -> None:
    title = r"The bridge and the \*harbour\*"
    place = f"{title} · The Example Gazette · published 12 June 2019 · paragraph 1"

    assert finding([replace(BRIDGE, occasion="a hearing", said="2019-06")]) == "\n".join(
        [
            "**Ada Finch** → the council · a hearing · June 2019",
            "> “The bridge will open in May,”",
            f"-# {place} · [read the article](<https://gazette.example/bridge?id=1>)",
        ]
    )


def test_only_direct_speech_stands_between_quotation_marks() -> None:
    assert words_of(BRIDGE) == "> “The bridge will open in May,”"
    assert words_of(HARBOUR) == "> the harbour would have to wait"
    assert words_of(CLOSURE) == "> The bridge was closed on 3 March 2019."


def test_a_paraphrase_and_the_articles_own_words_are_labelled() -> None:
    assert attribution(HARBOUR) == "**Ada Finch** · *paraphrase by the article*"
    assert attribution(CLOSURE) == "**The article’s own words**"


def test_words_told_within_anothers_speech_name_both() -> None:
    told = said("Why not?", speaker="Bertram Adler", told_by="Ada Finch", addressee="Ada Finch")

    assert attribution(told) == "**Bertram Adler**, as told by Ada Finch → Ada Finch"


def test_an_unknown_speaker_is_said_to_be_unknown() -> None:
    assert attribution(said("Why not?", speaker=None)) == "*speaker not clear*"


def test_a_speaker_who_is_not_certain_is_named_with_a_caution() -> None:
    doubtful = replace(said("Perhaps."), confidence=0.4)

    assert "**Ada Finch** (not certain)" in attribution(doubtful)
    assert "not certain" not in attribution(said("Surely."))


def test_names_and_titles_from_articles_are_escaped() -> None:
    hostile = said("No.", speaker="@everyone **x**", source=article("No.", title="[a](b)\n# c"))

    assert finding([hostile]).startswith("**\\@everyone \\*\\*x\\*\\***\n> “No.”\n-# \\[a\\](b)")


def test_what_the_article_does_not_tell_is_left_out() -> None:
    assert source([narrated("It rained.")]) == "-# invented · date unknown · paragraph 1"


def test_the_parts_of_a_split_quotation_are_one_finding() -> None:
    printed = article("“We will,” she said, “but not in May.”")
    parts = [said("We will,", source=printed), said("but not in May.", source=printed)]

    assert finding(parts).split("\n")[1:3] == ["> “We will,”", "> “but not in May.”"]


def test_another_articles_version_shows_its_words_only_where_they_differ() -> None:
    same = replace(BRIDGE, title="The ferry")
    other = said("It opens in May.", source=article("It opens in May.", title="The ferry"))

    assert version(same, BRIDGE).startswith("-# Word for word also in The ferry")
    assert version(other, BRIDGE).split("\n")[:3] == [
        "-# In another article:",
        "**Ada Finch**",
        "> “It opens in May.”",
    ]


def test_a_cut_stands_at_a_sentence_end_and_is_visible() -> None:
    long = said("One. “Two!” Three? Four", source=article("One. “Two!” Three? Four"))

    assert [long.text[:place] for place in cut_places(long.text)] == [
        "One.",
        "One. “Two!”",
        "One. “Two!” Three?",
    ]
    assert cut_finding(long, 4).split("\n")[1] == "> “One.” […]"


def test_one_long_sentence_is_cut_between_words() -> None:
    assert cut_places("one two three") == (3, 7)


def test_words_that_discord_would_change_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.wording.quote_block", lambda text, _: f"> {text.upper()}")

    with pytest.raises(NotFaithfulError):
        words_of(CLOSURE)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://gazette.example/a?b=1#c", "https://gazette.example/a?b=1#c"),
        ("http://gazette.example:8080/é (1)", "http://gazette.example:8080/%C3%A9%20%281%29"),
        ("https://gazette.example/%20>", "https://gazette.example/%20%3E"),
        ("javascript:alert(1)", None),
        ("https://user@bad.example/", None),
        ("https://[bad", None),
        ("/relative", None),
        ("https://gazette.example/" + "a" * 500, None),
    ],
)
def test_only_plain_addresses_become_links(url: str, link: str | None) -> None:
    assert safe_link(url) == link


def test_the_articles_title_stands_in_for_a_missing_one() -> None:
    assert ARTICLE.title is not None
    assert source([CLOSURE]).startswith("-# The bridge")
