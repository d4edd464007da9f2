"""Questions that were declined, where the operator keeps them."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

GAPS = "gaps.jsonl"
# Past twice as many the older half is dropped.
KEPT = 1_000
SHOWN = 15
# Half a character can come from Discord; JSON reads the escape as meant.
HALVES = "backslashreplace"


@dataclass(frozen=True, slots=True)
class Gap:
    """A question, how often it was declined, and on which day last (ISO)."""

    question: str
    times: int
    last: str


class Gaps:
    """The declined questions in a corpus's data folder, by whom is not kept.

    With `is_kept` false nothing is written.
    """

    def __init__(self, folder: Path, *, is_kept: bool) -> None:
        self._path = folder / GAPS
        self._lock = Lock()
        self.is_kept = is_kept

    def note(self, question: str) -> None:
        """Keep a question that was declined. Raises OSError."""
        if not self.is_kept:
            return
        line = {"on": datetime.now(UTC).date().isoformat(), "question": question}
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8", errors=HALVES) as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._shorten()

    def most_asked(self, most: int = SHOWN) -> tuple[Gap, ...]:
        """The questions that were declined most often, of equals the latest first."""
        counts: Counter[str] = Counter()
        told: dict[str, tuple[str, str]] = {}
        for line in self._lines():
            try:
                kept = json.loads(line)
                question, day = str(kept["question"]), str(kept["on"])
            except (ValueError, KeyError, TypeError):
                continue
            key = " ".join(question.casefold().split()).rstrip("?!. ")
            counts[key] += 1
            told[key] = (question, day)
        gaps = (Gap(question, counts[key], day) for key, (question, day) in told.items())
        by_day = sorted(gaps, key=lambda gap: gap.last, reverse=True)
        return tuple(sorted(by_day, key=lambda gap: -gap.times)[:most])

    def _lines(self) -> list[str]:
        try:
            return self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return []

    def _shorten(self) -> None:
        lines = self._lines()
        if len(lines) > 2 * KEPT:
            draft = self._path.with_suffix(".new")
            draft.write_text("\n".join(lines[-KEPT:]) + "\n", encoding="utf-8", errors=HALVES)
            draft.replace(self._path)
