"""The paragraphs of an article: from its text to numbered spans."""

from corpus.article import Paragraph, Role
from corpus.layout.blocks import find_blocks
from corpus.layout.furniture import Piece, find_furniture
from corpus.layout.paragraph_roles import find_roles
from corpus.layout.sentences import find_sentences


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Find the paragraphs of an article, those that are left out among them.

    They stand in the order of the text, do not overlap, have no blanks around them and hold
    every character that is not blank; kept ones are numbered from 1.
    """
    pieces = find_furniture(text, find_blocks(text))
    roles = find_roles([piece.span.of(text) for piece in pieces if piece.why is None])
    numbered = enumerate(roles, start=1)
    return tuple(
        Paragraph(None, piece.span, "label", why=piece.why)
        if piece.why is not None
        else _keep(text, piece, *next(numbered))
        for piece in pieces
    )


def _keep(text: str, piece: Piece, number: int, role: Role) -> Paragraph:
    """A paragraph that a reader sees."""
    return Paragraph(number, piece.span, role, find_sentences(text, piece.span))
