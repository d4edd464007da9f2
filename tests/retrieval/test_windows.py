"""Every word of an article is embedded, and no window is longer than the model reads."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Paragraph
from corpus.parsed import Parsed
from corpus.parsing import parse
from retrieval.windows import LONGEST_HEADING_CHARACTERS, Window, Windowed, find_windows
from tests.retrieval.printing import print_article, print_parsed

LONGEST = 256
SECONDS = 20.0
LONG = " ".join(f"Boat number {number} left the harbour of Wrenport." for number in range(120))


def count_words(text: str) -> int:
    return len(text.split()) + 2


def count_characters(text: str) -> int:
    """The most word pieces that a text can have."""
    return len(text)


def _of_paragraphs(windows: Iterable[Window]) -> list[Window]:
    return [window for window in windows if window.parts[0].windowed.sentence is None]


def _sentences(windows: Iterable[Window]) -> list[tuple[Windowed, str]]:
    return [
        (part.windowed, part.span.of(window.text))
        for window in windows
        for part in window.parts
        if part.windowed.sentence is not None
    ]


def _ids(windows: Iterable[Window]) -> list[str]:
    return [part.windowed.id for window in windows for part in window.parts]


def test_each_paragraph_has_a_window_behind_the_last_sentence_of_the_one_before() -> None:
    parsed = print_parsed("The harbour is full of mud. Nobody knows why.", "He denied it. He left.")

    windows = find_windows(parsed, count_words, LONGEST)

    assert [window.text for window in windows] == [
        "The harbour is full of mud. Nobody knows why.",
        "Nobody knows why.\nHe denied it. He left.",
    ]
    assert [window.parts[0].windowed.position for window in windows] == [0, 1]


def test_a_paragraph_is_found_under_the_title_of_its_article() -> None:
    parsed = print_parsed("He laughed.", title="The harbour of Wrenport " * 20)

    (window,) = find_windows(parsed, count_words, LONGEST)

    assert window.title == ("The harbour of Wrenport " * 20)[:LONGEST_HEADING_CHARACTERS].strip()
    assert window.text == "He laughed."


def test_where_each_sentence_stands_in_its_window_is_told_and_which_is_before_it() -> None:
    parsed = print_parsed("The harbour is full of mud. Nobody knows why.", "He denied it. He left.")

    windows = find_windows(parsed, count_words, LONGEST)

    told = [
        (
            part.windowed.sentence,
            part.span.of(window.text),
            part.before.of(window.text) if part.before else None,
        )
        for window in windows
        for part in window.parts
    ]
    assert told == [
        (None, windows[0].text, None),
        (0, "The harbour is full of mud.", None),
        (1, "Nobody knows why.", "The harbour is full of mud."),
        (None, windows[1].text, None),
        (0, "He denied it.", "Nobody knows why."),
        (1, "He left.", "He denied it."),
    ]


def test_a_paragraph_that_does_not_fit_behind_the_sentence_before_it_stands_alone() -> None:
    first, second = "The harbour is full of mud.", "Nobody in the town knows why."

    windows = find_windows(print_parsed(first, second), count_words, 8)

    assert [window.text for window in windows] == [first, second]
    assert windows[1].parts[1].before is None


def test_a_sentence_that_does_not_fit_at_all_is_cut_between_words() -> None:
    sentence = "Boats " + ", ".join(f"number {number}" for number in range(200)) + " left."

    windows = find_windows(print_parsed(sentence), count_words, 64)

    assert len(windows) > 1
    assert {windowed.sentence for windowed, _ in _sentences(windows)} == {0}
    assert " ".join(words.strip() for _, words in _sentences(windows)) == sentence


def test_a_long_paragraph_has_windows_of_whole_sentences_and_every_sentence_is_in_one() -> None:
    parsed = print_parsed(LONG)
    windows = find_windows(parsed, count_words, LONGEST)
    sentences = [each.of(LONG) for each in parsed.paragraphs[0].sentences]

    assert len(windows) > 1
    assert [words for _, words in _sentences(windows)] == sentences
    assert all(window.text.startswith(tuple(sentences)) for window in windows)
    assert all(window.text.endswith(tuple(sentences)) for window in windows)
    assert all(count_words(window.text) <= LONGEST for window in windows)
    assert all(window.parts[1].before for window in windows[1:])


def test_what_is_left_out_has_no_window_and_neither_have_headings_and_labels() -> None:
    parsed = print_parsed("The title", "A heading", "A body of a few words.", "A share line")
    title, heading, body, share = parsed.paragraphs
    shown = (
        replace(title, role="title"),
        replace(heading, role="heading"),
        body,
        Paragraph(None, share.span, "label", why="a share line"),
    )

    windows = find_windows(replace(parsed, paragraphs=shown), count_words, LONGEST)

    # A title, which stands over every paragraph already, is found by its sentences alone.
    assert [window.parts[0].windowed.position for window in _of_paragraphs(windows)] == [2]
    assert [windowed.position for windowed, _ in _sentences(windows)] == [0, 2]


def test_equal_ids_mean_equal_words_read_in_equal_windows() -> None:
    parsed = print_parsed("A body of a few words.", LONG, LONG)
    retitled = replace(parsed, article=replace(parsed.article, title="The harbour"))
    elsewhere = replace(parsed, article=replace(parsed.article, digest="f" * 64))
    read: dict[str, object] = {}

    for each in (parsed, retitled, elsewhere):
        windows = find_windows(each, count_words, LONGEST)
        assert len(set(_ids(windows))) == len(_ids(windows))
        for window in windows:
            for part in window.parts:
                told = (window.title, window.text, part)
                assert read.setdefault(part.windowed.id, told) == told


def test_no_window_is_given_twice_where_the_halves_of_a_sentence_are_equal() -> None:
    windows = find_windows(print_parsed("w" * 4_000), count_characters, LONGEST)

    assert len(set(_ids(windows))) == len(_ids(windows))
    assert len(_sentences(windows)) == 1


def test_the_same_article_always_has_the_same_windows() -> None:
    parsed = print_parsed("A body of a few words.", LONG)

    assert find_windows(parsed, count_words, LONGEST) == find_windows(parsed, count_words, LONGEST)


PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "The bridge will open in May.",
            "“We will wait,” Ada Finch said. " * 20,
            "w" * 3_000,
            "Wrenport" * 300 + " ends.",
            "!?" * 150,
            "!?" * 900,
            "one two three " * 250,
            "no.stop.no.stop." * 120,
        ]
    )
    | st.text(min_size=1, max_size=200),
    max_size=6,
).map("\n\n".join)


def _find_gaps(parsed: Parsed, windows: Iterable[Window], *roles: str) -> list[str]:
    """The paragraphs of which some word is in none of `windows` that are theirs."""
    return [
        text
        for position, paragraph in enumerate(parsed.paragraphs)
        if paragraph.kept and paragraph.role in roles
        for text in [paragraph.span.of(parsed.article.text)]
        if not _letters(text)
        <= _letters(
            "".join(each.text for each in windows if each.parts[0].windowed.position == position)
        )
    ]


def _letters(text: str) -> set[str]:
    return set(re.sub(r"\s", "", text))


@pytest.mark.parametrize("count", [count_words, count_characters])
@settings(max_examples=30)
@given(text=PARAGRAPHS)
def test_every_window_fits_and_every_paragraph_and_every_sentence_has_one(
    count: Callable[[str], int], text: str
) -> None:
    parsed = parse(print_article(text))
    windows = find_windows(parsed, count, LONGEST)

    assert [each.text for each in windows if count(each.text) > LONGEST] == []
    assert _find_gaps(parsed, _of_paragraphs(windows), "body") == []
    assert _find_gaps(parsed, windows, "title", "body") == []


@pytest.mark.parametrize("unit", ["w", "w ", "Why? ", "“No,” he said. ", "!"])
def test_a_hostile_paragraph_costs_no_more_than_its_length(unit: str) -> None:
    parsed = print_parsed((unit * 200_000)[:200_000].strip())
    started = perf_counter()

    find_windows(parsed, count_characters, LONGEST)

    assert perf_counter() - started < SECONDS
