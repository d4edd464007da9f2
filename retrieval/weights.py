"""The numbers that decide, set by hand on development questions."""

from retrieval.candidate import Signs

WEIGHTS = Signs(
    cosine=1.7,
    neighbour=0.7,
    article=0.8,
    coverage=0.3,
    context=0.6,
    own=0.4,
    speaker=0.7,
    other=-0.25,
    named=0.05,
    addressee=0.25,
    direct=0.25,
    reported=0.05,
    dated=0.3,
    phrase=1.0,
    title=-0.2,
)
