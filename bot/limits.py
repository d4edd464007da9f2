"""Discord's limits as named constants, and how Discord counts a text.

Figures are those of Discord's documentation for version 10 of its interface. Only what the
bot uses stands here.
"""

LAYOUT_LENGTH = 4_000
"""Characters over all text displays of one message."""

LAYOUT_COMPONENTS = 40
"""Components of one message, nested ones included."""

CHOICES = 25
"""Choices that an autocompletion may offer."""

CHOICE_LENGTH = 100
"""Characters of a choice's name, and of its value."""

CUSTOM_ID_LENGTH = 100
"""Characters of the id of a button."""

BUTTONS_IN_A_ROW = 5
"""Buttons side by side."""

URL_LENGTH = 512
"""Characters of a link."""

EDIT_SECONDS = 1.0
"""The least time between two edits of one message that Discord does not slow down."""


def length(text: str) -> int:
    """How many characters `text` counts, in UTF-16 units: never less than Discord counts."""
    return len(text) + sum(character > "\uffff" for character in text)
