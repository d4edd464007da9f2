"""The environment is read once, and every fault is told together."""

from pathlib import Path

import pytest

from bot.settings import OWN_ARTICLES, Settings, SettingsError, read_settings


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


def test_nothing_need_be_set() -> None:
    settings = read_settings()

    assert settings.corpus_dir == OWN_ARTICLES
    assert settings.data_dir == Path(".ontherecord")
    assert settings.discord_token is None
    assert settings.admin_users == frozenset()


def test_options_win_over_the_environment_and_the_environment_over_the_file(
    empty_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty_place / ".env").write_text("CORPUS_DIR=file\nDATA_DIR=file\nEMBEDDING_MODEL=file\n")
    monkeypatch.setenv("CORPUS_DIR", "environment")
    monkeypatch.setenv("DATA_DIR", "environment")

    settings = read_settings(corpus_dir=Path("option"), data_dir=None)

    assert settings.corpus_dir == Path("option")
    assert settings.data_dir == Path("environment")
    assert settings.embedding_model == "file"


def test_a_variable_that_is_set_to_nothing_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "")
    monkeypatch.setenv("EMBEDDING_MODEL", "")

    settings = read_settings()

    assert settings.discord_token is None
    assert settings.embedding_model is None


def test_ids_stand_between_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_USERS", " 80351110224678912, 12 ,")
    monkeypatch.setenv("ADMIN_ROLES", "7")

    settings = read_settings()

    assert settings.admin_users == {80351110224678912, 12}
    assert settings.admin_roles == {7}


def test_a_home_folder_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.setenv("CORPUS_DIR", "~/articles")

    assert read_settings().corpus_dir == Path("/home/somebody/articles")


def test_every_fault_is_told_at_once_and_none_shows_what_was_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ADMIN_USERS", "everybody, nobody")
    monkeypatch.setenv("CHROMA_URL", "secret-host:8000")
    monkeypatch.setenv("LOG_LEVEL", "loud")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert len(caught.value.faults) == 3
    assert "ADMIN_USERS must be Discord ids (numbers) with commas" in str(caught.value)
    assert "CHROMA_URL must be an address that begins with http://" in str(caught.value)
    assert "LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR" in str(caught.value)
    assert not any(word in str(caught.value) for word in ("everybody", "secret", "loud"))


def test_a_file_that_is_no_text_is_named(empty_place: Path) -> None:
    (empty_place / ".env").write_bytes(b"LLM_MODEL=\xff\n")

    with pytest.raises(SettingsError, match=r"\.env cannot be read \(it is not UTF-8\)"):
        read_settings()


def test_secrets_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "very-secret")
    monkeypatch.setenv("LLM_API_KEY", "very-secret")

    settings = read_settings()

    assert "very-secret" not in f"{settings!r} {settings} {settings.model_dump_json()}"
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "very-secret"


def test_a_password_in_the_address_of_the_vectors_is_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CHROMA_URL", "http://ada:harbour@localhost:8000")

    settings = read_settings()

    assert settings.chroma_url is not None
    assert settings.chroma_url.get_secret_value() == "http://ada:harbour@localhost:8000"
    assert "harbour" not in repr(settings)


def test_a_language_model_has_bounds_though_none_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLM_BASE_URL", "http://ada:harbour@localhost:11434/v1")
    monkeypatch.setenv("LLM_MODEL", "tiny")

    settings = read_settings()

    assert settings.llm_base_url is not None
    assert settings.llm_base_url.get_secret_value() == "http://ada:harbour@localhost:11434/v1"
    assert "harbour" not in repr(settings)
    assert (settings.llm_timeout, settings.llm_at_once) == (20.0, 4)
    assert (settings.llm_prompt_tokens, settings.llm_answer_tokens) == (3_000, 400)
    assert (settings.llm_daily_tokens, settings.llm_daily_cost) == (None, None)
    assert (settings.llm_prompt_price, settings.llm_answer_price) == (0.0, 0.0)
    assert settings.prompts_dir is None


def test_bounds_of_a_language_model_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.setenv("PROMPTS_DIR", "~/prompts")
    monkeypatch.setenv("LLM_TIMEOUT", "1.5")
    monkeypatch.setenv("LLM_DAILY_TOKENS", "100000")
    monkeypatch.setenv("LLM_DAILY_COST", "0.5")
    monkeypatch.setenv("LLM_ANSWER_PRICE", "0.6")

    settings = read_settings()

    assert settings.prompts_dir == Path("/home/somebody/prompts")
    assert settings.llm_timeout == 1.5
    assert settings.llm_daily_tokens == 100_000
    assert (settings.llm_daily_cost, settings.llm_answer_price) == (0.5, 0.6)


@pytest.mark.parametrize(
    ("name", "typed", "wanted"),
    [
        ("LLM_BASE_URL", "localhost:11434", "an address that begins with http:// or https://"),
        ("LLM_API_KEY", "harbour harbour", "plain letters, digits and signs without blanks"),
        ("LLM_API_KEY", "hárbour", "plain letters, digits and signs without blanks"),
        ("LLM_TIMEOUT", "0.5", "a number of seconds from 1 to 300"),
        ("LLM_TIMEOUT", "nan", "a number of seconds from 1 to 300"),
        ("LLM_AT_ONCE", "0", "a whole number from 1 to 64"),
        ("LLM_PROMPT_TOKENS", "999", "a whole number from 1000 to 200000"),
        ("LLM_ANSWER_TOKENS", "4001", "a whole number from 50 to 4000"),
        ("LLM_DAILY_TOKENS", "0", "a whole number above 0"),
        ("LLM_DAILY_COST", "inf", "a number above 0"),
        ("LLM_PROMPT_PRICE", "-1", "what a million tokens cost: 0 or more"),
        ("LLM_ANSWER_PRICE", "nan", "what a million tokens cost: 0 or more"),
    ],
)
def test_what_a_bound_must_be_is_told(
    monkeypatch: pytest.MonkeyPatch, name: str, typed: str, wanted: str
) -> None:
    monkeypatch.setenv(name, typed)

    with pytest.raises(SettingsError) as caught:
        read_settings()

    assert caught.value.faults == (
        f"{name} must be {wanted}: mend it in the environment or in .env.",
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {
                "LLM_BASE_URL": "http://ada:harbour@there/v1",
                "LLM_MODEL": "tiny",
                "LLM_API_KEY": "harbour",
            },
            "LLM_API_KEY and a name or a password in LLM_BASE_URL cannot both be sent",
        ),
        ({"LLM_DAILY_COST": "5"}, "LLM_DAILY_COST would never be reached"),
    ],
)
def test_what_does_not_go_together_is_told(
    monkeypatch: pytest.MonkeyPatch, typed: dict[str, str], told: str
) -> None:
    for name, value in typed.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as caught:
        read_settings()

    [fault] = caught.value.faults
    assert fault.startswith(told)
    assert "harbour" not in fault


@pytest.mark.parametrize(("typed", "kept"), [("", False), ("no", False), ("yes", True)])
def test_declined_questions_are_kept_only_where_the_operator_says_yes(
    monkeypatch: pytest.MonkeyPatch, typed: str, *, kept: bool
) -> None:
    monkeypatch.setenv("KEEP_GAPS", typed)

    assert read_settings().keep_gaps is kept


@pytest.mark.parametrize(("typed", "kept"), [("", False), ("no", False), ("yes", True)])
def test_votes_are_kept_only_where_the_operator_says_yes(
    monkeypatch: pytest.MonkeyPatch, typed: str, *, kept: bool
) -> None:
    monkeypatch.setenv("KEEP_FEEDBACK", typed)

    assert read_settings().keep_feedback is kept


def test_what_is_neither_yes_nor_no_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEEP_GAPS", "perhaps")

    with pytest.raises(SettingsError, match="KEEP_GAPS must be yes or no"):
        read_settings()
