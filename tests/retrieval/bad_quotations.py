"""A report in, quotations and altered reports that must not be shown out, kind by kind."""

import re
from collections.abc import Callable

from retrieval.evidence import find_evidence
from tests.retrieval import foreign
from tests.retrieval.falsifying import NAME, change_digit, drop_negation
from tests.retrieval.reported import as_third_person, read_citations, report
from tests.retrieval.scene import Bad, Scene, Spoil, bare

NUMBER = re.compile(r"\d+")
AFFIRMED = re.compile(
    r"\b(?:will|would|is|was|were|are|has|had|could|did|should|must|might)\b(?! not| never)"
)
# "he does not object" → "he object"
CUT = re.compile(
    r"\b(?:(?:did|does|do|is|was|were|has|had|have|will|would|could|can)\s?(?:not|n['’]t)"
    r"|cannot|won['’]t|never|(?P<before>there (?:is|are|were) )no) "
)
MAYBE = re.compile(r"\b(?:might|may|could|can|should)\b")
PROMISED = re.compile(r"\b(?:will|would|shall|won['’]t)\b|['’](?:ll|d)\b")
HARD = re.compile(r"\b(?:will|must|shall)\b")
HEDGED = re.compile(r"\b(?:might|could|would|was|had|is|has)\b")
SENSE = (
    *("next week {}", "always {}", "{} next year", "{} for the last time", "{} every year"),
    *("only then {}", "{} no longer", "nobody thought that {}", "{} without exception"),
    *("it is false that {}", "hardly anybody said that {}", "{} and nothing else", "{} forever"),
)


def _in_marks(scene: Scene, words: str, poison: tuple[str, ...]) -> Bad:
    before, behind = scene.rng.choice(foreign.MARKS)
    frame = scene.rng.choice(("{s} said {q}.", "{q}, {s} said.", "{s} spoke of {q} in Moscow."))
    return Bad(frame.format(s=scene.speaker, q=f"{before}{words}{behind}"), poison)


def _invented(scene: Scene) -> Bad:
    words = scene.rng.choice(foreign.INVENTED)
    return _in_marks(scene, words, (words,))


def _invented_at_length(scene: Scene) -> Bad:
    words = (
        scene.rng.choice(foreign.INVENTED),
        *scene.rng.sample(foreign.FOLLOWING, scene.rng.randint(1, 2)),
        scene.rng.choice(foreign.INVENTED),
    )
    return _in_marks(scene, ". ".join(words), words)


def _invented_behind_a_lead(scene: Scene) -> Bad:
    words = scene.rng.choice(foreign.INVENTED)
    lead = scene.rng.choice(foreign.LEADS).format(words)
    return Bad(f"{scene.speaker} {lead}.", (words,))


def _invented_in_a_block(scene: Scene) -> Bad:
    words = scene.rng.choice(foreign.INVENTED)
    return Bad(f"{scene.rng.choice(foreign.BLOCKS).format(words)}.", (words,))


def _in_other_letters(scene: Scene) -> Bad:
    words = scene.rng.choice((scene.rng.choice(foreign.INVENTED), as_third_person(scene.body)))
    ways = (foreign.italicize, foreign.embolden, foreign.widen, str.upper)
    shown = scene.rng.choice(ways)(words)
    return Bad(f"{scene.speaker} said {shown}.", (shown,))


def _invented_without_marks(scene: Scene) -> Bad:
    words = scene.rng.choice(foreign.INVENTED)
    return Bad(f"{scene.speaker} said that {words}.", (words,))


def _printed_in_marks(scene: Scene) -> Bad:
    words = scene.told.words.strip(" ,.")
    return _in_marks(scene, words, (words,))


def _part_in_marks(scene: Scene) -> Bad:
    words = scene.body.split()
    length = scene.rng.randint(1, min(4, len(words)))
    start = scene.rng.randrange(len(words) - length + 1)
    before, behind = scene.rng.choice(foreign.MARKS)
    set_off = f"{before}{' '.join(words[start : start + length])}{behind}"
    text = " ".join([*words[:start], set_off, *words[start + length :]])
    return Bad(f"{text}.", (set_off,))


def _alter(scene: Scene, words: str) -> str | None:
    ways = (_deny, _undeny, _redate, _harden, _rename)
    return scene.rng.choice(ways)(scene, words)


def _altered_in_marks(scene: Scene) -> Bad | None:
    words = _alter(scene, scene.told.words.strip(" ,."))
    return _in_marks(scene, words, (words,)) if words else None


def _altered(alter: Callable[[Scene, str], str | None]) -> Spoil:
    def spoil(scene: Scene) -> Bad | None:
        words = alter(scene, scene.body)
        return Bad(f"{words}.", (words,)) if words and words != scene.body else None

    return spoil


def _deny(scene: Scene, words: str) -> str | None:
    found = list(AFFIRMED.finditer(words))
    if not found:
        return None
    at = scene.rng.choice(found).end()
    return f"{words[:at]} {scene.rng.choice(('not', 'never', 'hardly'))}{words[at:]}"


def _undeny(scene: Scene, words: str) -> str | None:
    return drop_negation(scene.rng, words)


def _cut(scene: Scene, words: str) -> str | None:
    del scene
    return CUT.sub(lambda found: found["before"] or "", words, count=1)


def _redate(scene: Scene, words: str) -> str | None:
    changed = change_digit(scene.rng, words)
    if changed is None:
        return None
    known = set(NUMBER.findall(f"{scene.told.words} {scene.told.told}"))
    return changed if set(NUMBER.findall(changed)) - known else None


def _harden(scene: Scene, words: str) -> str | None:
    found = list(HEDGED.finditer(words))
    if not found or any(HARD.search(each.words) for each in scene.evidence):
        return None
    at = scene.rng.choice(found)
    return words[: at.start()] + scene.rng.choice(("will", "must", "shall")) + words[at.end() :]


def _promise(scene: Scene, words: str) -> str | None:
    """ "might join" → "would join", where nothing that would be is printed."""
    found = list(MAYBE.finditer(words))
    if not found or any(PROMISED.search(each.words) for each in scene.evidence):
        return None
    at = scene.rng.choice(found)
    return words[: at.start()] + "would" + words[at.end() :]


def _rename(scene: Scene, words: str) -> str | None:
    found = list(NAME.finditer(words))
    if not found:
        return None
    at = scene.rng.choice(found)
    other = scene.rng.choice((*foreign.PLACES, *(name for _, name in foreign.PEOPLE)))
    return words[: at.start()] + other + words[at.end() :]


def _turn(scene: Scene, words: str) -> str | None:
    frame = scene.rng.choice(SENSE)
    known = f" {' '.join(each.words for each in scene.evidence).lower()} "
    turning = frame.replace("{}", "").split()
    if any(f" {each} " in known for each in turning if each not in ("that", "it", "is", "and")):
        return None
    return frame.format(as_third_person(words) if frame[0] != "{" else words)


def _glued(scene: Scene) -> Bad | None:
    """A report with the words of a finding that the model was not given."""
    evidence = find_evidence(scene.rng.choice(read_citations()))
    others = [as_third_person(each.text.removesuffix(".")) for each in report(evidence)]
    fit = [each for each in others if _adds(each, scene.printed)]
    if not fit:
        return None
    other = scene.rng.choice(fit)
    joint = scene.rng.choice((" and ", ", and ", "; ", ", while "))
    return Bad(f"{scene.body}{joint}{other}.", (other,))


def _adds(text: str, printed: str) -> bool:
    """Whether a text tells a figure or a name that is not printed."""
    return any(bare(each) not in printed for each in (*NAME.findall(text), *NUMBER.findall(text)))


QUOTATIONS: dict[str, Spoil] = {
    "invented, in marks": _invented,
    "invented, at length": _invented_at_length,
    "invented, behind a colon or dash": _invented_behind_a_lead,
    "invented, set as a block": _invented_in_a_block,
    "in slanted, bold, wide or capital letters": _in_other_letters,
    "invented, without marks": _invented_without_marks,
    "printed, in marks": _printed_in_marks,
    "a few printed words in marks": _part_in_marks,
    "altered, in marks": _altered_in_marks,
    "denied": _altered(_deny),
    "undenied": _altered(_undeny),
    "cut": _altered(_cut),
    "another digit": _altered(_redate),
    "promised": _altered(_promise),
    "hardened": _altered(_harden),
    "renamed": _altered(_rename),
    "turned": _altered(_turn),
    "glued": _glued,
}
