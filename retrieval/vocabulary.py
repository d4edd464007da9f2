"""English words that tell what a question asks for."""

from functools import cache

from corpus.lexicon import lines, verbs, words

# "what did Putin tell Stone" · "why wasn't Mook worried": whoever follows speaks or acts.
AUXILIARIES = frozenset(
    """
    whats whos wheres whens whys hows did didnt do dont does doesnt has hasnt have havent had
    hadnt is isnt are arent was wasnt were werent will wont would wouldnt can cant could couldnt
    should shouldnt
    """.split()
)
# "tell Stone" · "ask Clinton": a name after these is spoken to.
TELLING = frozenset(
    """
    tell told telling answer answered ask asked asking reply replied respond responded promise
    promised warn warned
    """.split()
)
# "Kerr Putney on whether …": a name before these, at the head of the question, speaks.
ABOUT = frozenset("on about regarding re".split())
# "Clinton's reply", "lynch's advice": a name before these speaks.
SPEECH = frozenset(
    """
    account advice answer apology argument beef case claim comeback comment comments complaint
    concern concerns criticism criticisms defense defence demand excuse excuses explanation fear
    fears gripe grounds hope hopes idea ideas insult insults joke jokes message objection
    objections opinion opinions plea prediction predictions problem promise promises proposal
    proposals quote quotes reaction reason reasons recipe remark remarks reply response speech
    statement story suggestion suggestions take theory thoughts threat threats tip tips trick
    tricks verdict view views warning warnings word words worry worries
    """.split()
)
# "jill stein's spokeswoman": whoever has such a role is somebody else than the one named.
KIN = frozenset(
    """
    ally allies boss brother camp campaign crowd dad daughter ex fan fans father friend friends
    head husband mom mother number people person side sister son staff supporters team wife
    """.split()
)
WHEN = frozenset(("when", "whens"))
DATE_NOUNS = frozenset("day date month year time".split())
# "how many", "what percentage": a number answers.
NUMBER_NOUNS = frozenset("% fraction number percent percentage share proportion".split())
HOW_MUCH = frozenset("many much old long big far often tall deep fast".split())
WHO = frozenset("who whos whose which".split())
# "what's Finch saying": their short forms hold a verb.
ASKERS = frozenset("what who where when why how".split())


@cache
def speaking() -> frozenset[str]:
    """Every form of a verb of speaking, in writing or calling names, or of thinking."""
    asking = frozenset("react reacted opinion joked".split())
    return frozenset(verbs()) - {"back", "read", "release", "know", "see"} | asking


@cache
def roles() -> frozenset[str]:
    """Words for somebody by office, calling, kinship or standing, and for many of them."""
    offices = words("titles", "offices") | words("titles", "abbreviated")
    several = {f"{office}s" for office in offices} | {"troops", "forces", "police"}
    return offices | several | words("titles", "people") | KIN


@cache
def alike(word: str) -> frozenset[str]:
    """The words that the press prints for a folded word that people type; itself among them."""
    found = (line for line in lines("colloquial", "alike") if line[0] == word)
    return frozenset((word,)).union(*found)
