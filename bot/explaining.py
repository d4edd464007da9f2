"""How an answer came by its text, told to whoever asks for it."""

from collections.abc import Iterable

from rich.console import Console

from bot.composed import Composed
from bot.face import Face
from bot.printing import INDENT, say
from retrieval.plainness import LONGEST

NO_MODEL = "No language model took part: LLM_BASE_URL and LLM_MODEL are not both set."
NOT_ASKED = "The language model was not asked: it takes no part in this answer."
NOTHING = "none"


def print_explanation(console: Console, composed: Composed | None, *, is_set: bool) -> None:
    """Which findings the model was given, what that cost, and which sentences were dropped."""
    if composed is None:
        say(console, NOT_ASKED if is_set else NO_MODEL, style="italic")
        return
    say(console, f"Text by {composed.model}", style="bold")
    for told in _tell(composed):
        say(console, told, indent=INDENT)
    for each in composed.dropped:
        say(console, f"dropped ({each.fault}): {_cut(each.text)}", indent=INDENT, style="yellow")


def of_composed(composed: Composed | None) -> Face | None:
    """The same as a JSON object; None where no model was asked."""
    if composed is None:
        return None
    return {
        "model": composed.model,
        "prompt": composed.prompt,
        "given": list(composed.given),
        "around": list(composed.around),
        "left_out": list(composed.left_out),
        "prompt_tokens": composed.prompt_tokens,
        "answer_tokens": composed.answer_tokens,
        "seconds": composed.seconds,
        "kept": len(composed.statements),
        "dropped": [{"text": _cut(each.text), "why": each.fault} for each in composed.dropped],
        "failure": composed.cause,
        "detail": composed.detail,
    }


def _cut(text: str) -> str:
    """A sentence as far as anybody would read on."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _tell(composed: Composed) -> Iterable[str]:
    yield f"prompt {composed.prompt}; findings given: {_listed(composed.given)}"
    yield f"with what stands around them: {_listed(composed.around)}"
    yield f"left out for want of room: {_listed(composed.left_out)}"
    tokens = f"{composed.prompt_tokens} tokens asked, {composed.answer_tokens} answered"
    yield f"{tokens}, {composed.seconds:.1f} s"
    yield f"{len(composed.statements)} sentences shown, {len(composed.dropped)} dropped"
    if composed.cause:
        detail = f" ({composed.detail})" if composed.detail else ""
        yield f"no text is shown: {composed.cause}{detail}"


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers)) or NOTHING
