"""The numbers that decide, set by hand on development questions."""

from retrieval.candidate import Signs

WEIGHTS = Signs(
    cosine=0.9,
    meaning=1.0,
    pieces=2.0,
    following=0.4,
    preceding=0.1,
    neighbour=0.2,
    article=0.6,
    coverage=0.2,
    context=0.35,
    own=0.1,
    speaker=0.2,
    other=-0.15,
    unknown=-0.1,
    named=0.05,
    addressee=0.15,
    hearer=0.05,
    role=0.3,
    direct=0.2,
    reported=0.0,
    told=-0.1,
    dated=0.5,
    numbered=0.4,
    timely=0.1,
    occasion=0.2,
    outlet=0.1,
    phrase=1.0,
    title=-0.15,
    brief=-0.05,
)
