"""A setting: how words were spoken, and what of it holds for the next."""

from dataclasses import dataclass, replace

from corpus.speech.identities import Bearer

# How many paragraphs a setting lasts without being named again, and a date without an occasion.
LASTING = 6
DATE_LASTING = 1


@dataclass(frozen=True, slots=True)
class Setting:
    """How words were spoken: by whom, to whom, on what occasion, when (EDTF) and where."""

    speaker: Bearer | None = None
    addressee: Bearer | None = None
    occasion: str | None = None
    said: str | None = None
    place: str | None = None
    passage: int = 0


def join(own: Setting, before: Setting, *, is_broken: bool) -> Setting:
    """A setting with what still holds of the one before it.

    `is_broken` tells that another date stands between the two.
    """
    if own.passage - before.passage > LASTING or before.speaker is None:
        return own
    if own.speaker is before.addressee and own.speaker is not None:
        partner: Bearer | None = before.speaker
    elif own.speaker is before.speaker:
        partner = before.addressee
    else:
        return own
    if _is_other_occasion(own, before) or own.addressee not in {None, partner}:
        return own
    goes_on = _goes_on(own, before, is_broken=is_broken)
    return replace(
        own,
        addressee=partner,
        occasion=before.occasion or own.occasion,
        said=own.said or (before.said if goes_on else None),
        place=own.place or (before.place if goes_on else None),
    )


def _is_other_occasion(own: Setting, before: Setting) -> bool:
    """Whether a setting names another occasion than the one before, or other days."""
    if own.occasion is not None and before.occasion is not None:
        return not before.occasion.startswith(own.occasion)
    if before.occasion is None or own.said is None or before.said is None:
        return False
    return not (own.said.startswith(before.said) or before.said.startswith(own.said))


def _goes_on(own: Setting, before: Setting, *, is_broken: bool) -> bool:
    """Whether what is said is said on the same day still: no new occasion, place or date."""
    if own.place not in {None, before.place}:
        return False
    if before.occasion is not None:
        return True
    near = own.passage - before.passage <= DATE_LASTING
    return own.occasion is None and near and not is_broken
