"""An old answer on Discord in, the question that it answers out."""

import discord

from bot.catalogue import beginnings
from bot.escaping import escape, unescape
from bot.mentions import without_mention
from bot.rendering import NOTE_LENGTH, QUESTION_LENGTH
from bot.replying import UNREACHED
from bot.turning import head_in

# Of a question that was too long for the head the end is not known.
_CUT = "…"


async def recover_question(answer: discord.Message, me: int) -> str | None:
    """What the answer was taken to be asked, or what was asked; None where nothing tells.

    `me` is the bot's own id. Titles and names in an answer are escaped, so none of them reads
    as the line that is sought.
    """
    lines = head_in(answer).split("\n")
    # What was taken is cut together with the words that it begins with.
    taken = [(escape(each), NOTE_LENGTH - len(each)) for each in beginnings("leads.taken")]
    asked = [(f"-# {each}", QUESTION_LENGTH) for each in beginnings("answer.asked")]
    for beginning, room in (*taken, *asked):
        told = [line.removeprefix(beginning) for line in lines if line.startswith(beginning)]
        if told:
            question = unescape(told[0])
            return None if _is_cut(question, room) else question
    return await _question_above(answer, me)


def _is_cut(question: str, room: int) -> bool:
    """Whether it was too long for `room`; before the mark of a cut a blank may be missing."""
    return question.endswith(_CUT) and len(question) >= room - 1


async def _question_above(answer: discord.Message, me: int) -> str | None:
    """The message that the answer replies to, where it can still be read."""
    reference = answer.reference
    if reference is None or reference.message_id is None:
        return None
    question = reference.resolved
    try:
        if question is None:
            question = await answer.channel.fetch_message(reference.message_id)
    except UNREACHED:
        return None
    if not isinstance(question, discord.Message) or question.author.id == me:
        return None
    return without_mention(question.content, me) or None
