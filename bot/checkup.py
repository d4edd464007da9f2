"""From the settings to the state of each thing that the product needs."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from bot.counting import counted
from bot.faults import sentence_for
from bot.model import ModelLibraryMissingError, check_library
from bot.settings import Settings
from bot.spending import Spent
from bot.wiring import HALF_A_MODEL, data_folder, open_index, server_of, spending_of, token_of
from corpus.reading import survey
from prompts.budget import ENCODING, find_vocabulary
from prompts.template import PromptError, Prompts
from retrieval.embedding import find_package_weights
from retrieval.locking import DataDirectoryError

# So many articles of a kind are named, the others counted.
MOST_NAMED = 10

Grade = Literal["ready", "hint", "missing"]


@dataclass(frozen=True, slots=True)
class State:
    """One thing: `missing` keeps questions from being answered in full, a `hint` does not."""

    grade: Grade
    sentence: str


def find_states(settings: Settings) -> tuple[State, ...]:
    """What is at hand, in the order in which asking needs it; nothing is changed."""
    states = (
        _state(_find_corpus, settings),
        _state(_find_write_access, settings),
        _state(_find_weights, settings),
        _state(_find_index, settings),
        _state(_find_vectors, settings),
        *_find_undated(settings),
        _state(_find_token, settings, otherwise="hint"),
        _find_token_vocabulary(),
        *_find_model(settings),
    )
    return tuple(dict.fromkeys(states))


def _state(
    find: Callable[[Settings], State], settings: Settings, *, otherwise: Grade = "missing"
) -> State:
    try:
        return find(settings)
    except Exception as error:  # noqa: BLE001 - a fault is what is asked for
        return State(otherwise, sentence_for(error))


def _find_corpus(settings: Settings) -> State:
    found = survey(settings.corpus_dir)
    told = f"Corpus: {counted(len(found.files), 'article')} in {settings.corpus_dir}"
    left = len(found.refused) + len(found.faults)
    if left:
        mend = counted(left, "thing")
        return State("hint", f"{told}; {mend} to mend, which `ontherecord index` tells.")
    return State("ready", f"{told}.")


def _find_write_access(settings: Settings) -> State:
    folder = data_folder(settings)
    existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        tempfile.TemporaryFile(dir=existing).close()
    except OSError as error:
        raise DataDirectoryError(folder, error.strerror or str(error)) from error
    return State("ready", f"Data: {folder} can be written.")


def _find_weights(settings: Settings) -> State:
    if settings.embedding_model is None:
        _, name = find_package_weights()
        return State("ready", f"Weights: {name}, as it was published, from the installed package.")
    if Path(settings.embedding_model).is_dir():
        return State("ready", f"Weights: from {settings.embedding_model}, not tried here.")
    told = f"Weights: {settings.embedding_model} is no folder, so it is a name on the model hub"
    return State("hint", f"{told}: it is downloaded when first needed.")


def _find_index(settings: Settings) -> State:
    # Imported here because it brings ChromaDB, which takes a second.
    from retrieval.generation import IndexMissingError  # noqa: PLC0415

    try:
        with open_index(settings) as index:
            status = index.status()
    except IndexMissingError:
        return State(
            "hint", "Index: none yet; the first question or `ontherecord index` builds it."
        )
    quotations = counted(status.quotations, "quotation")
    told = f"Index: {counted(status.articles, 'article')}, {quotations}, built {status.built}"
    if status.is_stale:
        return State("hint", f"{told}; it is out of date, and the next question renews it.")
    return State("ready", f"{told} with {status.model}.")


def _find_vectors(settings: Settings) -> State:
    # Imported here for the same reason.
    from retrieval.generation import IndexMissingError  # noqa: PLC0415
    from retrieval.record import DamagedIndexError  # noqa: PLC0415
    from retrieval.vectors import find_version  # noqa: PLC0415

    told, server = "Vectors: in the data folder", server_of(settings)
    if server:
        version = find_version(server)
        told = f"Vectors: on the Chroma server at {server.address}, version {version}"
    with suppress(IndexMissingError, DamagedIndexError), open_index(settings) as index:
        index.check_vectors()  # the index's own state is told apart
    return State("ready", f"{told}.")


def _find_undated(settings: Settings) -> tuple[State, ...]:
    """The articles of the index whose publication date nothing tells."""
    try:
        with open_index(settings) as index:
            sources = index.sources()
    except Exception:  # noqa: BLE001 - what is wrong with the index is said above
        return ()
    undated = [source.article for source in sources if source.published is None]
    if not undated:
        return ()
    named = ", ".join(undated[:MOST_NAMED])
    more = len(undated) - MOST_NAMED
    articles = f"{named} and {counted(more, 'more article')}" if more > 0 else named
    told = f"Dates: {counted(len(undated), 'article')} without a publication date ({articles})"
    remedy = "“last month” or “on Friday” in it is left open until articles.toml tells `published`"
    return (State("hint", f"{told}; {remedy}."),)


def _find_token(settings: Settings) -> State:
    token_of(settings)
    return State("ready", "Discord: a token is set; only `ontherecord run` needs it.")


def _find_token_vocabulary() -> State:
    if find_vocabulary():
        return State("ready", f"Tokens: the vocabulary {ENCODING} is at hand.")
    told = f"Tokens: the vocabulary {ENCODING} is not at hand, so they are estimated"
    return State("hint", f"{told}; `ontherecord doctor --warm` fetches it.")


def _find_model(settings: Settings) -> tuple[State, ...]:
    """The language model, where one is set; it is not asked here."""
    if settings.llm_base_url is None and settings.llm_model is None:
        return ()
    if settings.llm_base_url is None or settings.llm_model is None:
        return (State("hint", HALF_A_MODEL),)
    try:
        check_library()
        Prompts(settings.prompts_dir)
    except (ModelLibraryMissingError, PromptError) as error:
        return (State("missing", sentence_for(error)),)
    host = _host(settings.llm_base_url.get_secret_value())
    told = f"Language model: {settings.llm_model} at {host}, not tried here"
    spent = spending_of(settings).spent()
    if spent is None:
        return (State("hint", f"{told}; {_unbooked(settings)}."),)
    return (State("ready", f"{told}; today {_tell_spent(spent, settings)}."),)


def _host(address: str) -> str:
    """Where a server is, without the name and the password that an address may have."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    return host if parts.port is None else f"{host}:{parts.port}"


def _unbooked(settings: Settings) -> str:
    told = f"what it costs cannot be booked in {settings.data_dir}, which the log tells more of"
    has_ceiling = settings.llm_daily_tokens or settings.llm_daily_cost
    return f"{told}, so it is not asked" if has_ceiling else told


def _tell_spent(spent: Spent, settings: Settings) -> str:
    tokens = counted(spent.tokens, "token")
    if settings.llm_daily_tokens:
        tokens = f"{tokens} of {settings.llm_daily_tokens:,}"
    told = f"{counted(spent.requests, 'request')}, {tokens}"
    if settings.llm_daily_cost:
        return f"{told}, {spent.cost:.2f} of {settings.llm_daily_cost:.2f} spent"
    return f"{told}, {spent.cost:.2f} spent" if spent.cost else told
