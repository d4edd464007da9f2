"""A Chroma server, and where on it a generation has its vectors."""

import re
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Whose collections these are, for an operator who keeps others on the same server.
OWNER = "ontherecord"
NOT_IN_NAMES = re.compile(r"[^a-zA-Z0-9._-]+")
# A collection's name has 512 characters at most; so much of the data folder's is told.
FOLDER_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Server:
    """A Chroma server. Its address may be shown; what it is told to be let in may not."""

    address: str
    authorization: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Hosted:
    """One generation's vectors on a server: in a collection of their own."""

    server: Server
    collection: str = ""

    def __str__(self) -> str:
        return f"{self.server.address}/{self.collection}".rstrip("/")


# A directory of an embedded ChromaDB, or a collection on a server.
Place = Path | Hosted


def read_server(url: str) -> Server:
    """The server at an address such as https://user:password@chroma.example:8000/path."""
    parts = urlsplit(url)
    user, _, host = parts.netloc.rpartition("@")
    address = f"{parts.scheme.lower()}://{host.lower()}{parts.path.rstrip('/')}"
    if not user:
        return Server(address)
    return Server(address, f"Basic {b64encode(unquote(user).encode()).decode('ascii')}")


def name_collection(generation: Path) -> str:
    """The name of a generation's collection, from its directory; no other one has it.

    The generation's own name ends with random digits, so neither has another corpus's.
    """
    folder = generation.resolve().parents[1].name
    plain = NOT_IN_NAMES.sub("-", folder)[:FOLDER_LENGTH]
    return f"{OWNER}-{plain}-{generation.name}"
