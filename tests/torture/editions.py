"""A number in, the corpus of that edition out; a folder to which one edition after another comes.

Each edition has the same numbered articles, every paragraph of which carries its number, and
some of the lasting ones, which come and go, by themselves too, but never change.
"""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

# Numbers of editions are told from all others in the articles by their length.
FIRST, LAST = 10_000, 19_999
NUMBER = re.compile(r"\b1\d{4}\b")
PORTS = ("Wrenport", "Gullport", "Ternport", "Kiteport")
CURATORS = (
    "Clara Quill",
    "Dorian Vale",
    "Edith Marlowe",
    "Bertram Adler",
    "Greta Holm",
    "Ivo Lark",
)
NUMBERED = """The harbour of {port} in edition {number}

“The harbour of {port} will be dredged by {number} men,” Ada Finch said on Monday.

On {day} March 2019 the council of {port} met to count {number} boats.

Ada Finch told the council that {number} fishermen of {port} had waited long enough.
"""
LASTING = """{curator} opens a museum

“A knot is a promise of {curator} that a rope makes,” {curator} told visitors on 12 May 2018.

Asked about money, {curator} said that the museum would need a new roof within three years.

"""
# Long enough that most vectors of an edition are those of the one before, and are copied.
ROOMS = 10
ROOM = """Room {room} of the museum holds {room} ropes. {curator} told the guard of room {room} \
that it would be closed in winter.

"""
# Where the numbered articles, and nothing else, answer.
QUESTION = "What did Ada Finch say about the harbour?"
NEXT_QUESTION = "And about the fishermen?"


def print_edition(number: int) -> dict[str, str]:
    """The texts of an edition's articles, by their ids."""
    numbered = {
        port.lower(): NUMBERED.format(port=port, day=day, number=number)
        for day, port in enumerate(PORTS, 4)
    }
    chosen = Random(number).sample(CURATORS, number % (len(CURATORS) + 1))
    return numbered | print_lasting(*chosen)


def print_lasting(*curators: str) -> dict[str, str]:
    """The texts of the articles about these curators, by their ids."""
    return {
        curator.split()[1].lower(): LASTING.format(curator=curator)
        + "".join(ROOM.format(room=room, curator=curator) for room in range(2, ROOMS))
        for curator in curators
    }


def complete_edition(number: int, articles: Iterable[str]) -> dict[str, str]:
    """The texts of an edition from and to which lasting articles, by their ids, may have come."""
    lasting = print_lasting(*CURATORS)
    return {
        article: text
        for article, text in (print_edition(number) | lasting).items()
        if article not in lasting or article in articles
    }


def read_articles(corpus: Path) -> dict[str, str]:
    """The texts that the corpus holds, by the articles' ids."""
    return {path.stem: path.read_text("utf-8") for path in corpus.glob("*.txt")}


def put_out(corpus: Path, number: int) -> None:
    """Let `corpus`, which is a link, hold an edition from one moment to the next."""
    former = corpus.resolve()
    folder = former.with_name(f"edition-{number}")
    if folder == former:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for article, text in print_edition(number).items():
        (folder / f"{article}.txt").write_text(text, encoding="utf-8")
    link = corpus.with_name("next")
    link.unlink(missing_ok=True)
    link.symlink_to(folder.name)
    link.replace(corpus)
    if former.name.startswith("edition-"):
        shutil.rmtree(former)


def find_edition(corpus: Path) -> int:
    """Which edition the corpus holds."""
    return int(corpus.resolve().name.removeprefix("edition-"))


def number_of(text: str) -> int:
    """The edition that a text with its number comes from."""
    return int(NUMBER.findall(text)[0])
