"""What a language model answered to findings in, as much of it as may be shown out."""

from collections.abc import Sequence

from retrieval.drafts import MOST_STATEMENTS, read_draft
from retrieval.evidence import Evidence
from retrieval.plainness import find_oddity
from retrieval.supporting import find_unsupported
from retrieval.written import Dropped, Fault, Statement, Written


def check_draft(content: str, evidence: Sequence[Evidence]) -> Written:
    """The sentences of an answer that hold to the evidence that they point at, and the others.

    `evidence` is what the model was given. Raises MalformedDraftError.
    """
    given = {each.number: each for each in evidence}
    statements: list[Statement] = []
    dropped: list[Dropped] = []
    for statement in read_draft(content):
        fault = _find_fault(statement, given)
        if len(statements) >= MOST_STATEMENTS:
            fault = fault or "too long"
        if fault:
            dropped.append(Dropped(statement.text, fault))
        elif statement not in statements:
            statements.append(statement)
    return Written(tuple(statements), tuple(dropped))


def _find_fault(statement: Statement, given: dict[int, Evidence]) -> Fault | None:
    if not statement.findings:
        return "pointless"
    if not given.keys() >= set(statement.findings):
        return "unknown finding"
    oddity = find_oddity(statement.text)
    evidence = [given[number] for number in statement.findings]
    return oddity or find_unsupported(statement.text, evidence)
