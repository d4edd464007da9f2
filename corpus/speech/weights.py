"""The few numbers that decide who speaks, set by hand."""

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
    "within what another says": -1.0,
    # what kind of cue it is
    "cue speaking": 1.0,
    "cue publishing": 0.8,
    "cue according": 1.0,
    "cue calling": 0.3,
    "cue thinking": -0.8,
    "cue appearing": -2.0,
    "cue showing": -1.5,
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
    "sentence before": 2.0,
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
# How sure a speaker is whom a sign brings in, 0 to 1, when nobody else comes near.
SURENESS = {
    "cue follows at once": 0.98,
    "cue leads at once": 0.93,
    "cue leads": 0.91,
    "cue follows": 0.9,
    "cue after another quotation": 0.85,
    "cue before another quotation": 0.9,
    "cue spent": 0.5,
    "according to opens": 0.85,
    "name and colon": 0.7,
    "colon": 0.75,
    "signature": 0.85,
    "near": 0.5,
    "sentence before": 0.6,
    "sentence after": 0.6,
    "paragraph before": 0.6,
    "same sentence": 0.6,
    "same paragraph": 0.98,
    "next paragraph": 0.8,
    "after a colon": 0.6,
    "never closed": 0.9,
}
# What is taken off for each point that the lead lacks to be clear, and for a thing.
CLEAR_LEAD = 3.0
NARROW = 0.08
NO_PERSON = 0.1
DISTANCE = -0.03
FARTHEST = 40
# Below this nobody is named.
LEAST = 1.5
# A short stretch in marks needs as much to be taken for somebody's words.
LEAST_SHORT = 2.9
# A short one with capitals throughout is a title, unless a cue stands right beside it.
LEAST_TITLE = 6.0

# What makes somebody prominent for the pronouns that follow.
PROMINENCE = {
    "speaking": 2.0,
    "thinking": 1.0,
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
