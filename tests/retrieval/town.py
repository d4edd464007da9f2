"""The newspapers of Wrenport, a town that does not exist, and an index over them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from retrieval.embedding import Embedder
from retrieval.index import Index

HARBOUR = """Mayor promises to dredge the harbour

Mayor Ada Finch of Wrenport promised on Monday that the harbour would be dredged this year.

“We will dredge the harbour before the winter storms arrive,” Finch said. “The fishermen have \
waited long enough.”

Bertram Adler, the owner of the ferry company, was not convinced. “The ferry cannot sail while \
a dredger blocks the channel,” Adler told Finch at a meeting on 4 March 2019.

The harbour was last dredged in 1998, when Wrenport had forty fishing boats.

Share this article on Facebook

Related Articles
"""

FERRY = """Ferry company warns of strikes

The crews of the ferry may strike in June 2019, Bertram Adler warned in Wrenport.

“Nobody has asked the crews,” Bertram Adler told reporters. “The ferry can't sail while a \
dredger blocks the channel.”

Teachers in Wrenport, among them Clara Quill, walked to school instead.

The new lighthouse was visited by Dorian Vale in 2017. Vale left without a word.

Leave a Reply

Your email address will not be published. Required fields are marked *
"""

MUSEUM = """Museum of knots opens its doors

The Museum of Knots opened on 12 May 2018 with a collection of nine hundred ropes.

“A knot is a promise that a rope makes,” curator Edith Marlowe told visitors. “Why not come and \
untie one?”

Asked about money, Marlowe said that the museum would need a new roof within three years.
"""

TOWN = {"harbour.txt": HARBOUR, "ferry.txt": FERRY, "museum.txt": MUSEUM}


@contextmanager
def indexed(place: Path, texts: Mapping[str, str], load: Callable[[], Embedder]) -> Iterator[Index]:
    """An index in `place`, for tests that change nothing and share it."""
    (place / "corpus").mkdir()
    for name, text in texts.items():
        (place / "corpus" / name).write_text(text, encoding="utf-8")
    with closing(Index(place / "corpus", place / "data", load)) as index:
        index.reload()
        yield index
