"""The numbers that decide, set by hand on development questions."""

from retrieval.candidate import Signs

WEIGHTS = Signs(
    cosine=1.0,
    meaning=1.5,
    following=0.3,
    preceding=0.1,
    neighbour=0.2,
    article=1.2,
    coverage=0.3,
    context=0.9,
    own=0.4,
    speaker=0.6,
    other=-0.25,
    named=0.05,
    addressee=0.25,
    hearer=0.1,
    role=0.4,
    direct=0.25,
    reported=0.05,
    dated=0.4,
    numbered=0.5,
    timely=0.3,
    occasion=0.2,
    outlet=0.2,
    phrase=1.0,
    title=-0.2,
    brief=-0.1,
)
