"""From an exception to the sentence for a person, and the exit code."""

import logging
import secrets

from bot.catalogue import ENGLISH, Catalogue

REFERENCE_BYTES = 4
FAILED = 1
MISUSED = 2

# Classes by their names: importing them here would bring ChromaDB to every command, and close a
# circle with the rooms that ask for sentences. Each sentence names the thing and the remedy; `{0}`
# is the exception, whose data fills it. What people ask wrongly is told in their language, and so
# stands in the catalogues.
SENTENCES = {
    "SettingsError": "{0}",
    "TokenMissingError": (
        "There is no Discord token: put DISCORD_TOKEN=… into .env or the environment; "
        "the README tells how to get one."
    ),
    "TokenRefusedError": (
        "Discord refuses the token: copy it again from the application's Bot page into "
        "DISCORD_TOKEN, or reset it there."
    ),
    "DiscordUnreachableError": (
        "Discord cannot be reached: see whether this machine is online and may reach discord.com, "
        "then start the bot again."
    ),
    "CorpusMissingError": (
        "There is no corpus folder {0.path}: create it, or name another with --corpus or "
        "CORPUS_DIR."
    ),
    "EmptyCorpusError": (
        "The corpus folder {0.path} holds no article: put .txt, .md or .html files into it (none "
        "of its own folders is read), or name another with --corpus or CORPUS_DIR."
    ),
    "UnreadableArticleError": "{0.file} cannot be read as an article: {0.reason}.",
    "RefusedUploadError": "{0.name} is not taken: {0.reason}.",
    "NotTakenInError": "{0.told} The articles are changed all the same: a reload takes them in.",
    "UnknownArticleError": (
        "There is no article {0.article!r}: `ontherecord sources` lists them all "
        "(of a similar name: {0.told})."
    ),
    "BadMetadataError": "The {0.field} {0.value!r:.100} is not taken: {0.reason}.",
    "ShelfError": "A change at {0.path} failed, and no article is lost: {0.reason}.",
    "PublishedDateError": (
        "{0.value!r} is no publication date: write a day, month or year such as 2017-06-13, "
        "2017-06 or 2017."
    ),
    "PromptError": (
        "The prompt {0.file} cannot be used, since {0.reason}: mend it, or set PROMPTS_DIR to "
        "another folder."
    ),
    "PictureError": "The picture cannot be written to {0.path}: {0.reason}.",
    "QuestionSetError": "{0.path} cannot be used to measure answers: {0.told}",
    "WriterBusyError": ("{0.path} is being written by {0.holder}: try again when it has finished."),
    "ModelMissingError": (
        "The embedding model {0.model} cannot be used, since {0.reason}: install the packages "
        "again, or set EMBEDDING_MODEL to a folder that holds a model."
    ),
    "ModelMismatchError": (
        "The index was made with {0.indexed}, and {0.loaded} is set now: run `ontherecord index` "
        "to build it anew, or set EMBEDDING_MODEL back."
    ),
    "ModelLibraryMissingError": (
        "A language model is set, and the library that asks it is not installed: run "
        "`pip install 'on-the-record[llm]'`, or leave LLM_BASE_URL and LLM_MODEL empty."
    ),
    "DataDirectoryError": (
        "The data folder {0.path} cannot be used ({0.reason}): mend its permissions or make "
        "room, or name another with --data or DATA_DIR."
    ),
    "IndexMissingError": "There is no index in {0.path}: build it with `ontherecord index`.",
    "NotCurrentError": (
        "Generation {0.meant} is not in use any more, so it was not rolled back: look at "
        "`ontherecord corpus status`."
    ),
    "NothingBeforeError": (
        "There is no generation before the current one in {0.path}: a rollback undoes a reload "
        "that changed something."
    ),
    "DamagedIndexError": (
        "The index in {0.path} is damaged ({0.reason}): run `ontherecord index`, which builds it "
        "anew from the articles."
    ),
    "VectorStoreError": (
        "The vectors in {0.place} cannot be used ({0.reason}): run `ontherecord index`, which "
        "builds them anew from the articles."
    ),
    "VectorsUnreachableError": (
        "The Chroma server at {0.place.server.address} cannot be asked ({0.reason}): start it, or "
        "mend CHROMA_URL; until then the index stays as it is, and is searched by full text alone."
    ),
    "InvalidGenerationError": (
        "The new index in {0.directory} is not whole ({0.reason}), so the former one stays: run "
        "`ontherecord index` again."
    ),
}
MISUSES = frozenset(
    {
        "BackwardsPeriodError",
        "BadMetadataError",
        "EmptyQuestionError",
        "NotAPeriodError",
        "NothingQuotedError",
        "PublishedDateError",
        "QuestionTooLongError",
        "QuotedTooLongError",
        "TooSoonError",
    }
)

_log = logging.getLogger(__name__)


def sentence_for(error: BaseException, words: Catalogue = ENGLISH) -> str:
    """What to tell a person; an unknown error is logged with the number that they are told."""
    for kind in type(error).__mro__:
        key = f"faults.{kind.__name__}"
        if words.has(key):
            return words.say(key, **dict.fromkeys(words.sentences[key].fields, error))
        if kind.__name__ in SENTENCES:
            return SENTENCES[kind.__name__].format(error)
    reference = secrets.token_hex(REFERENCE_BYTES)
    _log.error("Reference %s", reference, exc_info=error)
    return words.say("apologies.failed", reference=reference)


def exit_code_for(error: BaseException) -> int:
    """1 when the work failed, 2 when the command was misused."""
    return MISUSED if type(error).__name__ in MISUSES else FAILED
