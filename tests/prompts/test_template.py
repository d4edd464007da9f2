"""Prompts are filled wholly or not at all."""

from importlib.resources import files
from string import Template

import pytest

from prompts.template import FieldsError, fill


def test_a_prompt_is_filled_with_its_fields() -> None:
    text = fill("answer", question="Who said $5?", findings="[1] “Five dollars.”")

    assert "Who said $5?" in text
    assert "[1] “Five dollars.”" in text


def test_every_missing_and_every_unknown_field_is_named() -> None:
    with pytest.raises(FieldsError) as caught:
        fill("answer", question="Who?", answer="Nobody", mood="calm")

    assert caught.value.missing == ("findings",)
    assert caught.value.unknown == ("answer", "mood")
    assert "without findings, with unknown answer, with unknown mood" in str(caught.value)


def test_what_is_filled_in_is_not_read_as_a_field_again() -> None:
    assert "$findings ${question}" in fill("answer", question="$findings ${question}", findings="x")


def test_every_prompt_is_a_template_that_can_be_filled() -> None:
    prompts = [file for file in files("prompts").iterdir() if file.name.endswith(".md")]

    assert {prompt.name for prompt in prompts} == {"answer.md", "system.md"}
    assert all(Template(prompt.read_text(encoding="utf-8")).is_valid() for prompt in prompts)
