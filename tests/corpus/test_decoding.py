"""Bytes become text, or are refused with a remedy."""

import codecs

import pytest

from corpus.decoding import UndecodableError, decode, decode_page

ENGLISH = "“The café is closed,” said the mayor – and smiled.\r\nThe end."
RUSSIAN = (
    "Президент заявил, что мост будет закрыт до конца года. Мэр города сообщил об этом в интервью."
)


@pytest.mark.parametrize(
    "data",
    [
        ENGLISH.encode(),
        codecs.BOM_UTF8 + ENGLISH.encode(),
        codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + ENGLISH.encode("utf-32-le"),
        ENGLISH.encode("utf-16-le"),
        ENGLISH.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_as_it_stands_without_its_mark(data: bytes) -> None:
    assert decode(data) == ENGLISH


def test_older_encodings_are_told_from_their_text() -> None:
    accented = "Le café de l'hôtel était fermé, a déclaré le maire; l'été s'achève à Orléans."

    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN
    assert decode(accented.encode("latin-1")) == accented


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \r\n\t ",
        b"* * *",
        codecs.BOM_UTF8,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01",
        b"The mayor\x00 said no.",
        bytes(range(256)) * 20,
        b"\x1b[0m\x1b[1m\x1b[2m\x1b[3m words",
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(UndecodableError, match=r": (save|delete) it"):
        decode(data)


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><p>{RUSSIAN}</p></html>'

    assert decode_page(page.encode("cp1251")) == page


@pytest.mark.parametrize(
    "charset", ["no-such", "undefined", "punycode", "hex", "utf-16", "UTF-16LE", "utf_32", "u16"]
)
def test_a_page_that_declares_nonsense_is_read_all_the_same(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><p>{ENGLISH}</p></html>'

    assert decode_page(page.encode()) == page


@pytest.mark.parametrize(
    "charset", ["utf-7", "unicode_escape", "Raw_Unicode_Escape", "punycode", "idna"]
)
def test_a_page_cannot_declare_what_no_browser_reads(charset: str) -> None:
    halves = r"+2AA- \ud800 a-" + "bcdefghi" * 100_000
    page = f'<html><head><meta charset="{charset}"></head><p>{ENGLISH} {halves}</p></html>'

    assert decode_page(page.encode()) == page
