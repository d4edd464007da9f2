"""The few numbers that decide who speaks, set by hand against development scores."""

# What each sign adds to a candidate's score.
SIGNS = {
    "cue follows at once": 6.0,
    "cue leads at once": 5.5,
    "cue leads": 4.5,
    "cue follows": 3.0,
    "cue after another quotation": 2.5,
    "cue before another quotation": 3.5,
    "cue speaking": 1.0,
    "cue publishing": 0.8,
    "cue according": 1.0,
    "cue calling": 0.3,
    "cue thinking": -0.8,
    "cue between": -1.0,
    "name and colon": 5.0,
    "colon": 3.0,
    "signature": 5.0,
    "near": 0.5,
    "first in sentence": 1.5,
    "before": 0.5,
    "after": 0.0,
    "after preposition": -1.5,
    "possessive": 0.0,
    "sentence before": 1.5,
    "sentence after": 0.5,
    "carried on": 3.5,
    "carried from paragraph before": 3.0,
    "goes on unclosed": 8.0,
    "body": -1.0,
    "thing": -1.0,
    "first person": -1.0,
}
DISTANCE = -0.03
FARTHEST = 40
# Below this nobody is named.
LEAST = 1.5
# A short stretch in marks needs as much to be taken for somebody's words.
LEAST_SHORT = 3.0
