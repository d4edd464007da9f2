"""CONTRIBUTING's table of rooms is what the rooms say of themselves.

When a room is added, removed or captioned anew: `.venv/bin/python -m tests.test_contributing`.
"""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
FLOORS = ("bot", "retrieval", "corpus", "prompts")
BEGIN, END = "<!-- rooms -->\n", "<!-- /rooms -->\n"


def table() -> str:
    """A table for each floor: its rooms with their captions."""
    return "\n".join(_floor(floor) for floor in FLOORS)


def _floor(floor: str) -> str:
    rooms = sorted(room for room in (ROOT / floor).rglob("*.py") if room.name != "__init__.py")
    rows = [f"| `{room.relative_to(ROOT)}` | {_caption(room)} |\n" for room in rooms]
    return f"| {floor} | {_caption(ROOT / floor / '__init__.py')} |\n|---|---|\n" + "".join(rows)


def _caption(room: Path) -> str:
    docstring = ast.get_docstring(ast.parse(room.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].replace("|", r"\|")


def with_table(text: str) -> str:
    """CONTRIBUTING with the table as it should be."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + table() + END + rest.partition(END)[2]


def test_every_room_stands_in_the_table_with_its_caption() -> None:
    text = CONTRIBUTING.read_text(encoding="utf-8")

    assert text == with_table(text)


if __name__ == "__main__":
    CONTRIBUTING.write_text(with_table(CONTRIBUTING.read_text(encoding="utf-8")), encoding="utf-8")
