from dataclasses import replace

from bot.catalogue import ENGLISH, catalogue_for
from bot.fitting import Sheet
from bot.limits import LAYOUT_LENGTH, length
from bot.listing import block_of, lay_out_sources, sources_layout
from bot.turning import PageButton, button_for
from retrieval.status import Source
from tests.bot.discord_text import components_of, shown
from tests.bot.storeroom import SOURCE

LONGEST = replace(
    SOURCE,
    title="*" * 300,
    publisher="_" * 300,
    url=f"https://x.example/{'a' * 490}",
    published="~" * 300,
    note="`" * 1_000,
)


def a_button() -> type[PageButton]:
    async def turn(*_: object) -> None:
        """Nothing is turned here."""

    return button_for("sources", turn)


def test_the_longest_article_fits_into_an_empty_message() -> None:
    sheet = Sheet(600)

    assert lay_out_sources((LONGEST,), sheet, 0) == 1
    assert length(block_of(LONGEST)) <= LAYOUT_LENGTH - 600


def test_a_title_does_nothing_in_discord() -> None:
    hostile = replace(SOURCE, title="@everyone [x](https://bad.example)", note="<@1>")

    block = block_of(hostile)

    assert r"\@everyone \[x\](https\://bad.example)" in block
    assert r"\<\@1\>" in block


def test_an_address_that_is_none_is_no_link() -> None:
    assert "read the article" not in block_of(replace(SOURCE, url="javascript:alert(1)"))


def test_a_page_beyond_the_last_is_the_last() -> None:
    layout = sources_layout((SOURCE,), 7, a_button())

    assert "Articles 1–1 of 1" in shown(components_of(layout))


def test_no_articles_are_told_so() -> None:
    sources: tuple[Source, ...] = ()

    assert shown(components_of(sources_layout(sources, 1, a_button()))) == ENGLISH.say(
        "sources.none"
    )


def test_an_article_is_told_of_in_the_reader_s_language() -> None:
    block = block_of(replace(SOURCE, quotations=5), catalogue_for("ru"))

    assert "2 абзаца · 5 цитат" in block
    assert "дата публикации: 12 июня 2019 (дату указал тот, кто ведёт этого бота)" in block


def test_the_head_of_the_list_is_in_the_reader_s_language() -> None:
    told = shown(components_of(sources_layout((SOURCE,), 1, a_button(), catalogue_for("ru"))))

    assert told.startswith("▌ Статьи, по которым даются ответы")
    assert "Статьи 1–1 из 1" in told
