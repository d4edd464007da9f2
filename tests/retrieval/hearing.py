"""Questions to a town of five, and whom they are heard to name."""

from corpus.person import Person
from retrieval.parties import find_parties
from retrieval.roster import Named, Roster
from retrieval.terms import stem
from retrieval.wording import read_wording

ROSTER = Roster(
    [
        Person("Ada Finch", aliases=("Finch",), roles=("the mayor",)),
        Person("Bertram Adler", aliases=("Adler",), roles=("owner of the ferry company",)),
        Person("José Ordóñez"),
        Person("Harald Moss"),
        Person("Kremlin"),
    ],
    (),
)
FINCH, ADLER = "Ada Finch", "Bertram Adler"


def _name(named: Named | None) -> str | None:
    return named.people[0] if named else None


def heard(text: str) -> tuple[str | None, str | None]:
    """Who speaks and who is spoken to."""
    parties = find_parties(read_wording(text, ROSTER))
    return _name(parties.speaker), _name(parties.addressee)


def role(text: str) -> tuple[str, ...]:
    """The terms of an office in the speaker's place."""
    return tuple(map(stem, find_parties(read_wording(text, ROSTER)).role))


def stranger(text: str) -> str | None:
    """A full name in the speaker's place that nobody bears."""
    return find_parties(read_wording(text, ROSTER)).stranger
