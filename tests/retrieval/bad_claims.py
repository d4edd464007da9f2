"""A report in, names, figures, speakers and links that must not be shown out, kind by kind."""

import re

from retrieval.evidence import Evidence
from tests.retrieval import foreign
from tests.retrieval.falsifying import NAME
from tests.retrieval.reported import as_third_person
from tests.retrieval.scene import Bad, Scene, Spoil, bare

# These stand before names, too, and are then no other than they.
TITLES = frozenset("President Secretary Senator Minister Former Russian American Soviet".split())
# Words with capitals within the furniture of a page.
NOBODY = TITLES | {"What", "Pro", "Articles", "Forecasts", "Read", "Alliance"}
SAID = re.compile(
    r"\b(?:sa|repl|t[eo]ld?|ask|answ|wr[io]t|accord|add|not|recall|stat|claim|off|prop|sugg)\w*"
)
HEARS = re.compile(r"\b(?:t[oe]lls?|told|to|with|ask\w*|answer\w*|inform\w*|assur\w*)\b")
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
    *("{name} described how {tail}", "{name} believes that {tail}", "{name} thought that {tail}"),
    *("{name} criticised that {tail}", "{name} hopes that {tail}", "{name} claimed {tail}"),
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


def _frame(scene: Scene, frames: tuple[str, ...], it: str) -> str:
    frame = scene.rng.choice(frames)
    tail = as_third_person(scene.body)
    return f"{frame.format(name=it, it=it, body=scene.body, tail=tail)}."


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


def _date_of_printing(scene: Scene) -> Bad | None:
    """The year in which words were printed, as that in which it happened."""
    year = scene.told.told.rpartition(" ")[2]
    # Another finding that is pointed at may tell it of something that happened.
    if not year.isdigit() or any(year in f"{each.held} {each.words}" for each in scene.evidence):
        return None
    return Bad(f"In {year}, {as_third_person(scene.body)}.", (f"In {year}",))


def _other_hearer(scene: Scene) -> Bad | None:
    """Somebody of another finding made to hear it; it points at both."""
    known = f"{scene.told.told} {scene.told.words}"
    others = [
        (each.number, found[0])
        for each in scene.evidence
        for found in NAME.finditer(each.words)
        if found[0] not in known and found[0] not in NOBODY and not _may_hear(found[0], scene)
    ]
    if not others or " said that " not in scene.body or not scene.told.speakers:
        return None
    number, name = scene.rng.choice(others)
    text = scene.body.replace(" said that ", f" told {name} that ", 1)
    return Bad(f"{text}.", (f"told {name} that",), (number, scene.told.number))


def _may_hear(name: str, scene: Scene) -> bool:
    """Whether somebody is printed anywhere behind a word of hearing."""
    return any(
        HEARS.search(text[: found.start()][-80:])
        for each in scene.evidence
        for text in (each.told, each.words)
        for found in re.finditer(re.escape(name), text)
    )


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


def _somebody_of_theirs(scene: Scene) -> Bad | None:
    """A friend, a critic or a spokesman of who speaks, made to speak for them."""
    if not scene.speaker[0].isupper() or scene.speaker == "He":
        return None
    name = scene.speaker.split()[-1]
    if not name[0].isupper():
        return None
    whose = scene.rng.choice(foreign.THEIRS).format(name)
    text = _frame(scene, SPEAKING_FRAMES, whose)
    return Bad(text[0].upper() + text[1:], (whose,))


CLAIMS: dict[str, Spoil] = {
    "a person": _person,
    "a place, a party, an outlet": _place,
    "a name in small letters": _small_name,
    "a name in another script": _other_script,
    "another first name": _other_first_name,
    "a name respelt": _respelt,
    "a role": _role,
    "a figure": _figure,
    "another size": _resized,
    "the date of printing": _date_of_printing,
    "another hearer": _other_hearer,
    "another speaker": _other_speaker,
    "the speaker of another finding": _speaker_of_another,
    "somebody of the speaker's": _somebody_of_theirs,
    "an order": _order,
    "a link": _injected(foreign.LINKS),
    "a mention": _injected(foreign.MENTIONS),
    "markup": _injected(foreign.MARKUP),
    "an odd character": _injected(foreign.ODD),
}
