"""The few numbers that decide, set by hand against the development questions."""

from retrieval.candidate import Signs

WEIGHTS = Signs(
    cosine=1.1,
    neighbour=0.7,
    article=1.1,
    coverage=0.45,
    context=0.5,
    own=0.4,
    speaker=0.4,
    other=-0.1,
    named=0.05,
    addressee=0.2,
    direct=0.25,
    reported=0.05,
    dated=0.3,
    phrase=1.0,
    title=0.05,
)
