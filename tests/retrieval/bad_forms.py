"""Sentences in, the forms in which models answer out; and answers that are bad as a whole."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from retrieval.evidence import Evidence
from tests.retrieval.scene import Scene

FLOOD = 400_000  # characters: some 100,000 tokens
NO_ANSWER = "NOT IN THESE ARTICLES"


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence, and the findings it points at."""

    text: str
    findings: tuple[int, ...]

    @property
    def pointers(self) -> str:
        """ "[1][3]"."""
        return "".join(f"[{number}]" for number in self.findings)


@dataclass(frozen=True, slots=True)
class Made:
    """What a model answers, and what of it must not be read; `evidence` where it has its own."""

    content: str
    poison: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


Form = Callable[[Random, Sequence[Item]], str]
Make = Callable[[Scene], Made | None]


def point(rng: Random, item: Item) -> str:
    """A sentence with its pointers before its full stop, behind it, or at its head."""
    bare = item.text.removesuffix(".")
    return rng.choice(
        (
            f"{bare} {item.pointers}.",
            f"{bare}{item.pointers}.",
            f"{item.text} {item.pointers}",
            f"{item.pointers} {item.text}",
        )
    )


def _lines(rng: Random, items: Sequence[Item]) -> str:
    return "\n".join(point(rng, item) for item in items)


def _paragraph(rng: Random, items: Sequence[Item]) -> str:
    del rng
    return " ".join(f"{each.text.removesuffix('.')} {each.pointers}." for each in items)


def _bullets(rng: Random, items: Sequence[Item]) -> str:
    return "\n".join(f"{rng.choice('-*•')} {point(rng, item)}" for item in items)


def _numbered(rng: Random, items: Sequence[Item]) -> str:
    return "\n\n".join(f"{at}. {point(rng, item)}" for at, item in enumerate(items, 1))


def _object(rng: Random, items: Sequence[Item]) -> str:
    told = [{"text": each.text, "findings": list(each.findings)} for each in items]
    return json.dumps({"sentences": told}, ensure_ascii=rng.random() < 0.5)


def _whole_object(rng: Random, items: Sequence[Item]) -> str:
    numbers = sorted({number for each in items for number in each.findings})
    told = [{"text": " ".join(each.text for each in items), "findings": numbers}]
    return json.dumps({"sentences": told}, ensure_ascii=rng.random() < 0.5)


def _fenced(rng: Random, items: Sequence[Item]) -> str:
    return f"```json\n{_object(rng, items)}\n```"


def _thought(rng: Random, items: Sequence[Item]) -> str:
    return f"<think>\nThe answer is {items[0].text}\n</think>\n\n{_lines(rng, items)}"


FORMS: tuple[Form, ...] = (
    *(_lines, _paragraph, _bullets, _numbered, _object, _whole_object, _fenced, _thought),
)


def _pointed(pointers: Sequence[str]) -> Make:
    """A good sentence that points where it must not, or nowhere."""

    def make(scene: Scene) -> Made:
        most = len(scene.evidence)
        pointer = scene.rng.choice(pointers).format(more=most + scene.rng.randint(1, 5))
        frame = scene.rng.choice(("{} {}.", "{}{}.", "{}. {}"))
        text = frame.format(scene.body, pointer) if pointer else f"{scene.body}."
        return Made(text, (scene.body,))

    return make


def _numbered_as(numbers: Sequence[str]) -> Make:
    def make(scene: Scene) -> Made:
        findings = scene.rng.choice(numbers).format(more=len(scene.evidence) + 1)
        text = json.dumps(scene.reports[0].text)
        content = f'{{"sentences": [{{"text": {text}, "findings": {findings}}}]}}'
        return Made(content, (scene.body,))

    return make


def _grouped(scene: Scene) -> Made:
    """A good sentence without a pointer, and a bad one that has it."""
    good, bad = scene.body, f"{scene.body} in Berlin"
    first, second = scene.rng.sample((good, bad), 2)
    numbers = f"[{scene.reports[0].finding}]"
    text = scene.rng.choice(
        (f"{first}. {bad} {numbers}.", f"{bad}. {second} and Berlin {numbers}.")
    )
    return Made(text, (bad, good))


def _half(scene: Scene) -> Made:
    whole = _object(scene.rng, [Item(each.text, (each.finding,)) for each in scene.reports])
    cut = scene.rng.randint(1, len(whole) - 1)
    half = scene.rng.choice((whole[:cut], f"Here it is: {whole}", f"{whole}{whole[:cut]}"))
    return Made(half, ("sentences", "findings", *(each.text for each in scene.reports)))


def _mistyped(scene: Scene) -> Made:
    text = json.dumps(scene.reports[0].text)
    number = scene.reports[0].finding
    forms = (
        f"[{text}]",
        f'{{"sentences": {text}}}',
        f'{{"sentences": [{text}]}}',
        f'{{"sentences": {{"text": {text}, "findings": [{number}]}}}}',
        f'{{"sentences": [[{text}, [{number}]]]}}',
        f'{{"sentences": [{{"text": [{text}], "findings": [{number}]}}]}}',
        f'{{"sentences": [{{"text": {{"text": {text}}}, "findings": [{number}]}}]}}',
        f'{{"sentences": [{{"words": {text}, "findings": [{number}]}}]}}',
        f'{{"answer": [{{"text": {text}, "findings": [{number}]}}]}}',
        f'{{"sentences": [{{"text": {text}}}]}}',
        f"{{'sentences': [{{'text': {text}, 'findings': [{number}]}}]}}",
        f'[{{"text": {text}, "findings": [{number}]}}]',
        f'{{"sentences": null, "text": {text}}}',
        '{"sentences": []}',
        "null",
        "{}",
        "[]",
        "true",
        "NaN",
    )
    return Made(scene.rng.choice(forms), (scene.body, "sentences", "null", "true", "NaN"))


def _nested(scene: Scene) -> Made:
    depth = scene.rng.choice((10, 100, 1_000, 3_900))
    opening, closing = scene.rng.choice((("[", "]"), ('{"sentences":', "}"), ('[{"a":', "}]")))
    depth //= len(opening)
    nest = f"{opening * depth}{json.dumps(scene.body)}{closing * depth}"
    return Made(nest, (scene.body,))


def _flood(scene: Scene) -> Made:
    pointed = point(scene.rng, Item(scene.reports[0].text, (scene.reports[0].finding,)))
    unit = scene.rng.choice((f"{pointed}\n", "a", "\n", " ", "[1]", "{", "“", "nervous ", "1"))
    length = scene.rng.choice((8_001, 20_000, FLOOD))
    return Made(f"{pointed}\n{unit * (length // len(unit) + 1)}", (scene.body,))


def _silent(scene: Scene) -> Made:
    blank = scene.rng.choice(("", " ", "\n\n", "\u200b", "...", "[1]", "“”", "-", "```\n```"))
    return Made(blank, ("\u200b", "...", "“"))


def _denying_to_answer(scene: Scene) -> Made:
    pointed = point(scene.rng, Item(scene.reports[0].text, (scene.reports[0].finding,)))
    frame = scene.rng.choice(
        ("{no}. {it}", "{it} {no}", "{it}\n{no}.", "{no}\n\n- {it}", "*{no}* {it}")
    )
    return Made(frame.format(no=NO_ANSWER, it=pointed), (scene.body, NO_ANSWER))


def _repeated(scene: Scene) -> Made:
    """The same sentence over and over; what a reader sees twice is judged apart."""
    pointed = point(scene.rng, Item(scene.reports[0].text, (scene.reports[0].finding,)))
    times = scene.rng.randint(2, 20)
    return Made("\n".join([pointed] * times), ("\n",))


def _run_on(scene: Scene) -> Made:
    """A sentence without an end."""
    told = ", ".join([scene.body] * (1 + 400 // len(scene.body)))
    return Made(f"{told} [{scene.reports[0].finding}].", (told,))


WRONG = (
    "[{more}]",
    "[0]",
    "[-1]",
    "[99999]",
    "[9999]",
    "[0, 1]",
    "[1, {more}]",
    "[1-999]",
    "[{more}-1]",
)
STRANGE = (
    *(
        "[x]",
        "[one]",
        "[1.5]",
        "[¹]",
        "[i]",
        "[1a]",
        "[1e3]",
        "[]",
        "[?]",
        "[ ]",
        "[１.５]",
        "[+1]",
    ),
    *(
        "(1)",
        "{{1}}",
        "<1>",
        "1",
        "finding 1",
        "(finding 1)",
        "[1",
        "1]",
        "^1",
        "[source]",
        "[[1]]x",
    ),
)
POINTING: Mapping[str, Make] = {
    "a wrong number": _pointed(WRONG),
    "no number": _pointed(("", "", " ", "[]", "()")),
    "a strange number": _pointed(STRANGE),
    "a wrong number in an object": _numbered_as(
        ("[]", "[0]", "[-1]", "[{more}]", "[1, {more}]", "[999999999999999999999]", "[1, 0]")
    ),
    "no number in an object": _numbered_as(
        (
            "null",
            '"1"',
            "[1.0]",
            "[true]",
            '["1"]',
            "[[1]]",
            "{{}}",
            "1",
            "[null]",
            "[1e400]",
            "[NaN]",
        )
    ),
}
SHAPES: Mapping[str, Make] = {
    "a good sentence with a bad one": _grouped,
    "half an object": _half,
    "an object of another kind": _mistyped,
    "a deep nest": _nested,
    "a flood": _flood,
    "nothing": _silent,
    "no answer, and claims": _denying_to_answer,
    "over and over": _repeated,
    "a sentence without an end": _run_on,
}
