"""Names from outside become ids and lines that can do no harm."""

from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.disarming import disarm, show, split_name
from corpus.upload import LONGEST_ID, LONGEST_NAME, is_safe_id


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("bridge", "bridge"),
        ("003_1967567d87d33dc7", "003_1967567d87d33dc7"),
        ("Bridge closed - again", "bridge_closed_-_again"),
        ("v1.2 final", "v1_2_final"),
        ("Pont fermé à Łódź, sagt Weiß", "pont_ferme_a_lodz_sagt_weiss"),
        ("--help", "help"),
        (".hidden", "hidden"),
        ("../../etc/passwd", "etc_passwd"),
        ("C:\\Windows\\a", "c_windows_a"),
        ("$(rm -rf ~); DROP TABLE", "rm_-rf_drop_table"),
        ("@everyone", "everyone"),
        ("con", "article_con"),
        ("LPT1", "article_lpt1"),
        ("ReadMe", "article_readme"),
        ("licénse", "article_license"),
    ],
)
def test_an_id_has_plain_letters_figures_and_strokes(name: str, id_: str) -> None:
    assert disarm(name) == id_


@pytest.mark.parametrize("name", ["", "...", "🌉", "мост", "橋", "\x00", "\ud800", "x" * 61])
def test_where_letters_are_lost_a_digest_keeps_names_apart(name: str) -> None:
    assert is_safe_id(disarm(name))
    assert disarm(name) == disarm(name)
    assert disarm(name) != disarm(name + "!")


def test_names_of_other_scripts_are_not_mixed_up() -> None:
    assert disarm("мост 12") != disarm("река 12")


@given(st.text())
def test_whatever_the_name_its_id_is_safe_on_any_system(name: str) -> None:
    id_ = disarm(name)

    assert is_safe_id(id_)
    assert len(id_) <= LONGEST_ID
    assert not PureWindowsPath(f"{id_}.txt").is_reserved()
    assert disarm(id_) == id_


@given(st.text(st.characters()))
def test_whatever_the_name_it_is_shown_on_one_line(name: str) -> None:
    assert show(name).isprintable()
    assert 0 < len(show(name)) <= LONGEST_NAME


def test_a_long_name_is_shown_with_its_end() -> None:
    shown = show(f"{'bridge ' * 40}tower.txt")

    assert shown.startswith("bridge bridge")
    assert shown.endswith("tower.txt")


def test_what_cannot_be_seen_is_not_shown() -> None:
    assert show("a\x00b\nc\u202etxt.exe") == "a b c txt.exe"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("bridge.TXT", ("bridge", ".txt")),
        ("a.b.html", ("a.b", ".html")),
        ("june/bridge.md", ("bridge", ".md")),
        ("C:\\june\\bridge.md ", ("bridge", ".md")),
        (".txt", ("", ".txt")),
        ("bridge", ("bridge", "")),
        ("bridge.txt.exe", ("bridge.txt", ".exe")),
        ("..", (".", ".")),
        ("", ("", "")),
    ],
)
def test_a_name_is_parted_from_folders_and_suffix(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts
