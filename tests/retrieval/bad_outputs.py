"""A seed in, bad outputs of a language model out, each with what of it must not be shown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle
from random import Random

from retrieval.evidence import Evidence
from tests.retrieval.bad_claims import CLAIMS
from tests.retrieval.bad_forms import FORMS, POINTING, SHAPES, Item, Made, Make
from tests.retrieval.bad_quotations import QUOTATIONS
from tests.retrieval.reported import pick_evidence, report
from tests.retrieval.scene import Bad, Scene, bare

# A kind of badness may find nothing to spoil among the findings that were picked.
MOST_TRIES = 400


@dataclass(frozen=True, slots=True)
class BadOutput:
    """What a model answered to `evidence`; nothing of `poison` may reach a reader."""

    kind: str
    content: str
    evidence: tuple[Evidence, ...]
    poison: tuple[str, ...]


def make_bad_outputs(seed: int) -> Iterator[BadOutput]:
    """Bad outputs without end, every kind as often as any other."""
    rng = Random(seed)
    for kind, make in cycle(KINDS.items()):
        for _ in range(MOST_TRIES):
            scene = set_scene(rng)
            made = make(scene) if scene else None
            if scene and made:
                yield BadOutput(kind, made.content, made.evidence or scene.evidence, made.poison)
                break
        else:
            raise AssertionError(f"nothing can be made of {kind}")


def set_scene(rng: Random) -> Scene | None:
    """Findings with reports of them, the first of which is to be spoilt."""
    evidence = pick_evidence(rng)
    reports = list(report(evidence))
    rng.shuffle(reports)
    return Scene(rng, evidence, tuple(reports)) if reports else None


def _among_others(spoil: Callable[[Scene], Bad | None]) -> Make:
    """A bad sentence with good ones around it, in one of the forms that models write."""

    def make(scene: Scene) -> Made | None:
        bad = spoil(scene)
        if bad is None:
            return None
        fit = [each for each in scene.reports[1:] if not _holds(each.text, bad.poison)]
        most = 0 if bad.evidence else scene.rng.randint(0, 2)
        items = [Item(each.text, (each.finding,)) for each in fit[:most]]
        place = scene.rng.randint(0, len(items))
        items.insert(place, Item(bad.text, bad.findings or (scene.reports[0].finding,)))
        return Made(scene.rng.choice(FORMS)(scene.rng, items), bad.poison, bad.evidence)

    return make


def _holds(text: str, poison: tuple[str, ...]) -> bool:
    return any(bare(each) in bare(text) for each in poison)


KINDS: Mapping[str, Make] = {
    **{kind: _among_others(spoil) for kind, spoil in (QUOTATIONS | CLAIMS).items()},
    **POINTING,
    **SHAPES,
}
