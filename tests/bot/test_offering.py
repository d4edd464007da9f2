"""Whatever a button offers fits into its id, and is read back from there."""

from dataclasses import replace

import pytest

from bot.catalogue import catalogue_for
from bot.fitting import Sheet
from bot.limits import CUSTOM_ID_LENGTH
from bot.offering import (
    MORE,
    TEMPLATE,
    Offers,
    answer_button,
    read_page,
    read_reference,
    write_reference,
)
from corpus.span import Span
from retrieval.citation import CitationKind
from retrieval.context import Reference
from tests.bot.newsroom import BRIDGE, HARBOUR

MOST = Span(999_999_998, 999_999_999)


async def ignore(*_: object) -> None:
    """Do nothing when a button is pressed."""


BUTTON = answer_button(ignore)


@pytest.mark.parametrize("kind", [None, "direct", "reported", "narration"])
def test_a_reference_is_read_as_it_was_written(kind: CitationKind | None) -> None:
    reference = Reference("0123456789ab", MOST, kind)

    assert read_reference(write_reference(reference)) == reference
    assert read_reference(write_reference(reference, has_kind=False)) == replace(
        reference, kind=None
    )


@pytest.mark.parametrize(
    "told",
    [
        "",
        "0123456789ab",
        "0123456789ab:1",
        "0123456789ab:2:1",
        "0123456789ab:1:1",
        "0123456789ab:-1:1",
        "0123456789ab:1:9999999999",
        "0123456789ab:1:2:x",
        "0123456789AB:1:2",
        "0123456789abc:1:2",
        "0123456789ab:1:2\n",
        "0123456789ab:¹:²",
    ],
)
def test_what_was_never_written_is_no_reference(told: str) -> None:
    assert read_reference(told) is None


@pytest.mark.parametrize("told", ["", "key", "key:", "key:x", "key:-1", "key:1234567", "k y:1"])
def test_what_was_never_written_is_no_page(told: str) -> None:
    assert read_page(told) is None


def test_the_longest_ids_fit_and_are_the_buttons_own() -> None:
    offers = Offers(BUTTON, lambda _: "k" * 40, is_private=True)
    sheet = Sheet(0)
    sheet.left, sheet.others = [BRIDGE], [HARBOUR]
    far = replace(BRIDGE, span=MOST)

    buttons = [offers.context([far]), *offers.below(sheet)]

    assert all(len(each.custom_id) <= CUSTOM_ID_LENGTH for each in buttons)
    assert all(TEMPLATE.fullmatch(each.custom_id) for each in buttons)
    assert len({each.custom_id for each in buttons}) == len(buttons) - 1


def test_no_id_is_cut_in_silence() -> None:
    key = "k" * CUSTOM_ID_LENGTH

    assert BUTTON(MORE, key).custom_id == f"{MORE}:{key}"


def test_labels_are_in_the_reader_s_language() -> None:
    offers = Offers(BUTTON, lambda _: "key", is_private=True, words=catalogue_for("ru"))
    sheet = Sheet(0)
    sheet.left, sheet.others = [BRIDGE], [HARBOUR]

    labels = [each.item.label for each in (offers.context([BRIDGE]), *offers.below(sheet))]

    assert labels == ["Контекст", "Ещё", "Другие варианты", "Поделиться", "Спросить ещё"]
