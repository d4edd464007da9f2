"""A corpus in, what building and renewing its index costs out.

usage: python -m tests.measures.throughput [SPLIT…]

Beside the build stands the library's own `encode` of the same paragraphs, each batch size timed
alone, in the same process and on as many threads. Then articles are changed one at a time, long
ones and short ones, and at last nothing. The annotated articles lie in ../shared; without it,
nothing is measured.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import torch
from rich.console import Console
from sentence_transformers import SentenceTransformer

from bot.printing import say, terminal
from corpus.parsed import Parsed
from corpus.parsing import parse
from corpus.reading import UnreadableArticleError, read_article, survey
from retrieval.embedding import find_package_weights, load_embedder
from retrieval.index import Index
from tests.measures.quality import MANIFEST_PROGRAM, ROOT, SHARED, gather_articles

SPLITS = ("dev", "train")
BATCH_SIZES = (8, 16, 32)
WARMING = 64
CHANGED = 7
MUD = "The harbour is full of mud."


def find_paragraphs(corpus: Path) -> list[str]:
    """The kept body paragraphs of every article, as printed."""
    return [
        paragraph.span.of(each.article.text)
        for each in _read(corpus)
        for paragraph in each.paragraphs
        if paragraph.kept and paragraph.role == "body"
    ]


def _read(corpus: Path) -> Iterator[Parsed]:
    for file in survey(corpus).files:
        with suppress(UnreadableArticleError):
            yield parse(read_article(file))


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took, in seconds of the clock and of all cores together."""

    seconds: float
    busy: float


def measure(act: Callable[[], object]) -> Cost:
    """What `act` takes of this process."""
    seconds, busy = time.perf_counter(), time.process_time()
    act()
    return Cost(time.perf_counter() - seconds, time.process_time() - busy)


def load_library(threads: int) -> SentenceTransformer:
    """The library's own model, warm, on so many cores, with the weights of the package."""
    folder, _ = find_package_weights()
    # Whoever embeds a question takes one core, and leaves it at that.
    torch.set_num_threads(threads)
    model = SentenceTransformer(str(folder), device="cpu")
    model.encode([MUD] * WARMING)
    return model


def run(splits: Sequence[str], console: Console) -> int:
    """Measure and print; 0 also where there is nothing to measure."""
    folders = [ROOT / SHARED / "polnear" / split for split in splits]
    if not all(folder.is_dir() for folder in folders):
        say(console, "The annotated articles are not beside this project: nothing is measured.")
        return 0
    with TemporaryDirectory(dir=ROOT / "build") as place:
        corpus, data = Path(place, "articles"), Path(place, "index")
        gather_articles(folders, ROOT / MANIFEST_PROGRAM, corpus)
        threads, embedder = torch.get_num_threads(), load_embedder()
        embedder.read([MUD] * WARMING)
        with closing(Index(corpus, data, lambda: embedder)) as index:
            build = _tell(console, "full build", measure(index.reload))
            changed = [
                _tell(console, "one changed article", measure(partial(_change, each, index)))
                for each in spread(sorted(corpus.glob("*.txt")), CHANGED)
            ]
            _tell(console, "nothing changed", measure(index.reload))
            articles = index.status().articles
        paragraphs = find_paragraphs(corpus)
    say(console, f"{articles} articles, {len(paragraphs)} paragraphs")
    model = load_library(threads)
    encoding = [
        _tell(
            console,
            f"encode, batch {size}",
            measure(partial(model.encode, paragraphs, batch_size=size)),
        )
        for size in BATCH_SIZES
    ]
    for of in ("seconds", "busy"):
        whole = getattr(build, of)
        best = min(getattr(each, of) for each in encoding)
        shares = [getattr(each, of) / whole for each in changed]
        say(
            console,
            f"by {of}: throughput of the build {best / whole:.2f} of encode at its best, one "
            f"changed article {median(shares):.1%} of a full build ({max(shares):.1%} at most)",
        )
    return 0


def spread(files: Sequence[Path], number: int) -> list[Path]:
    """So many of the files, as far from one another as can be, the first among them."""
    return list(files[:: max(1, len(files) // number)])[:number]


def _change(article: Path, index: Index) -> None:
    article.write_text(f"{article.read_text('utf-8')}\n\n{MUD}\n", encoding="utf-8")
    index.reload()


def _tell(console: Console, what: str, cost: Cost) -> Cost:
    say(console, f"{what:20} {cost.seconds:8.2f} s, {cost.busy:8.2f} s of cores")
    return cost


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:] or SPLITS, terminal()))
