"""Every fault that an operator must mend has its sentence, and no fault shows a traceback."""

import logging
import re
from collections.abc import Iterator
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages

import pytest

import bot
import corpus
import prompts
import retrieval
from bot import apologizing
from bot.catalogue import ENGLISH
from bot.faults import FAILED, MISUSED, MISUSES, SENTENCES, exit_code_for, sentence_for
from bot.model import ModelLibraryMissingError
from bot.periods import NotAPeriodError
from bot.settings import SettingsError
from bot.wiring import TokenMissingError
from corpus.reading import CorpusMissingError, UnreadableArticleError
from corpus.shelf import BadMetadataError, ShelfError, UnknownArticleError
from corpus.upload import RefusedUploadError
from prompts.template import PromptError
from retrieval.embedding import ModelMissingError
from retrieval.generation import IndexMissingError, ModelMismatchError
from retrieval.gold import QuestionSetError
from retrieval.indexing import InvalidGenerationError
from retrieval.locking import DataDirectoryError, WriterBusyError
from retrieval.question import EmptyQuestionError, QuestionTooLongError
from retrieval.record import DamagedIndexError
from retrieval.server import Hosted, read_server
from retrieval.vectors import VectorStoreError, VectorsUnreachableError

PLACE = Path("/some/place")
HOSTED = Hosted(read_server("http://ada:harbour@chroma.example:8000"), "windows")

# These are answered where they are raised, or would be a fault of the program itself.
INNER = {
    "AmendingError",
    "ArchiveError",
    "BadCatalogueError",
    "CheckFailedError",
    "FieldsError",
    "LineError",
    "MalformedDraftError",
    "MisunderstoodError",
    "ModelFailedError",
    "NotEdtfError",
    "NotFaithfulError",
    "UndecodableError",
    "UnfilledWordsError",
    "UnknownWordsError",
}


def _own_errors() -> Iterator[type[Exception]]:
    for package in (bot, retrieval, corpus, prompts):
        for room in walk_packages(package.__path__, f"{package.__name__}."):
            if room.name == "bot.__main__":
                continue
            for _, found in getmembers(import_module(room.name), isclass):
                if issubclass(found, Exception) and found.__module__ == room.name:
                    yield found


def test_every_fault_has_its_sentence_and_every_sentence_its_fault() -> None:
    names = {error.__name__ for error in _own_errors()}
    on_discord = {error.__name__ for error in apologizing.SENTENCES}

    in_catalogues = {name for name in names if ENGLISH.has(f"faults.{name}")}

    assert names - INNER - on_discord - in_catalogues == set(SENTENCES)
    assert set(SENTENCES) | in_catalogues >= MISUSES
    assert {key for key in ENGLISH.sentences if key.startswith("faults.")} == {
        f"faults.{name}" for name in in_catalogues
    }


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (SettingsError(("One.", "Two.")), "One. Two."),
        (TokenMissingError(), "DISCORD_TOKEN"),
        (CorpusMissingError(PLACE), "no corpus folder /some/place"),
        (UnreadableArticleError("a.txt", "it is binary: remove it"), "a.txt cannot be read"),
        (RefusedUploadError("a.exe", "it is a program: leave it"), "a.exe is not taken: it is a"),
        (UnknownArticleError("brigde", ("bridge",)), "similar name: bridge"),
        (UnknownArticleError("tower", ()), "There is no article 'tower'"),
        (BadMetadataError("url", "ftp:x", "write another"), "The url 'ftp:x' is not taken: write"),
        (ShelfError(PLACE, "the disk is full: make room"), "no article is lost: the disk is full"),
        (PromptError(PLACE, "it is empty"), "/some/place cannot be used, since it is empty: mend"),
        (NotAPeriodError("soon"), "'soon' is no date"),
        (QuestionTooLongError(6_000, 2_000), "6,000 characters, and at most 2,000"),
        (QuestionSetError(PLACE, ("Line 2 is not JSON.",)), "measure answers: Line 2 is not JSON."),
        (WriterBusyError(PLACE, "process 7"), "/some/place is being written by process 7"),
        (ModelMissingError("MiniLM", "it is gone"), "MiniLM cannot be used, since it is gone"),
        (ModelLibraryMissingError(), "pip install 'on-the-record[llm]'"),
        (ModelMismatchError("this", "that"), "made with this, and that is set now"),
        (DataDirectoryError(PLACE, "Permission denied"), "/some/place cannot be used"),
        (IndexMissingError(PLACE), "ontherecord index"),
        (DamagedIndexError(PLACE, "no table"), "is damaged (no table)"),
        (VectorStoreError(PLACE, "no collection"), "in /some/place cannot be used (no collection)"),
        (VectorStoreError(HOSTED, "lost"), "in http://chroma.example:8000/windows cannot be used"),
        (
            VectorsUnreachableError(HOSTED, "timed out"),
            "The Chroma server at http://chroma.example:8000 cannot be asked (timed out)",
        ),
        (InvalidGenerationError(PLACE, "3 of 4 vectors"), "(3 of 4 vectors)"),
    ],
)
def test_a_sentence_tells_the_thing_and_its_state(error: Exception, words: str) -> None:
    assert words in sentence_for(error)
    assert "\n" not in sentence_for(error)


def test_braces_in_a_fault_are_only_characters() -> None:
    error = CorpusMissingError(Path("{0.__class__}"))

    assert "no corpus folder {0.__class__}:" in sentence_for(error)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (EmptyQuestionError(), MISUSED),
        (QuestionTooLongError(6_000, 2_000), MISUSED),
        (NotAPeriodError("soon"), MISUSED),
        (CorpusMissingError(PLACE), FAILED),
        (ValueError(), FAILED),
    ],
)
def test_misuse_and_failure_exit_differently(error: Exception, code: int) -> None:
    assert exit_code_for(error) == code


def test_an_unknown_fault_is_found_in_the_log_by_its_reference(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        sentence = sentence_for(KeyError("secret"))

    [record] = caplog.records
    [reference] = re.findall("number ([0-9a-f]{8}),", sentence)
    assert reference in record.getMessage()
    assert record.exc_info is not None
    assert "secret" not in sentence
