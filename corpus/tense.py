"""Whether the verb that a date belongs to tells what is still to come."""

import re
from bisect import bisect_left
from functools import lru_cache

from corpus.span import Span

# The last sign before a date decides, else the first after it. A verb of the future takes in
# the verb that it helps: `will not be traded`, `is expected to be named`, `plans to`, `due`.
_AHEAD = r"""
    (?: will | shall | won['’]t | (?-i:may) | must | can | ['’]ll | to(?=\s+be\s) )
        (?! \s+ have \b ) (?: \s+ (?: not | also | only | then | now ) )? (?: \s+ be )? (?: \s+ [a-z]+ )?
    | (?: is | are | was | were | am | be | been | being ) \s+
        (?: (?: also | still | now | not | widely | tentatively ) \s+ )?
        (?: to (?: \s+ be )? \s+ [a-z]+
          | (?: set | about | likely | expected | scheduled | planned | slated | promised | supposed
              | going ) \s+ (?: to | for | in | on | until ) (?: \s+ be )? \s+ [a-z]+
          | due | expected | scheduled | planned | slated
          | (?: leav | meet | hold | return | com | open | start | fac | travel ) ing ) \b
    | (?: plan | expect | hope | want | intend | aim | agree | promis | vow | pledg | schedul | slat
        | prepar | wait | threaten | set | refus | need ) (?: s | e | es | n?ed | ing )? \s+
        (?: to (?: \s+ be )? \s+ [a-z]+ | for | until )
    | (?: expect | await | anticipat | forecast ) (?: s | e | es | ing )?
    | ha(?:s|ve) \s+ (?: until | to ) | due | upcoming | forthcoming | tomorrow | next
    | take s? \s+ (?: place | effect | office ) | go (?:es)? \s+ (?: to\s+the\s+polls | on | into | to )
    | opens | begins | starts | ends | expires | premieres | kicks\s+off | leaves | departs
    | arrives | resumes | reopens | returns | airs | runs\s+(?:out|until|through)
    | meets | faces | falls
"""
# ... of the future only when it stands before the date: `could come on Friday`
_OPEN = r"""
    (?: would | could | might | should ) (?! \s+ (?: have | not ) \b ) (?: \s+ be )? (?: \s+ [a-z]+ )?
"""
# ... or of the past.
_BEHIND = r"""
    said | says | told | was | were | had | did | has | have | went | came | made | took | met
    | held | began | left | got | gave | won | lost | rose | fell | sent | spoke | saw | found
    | led | ran | sold | bought | built | broke | became | grew | struck | wrote | kept | paid
    | drew | flew | drove | threw | knew | thought | brought | fought | caught | taught | sought
    | felt | stood | heard | sat | since | ago | last | earlier
    | [a-z]{2,} (?<!\bne) (?<!\bspe) (?<!\binde) (?<!proce) (?<!exce) (?<!succe) ed
"""
# `was to report`, `could come`, `said`, `questioned`
_SIGN = re.compile(
    rf"(?<![\w’'-]) (?: (?P<ahead> {_AHEAD} ) | (?P<open> {_OPEN} ) | (?P<behind> {_BEHIND} ) )"
    r"(?![\w-])",
    re.VERBOSE | re.IGNORECASE,
)
_REACH = 240  # How far, in characters, a verb can stand from its date.


def points_ahead(text: str, date: Span, sentence: Span) -> bool:
    """Whether a date in a sentence lies in the future of whoever tells it.

    "said on Friday that it would close" is past: the day belongs to "said". With no sign at
    all it is past, as news mostly is.
    """
    starts, kinds = _find_signs(text, sentence)
    after = bisect_left(starts, date.start)
    if after and date.start - starts[after - 1] <= _REACH:
        return kinds[after - 1] != "behind"
    is_near = after < len(starts) and starts[after] - date.end <= _REACH
    return is_near and kinds[after] == "ahead"


@lru_cache(maxsize=4)
def _find_signs(text: str, sentence: Span) -> tuple[tuple[int, ...], tuple[str | None, ...]]:
    """Where the signs of a sentence stand, and their kinds: ahead, open or behind."""
    signs = list(_SIGN.finditer(text, sentence.start, sentence.end))
    return tuple(sign.start() for sign in signs), tuple(sign.lastgroup for sign in signs)
