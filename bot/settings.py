"""The environment and .env, read once: the settings, or every fault."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    BeforeValidator,
    Field,
    SecretStr,
    TypeAdapter,
    ValidationError,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

import corpus

ENV_FILE = Path(".env")
OWN_ARTICLES = Path(corpus.__file__).parent / "articles"


class SettingsError(Exception):
    """What the operator set cannot be used: `faults` has one sentence for each variable."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


def _ids(value: object) -> object:
    """The parts of "123, 456"; anything but a text is left for pydantic to judge."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def _checked_url(value: str | None) -> str | None:
    """The address as it was typed; pydantic's own type would rewrite it."""
    TypeAdapter(AnyHttpUrl | None).validate_python(value)
    return value


def _checked_secret_url(value: SecretStr | None) -> SecretStr | None:
    _checked_url(value.get_secret_value() if value else None)
    return value


Folder = Annotated[Path, AfterValidator(Path.expanduser), Field(description="a folder")]
Ids = Annotated[
    frozenset[int],
    NoDecode,
    BeforeValidator(_ids),
    Field(description="Discord ids (numbers) with commas between them"),
]
LogLevel = Annotated[
    Literal["DEBUG", "INFO", "WARNING", "ERROR"],
    Field(description="DEBUG, INFO, WARNING or ERROR"),
]
YesOrNo = Annotated[bool, Field(description="yes or no")]
Url = Annotated[
    str | None,
    AfterValidator(_checked_url),
    Field(description="an address that begins with http:// or https://"),
]


# With a name and a password in it, perhaps.
SecretUrl = Annotated[
    SecretStr | None,
    AfterValidator(_checked_secret_url),
    Field(description="an address that begins with http:// or https://"),
]


class Settings(BaseSettings):
    """What the operator may set; the field's name in capitals is the variable's name."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    corpus_dir: Folder = OWN_ARTICLES
    data_dir: Folder = Path(".ontherecord")
    embedding_model: str | None = None
    chroma_url: SecretUrl = None
    discord_token: SecretStr | None = None
    admin_users: Ids = frozenset()
    admin_roles: Ids = frozenset()
    llm_base_url: Url = None
    llm_model: str | None = None
    llm_api_key: SecretStr | None = None
    log_level: LogLevel = "INFO"
    keep_gaps: YesOrNo = False
    keep_feedback: YesOrNo = False


def read_settings(**options: Path | None) -> Settings:
    """The settings in force: options win over the environment, the environment over .env.

    An option that is None was not given. Raises SettingsError with every fault at once.
    """
    given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        names = dict.fromkeys(str(fault["loc"][0]) for fault in error.errors())
        raise SettingsError(tuple(map(_sentence, names))) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        fault = f"{ENV_FILE} cannot be read ({reason}): mend the file or remove it."
        raise SettingsError((fault,)) from None


def _sentence(name: str) -> str:
    """The variable and what it must be; what was typed may be secret and stays out."""
    wanted = Settings.model_fields[name].description
    return f"{name.upper()} must be {wanted}: mend it in the environment or in {ENV_FILE}."
