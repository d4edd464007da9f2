import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.escaping import escape, inline, quote_block, quoted_text, unescape, unix_lines
from tests.bot.discord_text import plain

MARKDOWN = st.text(st.sampled_from("ab1 .\n\r\\*_~`|<>@#[]():/-+“”\u00a0\U0001f600"), max_size=60)


@pytest.mark.parametrize(
    ("printed", "sent"),
    [
        ("two *stars* and _one_", r"two \*stars\* and \_one\_"),
        ("||hidden|| ~~gone~~ `code`", r"\|\|hidden\|\| \~\~gone\~\~ \`code\`"),
        ("# a heading", r"\# a heading"),
        ("-# small", r"\-\# small"),
        ("- first\n  - second\n+ third", "\\- first\n  \\- second\n\\+ third"),
        ("1986. It was\n 2) It is", "1986\\. It was\n 2\\) It is"),
        ("no. 7 - here", "no. 7 - here"),
        ("@everyone and <@80351110224678912>", r"\@everyone and \<\@80351110224678912\>"),
        ("<#81384788765712384> <@&1>", r"\<\#81384788765712384\> \<\@&1\>"),
        ("<t:1618953630:R>", r"\<t\:1618953630\:R\>"),
        ("<:mmLol:216154654256398347> :smile:", r"\<\:mmLol\:216154654256398347\> \:smile\:"),
        ("[press](https://bad.example)", r"\[press\](https\://bad.example)"),
        ("</ask:1> <id:home>", r"\</ask\:1\> \<id\:home\>"),
        ("> quoted", r"\> quoted"),
        (r"a back\slash and \*", r"a back\\slash and \\\*"),
        ("“Why not?” — said, 50%", "“Why not?” — said, 50%"),
    ],
)
def test_what_discord_would_read_as_more_than_text_is_escaped(printed: str, sent: str) -> None:
    assert escape(printed) == sent
    assert unescape(sent) == printed


@given(st.one_of(st.text(max_size=80), MARKDOWN))
def test_every_text_comes_back_as_it_was_printed(printed: str) -> None:
    assert unescape(escape(printed)) == unix_lines(printed)
    assert quoted_text(quote_block(printed, ("“", "”")), ("“", "”")) == unix_lines(printed)


@given(st.one_of(st.text(max_size=80), MARKDOWN))
def test_a_reader_who_knows_discords_markdown_sees_the_printed_text(printed: str) -> None:
    lines = quote_block(printed).split("\n")

    assert all(line.startswith("> ") for line in lines)
    assert "\n".join(plain(line[2:]) for line in lines) == unix_lines(printed)


def test_line_breaks_of_every_kind_stay_breaks_within_the_quote() -> None:
    assert quote_block("one\r\n\r\ntwo\rthree") == "> one\n> \n> two\n> three"


def test_names_stand_on_one_line_and_are_visibly_cut() -> None:
    assert inline("Ada\n *Finch*", 20) == r"Ada \*Finch\*"
    assert inline("Ada Finch of Harbour Lane", 10) == "Ada Finch…"
