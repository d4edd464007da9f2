"""A corpus in, what building and renewing its index costs out.

usage: python -m tests.measures.throughput [SPLIT…]

Beside the build stands the library's own `encode` of the same paragraphs, each batch size timed
alone, in the same process and on as many threads. Then one article is changed, and nothing. The
annotated articles lie in ../shared; without it, nothing is measured.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from bot.printing import say, terminal
from corpus.parsed import Parsed
from corpus.parsing import parse
from corpus.reading import UnreadableArticleError, read_article, survey
from retrieval.embedding import find_package_weights, load_embedder
from retrieval.index import Index
from tests.measures.quality import MANIFEST_PROGRAM, ROOT, SHARED, gather_articles

SPLITS = ("dev", "train")
BATCH_SIZES = (8, 16, 32, 64)
WARMING = 64


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


def measure_encoding(paragraphs: Sequence[str]) -> dict[int, float]:
    """The seconds that the library takes, by batch size."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 — takes seconds

    folder, _ = find_package_weights()
    model = SentenceTransformer(str(folder), device="cpu")
    model.encode(paragraphs[:WARMING])
    return {
        size: measure(lambda size=size: model.encode(paragraphs, batch_size=size))  # type: ignore[misc]
        for size in BATCH_SIZES
    }


def measure(act: Callable[[], object]) -> float:
    """The seconds that `act` takes."""
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def run(splits: Sequence[str], console: Console) -> int:
    """Measure and print; 0 also where there is nothing to measure."""
    folders = [ROOT / SHARED / "polnear" / split for split in splits]
    if not all(folder.is_dir() for folder in folders):
        say(console, "The annotated articles are not beside this project: nothing is measured.")
        return 0
    with TemporaryDirectory(dir=ROOT / "build") as place:
        corpus, data = Path(place, "articles"), Path(place, "index")
        gather_articles(folders, ROOT / MANIFEST_PROGRAM, corpus)
        embedder = load_embedder()
        embedder.read(["The harbour is full of mud."] * WARMING)
        with closing(Index(corpus, data, lambda: embedder)) as index:
            build = _tell(console, "full build", measure(index.reload))
            first = min(corpus.glob("*.txt"))
            first.write_text(f"{first.read_text('utf-8')}\n\nNobody was hurt.\n", encoding="utf-8")
            changed = _tell(console, "one changed article", measure(index.reload))
            _tell(console, "nothing changed", measure(index.reload))
            articles = index.status().articles
        paragraphs = find_paragraphs(corpus)
    say(console, f"{articles} articles, {len(paragraphs)} paragraphs")
    encoding = measure_encoding(paragraphs)
    for size, seconds in encoding.items():
        _tell(console, f"encode, batch {size}", seconds)
    say(console, f"one changed article costs {changed / build:.1%} of a full build")
    say(console, f"throughput of the build / best of encode: {min(encoding.values()) / build:.2f}")
    return 0


def _tell(console: Console, what: str, seconds: float) -> float:
    say(console, f"{what:20} {seconds:8.2f} s")
    return seconds


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:] or SPLITS, terminal()))
