"""The floors file in, what each development set must reach out, and back.

A floor belongs to one wording of the questions: their digest stands beside it.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from retrieval.evaluating import Figures

HEADING = """\
# What the development sets must reach, at least: `make quality` fails below it.
# Written by `python -m tests.measures.quality --raise`, or `--lower-floors` to go down.
"""
THOUSANDTH = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class DevelopmentSet:
    """Questions, the articles that they are asked of, and what the answers must reach.

    `digest` is the SHA-256 (hex) of the question file that the floors were measured with. Paths
    count from the project's root. `splits` are folders of annotated articles; without any, the
    questions are asked of the project's own.
    """

    name: str
    questions: str
    digest: str
    floors: Mapping[str, float]
    splits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on a set: its figures, and the digest of the questions asked."""

    digest: str
    figures: Figures


Settle = Callable[[DevelopmentSet, Measured], DevelopmentSet]


def read_sets(text: str) -> tuple[DevelopmentSet, ...]:
    """The sets of a floors file, in its order."""
    return tuple(
        DevelopmentSet(
            name=name,
            questions=told["questions"],
            digest=told["sha256"],
            floors=told["floors"],
            splits=tuple(told.get("splits", ())),
        )
        for name, told in tomllib.loads(text).items()
    )


def write_sets(sets: Sequence[DevelopmentSet]) -> str:
    """The text of the floors file that holds these sets."""
    return "\n".join((HEADING, *map(_write_set, sets)))


def _write_set(each: DevelopmentSet) -> str:
    # JSON's texts and lists of texts are TOML's as well.
    splits = (f"splits = {json.dumps(each.splits)}",) if each.splits else ()
    lines = (
        f"[{each.name}]",
        f"questions = {json.dumps(each.questions)}",
        f"sha256 = {json.dumps(each.digest)}",
        *splits,
        "",
        f"[{each.name}.floors]",
        *(f"{json.dumps(figure)} = {floor}" for figure, floor in each.floors.items()),
    )
    return "".join(f"{line}\n" for line in lines)


def find_faults(wanted: DevelopmentSet, measured: Measured) -> Iterator[str]:
    """A sentence for each floor that is missed, or one when they are another set's floors."""
    if wanted.digest != measured.digest:
        yield (
            f"{wanted.name}: the floors belong to another question set, since {wanted.questions} "
            "has changed: set them anew with --lower-floors."
        )
        return
    for figure, floor in wanted.floors.items():
        value = measured.figures.get(figure)
        if value is None:
            yield f"{wanted.name}: {figure} cannot be measured, and its floor is {floor:.3f}."
        elif value < floor:
            reached = round_down(value)
            yield f"{wanted.name}: {figure} is {reached:.3f}, below its floor of {floor:.3f}."


def keep(wanted: DevelopmentSet, measured: Measured) -> DevelopmentSet:
    """The set as it is."""
    del measured
    return wanted


def raise_floors(wanted: DevelopmentSet, measured: Measured) -> DevelopmentSet:
    """The set with each floor moved up to what was measured; another set's floors stay."""
    if wanted.digest != measured.digest:
        return wanted
    reached = _find_reached(wanted, measured.figures)
    floors = {figure: max(floor, reached[figure]) for figure, floor in wanted.floors.items()}
    return replace(wanted, floors=floors)


def lower_floors(wanted: DevelopmentSet, measured: Measured) -> DevelopmentSet:
    """The set with each floor set to what was measured, up or down."""
    floors = _find_reached(wanted, measured.figures)
    return replace(wanted, digest=measured.digest, floors=floors)


def _find_reached(wanted: DevelopmentSet, figures: Figures) -> dict[str, float]:
    """Each floor's figure, rounded down; the floor itself where there is no figure."""
    values = {figure: figures.get(figure) for figure in wanted.floors}
    return {
        figure: wanted.floors[figure] if value is None else round_down(value)
        for figure, value in values.items()
    }


def round_down(value: float) -> float:
    """The value cut after three digits, so that it does not miss the floor that it becomes."""
    return float(Decimal(str(value)).quantize(THOUSANDTH, ROUND_DOWN))


def tell_moves(before: DevelopmentSet, after: DevelopmentSet) -> Iterator[str]:
    """A sentence for each floor that is not where it was."""
    for figure, floor in after.floors.items():
        if floor != before.floors[figure]:
            yield f"{after.name}: the floor of {figure} moves to {floor:.3f}."
