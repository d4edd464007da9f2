"""The numbers that decide, set by hand on development questions."""

from retrieval.candidate import Signs

WEIGHTS = Signs(
    cosine=1.5,
    meaning=0.7,
    pieces=1.8,
    whole=6.0,
    following=-0.1,
    preceding=-0.1,
    neighbour=0.6,
    article=1.2,
    coverage=0.3,
    context=0.7,
    own=0.0,
    speaker=0.2,
    other=-0.4,
    unknown=-0.3,
    addressee=0.4,
    role=1.2,
    direct=0.5,
    told=-0.2,
    dated=0.6,
    numbered=0.9,
    timely=0.5,
    occasion=0.2,
    outlet=0.2,
    phrase=1.5,
    title=-0.3,
    brief=-0.1,
)
