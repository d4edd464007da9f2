"""The environment and .env, read once: the settings, or every fault."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

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
# "sk-proj-1a2B_3c"
KEY = re.compile(r"[!-~]+")


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


def _checked_url(value: SecretStr | None) -> SecretStr | None:
    """The address as it was typed; pydantic's own type would rewrite it."""
    TypeAdapter(AnyHttpUrl | None).validate_python(value.get_secret_value() if value else None)
    return value


def _checked_key(value: SecretStr | None) -> SecretStr | None:
    """A key that can stand in a header: what libraries say of others shows them."""
    if value and not KEY.fullmatch(value.get_secret_value()):
        raise ValueError
    return value


Folder = Annotated[Path, AfterValidator(Path.expanduser), Field(description="a folder")]
OptionalFolder = Annotated[
    Path | None,
    AfterValidator(lambda value: value and value.expanduser()),
    Field(description="a folder"),
]
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
Key = Annotated[
    SecretStr | None,
    AfterValidator(_checked_key),
    Field(description="plain letters, digits and signs without blanks"),
]
Seconds = Annotated[float, Field(ge=1, le=300, description="a number of seconds from 1 to 300")]
Requests = Annotated[int, Field(ge=1, le=64, description="a whole number from 1 to 64")]
PromptTokens = Annotated[
    int, Field(ge=1_000, le=200_000, description="a whole number from 1000 to 200000")
]
AnswerTokens = Annotated[int, Field(ge=50, le=4_000, description="a whole number from 50 to 4000")]
MostTokens = Annotated[int | None, Field(gt=0, description="a whole number above 0")]
MostMoney = Annotated[
    float | None, Field(gt=0, allow_inf_nan=False, description="a number above 0")
]
Price = Annotated[
    float, Field(ge=0, allow_inf_nan=False, description="what a million tokens cost: 0 or more")
]
# With a name and a password in it, perhaps.
SecretUrl = Annotated[
    SecretStr | None,
    AfterValidator(_checked_url),
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
    llm_base_url: SecretUrl = None
    llm_model: str | None = None
    llm_api_key: Key = None
    llm_timeout: Seconds = 20.0
    llm_at_once: Requests = 4
    llm_prompt_tokens: PromptTokens = 3_000
    llm_answer_tokens: AnswerTokens = 400
    llm_daily_tokens: MostTokens = None
    llm_daily_cost: MostMoney = None
    llm_prompt_price: Price = 0.0
    llm_answer_price: Price = 0.0
    prompts_dir: OptionalFolder = None
    log_level: LogLevel = "INFO"
    keep_gaps: YesOrNo = False
    keep_feedback: YesOrNo = False


def read_settings(**options: Path | None) -> Settings:
    """The settings in force: options win over the environment, the environment over .env.

    An option that is None was not given. Raises SettingsError with every fault at once; whether
    values go together is seen when each is right by itself.
    """
    given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        names = dict.fromkeys(str(fault["loc"][0]) for fault in error.errors())
        raise SettingsError(tuple(map(_sentence, names))) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        fault = f"{ENV_FILE} cannot be read ({reason}): mend the file or remove it."
        raise SettingsError((fault,)) from None
    faults = tuple(_find_contradictions(settings))
    if faults:
        raise SettingsError(faults)
    return settings


def _find_contradictions(settings: Settings) -> Iterator[str]:
    """What is wrong with the settings together, though each may stand by itself."""
    if settings.llm_base_url and settings.llm_api_key and _has_user(settings.llm_base_url):
        yield (
            "LLM_API_KEY and a name or a password in LLM_BASE_URL cannot both be sent: remove one "
            "of them."
        )
    if settings.llm_daily_cost and not settings.llm_prompt_price + settings.llm_answer_price:
        yield (
            "LLM_DAILY_COST would never be reached, since tokens cost nothing: set "
            "LLM_PROMPT_PRICE and LLM_ANSWER_PRICE, or LLM_DAILY_TOKENS in its place."
        )


def _has_user(address: SecretStr) -> bool:
    parts = urlsplit(address.get_secret_value())
    return bool(parts.username or parts.password)


def _sentence(name: str) -> str:
    """The variable and what it must be; what was typed may be secret and stays out."""
    wanted = Settings.model_fields[name].description
    return f"{name.upper()} must be {wanted}: mend it in the environment or in {ENV_FILE}."
