"""Whether the verb that a date belongs to tells what is still to come."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from corpus.span import Span

# A verb of the future takes in the verb that it helps: `will not be traded`, `is expected to
# be named`, `plans to`, `due`, `postponed until`, `opens`, `Directors meet`, `if he is`.
_TO = r"""
    (?<! appears\s ) (?<! appear\s ) (?<! appeared\s ) (?<! seems\s ) (?<! seem\s ) (?<! said\s )
    (?<! believed\s ) (?<! thought\s ) (?<! known\s ) (?<! used\s ) to
"""
_AHEAD = rf"""
    (?: will | shall | won['’]t
      | (?: may | must | can | {_TO} (?=\s+be\s) ) (?! \s+ have \b ) )
        (?: \s+ (?: not | also | only | then | now | probably | likely ) )?
        (?: \s+ (?: be | remain | stay | get | have | keep ) )? (?: \s+ [a-z]+ )?
    | (?: is | are | was | were | am | be | been | being ) \s+
        (?: (?: also | still | now | not | widely | tentatively ) \s+ )?
        (?: to (?: \s+ be )? \s+ [a-z]+
          | (?: set | about | likely | expected | scheduled | planned | slated | promised
              | supposed | going ) \s+ (?: to | for | in | on | by | until ) (?: \s+ be )?
              \s+ [a-z]+
          | due | expected | scheduled | planned | slated
          | (?: leav | meet | hold | return | com | open | start | fac | travel ) ing )
    | (?: plan (?: s | ned | ning )? | (?: expect | hope | want | intend | aim | agree | promis
        | vow | pledg | schedul | slat | prepar | wait | threaten | set | refus | need )
        (?: s | e | es | (?<! need )(?<! prepar ) ed | ing )? )
        \s+ (?: to (?: \s+ be )? \s+ [a-z]+ | for | until )
    | (?: expect | await | forecast ) (?: s | ing )?
    | there(?: \s+ is | ['’]s ) \s+ an?
    | (?: postponed | delayed | put\s+off | adjourned | deferred | extended | suspended | moved
        | rescheduled | pushed\s+back ) \s+ (?: until | till | to | for )
    | (?: schedul | slat | plann | call ) ed \s+ (?: an? | the | its | his | her ) \s+
        (?: (?!for\b) [a-z-]+ \s+ ){{1,4}} for
    | (?: order | adjourn | remand | recess | jail | giv | clos | cancel | ground | extend | postpon
        | delay | suspend ) [a-z]{{1,3}} \s+
        (?: (?!until|till|through) [a-z-]+ \s+ ){{0,4}} (?: until | till | through )
    | ha(?:s|ve)\s+been\s+ (?: cancell? | postpon | schedul | plann ) ed | payable | of\s+record
    | gave \s+ (?: [a-z-]+ \s+ ){{1,3}} until
    | (?: remain | stay | continu ) e? s? (?: \s+ [a-z]+ )? \s+ (?: until | till | through )
    | (?: want | need | seek | demand | ask | urge ) s? \s+ (?: (?!by\b) [a-z-]+ \s+ ){{1,6}} by
    | (?: would | could ) \s+ not \s+ (?: [a-z]+ \s+ ){{1,3}} (?: before | until | till )
    | at\s+stake | for\s+delivery | in\s+(?:anticipation|advance)\s+of | in\s+time\s+for
    | heading\s+into | chances?\s+of\s+[a-z]+ing
    | ha(?:s|ve) \s+ (?: until | to ) | due | ahead\s+of
    | upcoming | forthcoming | tomorrow
    | next (?! \s+ (?: year | month | week | to | door ) )
    | (?: if | once | unless | whether ) \s+ (?: [\w.-]+ \s+ ){{1,5}}?
        (?: is | are | does | wins | loses | gets | goes )
    | take s? \s+ (?: place | effect | office )
    | go (?:es)? \s+ (?: to\s+the\s+polls | on | into | to )
    | (?<! to\s ) (?<! not\s ) (?<! n['’]t\s ) (?<! \bhave\s ) (?<! \bhad\s )
        (?<! \bhas\s ) (?<! \bdid\s )
        (?: meet | hold | begin | leave | come | arrive | gather | convene | decide ) s?
    | opens | starts | ends | expires | premieres | kicks\s+off | departs | resumes | reopens
    | turns | retires | becomes | resigns | goes | gets\s+under\s+way
    | returns | airs | runs\s+(?:out|until|through) | faces | falls | lands | hosts | hears | plays
    | travels | visits | speaks | appears (?! \s+ to\b ) | debuts | launches | closes | flies
"""
# ... or only when it stands before the date: `could come on Friday`
_OPEN = r"""
    (?: would | could | might | should ) (?! \s+ (?: have | not ) \b ) (?: \s+ be )?
        (?: \s+ [a-z]+ )?
    | (?<! was\s ) (?<! were\s ) (?<! while\s ) (?: try | seek | hop ) ing \s+ to \s+ [a-z]+
"""
_BEHIND = r"""
    (?: would | could | did | was | were | had | has | have ) n['’]t | after \s+ [a-z]+ing
    | said | says | told | was | were | had | did | has | have | went | came | made | took | met
    | held | began | left | got | gave | won | lost | rose | fell | sent | spoke | saw | found
    | led | ran | sold | bought | built | broke | became | grew | struck | wrote | kept | paid
    | drew | flew | drove | threw | knew | thought | brought | fought | caught | taught | sought
    | felt | stood | heard | sat | laid | shot | slid | sank | swept | hit | slept | spent | lay
    | tore | chose | rode | shook | stole | hung | swung | won | dug | fled | withdrew | shrank
    | begun | gone | done | taken | given | seen | shown | written | driven | flown | fallen | grown
    | drawn | thrown | chosen | broken | stolen | sworn | spoken | shaken | risen | worn | hidden
    | stuck | crept | lent | dealt | meant | hid | ate | cut | quit | shut | since | ago | last
    | earlier
    | [a-z]{2,} (?<!\bne) (?<!\bspe) (?<!\binde) (?<!proce) (?<!exce) (?<!succe) ed
"""
# A plan of the past that may have come to nothing: `had been set for`, `had planned to`
_UNSURE = r"""
    had \s+ (?: been \s+ )?
        (?: set | scheduled | planned | slated | due | expected | supposed | hoped ) \s+
        (?: to (?: \s+ be )? \s+ [a-z]+ | for | on | in )
"""
# In small letters: `had been set for`, `was to report`, `could come`, `said`, and the marks of
# quotations
_SIGN = re.compile(
    rf"""
    (?<![\w’'-]) (?=[a-z])
        (?: (?P<unsure> {_UNSURE} ) | (?P<ahead> {_AHEAD} ) | (?P<open> {_OPEN} )
          | (?P<behind> {_BEHIND} ) ) (?![\w-])
    | (?P<shortened> ['’] (?: ll | s\s+to ) \s+ [a-z]+ )
    | (?P<stop> ; ) | (?P<opening> [“«] ) | (?P<closing> [”»] ) | (?P<mark> " )
    """,
    re.VERBOSE,
)
# `WASHINGTON, Dec. 8 (UPI)`, `CAMBRIDGE, Mass., Dec. 11 --`
_PLACE_OF_DATELINE = re.compile(r"[A-Z]{2}[\w .,'’/-]{0,50}\Z")
_END_OF_DATELINE = re.compile(r"\s*(?:\(|[—–_-])")
# `…, and on Thursday he will leave`
_OPENS_CLAUSE = re.compile(r",\s+(?:and|but|while|yet|then)\s+(?:(?:on|in|by)\s+)?(?:the\s+)?\Z")
# `critics who on Sunday denied it`
_OPENS_RELATIVE = re.compile(r"\b(?:who|which)\s+(?:on|in)\s+(?:the\s+)?\Z")
# `The funeral is Friday`, `the vote is on Tuesday`
_IS_THEN = re.compile(r"\b(?:is|are)\s+(?:(?:on|in|for)\s+)?\Z")
# `nothing like the one in March`
_IS_ONE_OF_THEN = re.compile(r"\b(?:the\s+one|those)\s+(?:in|on|of)\s+\Z")
# `to report its first second-quarter profit`: of a quarter that has begun
_IS_REPORTED = re.compile(r"\b(?:report|announce|post|release)(?:\s+[\w’'-]+){0,3}\s+\Z")
_QUARTER = re.compile(r"[\w-]+[-\s]quarter\b", re.IGNORECASE)
# `the October report`
_IS_COUNTED = re.compile(
    r"\s+(?:unemployment\s+|jobs\s+|trade\s+)?(?:reports?|figures?|data|numbers|statistics|survey)\b"
)
# `oil for October delivery`, `the March contract`
_IS_TRADED = re.compile(r"\s+(?:delivery|contracts?|futures)\b")
# What each kind of sign says of the dates after it.
_AHEAD_OF: Mapping[str, bool | None] = MappingProxyType(
    {"ahead": True, "shortened": True, "open": True, "behind": False, "unsure": None}
)
_AHEAD_BEFORE = ("ahead", "shortened")  # Signs that say so of the dates before them, too.
_REACH = 240  # How far, in characters, a verb can stand from its date.


@dataclass(slots=True)
class _Voice:
    """The signs of one voice: the article's own, or one quotation."""

    starts: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Signs:
    """The signs of a sentence by voice (0 is the article's), and where the voice changes."""

    voices: dict[int, _Voice] = field(default_factory=dict)
    changes: list[int] = field(default_factory=list)
    speaking: list[int] = field(default_factory=list)


def points_ahead(text: str, date: Span, sentence: Span) -> bool | None:
    """Whether a date in a sentence lies in the future of whoever tells it.

    The last sign before the date decides, else the first after it; words in quotation marks
    speak for themselves alone. "said on Friday that it would close" is past: the day belongs
    to "said". None when there is no sign at all, as in a dateline.
    """
    if _is_dateline(text, date, sentence):
        return None
    before = text[max(sentence.start, date.start - 40) : date.start]
    if _IS_THEN.search(before) or _IS_TRADED.match(text, date.end):
        return True
    if _IS_ONE_OF_THEN.search(before) or _IS_COUNTED.match(text, date.end):
        return False
    if _IS_REPORTED.search(before) and _QUARTER.match(text, date.start):
        return False
    signs = _find_signs(text, sentence)
    turn = bisect_right(signs.changes, date.start)
    voice = signs.voices.get(signs.speaking[turn - 1] if turn else 0, _Voice())
    after = bisect_right(voice.starts, date.start)
    is_told = after > 0 and date.start - voice.starts[after - 1] <= _REACH
    is_told = is_told and voice.kinds[after - 1] != "stop"
    is_followed = after < len(voice.starts) and voice.starts[after] - date.end <= _REACH
    is_followed = is_followed and voice.kinds[after] != "stop"
    if _OPENS_RELATIVE.search(before):
        return voice.kinds[after] in _AHEAD_BEFORE if is_followed else None
    if is_told and not (is_followed and _OPENS_CLAUSE.search(before)):
        return _AHEAD_OF[voice.kinds[after - 1]]
    return voice.kinds[after] in _AHEAD_BEFORE if is_followed else None


def _is_dateline(text: str, date: Span, sentence: Span) -> bool:
    before = text[sentence.start : min(date.start, sentence.start + 60)]
    is_after_place = sentence.start + len(before) == date.start
    return (
        is_after_place
        and _PLACE_OF_DATELINE.match(before) is not None
        and _END_OF_DATELINE.match(text, date.end) is not None
    )


def _lowered(sentence: str) -> str:
    """A sentence in small letters, each at its place; the month of May is no verb."""
    told = sentence.replace("May", "_ay").replace("MAY", "_AY")
    low = told.lower()
    return low if len(low) == len(told) else "".join(each.lower()[:1] for each in told)


@lru_cache(maxsize=4)
def _find_signs(text: str, sentence: Span) -> _Signs:
    """The signs of a sentence, those in quotation marks apart."""
    signs = _Signs()
    voice = turns = 0
    for match in _SIGN.finditer(_lowered(sentence.of(text))):
        kind = match.lastgroup or ""
        if kind in (*_AHEAD_OF, "stop"):
            told = signs.voices.setdefault(voice, _Voice())
            told.starts.append(sentence.start + match.start())
            told.kinds.append(kind)
            continue
        turns += 1
        if kind == "closing" and not signs.changes:
            # The sentence began within a quotation.
            signs.voices[turns] = signs.voices.pop(0, _Voice())
            signs.changes.append(sentence.start)
            signs.speaking.append(turns)
            turns += 1
        is_opening = kind == "opening" or (kind == "mark" and voice == 0)
        voice = turns if is_opening else 0
        signs.changes.append(sentence.start + match.start())
        signs.speaking.append(voice)
    return signs
