"""Whatever fails at whatever step, no article is lost and none gets another's metadata."""

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from corpus.reading import read_article, survey
from corpus.shelf import Shelf, ShelfError, Told
from corpus.upload import Draft
from tests.corpus.failing import Disk, KilledError, full

OLD, NEW, OTHER = b"The old bridge is open.", b"The new bridge is closed.", b"A tower stands."
MANIFEST = """# By hand.
[[article]]
file = "bridge.txt"  # the bridge
title = "Old"
publisher = "Daily"

# The tower.
[[article]]
file = "tower.txt"
title = "Tower"
"""
TOLD = Told(title="New", url="https://daily.example/new")


@dataclass(frozen=True)
class Folder:
    """What a reader finds: of each file, bytes and metadata; and articles.toml as written."""

    files: Mapping[str, tuple[bytes, Mapping[str, str | None]]]
    manifest: str


def begin(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "bridge.txt").write_bytes(OLD)
    (folder / "tower.txt").write_bytes(OTHER)
    (folder / "articles.toml").write_text(MANIFEST, encoding="utf-8")
    return folder


def look(folder: Path) -> Folder:
    files = {}
    for file in survey(folder).files:
        assert read_article(file).text
        files[file.file] = (file.path.read_bytes(), asdict(file.entry))
    return Folder(files, (folder / "articles.toml").read_text(encoding="utf-8"))


def add_new(shelf: Shelf) -> None:
    shelf.add(Draft("gate", ".txt", NEW, "gate.txt"), TOLD)


def add_again(shelf: Shelf) -> None:
    shelf.add(Draft("bridge", ".txt", NEW, "bridge.txt"), TOLD)


def add_other_suffix(shelf: Shelf) -> None:
    shelf.add(Draft("bridge", ".md", NEW, "bridge.md"), TOLD)


def edit(shelf: Shelf) -> None:
    shelf.edit("bridge", TOLD)


def remove(shelf: Shelf) -> None:
    shelf.remove("bridge")


Verb = Callable[[Shelf], None]
VERBS: list[Verb] = [add_new, add_again, add_other_suffix, edit, remove]


@pytest.fixture
def count_steps(tmp_path: Path) -> Callable[[Verb], int]:
    def count(verb: Verb) -> int:
        shelf = Shelf(begin(tmp_path / "counted"))
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch)
            verb(shelf)
        return disk.steps

    return count


def outcomes(folder: Path, verb: Verb) -> tuple[Folder, Folder]:
    """What stands there before the verb and after it."""
    shelf = Shelf(begin(folder))
    before = look(folder)
    verb(shelf)
    return before, look(folder)


def fail(
    folder: Path, verb: Verb, step: int, error: Callable[[str], BaseException], *, once: bool
) -> BaseException | None:
    """Carry out the verb on a disk that fails at this step; what was raised."""
    shelf = Shelf(begin(folder))
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, step, error=error, once=once)
        try:
            verb(shelf)
        except (KilledError, ShelfError) as raised:
            return raised
    return None


def assert_nothing_is_lost(folder: Path, now: Folder, before: Folder, after: Folder) -> None:
    """Each article of before and after stands there, whole, with nothing that is not its own."""
    ids = {Path(file).stem for file in now.files}
    assert ids >= {Path(f).stem for f in before.files} & {Path(f).stem for f in after.files}
    assert now.files["tower.txt"] == before.files["tower.txt"]
    known = [*before.files.items(), *after.files.items()]
    for file, (content, entry) in now.files.items():
        own = [told for name, (data, told) in known if (name, data) == (file, content)]
        assert own
        for field, value in entry.items():
            assert value is None or value in [told[field] for told in own]
    kept = [path.read_bytes() for path in (folder / ".former").rglob("*.txt")]
    assert OLD in [content for content, _ in now.files.values()] or OLD in kept


def leftovers(folder: Path) -> list[Path]:
    return list(folder.rglob(".shelf-*"))


@pytest.mark.parametrize("verb", VERBS)
def test_after_a_kill_at_any_step_all_articles_stand_and_opening_makes_it_whole(
    tmp_path: Path, verb: Verb, count_steps: Callable[[Verb], int]
) -> None:
    before, after = outcomes(tmp_path / "done", verb)

    for step in range(1, count_steps(verb) + 1):
        folder = tmp_path / str(step)
        killed = fail(folder, verb, step, KilledError, once=False)
        assert isinstance(killed, KilledError)
        assert_nothing_is_lost(folder, look(folder), before, after)
        Shelf(folder)
        assert look(folder) in (before, after)
        assert leftovers(folder) == []


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("lasting", ["for a moment", "from then on"])
def test_where_the_disk_fails_at_any_step_one_error_tells_and_nothing_is_lost(
    tmp_path: Path, verb: Verb, lasting: str, count_steps: Callable[[Verb], int]
) -> None:
    once = lasting == "for a moment"
    before, after = outcomes(tmp_path / "done", verb)

    for step in range(1, count_steps(verb) + 1):
        folder = tmp_path / str(step)
        raised = fail(folder, verb, step, full, once=once)
        assert isinstance(raised, ShelfError)
        assert raised.reason == "the disk is full: make room"
        assert_nothing_is_lost(folder, look(folder), before, after)
        assert not once or (look(folder) in (before, after) and leftovers(folder) == [])
        assert Shelf(folder).prune(9) == 0
        assert look(folder) in (before, after)
        assert leftovers(folder) == []


@pytest.mark.parametrize("verb", [add_again, add_other_suffix, remove])
def test_a_kill_while_a_kill_is_made_good_loses_nothing_either(
    tmp_path: Path, verb: Verb, count_steps: Callable[[Verb], int]
) -> None:
    before, after = outcomes(tmp_path / "done", verb)

    for step in range(1, count_steps(verb) + 1):
        for again in range(1, 9):
            folder = tmp_path / f"{step}-{again}"
            fail(folder, verb, step, KilledError, once=False)
            with pytest.MonkeyPatch.context() as patch:
                Disk(patch, again)
                try:
                    Shelf(folder)
                except KilledError:
                    pass
                else:
                    break
            assert_nothing_is_lost(folder, look(folder), before, after)
            Shelf(folder)
            assert look(folder) in (before, after)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "mend its permissions"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "see whether the disk is sound"),
    ],
)
def test_a_folder_that_cannot_be_written_is_told_with_a_remedy(
    tmp_path: Path, number: int, words: str
) -> None:
    raised = fail(
        tmp_path / "corpus",
        add_again,
        1,
        lambda _: OSError(number, os.strerror(number)),
        once=False,
    )

    assert isinstance(raised, ShelfError)
    assert words in raised.reason
    assert look(tmp_path / "corpus").files["bridge.txt"][0] == OLD


def test_what_somebody_wrote_into_articles_toml_after_a_crash_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    steps = outcomes(tmp_path / "done", add_again) and 15
    fail(folder, add_again, steps, KilledError, once=False)
    (folder / "articles.toml").write_text("# Mine.\n", encoding="utf-8")

    Shelf(folder)

    assert (folder / "articles.toml").read_text(encoding="utf-8") == "# Mine.\n"
    assert leftovers(folder) == []


def test_an_article_that_vanishes_meanwhile_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = begin(tmp_path / "corpus")
    shelf = Shelf(folder)
    read_bytes = Path.read_bytes

    def vanish(path: Path) -> bytes:
        if path.name == "bridge.txt":
            path.unlink(missing_ok=True)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", vanish)

    with pytest.raises(ShelfError, match="gone meanwhile"):
        shelf.remove("bridge")
