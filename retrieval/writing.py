"""A model's answer to findings in, what of it may be shown out."""

from collections.abc import Iterator, Mapping, Sequence

from retrieval.drafts import MOST_STATEMENTS, read_draft
from retrieval.evidence import Evidence
from retrieval.plainness import count_marks, find_oddity
from retrieval.supporting import find_unsupported
from retrieval.written import Dropped, Fault, Statement, Written

# Where a sentence has one of these, what follows on its line may belong to it.
SETTING_OFF: frozenset[Fault] = frozenset(("quotation", "markup", "link", "first person"))


def check_draft(content: str, evidence: Sequence[Evidence]) -> Written:
    """The sentences of an answer that hold to the evidence that they point at, and the others.

    `evidence` is what the model was given. Raises MalformedDraftError.
    """
    given = {each.number: each for each in evidence}
    statements: list[Statement] = []
    dropped: list[Dropped] = []
    for statement, fault in _judge(read_draft(content), given):
        if fault or len(statements) >= MOST_STATEMENTS:
            dropped.append(Dropped(statement.text, fault or "too long"))
        elif statement.text not in {each.text for each in statements}:
            statements.append(statement)
    return Written(tuple(statements), tuple(dropped))


def _judge(
    lines: Sequence[Sequence[Statement]], given: Mapping[int, Evidence]
) -> Iterator[tuple[Statement, Fault | None]]:
    """Each sentence with its fault.

    Words that are set off may go on for sentences: after the first of them nothing of the line is
    believed. Where a mark has no other nothing of its line is, nor of the answer if none is found.
    """
    counted = [[count_marks(statement.text) for statement in line] for line in lines]
    is_torn = sum(map(sum, counted)) % 2 == 1
    is_open = False
    for line, marks in zip(lines, counted, strict=True):
        is_odd = sum(marks) % 2 == 1
        is_set_off = is_open or is_odd or is_torn
        is_open ^= is_odd
        for statement in line:
            fault = _find_fault(statement, given)
            is_set_off = is_set_off or fault in SETTING_OFF
            yield statement, "quotation" if is_set_off and fault not in SETTING_OFF else fault


def _find_fault(statement: Statement, given: Mapping[int, Evidence]) -> Fault | None:
    oddity = find_oddity(statement.text)
    if oddity:
        return oddity
    if not statement.findings:
        return "pointless"
    if not given.keys() >= set(statement.findings):
        return "unknown finding"
    return find_unsupported(statement.text, [given[number] for number in statement.findings])
