"""The options that several verbs share."""

from pathlib import Path
from typing import Annotated

import typer

Corpus = Annotated[
    Path | None,
    typer.Option(
        "--corpus",
        metavar="DIR",
        help="The folder of articles; else CORPUS_DIR, else the project's own.",
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="Where indexes are kept; else DATA_DIR, else .ontherecord.",
    ),
]
Json = Annotated[
    bool, typer.Option("--json", help="Print one JSON object a line instead of a page.")
]
