"""The development sets in, how good the answers are out; fails below the floors.

usage: python -m tests.measures.quality [--raise | --lower-floors] [SET…]

The floors stand in tests/quality/floors.toml, each set's beside the digest of its questions.
`--raise` moves them up to what is measured now, and never down; `--lower-floors` sets them to
what is measured now, and is what a changed question set needs. The questions and the annotated
articles lie in ../shared; without it, nothing is measured.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from rich.console import Console

from bot.measuring import measure
from bot.printing import say, terminal
from bot.refreshing import refresh
from bot.scores import print_scores
from bot.settings import OWN_ARTICLES
from retrieval.embedding import Embedder, find_package_weights, load_embedder
from retrieval.evaluating import Figures, Judged, percentile, summarise
from retrieval.index import Index
from tests.measures.floors import (
    DevelopmentSet,
    Measured,
    Settle,
    find_faults,
    keep,
    lower_floors,
    raise_floors,
    read_sets,
    tell_moves,
    write_sets,
)

ROOT = Path(__file__).parents[2]
FLOORS = Path("tests", "quality", "floors.toml")
BUILD = Path("build", "quality")
SHARED = Path("..", "shared")
MANIFEST_PROGRAM = SHARED / "score" / "polnear_manifest.py"


def gather_articles(splits: Sequence[Path], manifest_program: Path, folder: Path) -> None:
    """Make `folder` a corpus of the splits' articles anew, with what is known of each."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    manifests = []
    for split in splits:
        for text in sorted((split / "text").glob("*.txt")):
            shutil.copyfile(text, folder / text.name)
        done = subprocess.run(  # noqa: S603 - our own interpreter, the program that was given
            [sys.executable, manifest_program, split, split.parent / "metadata.tsv"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        manifests.append(done.stdout)
    (folder / "articles.toml").write_text("\n".join(manifests), encoding="utf-8")


# A question to its vector.
Encode = Callable[[str], object]


def ask_set(wanted: DevelopmentSet, root: Path, embedder: Embedder) -> tuple[Judged, ...]:
    """The set's questions asked of its articles; the index is kept for the next time."""
    place = root / BUILD / wanted.name
    corpus = OWN_ARTICLES
    if wanted.splits:
        corpus = place / "articles"
        splits = [root / split for split in wanted.splits]
        gather_articles(splits, root / MANIFEST_PROGRAM, corpus)
    progress = terminal(is_stderr=True)
    with closing(Index(corpus, place / "index", lambda: embedder)) as index:
        refresh(index.reload, progress)
        return measure(index, root / wanted.questions, progress)


def load_library() -> Encode:
    """The library's own way to embed a question, with the weights of the package."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 — takes seconds

    folder, _ = find_package_weights()
    return SentenceTransformer(str(folder), device="cpu").encode


def time_embedding(encode: Encode, judged: Sequence[Judged]) -> list[float]:
    """The seconds that embedding takes, of each question alone."""
    seconds = []
    for each in judged:
        started = time.perf_counter()
        encode(each.question.text)
        seconds.append(time.perf_counter() - started)
    return seconds


def tell_times(name: str, figures: Figures, embedding: Sequence[float]) -> Iterator[str]:
    """How long an answer takes beside the embedding of its question, which it cannot do without."""
    median = percentile(embedding, 0.50)
    if median:
        yield f"{name} p50    {median:.4f}"
        for figure in ("p50", "p95"):
            yield f"{figure} / {name}  {(figures[figure] or 0.0) / median:.2f}"


def _measure_set(
    wanted: DevelopmentSet, root: Path, embedder: Embedder, library: Encode, console: Console
) -> Measured:
    """Measure one set and print what was measured."""
    say(console, f"\n{wanted.name}", style="bold")
    judged = ask_set(wanted, root, embedder)
    figures = summarise(judged)
    print_scores(console, judged)
    for name, encode in (("encode", library), ("our reading", lambda text: embedder.read([text]))):
        for line in tell_times(name, figures, time_embedding(encode, judged)):
            say(console, line)
    digest = hashlib.sha256((root / wanted.questions).read_bytes()).hexdigest()
    return Measured(digest, figures)


def _find_missing(wanted: DevelopmentSet, root: Path) -> str | None:
    """The first file or folder that the set needs and that is not there."""
    needed = (wanted.questions, *wanted.splits)
    return next((path for path in needed if not (root / path).exists()), None)


def _read_arguments(
    arguments: Sequence[str] | None, names: Sequence[str]
) -> tuple[Settle, set[str]]:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(names))
    moves = parser.add_mutually_exclusive_group()
    for option, settle in (("--raise", raise_floors), ("--lower-floors", lower_floors)):
        moves.add_argument(option, dest="settle", action="store_const", const=settle)
    options = parser.parse_args(arguments)
    unknown = set(options.sets) - set(names)
    if unknown:
        parser.error(f"there is no set {min(unknown)}: choose from {', '.join(names)}")
    return options.settle or keep, set(options.sets or names)


def run(
    arguments: Sequence[str] | None = None,
    *,
    root: Path = ROOT,
    load: Callable[[], Embedder] = load_embedder,
    library: Callable[[], Encode] = load_library,
) -> int:
    """Measure the sets that are named, else all; 1 when a floor is missed, else 0."""
    console, floors_file = terminal(), root / FLOORS
    sets = read_sets(floors_file.read_text(encoding="utf-8"))
    settle, chosen = _read_arguments(arguments, [each.name for each in sets])
    if not (root / SHARED).is_dir():
        say(console, f"Nothing is measured: there is no {SHARED} with the development sets.")
        return 0
    embedder, encode = load(), library()
    settled, faults = {each.name: each for each in sets}, []
    for wanted in (each for each in sets if each.name in chosen):
        missing = _find_missing(wanted, root)
        if missing:
            faults.append(f"{wanted.name}: there is no {missing}, so it cannot be measured.")
            continue
        measured = _measure_set(wanted, root, embedder, encode, console)
        after = settle(wanted, measured)
        faults += find_faults(after, measured)
        settled[wanted.name] = after
        for line in tell_moves(wanted, after):
            say(console, line)
    if settle is not keep:
        floors_file.write_text(write_sets(tuple(settled.values())), encoding="utf-8")
    for fault in faults:
        say(terminal(is_stderr=True), fault, style="red")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(run())
