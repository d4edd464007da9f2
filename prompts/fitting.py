"""Findings and a room in tokens in, those that fit whole out, best first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from prompts.budget import Counter
from prompts.fencing import Material, fence


@dataclass(frozen=True, slots=True)
class Fitted:
    """What of the findings is sent: `text` holds those of `numbers`, fenced.

    Those of `around` come with what stands beside them; those of `left_out` did not fit. `tokens`
    are the costs of the whole prompt; they are above the room only where `numbers` is empty.
    """

    text: str
    numbers: tuple[int, ...]
    around: tuple[int, ...]
    left_out: tuple[int, ...]
    tokens: int


def fit(
    materials: Sequence[Material], room: int, count: Counter, write: Callable[[str], str]
) -> Fitted:
    """As many of `materials` as fit, best first and each whole; then what stands around them.

    One that is too large is passed over. `write` gives all that is sent with some findings; that
    is what has room, since the tokens of parts do not add up to those of the whole.
    """

    def cost(chosen: Sequence[Material], around: Sequence[int] = ()) -> int:
        return count(write(fence(chosen, around)))

    chosen: list[Material] = []
    tokens = cost(chosen)
    for material in materials:
        wanted = cost([*chosen, material])
        if wanted <= room:
            chosen.append(material)
            tokens = wanted
    around: list[int] = []
    for material in chosen:
        if material.before or material.after:
            wanted = cost(chosen, [*around, material.number])
            if wanted <= room:
                around.append(material.number)
                tokens = wanted
    numbers = tuple(each.number for each in chosen)
    return Fitted(
        text=fence(chosen, around),
        numbers=numbers,
        around=tuple(around),
        left_out=tuple(each.number for each in materials if each.number not in numbers),
        tokens=tokens,
    )
