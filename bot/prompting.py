"""The form of *Ask more*, and the question that somebody sent with it."""

from collections.abc import Mapping
from typing import Any

import discord
from discord.ui import Label, Modal, TextInput

from bot.catalogue import ENGLISH, Catalogue
from retrieval.question import LONGEST_QUESTION

FORM, FIELD = "follow-form", "question"


def ask_more_form(words: Catalogue = ENGLISH) -> Modal:
    """The form. Discord's library would know it only as long as the process runs.

    So it is kept out of there, and whoever hears of every interaction calls `read_form`.
    """
    form = Modal(title=words.say("prompt.title"), custom_id=FORM)
    typed: TextInput[Modal] = TextInput(
        custom_id=FIELD, placeholder=words.say("prompt.example"), max_length=LONGEST_QUESTION
    )
    form.add_item(Label(text=words.say("prompt.question"), component=typed))
    form.stop()
    return form


def read_form(interaction: discord.Interaction) -> str | None:
    """The question that was sent with the form; None where it was not sent."""
    told: Mapping[str, Any] = dict(interaction.data or {})
    is_form = interaction.type is discord.InteractionType.modal_submit
    if not is_form or told.get("custom_id") != FORM:
        return None
    fields = (label.get("component", {}) for label in told.get("components", ()))
    return next((str(each["value"]) for each in fields if each.get("custom_id") == FIELD), "")
