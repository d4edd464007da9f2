"""A prompt's file and its fields, to the text that a model is given."""

from importlib.resources import files
from string import Template


class FieldsError(Exception):
    """A prompt was given other fields than it has: `missing` and `unknown` name them."""

    def __init__(self, prompt: str, missing: tuple[str, ...], unknown: tuple[str, ...]) -> None:
        told = [f"without {name}" for name in missing] + [
            f"with unknown {name}" for name in unknown
        ]
        super().__init__(f"the prompt {prompt} was filled {', '.join(told)}")
        self.prompt, self.missing, self.unknown = prompt, missing, unknown


def fill(prompt: str, /, **fields: str) -> str:
    """The text of `prompts/<prompt>.md` with its `$fields` filled in, each as it stands.

    Raises FieldsError that names every missing and every unknown field.
    """
    template = Template(files("prompts").joinpath(f"{prompt}.md").read_text(encoding="utf-8"))
    wanted = template.get_identifiers()
    missing = tuple(name for name in wanted if name not in fields)
    unknown = tuple(name for name in fields if name not in wanted)
    if missing or unknown:
        raise FieldsError(prompt, missing, unknown)
    return template.substitute(fields)
