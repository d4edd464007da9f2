"""English words that tell what a line of a page is."""


def words(listed: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(listed.split())


# What people are: `president of Russia`, `Kremlin spokesman`.
ROLES = words("""
    activist actor actress administrator adviser advisor agent ambassador analyst archbishop artist
    attorney author bishop boss builder candidate captain chair chairman chairperson chairwoman
    chancellor chief coach colonel columnist commander commissioner congressman congresswoman
    correspondent councillor counsel critic dean delegate deputy designer diplomat director doctor
    economist editor emperor engineer envoy executive expert farmer fellow filmmaker founder
    co-founder general governor head historian inspector investor journalist judge justice king
    lawmaker lawyer leader lecturer lieutenant manager mayor member minister monk musician
    negotiator nurse officer official operator organizer owner partner pastor physician pilot poet
    policeman politician pope premier presenter president priest prime prince princess producer
    professor prosecutor publisher queen rector reporter representative researcher resident scholar
    scientist secretary senator sergeant sheriff singer soldier speaker spokesman spokesperson
    spokeswoman strategist student teacher trader treasurer veteran vice-president volunteer witness
    worker writer ceo cfo mp mep
""")

# A finite verb makes a clause of a line: `Talks to resume` has none, `who is here` has.
FINITE_VERBS = words("""
    is was are were be been has had have will would can could may might must said says did does do
    doesn’t don’t didn’t isn’t wasn’t aren’t won’t can’t doesn't don't didn't isn't wasn't aren't
    won't can't shall should
""")

# In capitals on a page these name nobody.
NO_NAMES = words("""
    about advertisement all analysis archive article articles back breaking business categories
    category click comment comments contact content cookie cookies copyright culture editor's
    editor’s email europe events exclusive facebook follow for from gallery get home house how image
    latest leave like listen live log login menu more most my new news newsletter newsletters next
    now opinion our page photo photos picture pictures politics popular post posts press previous
    privacy read recent recommended related reply report science search see share short sign social
    sponsored sport sports stories story subscribe tag tags terms the this today top topics trending
    tv tweet twitter update updated url us video videos view watch weather website what where who
    why world your monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december
""")

# Short words that headlines write small and that hold sentences together.
FUNCTION_WORDS = words("""
    a an and are as at but by for from had has have he her his in into is it its nor of off on or
    over per she so than that the their there they this to up via was were while who will with yet
    not been be between after before about against during if when which
""")

# By these a line of a menu, a form or a row of buttons is known ...
PAGE_SIGNS = words("""
    share shares sharing tweet facebook twitter whatsapp telegram instagram youtube rutube linkedin
    pinterest reddit flipboard tiktok vk viber messenger tube email e-mail print subscribe
    subscription newsletter newsletters unsubscribe tags tag comment comments reply replies posts
    post url link links copy menu login log sign register cookies cookie button advertisement
    advertisements sponsored promoted related recommended trending bookmark rss podcast skip search
    home sitemap privacy terms imprint contact follow followers like likes flag embed listen watch
    read loading gallery discussion articles authors stories headlines website app donate
""")

# ... if it holds no other words than these.
PAGE_WORDS = PAGE_SIGNS | words("""
    a an all and about article as at author back be by categories category click community
    content continue conversation download editor editors everything for free from full get go here
    how in into it latest leave less live main materials me message more most my name new news next
    now of on or our out page photo photos popular previous recent required save send short show
    site standards start still story submit the them this to top topics tv up us use via video
    videos view we whats with world you your yours policy conditions now older newer
    image images please open close skip navigation account profile logout radio cancel
""")
