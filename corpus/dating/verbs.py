"""Verbs that tell of the future and of the past, as one pattern."""

import re
from collections.abc import Mapping
from types import MappingProxyType

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
          | (?: closed | shut | out | away | off ) \s+ (?: until | till | through )
          | (?: leav | meet | hold | return | com | open | start | fac | travel ) ing )
    | (?: plan (?: s | ned | ning )? | (?: expect | hope | want | intend | aim | agree | promis
        | vow | pledg | schedul | slat | prepar | wait | threaten | set | need )
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
    | [a-z]{2,} (?<!\bne) (?<!\bspe) (?<!\binde) (?<!proce) (?<!exce) (?<!succe)
        (?<! \bas\sschedul ) (?<! \bas\splann ) ed
"""
# A plan of the past that may have come to nothing: `had been set for`, `had planned to`
_UNSURE = r"""
    had \s+ (?: been \s+ )?
        (?: set | scheduled | planned | slated | due | expected | supposed | hoped ) \s+
        (?: to (?: \s+ be )? \s+ [a-z]+ | for | on | in )
"""
# In small letters: `had been set for`, `was to report`, `could come`, `said`, and the marks of
# quotations
SIGN = re.compile(
    rf"""
    (?<![\w’'-]) (?=[a-z])
        (?: (?P<unsure> {_UNSURE} ) | (?P<ahead> {_AHEAD} ) | (?P<open> {_OPEN} )
          | (?P<behind> {_BEHIND} ) ) (?![\w-])
    | (?P<shortened> ['’] (?: ll | s\s+to ) \s+ [a-z]+ )
    | (?P<stop> ; ) | (?P<opening> [“«] ) | (?P<closing> [”»] ) | (?P<mark> " )
    """,
    re.VERBOSE,
)
# What each kind of sign says of the dates after it.
AHEAD_OF: Mapping[str, bool | None] = MappingProxyType(
    {"ahead": True, "shortened": True, "open": True, "behind": False, "unsure": None}
)
AHEAD_BEFORE = ("ahead", "shortened")  # Signs that say so of the dates before them, too.
