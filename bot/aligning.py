"""Groups of citations in, the blocks of one message out, a group a block."""

from collections.abc import Mapping

from bot.accounts import Group, Key, key_of
from bot.escaping import inline
from bot.fitting import Sheet, label
from bot.wording import NotFaithfulError, finding

HEAD_LENGTH = 200
FOOT_LENGTH = 400


def place_group(group: Group, sheet: Sheet, numbers: Mapping[Key, int] | None = None) -> set[Key]:
    """Put a group on the sheet as one block, and count what does not fit or is not exact.

    Each citation has its number before it, where there are `numbers`. Gives back what is shown.
    """
    head = f"**{inline(group.head, HEAD_LENGTH)}**"
    shown: set[Key] = set()
    for citation in group.citations:
        key = key_of(citation)
        number = f"{label(numbers[key])} " if numbers and key in numbers else ""
        try:
            # Rendering costs more than a look at whether there is room for the words alone.
            text = finding((citation,), sheet.words) if len(citation.text) <= sheet.room else None
        except NotFaithfulError as error:
            sheet.leave_out(error)
            continue
        if text is None or not _put(number + text, head, sheet, is_begun=bool(shown)):
            sheet.findings_left += 1
        else:
            shown.add(key)
    if shown and group.foot:
        sheet.extend(f"-# {inline(group.foot, FOOT_LENGTH)}")
    return shown


def _put(text: str, head: str, sheet: Sheet, *, is_begun: bool) -> bool:
    return sheet.extend(text) if is_begun else sheet.add(f"{head}\n{text}")
