"""The few numbers that decide, set by hand against the development questions."""

from retrieval.candidate import Signs

WEIGHTS = Signs(
    cosine=1.0,
    neighbour=0.3,
    article=0.5,
    coverage=0.5,
    context=0.2,
    own=0.3,
    speaker=0.4,
    other=-0.4,
    named=0.15,
    addressee=0.2,
    direct=0.08,
    reported=0.06,
    dated=0.1,
    phrase=1.0,
    title=-0.3,
)
