"""Findings and a report of one in, a sentence that must not be shown out, kind by kind."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from retrieval.evidence import Evidence, find_evidence
from tests.retrieval import foreign
from tests.retrieval.falsifying import NAME, change_digit, drop_negation
from tests.retrieval.reported import Report, as_third_person, read_citations, report

NUMBER = re.compile(r"\d+")
AFFIRMED = re.compile(
    r"\b(?:will|would|is|was|were|are|has|had|could|did|should|must|might)\b(?! not| never)"
)
# "he does not object" → "he object"
CUT = re.compile(
    r"\b(?:(?:did|does|do|is|was|were|has|had|have|will|would|could|can)\s?(?:not|n['’]t)"
    r"|cannot|won['’]t|never|(?P<before>there (?:is|are|were) )no) "
)
HEDGED = re.compile(r"\b(?:might|could|would|was|had|is|has)\b")
# These stand before names, too, and are then no other than they.
TITLES = frozenset("President Secretary Senator Minister Former Russian American Soviet".split())
SAID = re.compile(
    r"\b(?:sa|repl|t[eo]ld?|ask|answ|wr[io]t|accord|add|not|recall|stat|claim|off|prop|sugg)\w*"
)
NAMED_FRAMES = (
    *("{name} said that {tail}", "According to {name}, {tail}", "{body}, {name} added"),
    *("{body} in {name}", "{body}, as {name} reported", "{body} together with {name}"),
    *("{body}, said {name}", "{name} and others said that {tail}", "{body} and {name} agreed"),
    *("The man from {name} said that {tail}", "{body} (says {name})", "Asked by {name}, {tail}"),
)
SPEAKING_FRAMES = (
    *("{name} said that {tail}", "According to {name}, {tail}", "{body}, {name} added"),
    *(
        "{body}, said {name}",
        "{name} later also argued that {tail}",
        "{name} told others that {tail}",
    ),
    *("As {name} said, {tail}", "{name} replied that {tail}", "{body}, according to {name}"),
    *("{body}, {name} stressed", "It was {name} who said that {tail}"),
)
FIGURE_FRAMES = (
    *(
        "{body} on {it} occasions",
        "In {it}, {tail}",
        "{body}, {it} years ago",
        "{it} said that {tail}",
    ),
    *("{body} with {it} others", "{body} {it}", "After {it} meetings, {tail}", "{body} ({it})"),
)
SENSE = (
    *("next week {}", "always {}", "{} next year", "{} for the last time", "{} every year"),
    *("only then {}", "{} no longer", "nobody thought that {}", "{} without exception"),
    *("it is false that {}", "hardly anybody said that {}", "{} and nothing else", "{} forever"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Findings, and reports of them in random order."""

    rng: Random
    evidence: tuple[Evidence, ...]
    reports: tuple[Report, ...]

    @property
    def body(self) -> str:
        """The report that is spoilt, without its full stop."""
        return self.reports[0].text.removesuffix(".")

    @property
    def told(self) -> Evidence:
        """The finding that it tells."""
        return next(each for each in self.evidence if each.number == self.reports[0].finding)

    @property
    def printed(self) -> str:
        """All that is printed of the findings, bare."""
        return bare(" ".join(f"{each.told} {each.words}" for each in self.evidence))

    @property
    def speaker(self) -> str:
        """Somebody who speaks in the finding."""
        return min(self.told.speakers, default="He")


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad sentence, and what of it must not be read; `findings` or `evidence` of its own."""

    text: str
    poison: tuple[str, ...]
    findings: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()


Spoil = Callable[[Scene], Bad | None]


def bare(text: str) -> str:
    """Letters and digits alone, in one case and one form."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each for each in plain if each.isalnum())


def _tail(body: str) -> str:
    return as_third_person(body)


def _frame(scene: Scene, frames: tuple[str, ...], it: str) -> str:
    frame = scene.rng.choice(frames)
    return f"{frame.format(name=it, it=it, body=scene.body, tail=_tail(scene.body))}."


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
    words = scene.rng.choice((scene.rng.choice(foreign.INVENTED), _tail(scene.body)))
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
    return CUT.sub(lambda found: found["before"] or "", words, count=1)


def _redate(scene: Scene, words: str) -> str | None:
    changed = change_digit(scene.rng, words)
    if changed is None:
        return None
    known = set(NUMBER.findall(f"{scene.told.words} {scene.told.told}"))
    return changed if set(NUMBER.findall(changed)) - known else None


def _harden(scene: Scene, words: str) -> str | None:
    found = list(HEDGED.finditer(words))
    if not found or re.search(r"\b(?:will|must|shall)\b", scene.told.words):
        return None
    at = scene.rng.choice(found)
    return words[: at.start()] + scene.rng.choice(("will", "must", "shall")) + words[at.end() :]


def _rename(scene: Scene, words: str) -> str | None:
    found = list(NAME.finditer(words))
    if not found:
        return None
    at = scene.rng.choice(found)
    other = scene.rng.choice((*foreign.PLACES, *(name for _, name in foreign.PEOPLE)))
    return words[: at.start()] + other + words[at.end() :]


def _turn(scene: Scene, words: str) -> str | None:
    frame = scene.rng.choice(SENSE)
    known = f" {scene.told.words.lower()} "
    turning = frame.replace("{}", "").split()
    if any(f" {each} " in known for each in turning if each not in ("that", "it", "is", "and")):
        return None
    return frame.format(_tail(words) if frame[0] != "{" else words)


def _glued(scene: Scene) -> Bad | None:
    """A report with the words of a finding that the model was not given."""
    evidence = find_evidence(scene.rng.choice(read_citations()))
    others = [_tail(each.text.removesuffix(".")) for each in report(evidence)]
    fit = [each for each in others if _adds(each, scene.printed)]
    if not fit:
        return None
    other = scene.rng.choice(fit)
    joint = scene.rng.choice((" and ", ", and ", "; ", ", while "))
    return Bad(f"{scene.body}{joint}{other}.", (other,))


def _adds(text: str, printed: str) -> bool:
    """Whether a text tells a figure or a name that is not printed."""
    return any(bare(each) not in printed for each in (*NAME.findall(text), *NUMBER.findall(text)))


def _named(scene: Scene, name: str, poison: str | None = None) -> Bad | None:
    poison = poison or name
    if bare(poison) in scene.printed:
        return None
    return Bad(_frame(scene, NAMED_FRAMES, name), (poison,))


def _person(scene: Scene) -> Bad | None:
    first, last = scene.rng.choice(foreign.PEOPLE)
    name = scene.rng.choice((last, f"{first} {last}", first, f"{first[0]}. {last}", f"Mr {last}"))
    return _named(
        scene, scene.rng.choice((name, name.upper(), f"President {last}", f"{last}-{first}"))
    )


def _place(scene: Scene) -> Bad | None:
    return _named(scene, scene.rng.choice((*foreign.PLACES, *foreign.PARTIES, *foreign.OUTLETS)))


def _small_name(scene: Scene) -> Bad | None:
    return _named(scene, scene.rng.choice(foreign.SMALL_NAMES))


def _other_script(scene: Scene) -> Bad | None:
    name = scene.rng.choice(foreign.SCRIPTS)
    return _named(scene, scene.rng.choice((name, name.lower())))


def _other_first_name(scene: Scene) -> Bad | None:
    last = scene.speaker.split()[-1]
    name = f"{scene.rng.choice(foreign.SWAPPED)} {last}"
    return _named(scene, scene.rng.choice((name, name.lower(), name.upper())))


def _respelt(scene: Scene) -> Bad | None:
    name = foreign.respell(scene.rng, scene.speaker.split()[-1])
    text = _frame(scene, NAMED_FRAMES, name)
    return Bad(text, (name,)) if name not in f"{scene.told.told} {scene.told.words}" else None


def _role(scene: Scene) -> Bad | None:
    role = scene.rng.choice(foreign.ROLES)
    if role.split()[-1] in f"{scene.told.told} {scene.told.words}".lower():
        return None
    text = _frame(scene, SPEAKING_FRAMES, f"the {role}")
    return Bad(text[0].upper() + text[1:], (role,))


def _figure(scene: Scene) -> Bad | None:
    figure = scene.rng.choice(foreign.FIGURES)
    if figure.casefold() in f"{scene.told.told} {scene.told.words}".casefold():
        return None
    return Bad(_frame(scene, FIGURE_FRAMES, figure), (figure,))


def _resized(scene: Scene) -> Bad:
    """A figure of a finding with another size, sign or unit."""
    figure = scene.rng.choice(foreign.RESIZED)
    evidence = (Evidence(1, "Ada Lunt is reported to say", foreign.SIZED, frozenset({"Ada Lunt"})),)
    text = f"Ada Lunt said that the port spent {figure} on ships."
    return Bad(text, (f"spent {figure}",), (1,), evidence)


def _other_speaker(scene: Scene) -> Bad | None:
    """Somebody whom the finding names without letting them speak."""
    words = scene.told.words
    fit = [
        found[0]
        for found in NAME.finditer(words)
        if found[0] not in " ".join(scene.told.speakers)
        and found[0] not in TITLES
        and found.start() > 0
        and not SAID.search(words[max(0, found.start() - 60) : found.end() + 60].lower())
    ]
    if not fit:
        return None
    name = scene.rng.choice(fit)
    text = _frame(scene, SPEAKING_FRAMES, scene.rng.choice((name, name, name.lower())))
    return Bad(text, (text.removesuffix("."),))


def _speaker_of_another(scene: Scene) -> Bad | None:
    """Somebody made to say what another finding has somebody else say; it points at both."""
    known = f"{scene.told.told} {scene.told.words}"
    others = [
        each
        for each in scene.evidence
        if min(each.speakers, default="")[:1].isupper()
        and not any(one.split()[-1] in known for one in each.speakers)
    ]
    if not others or " said that " not in scene.body or not scene.told.speakers:
        return None
    other = scene.rng.choice(others)
    told = scene.body.partition(" said that ")[2]
    text = f"{min(other.speakers)} said that {told}"
    return Bad(f"{text}.", (text,), (other.number, scene.told.number))


def _injected(items: tuple[str, ...]) -> Spoil:
    def spoil(scene: Scene) -> Bad:
        item = scene.rng.choice(items)
        words = scene.body.split()
        at = scene.rng.randint(0, len(words))
        joint = scene.rng.choice((" ", " ", ""))
        text = joint.join(filter(None, (" ".join(words[:at]), item, " ".join(words[at:]))))
        return Bad(f"{text}.", (item,))

    return spoil


def _order(scene: Scene) -> Bad:
    order = scene.rng.choice(foreign.ORDERS)
    return Bad(f"{order}.", (order,))


SENTENCES: Mapping[str, Spoil] = {
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
    "hardened": _altered(_harden),
    "renamed": _altered(_rename),
    "turned": _altered(_turn),
    "glued": _glued,
    "a person": _person,
    "a place, a party, an outlet": _place,
    "a name in small letters": _small_name,
    "a name in another script": _other_script,
    "another first name": _other_first_name,
    "a name respelt": _respelt,
    "a role": _role,
    "a figure": _figure,
    "another size": _resized,
    "another speaker": _other_speaker,
    "the speaker of another finding": _speaker_of_another,
    "an order": _order,
    "a link": _injected(foreign.LINKS),
    "a mention": _injected(foreign.MENTIONS),
    "markup": _injected(foreign.MARKUP),
    "an odd character": _injected(foreign.ODD),
}
