"""References to cited words are found again, with the paragraphs around them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.span import Span
from retrieval.context import DIGEST_LENGTH, Reference, refer
from retrieval.index import Index
from tests.conftest import OpenIndex, WriteArticles

TEXT = """The town has a new ferry

The ferry came in the night, and nobody was there.

“It is a good ferry,” Mayor Ada Finch told the council. “We waited for it,” she said.

The council went home.
"""
WORDS = "It is a good ferry,"


@pytest.fixture
def index(write_articles: WriteArticles, open_index: OpenIndex) -> Index:
    write_articles({"ferry.txt": TEXT})
    opened = open_index()
    opened.catch_up()
    return opened


def test_cited_words_are_found_with_the_paragraphs_around_them(index: Index) -> None:
    cited = next(each for each in index.quotes() if each.text == WORDS)

    (context,) = index.contexts([refer([cited])])

    assert context is not None
    assert context.cited == cited
    assert context.paragraph.text.startswith("“It is a good ferry,” Mayor")
    assert context.before is not None
    assert context.before.text == "The ferry came in the night, and nobody was there."
    assert context.after is not None
    assert context.after.text == "The council went home."


def test_before_the_first_paragraph_and_after_the_last_there_is_nothing(index: Index) -> None:
    (cited, *_) = index.quotes()
    last = Span(TEXT.index("The council"), TEXT.index("home."))

    first, end = index.contexts(
        [Reference(cited.digest[:DIGEST_LENGTH], Span(0, 8)), replace(refer([cited]), span=last)]
    )

    assert first is not None
    assert first.before is None
    assert end is not None
    assert end.after is None


def test_the_parts_of_one_utterance_are_referred_to_together(index: Index) -> None:
    parts = index.quotes()

    reference = refer(parts)

    assert reference.span == Span(parts[0].span.start, parts[-1].span.end)


def test_words_cited_as_the_articles_own_are_found_as_such(index: Index) -> None:
    (cited, *_) = index.quotes()

    (narrated,) = index.contexts([replace(refer([cited]), kind="narration")])

    assert narrated is not None
    assert narrated.cited.kind == "narration"
    assert narrated.cited.text == cited.text


def test_part_of_a_quotation_keeps_its_speaker(index: Index) -> None:
    (cited, *_) = index.quotes()
    part = Span(cited.span.start, cited.span.end - 1)

    (context,) = index.contexts([replace(refer([cited]), span=part)])

    assert context is not None
    assert context.cited.speaker == cited.speaker == "Ada Finch"


@pytest.mark.parametrize(
    "change",
    [
        lambda reference: replace(reference, digest="0" * DIGEST_LENGTH),
        lambda reference: replace(reference, span=Span(0, 10**9)),
        lambda reference: replace(reference, span=Span(10**8, 10**9)),
        lambda reference: replace(reference, span=Span(TEXT.index("\n"), TEXT.index("\n") + 1)),
    ],
)
def test_a_reference_that_was_never_given_is_nothing(
    index: Index, change: Callable[[Reference], Reference]
) -> None:
    (cited, *_) = index.quotes()

    assert index.contexts([change(refer([cited]))]) == (None,)


def test_an_article_that_has_changed_is_another_one(
    index: Index, write_articles: WriteArticles
) -> None:
    references = [refer([each]) for each in index.quotes()]
    write_articles({"ferry.txt": TEXT.replace("night", "morning")})
    index.reload()

    found = index.contexts(references)

    assert set(found) == {None}
    assert all(index.contexts([refer([each]) for each in index.quotes()]))
