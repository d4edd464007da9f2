"""Groups of citations in, the blocks of one message out, a group a block."""

from bot.accounts import Group
from bot.escaping import inline
from bot.fitting import Sheet
from bot.wording import NotFaithfulError, finding

HEAD_LENGTH = 200
FOOT_LENGTH = 400


def place_group(group: Group, sheet: Sheet) -> None:
    """Put a group on the sheet as one block, and count what does not fit or is not exact."""
    head = f"**{inline(group.head, HEAD_LENGTH)}**"
    is_begun = False
    for citation in group.citations:
        try:
            # Rendering costs more than a look at whether there is room for the words alone.
            text = finding((citation,), sheet.words) if len(citation.text) <= sheet.room else None
        except NotFaithfulError as error:
            sheet.leave_out(error)
            continue
        if text is None or not _put(text, head, sheet, is_begun=is_begun):
            sheet.findings_left += 1
        else:
            is_begun = True
    if is_begun and group.foot:
        sheet.extend(f"-# {inline(group.foot, FOOT_LENGTH)}")


def _put(text: str, head: str, sheet: Sheet, *, is_begun: bool) -> bool:
    return sheet.extend(text) if is_begun else sheet.add(f"{head}\n{text}")
