"""Whether the verb that a date belongs to tells what is still to come."""

import re

from corpus.span import Span

# The last sign before a date decides, else the first after it. A sign is of the future ...
_AHEAD = r"""
    (?: will | shall | won['’]t | would | may | might | must | can | could | should ) (?!\s+have\b)
    | ['’]ll | (?: is | are | was | were | am | be | been | being )\s+ (?:
        (?: also | still | now | not | widely | tentatively )\s+ )?
        (?: to | due | set | about | likely | expected | scheduled | planned | slated | promised
            | supposed | going\s+to | (?:leav|meet|hold|return|com|go|open|start|fac|travel)ing ) \b
    | (?: plan | expect | hope | want | intend | aim | agree | promis | vow | pledg | schedul | slat
        | prepar | wait | threaten | set | refus | need ) (?: s | e | es | ed | ing )? \s+
        (?: to | for | until ) \b
    | (?: expect | await | anticipat | schedul | forecast ) (?: s | e | es | ing )? \b
    | ha(?:s|ve)\s+ (?: until | to ) \b
    | due | upcoming | forthcoming | tomorrow | next
    | (?: takes\s+(?:place|effect|office) | go(?:es)?\s+(?:to\s+the\s+polls|on\s+sale|into\s+effect)
        | opens | begins | starts | ends | expires | premieres | kicks\s+off | leaves | departs
        | arrives | resumes | reopens | returns | airs | runs\s+(?:out|until|through)
        | meets | faces | votes | falls )
"""
# ... or of the past.
_BEHIND = r"""
    said | says | told | was | were | had | did | has | have | went | came | made | took | met | held
    | began | left | got | gave | won | lost | rose | fell | sent | spoke | saw | found | put | led
    | ran | sold | bought | built | broke | became | grew | hit | cut | shut | quit | struck | wrote
    | kept | paid | drew | flew | drove | threw | knew | thought | brought | fought | caught | taught
    | sought | felt | stood | heard | read | sat | set\s+off | since | ago | last | earlier
    | [a-z]{2,}(?<!ne)(?<!spe)(?<!inde)(?<!fe)(?<!ble)(?<!procee)(?<!excee)(?<!succee)ed
"""
# `was to report`, `opens`, `said`, `questioned`
_SIGN = re.compile(
    rf"(?<![\w’'-]) (?: (?P<ahead> {_AHEAD} ) | (?P<behind> {_BEHIND} ) ) (?![\w-])",
    re.VERBOSE | re.IGNORECASE,
)
_REACH = 240  # How far, in characters, a verb can stand from its date.


def points_ahead(text: str, date: Span, sentence: Span) -> bool:
    """Whether a date in a sentence lies in the future of whoever tells it.

    "said on Friday that it would close" is past: the day belongs to "said". With no sign at
    all it is past, as news mostly is.
    """
    before = max(sentence.start, date.start - _REACH)
    signs = list(_SIGN.finditer(text, before, date.start))
    if signs:
        return signs[-1]["ahead"] is not None
    sign = _SIGN.search(text, date.end, min(sentence.end, date.end + _REACH))
    return sign is not None and sign["ahead"] is not None
