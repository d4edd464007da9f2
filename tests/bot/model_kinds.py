"""The kinds of message that the bot sends where there is a language model."""

from functools import partial

from bot.reply import ModelFailedError
from tests.bot.discord_kinds import CLINTON, Kind
from tests.bot.scripted_model import ScriptedModel, composer_for
from tests.bot.stage import Stage

TEXT = (
    "Bill Clinton told Vladimir Putin that he did not mind [1]. "
    "He said that he had kept the doors of NATO open for Russian entry [2]. "
    "Clinton added, “join us tomorrow” [2]."
)
COMPARED = "The Kremlin said that the doors of the alliance were closed [2]."
LATE = ModelFailedError("late", "no answer within 20 s")


async def _show(
    stage: Stage, *, answer: str | ModelFailedError, command: str = "ask", question: str = CLINTON
) -> None:
    await stage.open(composer=composer_for(ScriptedModel(answer), stage.folder))
    stage.see(await stage.slash(command, question=question))


KINDS = (
    Kind(
        "An answer with a text",
        "Where the operator has set a language model, its sentences point at the findings. A "
        "third sentence, which quotes, was dropped.",
        partial(_show, answer=TEXT),
    ),
    Kind(
        "An answer without a text",
        "The same, when the model fails: the answer is as without one, with a note.",
        partial(_show, answer=LATE),
    ),
    Kind(
        "A comparison with a text",
        "`/compare`, with a sentence of a language model's.",
        partial(
            _show, answer=COMPARED, command="compare", question="Russia joining NATO in the 1990s"
        ),
    ),
)
