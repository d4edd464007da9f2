"""English words that tell whether a dot ends a sentence."""

from corpus.layout.vocabulary import words

# Stand before the name that they belong to: `Gov. Smith`, `vs. Jones`.
BEFORE_NAMES = words("""
    mr mrs ms mx dr prof gov govs lt col gen capt cmdr adm maj sgt cpl pvt rev hon pres sen sens
    rep reps fr msgr st ft mt amb atty supt det insp messrs mme mlle vs v cf e.g i.e viz approx ca
""")

# Stand before a number: `Jan. 5`, `No. 10`.
BEFORE_NUMBERS = words("""
    jan feb mar apr jun jul aug sep sept oct nov dec no nos vol fig pp sec art
""")

# A sentence may end with them, or not: `in the U.S. He`, `the U.S. Senate`.
ANYWHERE = words("""
    inc ltd co corp plc llc jr sr ph.d m.d b.a m.a esq etc al a.m p.m a.d b.c u.s u.k u.n e.u u.s.a
    u.s.s.r d.c n.y l.a jan feb mar apr aug sep sept oct nov dec tue tues wed thu thur thurs fri
    bros dept est ave blvd rd univ assn ala ariz ark calif colo conn fla ga ill ind kan ky mich
    minn mont neb nev okla ore pa tenn tex va vt wis wyo n.h n.j n.m n.c n.d s.c s.d w.va r.i
""")

# In capitals these open a sentence and seldom continue a name.
OPENING_WORDS = words("""
    a after all also although an and another are as at because before but by did do does during
    earlier every for from had has have he her here his how however i if in is it its just last
    later many meanwhile more most my no nor not now of on one only or other our people she since
    so some still such that the their then there these they this those though to today two under
    until was we were what when where whether which while who why will with would yes yet you
    your it’s it's he’s he's she’s she's i’m i'm that’s that's there’s there's
""")

# Tell who asked or cried what stands before them: `“Is it?” Putin asked.`
SAYING = words("""
    said says say asked asks added adds replied replies wrote writes told tells shouted cried
    exclaimed demanded wondered explained recalled continued declared joked quipped remarked
    tweeted responded answered inquired laughed yelled insisted concluded
""")
