"""One conversation on a quay, as four invented newspapers tell it, for tests of versions."""

from dataclasses import replace

from corpus.parsed import Parsed
from retrieval.candidate import Candidate
from tests.retrieval.candidates_of import candidate_of, first_passage
from tests.retrieval.printing import print_parsed

MAYOR, OWNER = "Ada Finch", "Bertram Adler"
# Each paper: the mayor's account, and the owner's answer within it.
ECHO = (
    "“I met Adler on the quay and said, ‘We should think of a bridge that replaces the ferry.’",
    "Adler replied, ‘Why not?’”",
)
STAR = (
    "“On the quay I told him: ‘Perhaps think of a bridge that replaces your ferry,’",
    "and Adler replied, ‘Well, I don’t mind,’” Finch said.",
)
GLOBE = ("Finch spoke at the opening of a school.", "“Adler answered: I do not mind,” she said.")
POST = (
    "“At the market I asked him for ‘two pounds of the smallest herrings,’",
    "and Adler replied, ‘By all means,’” Finch said.",
)
ANSWERS = {
    "echo": (ECHO, "Why not?"),
    "star": (STAR, "Well, I don’t mind,"),
    "globe": (GLOBE, "I do not mind"),
    "post": (POST, "By all means,"),
}
REMARKS = {
    "echo": "We should think of a bridge that replaces the ferry.",
    "star": "Perhaps think of a bridge that replaces your ferry,",
    "post": "two pounds of the smallest herrings,",
}
PADDING = "Gulls cried above the roofs of the town all day."


def _print(name: str) -> Parsed:
    told, answer = ANSWERS[name]
    said = [(answer, OWNER, MAYOR)]
    if name in REMARKS:
        said.insert(0, (REMARKS[name], MAYOR, OWNER))
    parsed = print_parsed(" ".join(told), PADDING, name=name, quotations=said)
    quotations = tuple(replace(each, told_by=MAYOR) for each in parsed.quotations)
    return replace(parsed, quotations=quotations)


PAPERS = {name: _print(name) for name in ANSWERS}


def answer_in(name: str, score: float = 1.0) -> Candidate:
    """The owner's answer as a paper has it."""
    first = first_passage(list(PAPERS.values()), PAPERS[name])
    return candidate_of(PAPERS[name], ANSWERS[name][1], score=score, first=first)
