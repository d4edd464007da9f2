"""A new generation costs what changed, and is published only when it holds."""

from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.parsed import Parsed
from corpus.parsing import parse
from corpus.reading import survey
from retrieval import indexing
from retrieval.answer import Answer
from retrieval.generations import open_current
from retrieval.index import Index
from retrieval.indexing import digest_corpus, digest_rules
from retrieval.status import Progress
from tests.conftest import OpenIndex, WriteArticles
from tests.hashing import HashingEmbedder
from tests.retrieval.town import FERRY, HARBOUR, MUSEUM, TOWN

MANIFEST = '[[article]]\nfile = "harbour.txt"\npublisher = "The Wrenport Echo"\n'


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that are parsed, as they are."""
    ids: list[str] = []

    def watched(article: Article) -> Parsed:
        ids.append(article.id)
        return parse(article)

    monkeypatch.setattr(indexing, "parse", watched)
    return ids


def test_everything_is_read_and_embedded_once(
    write_articles: WriteArticles,
    open_index: OpenIndex,
    embedder: HashingEmbedder,
    read: list[str],
) -> None:
    write_articles(TOWN)

    reloaded = open_index().reload()

    assert reloaded.published
    assert sorted(read) == list(reloaded.added) == ["ferry", "harbour", "museum"]
    times = Counter(embedder.embedded)
    assert len(times) > 10
    # A title is read for itself, and once for all paragraphs below it.
    assert sorted(text for text in times if times[text] > 1) == sorted(
        text.partition("\n")[0] for text in TOWN.values()
    )
    assert max(times.values()) == 2


def test_nothing_is_built_when_nothing_has_changed(
    index: Index, embedder: HashingEmbedder, read: list[str]
) -> None:
    embedder.embedded.clear()
    before = index.status().generation

    reloaded = index.reload()

    assert not reloaded.published
    assert (reloaded.generation, reloaded.articles) == (before, 3)
    assert read == embedder.embedded == []


def test_unchanged_articles_are_neither_parsed_nor_embedded_again(
    index: Index, embedder: HashingEmbedder, read: list[str], write_articles: WriteArticles
) -> None:
    embedder.embedded.clear()
    changed = MUSEUM.replace("three years", "four years")
    write_articles({"museum.txt": changed})

    reloaded = index.reload()

    assert reloaded.published
    assert (reloaded.changed, reloaded.added, reloaded.removed) == (("museum",), (), ())
    assert read == ["museum"]
    assert all(set(text.split()) <= set(changed.split()) for text in embedder.embedded)
    assert any("four years" in text for text in embedder.embedded)


def test_what_was_not_embedded_again_is_found_all_the_same(
    index: Index, write_articles: WriteArticles
) -> None:
    before = index.ask("What did Finch say about the harbour?")
    write_articles({"museum.txt": MUSEUM.replace("three years", "four years")})
    index.reload()

    after = index.ask("What did Finch say about the harbour?")

    assert isinstance(before, Answer)
    assert after == before


def test_every_sentence_has_its_word_pieces_also_when_it_is_not_embedded_again(
    index: Index, data_dir: Path, write_articles: WriteArticles
) -> None:
    before = _pieces(data_dir)
    write_articles({"museum.txt": MUSEUM.replace("three years", "four years")})
    index.reload()

    after = _pieces(data_dir)
    kept = before.keys() & after.keys()

    assert all((*before.values(), *after.values()))
    assert len(before) > len(kept) > 10
    assert [after[window] for window in kept] == [before[window] for window in kept]


def _pieces(data_dir: Path) -> dict[str, bytes]:
    """The packed word pieces of every sentence that is searched."""
    with closing(open_current(data_dir)) as generation:
        record = generation.record
        windows = [window for held in record.sentences.values() for window, _ in held]
        pieces = record.pieces(windows)
        assert sorted(pieces) == sorted(windows)
    return pieces


def test_added_and_removed_articles_are_told(
    index: Index, corpus_dir: Path, read: list[str], write_articles: WriteArticles
) -> None:
    write_articles({"lighthouse.txt": "The lighthouse of Wrenport will shine again in May 2020."})
    (corpus_dir / "ferry.txt").unlink()

    reloaded = index.reload()

    assert (reloaded.added, reloaded.changed, reloaded.removed) == (("lighthouse",), (), ("ferry",))
    assert read == ["lighthouse"]
    assert [source.article for source in index.sources()] == ["harbour", "lighthouse", "museum"]


def test_a_renamed_article_is_another_one(index: Index, corpus_dir: Path) -> None:
    (corpus_dir / "ferry.txt").rename(corpus_dir / "boat.txt")

    reloaded = index.reload()

    assert (reloaded.added, reloaded.removed) == (("boat",), ("ferry",))


def test_a_changed_entry_of_the_manifest_changes_its_article_alone(
    index: Index, read: list[str], write_articles: WriteArticles
) -> None:
    write_articles({"articles.toml": MANIFEST})

    reloaded = index.reload()

    assert reloaded.changed == ("harbour",)
    assert read == ["harbour"]
    assert {source.publisher for source in index.sources()} == {None, "The Wrenport Echo"}


def test_articles_with_the_same_words_stand_side_by_side(
    open_index: OpenIndex, write_articles: WriteArticles
) -> None:
    write_articles({"one.txt": HARBOUR, "two.txt": HARBOUR})

    index = open_index()

    assert index.reload().articles == 2


def test_another_model_embeds_everything_again_and_reads_nothing_again(
    index: Index, embedder: HashingEmbedder, read: list[str]
) -> None:
    before = set(embedder.embedded)
    embedder.embedded.clear()
    embedder.model = "hashing@2"

    reloaded = index.reload()

    assert reloaded.published
    assert set(embedder.embedded) == before
    assert read == []
    assert index.status().model == "hashing@2"


def test_other_rules_of_reading_read_everything_again(
    index: Index, read: list[str], monkeypatch: pytest.MonkeyPatch, embedder: HashingEmbedder
) -> None:
    embedder.embedded.clear()
    rules = "f" * 64
    monkeypatch.setattr(indexing, "digest_rules", lambda: rules)
    monkeypatch.setattr("retrieval.keeping.digest_rules", lambda: rules)

    reloaded = index.reload()

    assert reloaded.published
    assert sorted(read) == ["ferry", "harbour", "museum"]
    assert embedder.embedded == []


def test_how_far_it_has_come_is_reported(
    write_articles: WriteArticles, open_index: OpenIndex
) -> None:
    write_articles(TOWN)
    reports: list[Progress] = []

    open_index().reload(reports.append)

    reading = [each for each in reports if each.stage == "reading"]
    embedding = [each for each in reports if each.stage == "embedding"]
    assert reports == reading + embedding
    assert [(each.done, each.total) for each in reading] == [(1, 3), (2, 3), (3, 3)]
    assert embedding[-1].done == embedding[-1].total > 0


def test_the_digest_of_a_corpus_tells_files_refusals_and_faults(
    write_articles: WriteArticles,
) -> None:
    folder = write_articles({"harbour.txt": HARBOUR})
    steps: list[dict[str, str]] = [
        {"ferry.txt": FERRY},
        {"ferry.txt": FERRY + "."},
        {"photo.jpg": "a picture"},
        {"articles.toml": MANIFEST},
        {"articles.toml": MANIFEST + "colour = 'red'\n"},
    ]
    digests = [digest_corpus(survey(folder))]

    for step in steps:
        write_articles(step)
        digests.append(digest_corpus(survey(folder)))

    assert len(set(digests)) == len(digests)
    assert digest_corpus(survey(folder)) == digests[-1]


def test_the_digest_of_the_rules_stays_the_same_within_a_process() -> None:
    assert digest_rules() == digest_rules()
    assert len(digest_rules()) == 64


def test_a_sentence_printed_a_hundred_times_keeps_no_index_from_being_built(
    tmp_path: Path,
) -> None:
    rain = "It rained in the town all day. " * 40
    for number in range(20):
        corpus = tmp_path / f"corpus-{number}"
        corpus.mkdir()
        for name in ("Ada Finch", "Bertram Adler", "Cora Holt", "Dora Lang"):
            text = f"The ferry of {name}\n\nIt was quiet.\n\n“{rain}” {name} told the council.\n"
            (corpus / f"{name}.txt").write_text(text, encoding="utf-8")

        with closing(Index(corpus, tmp_path / f"data-{number}", HashingEmbedder)) as index:
            assert index.reload().published
