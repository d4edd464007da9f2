"""Invented wire stories with their dates, labelled before the program was run on them.

A label holds the offsets of a date and its days; `or` holds other days that are as good, and
`ignore` spans where a date is neither right nor wrong.
"""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from corpus.date import Interval
from tests.corpus.dated import dates_of

LABELS = Path(__file__).parents[2] / "labels" / "wire.jsonl"
FLOOR = 0.98

Story = dict[str, Any]


def test_the_dates_of_wire_stories_are_found_and_resolved() -> None:
    stories = map(json.loads, LABELS.read_text(encoding="utf-8").splitlines())

    counts = sum(map(_judge, stories), Counter[str]())

    assert counts["gold"] > 1200
    assert counts["right"] / counts["told"] >= FLOOR
    assert counts["right"] / counts["gold"] >= FLOOR


def _judge(story: Story) -> Counter[str]:
    """How many dates are labelled, told, and told with the labelled days."""
    wanted, free = list(story["dates"]), story.get("ignore", [])
    told = dates_of(story["text"], story["published"])
    counts = Counter(gold=len(wanted))
    for dated in told:
        beside = [each for each in wanted if _overlap(each, dated.span.start, dated.span.end)]
        match = next((each for each in beside if dated.interval in _days(each)), None)
        if match:
            wanted.remove(match)
            counts["right"] += 1
        is_free = any(_overlap(each, dated.span.start, dated.span.end) for each in free)
        counts["told"] += bool(match or beside or not is_free)
    return counts


def _overlap(label: Story, start: int, end: int) -> bool:
    return bool(label["start"] < end and start < label["end"])


def _days(label: Story) -> list[Interval]:
    return [
        Interval(date.fromisoformat(each["from"]), date.fromisoformat(each["to"]))
        for each in (label, *label.get("or", []))
    ]
