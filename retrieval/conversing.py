"""Words and the turn before them in, the next turn out."""

from collections.abc import Callable
from dataclasses import replace

from retrieval.answer import Answer, NotInCorpus
from retrieval.following import Inquiry, Whole, follow
from retrieval.generation import Generation
from retrieval.question import read_question
from retrieval.telling import tell
from retrieval.turn import Turn, places

NOTHING_BEFORE = (
    "That goes on from an answer, and no answer before it tells what is meant: "
    "ask the whole question, with names."
)
NOTHING_MORE = "Nothing was found beyond what has been shown already."


def go_on(
    text: str,
    former: Turn | None,
    generation: Generation,
    ask: Callable[[str], Answer | NotInCorpus],
) -> Turn:
    """The answer to `text` after `former`; `ask` answers whole questions. Raises what it raises.

    Misspelt words are mended before it is told what is asked. The turn keeps a whole question as
    it was typed, so that each word is told of once, and the next turn mends it again.
    """
    spelt = generation.speller.correct(read_question(text))
    turn = _go_on(spelt.question.text, former and _mended(former, generation), generation, ask)
    question = text if turn.question == spelt.question.text else turn.question
    notes = (*spelt.notes, *turn.outcome.notes)
    return replace(
        turn, question=question, outcome=replace(turn.outcome, question=text, notes=notes)
    )


def _mended(former: Turn, generation: Generation) -> Turn:
    if former.question is None:
        return former
    spelt = generation.speller.correct(read_question(former.question))
    return replace(former, question=spelt.question.text)


def _go_on(
    text: str,
    former: Turn | None,
    generation: Generation,
    ask: Callable[[str], Answer | NotInCorpus],
) -> Turn:
    sought = follow(text, former, generation.roster)
    if isinstance(sought, Whole):
        return _ask(text, sought, former, ask)
    if isinstance(sought, Inquiry) and former is not None:
        return tell(text, sought, former, generation.record)
    return Turn(None, NotInCorpus(text, notes=(NOTHING_BEFORE,)))


def _ask(
    text: str, sought: Whole, former: Turn | None, ask: Callable[[str], Answer | NotInCorpus]
) -> Turn:
    outcome = replace(ask(sought.question), question=text)
    if not isinstance(outcome, Answer):
        return Turn(sought.question, outcome)
    shown = places(outcome.citations)
    if former is None or not sought.is_more:
        return Turn(sought.question, outcome, outcome.citations, shown)
    new = tuple(each for each in outcome.citations if not places((each,)) <= former.shown)
    if not new:
        none = NotInCorpus(text, notes=(*outcome.notes, NOTHING_MORE))
        return Turn(sought.question, none, former.citations, former.shown)
    return Turn(sought.question, replace(outcome, citations=new), new, former.shown | shown)
