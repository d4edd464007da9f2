"""What is at hand is told apart from what is missing, and looking changes nothing."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import checkup, model
from bot.checkup import State, find_states
from bot.settings import Settings
from bot.wiring import spending_of
from retrieval.embedding import ModelMissingError
from retrieval.server import Server
from retrieval.status import Source, Status
from retrieval.vectors import VectorStoreError
from tests.bot.storeroom import SOURCE, STATUS
from tests.serving_vectors import free_port


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checkup, "find_package_weights", lambda: (tmp_path, "all-MiniLM-L6-v2"))
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "harbour.txt").write_text("The bridge was closed on 3 March 2019.\n")
    return Settings(corpus_dir=folder, data_dir=tmp_path / "kept")


class Sourced:
    """An index of articles that were published so."""

    def __init__(self, published: Sequence[str | None]) -> None:
        self._published = published

    def status(self) -> Status:
        return replace(STATUS, is_stale=False)

    def check_vectors(self) -> None:
        """Nothing is amiss with them."""

    def sources(self) -> tuple[Source, ...]:
        return tuple(
            replace(SOURCE, article=f"paper-{at}", published=each)
            for at, each in enumerate(self._published)
        )


def _told(states: tuple[State, ...], grade: str) -> list[str]:
    return [state.sentence for state in states if state.grade == grade]


def test_a_fresh_place_lacks_nothing_for_asking(settings: Settings) -> None:
    states = find_states(settings)

    assert _told(states, "missing") == []
    assert any("There is no Discord token" in told for told in _told(states, "hint"))
    assert any(told.startswith("Index: none yet") for told in _told(states, "hint"))
    assert not settings.data_dir.exists()


def test_a_missing_corpus_is_told_once(settings: Settings, tmp_path: Path) -> None:
    lost = settings.model_copy(update={"corpus_dir": tmp_path / "lost"})

    [told] = _told(find_states(lost), "missing")

    assert told.startswith(f"There is no corpus folder {tmp_path / 'lost'}")


def test_a_folder_that_cannot_be_written_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    stuck = settings.model_copy(update={"data_dir": tmp_path / "taken"})

    [told] = _told(find_states(stuck), "missing")

    assert "cannot be used" in told
    assert str(tmp_path / "taken") in told


def test_missing_weights_are_missing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def find() -> tuple[Path, str]:
        raise ModelMissingError("all-MiniLM-L6-v2", "the package is not installed")

    monkeypatch.setattr(checkup, "find_package_weights", find)

    [told] = _told(find_states(settings), "missing")

    assert "since the package is not installed" in told


def test_a_model_of_the_hub_is_a_hint(settings: Settings) -> None:
    told = find_states(settings.model_copy(update={"embedding_model": "somebody/model"}))

    assert any("a name on the model hub" in hint for hint in _told(told, "hint"))
    assert _told(told, "missing") == []


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (["2019", "2020-01"], []),
        (
            [None, "2020-01"],
            [
                (
                    "Dates: 1 article without a publication date (paper-0); “last month” or "
                    "“on Friday” in it is left open until articles.toml tells `published`."
                )
            ],
        ),
    ],
)
def test_articles_without_a_publication_date_are_named(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    published: list[str | None],
    told: list[str],
) -> None:
    monkeypatch.setattr(checkup, "open_index", lambda _: nullcontext(Sourced(published)))

    hints = _told(find_states(settings), "hint")

    assert [hint for hint in hints if hint.startswith("Dates")] == told


def test_of_many_articles_without_a_date_some_are_named_and_the_others_counted(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkup, "open_index", lambda _: nullcontext(Sourced([None] * 30)))

    [told] = [each for each in _told(find_states(settings), "hint") if each.startswith("Dates")]

    assert "30 articles" in told
    assert "paper-9 and 20 more articles)" in told


def test_a_token_is_told_and_not_shown(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "very-secret")
    with_token = Settings(corpus_dir=settings.corpus_dir, data_dir=settings.data_dir)

    states = find_states(with_token)

    assert any("a token is set" in told for told in _told(states, "ready"))
    assert not any("very-secret" in state.sentence for state in states)


def _told_of_the_model(settings: Settings) -> list[State]:
    words = ("Language model", "A language model")
    return [state for state in find_states(settings) if state.sentence.startswith(words)]


@pytest.fixture
def with_model(settings: Settings) -> Settings:
    return settings.model_copy(
        update={
            "llm_base_url": SecretStr("http://ada:harbour@there:11434/v1"),
            "llm_model": "tiny",
            "llm_api_key": SecretStr("very-secret"),
            "llm_prompt_price": 10.0,
        }
    )


def test_nothing_is_told_of_a_language_model_where_none_is_set(settings: Settings) -> None:
    assert _told_of_the_model(settings) == []


def test_a_language_model_is_told_with_what_it_cost_today_and_without_a_password(
    with_model: Settings,
) -> None:
    spending_of(with_model).reserve(60_000, 1_000)

    [told] = _told_of_the_model(with_model)

    assert told == State(
        "ready",
        "Language model: tiny at there:11434, not tried here; today 1 request, 61,000 tokens, "
        "0.60 spent.",
    )


def test_ceilings_of_a_language_model_are_told(with_model: Settings) -> None:
    ceilings = {"llm_daily_tokens": 100_000, "llm_daily_cost": 5.0}

    [told] = _told_of_the_model(with_model.model_copy(update=ceilings))

    assert told.sentence.endswith("today 0 requests, 0 tokens of 100,000, 0.00 of 5.00 spent.")


def test_spending_that_cannot_be_booked_is_told(with_model: Settings) -> None:
    with_model.data_dir.mkdir()
    (with_model.data_dir / "spending.sqlite").write_bytes(b"no database" * 100)

    [told] = _told_of_the_model(with_model.model_copy(update={"llm_daily_tokens": 100_000}))

    assert told.grade == "hint"
    assert told.sentence.endswith("which the log tells more of, so it is not asked.")


def test_prompts_of_the_operator_s_own_that_cannot_be_used_are_missing(
    with_model: Settings, tmp_path: Path
) -> None:
    (tmp_path / "answer.md").write_text("$question", encoding="utf-8")
    states = find_states(with_model.model_copy(update={"prompts_dir": tmp_path}))

    told = next(state for state in states if "answer.md" in state.sentence)
    assert told.grade == "missing"
    assert "without $findings" in told.sentence


def test_a_missing_library_for_a_language_model_is_missing(
    with_model: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "find_spec", lambda _: None)

    [told] = _told_of_the_model(with_model)

    assert told.grade == "missing"
    assert "pip install 'on-the-record[llm]'" in told.sentence


def test_a_server_that_answers_is_told_with_its_version(settings: Settings, chroma: Server) -> None:
    at = SecretStr(chroma.address.replace("http://", "http://ada:harbour@"))
    hosted = settings.model_copy(update={"chroma_url": at})

    [told] = [each for each in _told(find_states(hosted), "ready") if each.startswith("Vectors")]

    assert told.startswith(f"Vectors: on the Chroma server at {chroma.address}, version ")


def test_a_server_that_does_not_answer_is_missing_and_its_password_is_not_shown(
    settings: Settings,
) -> None:
    address = f"127.0.0.1:{free_port()}"
    away = settings.model_copy(update={"chroma_url": SecretStr(f"http://ada:harbour@{address}")})

    states = find_states(away)

    [told] = _told(states, "missing")
    assert told.startswith(f"The Chroma server at http://{address} cannot be asked")
    assert not any("harbour" in state.sentence for state in states)


def test_vectors_in_the_data_folder_are_told(settings: Settings) -> None:
    assert "Vectors: in the data folder." in _told(find_states(settings), "ready")


def test_vectors_of_the_index_that_cannot_be_used_are_missing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Damaged(Sourced):
        def check_vectors(self) -> None:
            raise VectorStoreError(settings.data_dir, "some of them are missing")

    monkeypatch.setattr(checkup, "open_index", lambda _: nullcontext(Damaged(["2019"])))

    [told] = _told(find_states(settings), "missing")

    assert "(some of them are missing): run `ontherecord index`" in told
