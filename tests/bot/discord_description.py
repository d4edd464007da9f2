"""From a request of the bot and Discord's own description to what is wrong with it.

The description is OpenAPI 3.1 with peculiarities: its `oneOf` means `anyOf`, an id may be a
number, and unknown fields pass unless they are forbidden.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import (  # type: ignore[import-untyped]
    Draft202012Validator,
    ValidationError,
    validators,
)
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.bot.discord_server import Call

ROOT = "urn:discord"
# What Discord's library always sends and the description does not name.
FORGIVEN = {"tts", "nsfw"}
_PLACEHOLDER = re.compile(r"\\\{[^}]*\\\}")


class Description:
    """Discord's description of its interface, in strict reading."""

    def __init__(self, file: Path) -> None:
        told = json.loads(file.read_text(encoding="utf-8"))
        _forbid_unknown_fields(told)
        self._paths: Mapping[str, Any] = told["paths"]
        self._registry: Registry[Any] = Registry().with_resource(
            ROOT, Resource.from_contents(told, default_specification=DRAFT202012)
        )

    def faults(self, call: Call) -> list[str]:
        """What Discord would refuse; empty when the request is sound."""
        method = call.method.lower()
        template = self._template(call.path, method)
        if template is None:
            return [f"{call.method} {call.path} is unknown"]
        content = self._paths[template][method].get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return [] if call.body is None else [f"{call.method} {template} takes no body"]
        place = "/".join(
            part.replace("~", "~0").replace("/", "~1")
            for part in ("paths", template, method, "requestBody", "content", "application/json")
        )
        schema = {"$ref": f"{ROOT}#/{place}/schema"}
        validator = _Validator(schema, registry=self._registry)
        found = validator.iter_errors(_forgive(call.body))
        return [f"{call.method} {template}: {error.message[:300]}" for error in found]

    def _template(self, path: str, method: str) -> str | None:
        """The template with the fewest placeholders that fits."""
        fitting = [
            template
            for template, told in self._paths.items()
            if method in told and _pattern(template).fullmatch(path)
        ]
        return min(fitting, key=lambda template: template.count("{"), default=None)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PLACEHOLDER.sub("[^/]+", re.escape(template)))


def _forgive(body: object) -> object:
    if isinstance(body, list):
        return [_forgive(each) for each in body]
    if isinstance(body, dict):
        return {key: _forgive(value) for key, value in body.items() if key not in FORGIVEN}
    return body


def _forbid_unknown_fields(told: object, *, is_within_all_of: bool = False) -> None:
    if isinstance(told, list):
        for each in told:
            _forbid_unknown_fields(each, is_within_all_of=is_within_all_of)
    if not isinstance(told, dict):
        return
    is_whole = "properties" in told and not {"allOf", "oneOf", "anyOf"} & told.keys()
    if is_whole and told.get("type") == "object" and not is_within_all_of:
        told.setdefault("additionalProperties", False)
    for key, value in told.items():
        _forbid_unknown_fields(value, is_within_all_of=key == "allOf")


def _lenient_type(
    validator: object, types: object, instance: object, schema: Mapping[str, object]
) -> Iterator[ValidationError]:
    named = types if isinstance(types, list) else [types]
    is_number = isinstance(instance, int) and not isinstance(instance, bool)
    if "string" in named and schema.get("format") == "snowflake" and is_number:
        return
    if "integer" in named and isinstance(instance, str) and instance.isdigit():
        return
    yield from Draft202012Validator.VALIDATORS["type"](validator, types, instance, schema)


_Validator: Any = validators.extend(
    Draft202012Validator,
    {"oneOf": Draft202012Validator.VALIDATORS["anyOf"], "type": _lenient_type},
)
