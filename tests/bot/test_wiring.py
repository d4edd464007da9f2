"""Each corpus has a folder of its own among the data, the same at every start."""

from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring import TokenMissingError, data_folder, token_of


def _folder(corpus: Path, data: Path) -> Path:
    return data_folder(Settings(corpus_dir=corpus, data_dir=data))


def test_two_corpora_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    first, second = tmp_path / "a" / "news", tmp_path / "b" / "news"

    assert _folder(first, tmp_path) != _folder(second, tmp_path)
    assert _folder(first, tmp_path).name.startswith("news-")


def test_one_corpus_has_one_folder_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (tmp_path / "link").symlink_to(news)
    monkeypatch.chdir(tmp_path)

    names = {_folder(corpus, tmp_path) for corpus in (news, Path("news"), Path("link"))}

    assert len(names) == 1


def test_a_missing_token_is_a_fault_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "")

    with pytest.raises(TokenMissingError):
        token_of(Settings())
