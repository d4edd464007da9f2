"""A process killed at random while it changes the shelf loses nothing."""

import random
import time
from itertools import count
from multiprocessing import get_context
from pathlib import Path

from corpus.manifest import read_manifest
from corpus.reading import read_article, survey
from corpus.shelf import Shelf, Told
from corpus.upload import Draft

KILLS = 20
TITLES = {b"The old bridge is open.": "Old", b"The new bridge is closed.": "New"}


def change_for_ever(folder: Path) -> None:
    shelf = Shelf(folder)
    for number in count():
        for content, title in TITLES.items():
            suffix = (".txt", ".md")[number % 2]
            shelf.add(Draft("bridge", suffix, content, "bridge"), Told(title=title))
            shelf.add(Draft(f"gate{number % 3}", ".txt", content, "gate"), Told(title=title))
        shelf.remove(f"gate{number % 3}")
        shelf.prune(2)


def look(folder: Path) -> set[str]:
    """The articles that are there, each whole, each with a title of its own or with none."""
    found = survey(folder)
    for file in found.files:
        text = read_article(file).text.encode()
        assert file.id == "tower" or file.entry.title in (None, TITLES[text])
    return {file.id for file in found.files}


def test_twenty_kills_lose_no_article_and_mix_no_metadata(corpus_dir: Path) -> None:
    (corpus_dir / "tower.txt").write_bytes(b"A tower stands.")
    Shelf(corpus_dir).add(Draft("bridge", ".txt", next(iter(TITLES)), "bridge"), Told(title="Old"))
    chance = random.Random(6)

    for _ in range(KILLS):
        process = get_context("fork").Process(target=change_for_ever, args=(corpus_dir,))
        process.start()
        time.sleep(chance.uniform(0.02, 0.15))
        process.kill()
        process.join()
        assert look(corpus_dir) >= {"bridge", "tower"}
        Shelf(corpus_dir)
        assert look(corpus_dir) >= {"bridge", "tower"}
        assert all(file.entry.title for file in survey(corpus_dir).files if file.id != "tower")
        assert survey(corpus_dir).refused == ()
        assert read_manifest(corpus_dir).faults == ()
        assert list(corpus_dir.rglob(".shelf-*")) == []
