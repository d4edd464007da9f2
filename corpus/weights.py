"""The few numbers that decide who speaks, set by hand against development scores."""

# What each sign adds to a candidate's score.
SIGNS = {
    # how a cue stands to the quotation
    "cue follows at once": 6.0,
    "cue leads at once": 5.5,
    "cue leads": 4.5,
    "cue follows": 3.0,
    "cue after another quotation": 2.5,
    "cue before another quotation": 3.5,
    "cue spent": 1.0,
    "according to opens": 5.0,
    "cue between": -1.0,
    # what kind of cue it is
    "cue speaking": 1.0,
    "cue publishing": 0.8,
    "cue according": 1.0,
    "cue calling": 0.3,
    "cue thinking": -0.8,
    "cue appearing": -2.0,
    # what marks around it tell
    "name and colon": 5.0,
    "colon": 3.0,
    "signature": 5.0,
    "subject follows at once": 3.5,
    # where a phrase without a cue stands
    "near": 0.5,
    "before": 0.5,
    "after": 0.0,
    "first in sentence": 1.5,
    "after preposition": -1.5,
    # for a quotation that is a sentence by itself
    "sentence before": 1.5,
    "sentence after": 0.5,
    "paragraph before": 1.0,
    "colon before": 3.0,
    # who spoke before
    "same sentence": 2.5,
    "same paragraph": 3.5,
    "next paragraph": 3.0,
    "after a colon": 2.0,
    "never closed": 8.0,
    # what a candidate is
    "thing": -1.0,
    "no person": -0.5,
}
DISTANCE = -0.03
FARTHEST = 40
# Below this nobody is named.
LEAST = 1.5
# A short stretch in marks needs as much to be taken for somebody's words.
LEAST_SHORT = 3.0

# What makes somebody prominent for the pronouns that follow.
PROMINENCE = {
    "speaking": 2.0,
    "subject": 1.0,
    "opens sentence": 0.7,
    "after preposition": -0.7,
    "possessive": -0.4,
}
# What a pronoun looks for: per sentence in between, and in the person.
PRONOUN = {
    "sentence": -1.2,
    "gender": 1.0,
    "perhaps no person": -1.5,
    "alone": 3.0,
    "sure of gender": 2.0,
}
# And words within quoted words as much to be told of somebody.
LEAST_TOLD = 5.0
