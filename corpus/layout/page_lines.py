"""What a line of a web page is for: a line in, a reason out."""

import re

from corpus.layout.vocabulary import PAGE_SIGNS, PAGE_WORDS

PAGE = "a line of the page's menu or buttons"
RELATED = "a link to other articles"
SUBSCRIBE = "an invitation to subscribe or follow"
COMMENT = "a part of the comment form"
LEGAL = "a notice on cookies or copyright"
ADVERT = "an advertisement"
IMAGE = "an image's credit or caption"
CREDIT = "an agency's credit line"
TAGS = "a list of tags"
HEADER = "a header of the page"
LINK = "an address alone"
CODE = "left-over code"
NO_WORDS = "a line without words"

AGENCY = (
    r"(?:AP(?:\sPhoto|\sImages)?|AFP|Reuters|Getty(?:\sImages)?|EPA(?:-EFE)?|EFE|TASS|Sputnik"
    r"|RIA(?:\sNovosti)?|Interfax|Xinhua|Bloomberg|Shutterstock|i?Stock(?:photo)?|Alamy|Kyodo|dpa"
    r"|ANSA|UPI|Unsplash|Pixabay|Pexels|Wikimedia(?:\sCommons)?|Associated\sPress|Press\sAssociation"
    r"|Anadolu(?:\sAgency)?|Handout|Pool)"
)
SITES = (
    r"(?:twitter|x|facebook|instagram|telegram|youtube|linkedin|tiktok|whatsapp|rutube|vk|threads"
    r"|google\snews|flipboard|bluesky|mastodon)"
)

# Lines that are furniture, or sentences that are when they stand within a paragraph.
SENTENCES: tuple[tuple[str, str], ...] = (
    # `Read also: …`, `See more on this story`, `READ MORE …`, `Read the full transcript here`
    (RELATED, r"(?:read|see|view)\s(?:more|also|next|on)\b(?!\s(?:than|of|like|to)\b).*"),
    (
        RELATED,
        r"(?:also|further|must|related)[\s-](?:read|see|reading|watch)\b\s?(?::|[A-Z–—|-]|\Z).*",
    ),
    (
        RELATED,
        r"(?:related|recommended|don[’']t\smiss|more\s(?:on|from)[^:.]{0,40}|more|watch)\s?:.*",
    ),
    (
        RELATED,
        r"(?:read|see|watch|find|listen\sto)\s(?:the|our|his|her|their|its)\s[^.]{0,60}\bhere[.!:]?",
    ),
    (RELATED, r"you\s(?:may|might)\salso\s(?:like|be\sinterested\sin|enjoy|want\sto\sread)\b.*"),
    # `Sign up for our newsletter.`, `To get more, subscribe here`, `Follow us on Twitter`
    (
        SUBSCRIBE,
        (
            r"(?:please\s|(?:for|to|want)\s[^.]{0,80}[,?]\s|[^.?!]{0,60}\?\s)?(?:sign\sup|subscribe)\s"
            r"(?=[^.]{0,120}\b(?:newsletters?|e?-?mail|inbox|updates|channel|podcast|here|our|us|alerts"
            r"|briefing|bulletin|free|today|now|below)\b)[^.]*[.!]?"
        ),
    ),
    (
        SUBSCRIBE,
        rf"(?:follow|find|join|like|add)\s(?:us|me|him|her|them|@?[\w. ]{{1,40}})\son\s{SITES}\b.*",
    ),
    (SUBSCRIBE, r"(?:follow|tweet\sat)\s@\w.*"),
    (
        SUBSCRIBE,
        r"(?:get|receive)\s[^.]{1,100}\b(?:your\s(?:inbox|e?-?mail|phone)|newsletter)\b[^.]*[.!]?",
    ),
    (SUBSCRIBE, r"(?:download|get)\s(?:our|the)\s[^.]{0,30}\bapp\b[^.]*[.!]?"),
    (SUBSCRIBE, r"(?:please\s)?(?:click|tap)\s(?:here|on\sthe|the\s(?:link|button))\b[^.]*[.!]?"),
    (
        SUBSCRIBE,
        (
            r"(?:please\s)?(?:support|donate|become\sa)\b[^.“”\"]{0,80}\b(?:journalism|newsroom|member"
            r"|supporter|subscriber|patron|our\swork)\b(?!\sof)[^.“”\"]{0,80}[.!]?"
        ),
    ),
    (SUBSCRIBE, r"(?:don[’']t|never)\smiss\s(?:a|an|another|any)\s(?:story|thing|update)[.!]?"),
    (SUBSCRIBE, r"thank\syou\sfor\s(?:subscribing|signing\sup|reading)\b.*"),
    (SUBSCRIBE, r"enter\syour\se?-?mail\b.*"),
    # `Your email address will not be published.`, `Share your thoughts in the comments`
    (COMMENT, r"your\se?-?mail\saddress\swill\snot\sbe\b.*"),
    (COMMENT, r"required\sfields\sare\smarked\b.*"),
    (COMMENT, r"save\smy\sname,?\semail\b.*"),
    (
        COMMENT,
        r"(?:you\smust\sbe\slogged|(?:log|sign)\sin)\s(?:in\s)?to\s(?:leave|post|add|comment|reply)\b.*",
    ),
    (
        COMMENT,
        r"(?:leave|post|write|add)\s(?:a|your|an?\snew)\s(?:reply|comment|response)\b.{0,80}",
    ),
    (
        COMMENT,
        r"(?:share|tell\sus|let\sus\sknow)\s[^.]{0,60}\bcomments?(?:\ssection)?(?:\sbelow)?[.!]?",
    ),
    (
        COMMENT,
        r"(?:notify\sme\sof|comments\sare\sclosed|join\sthe\s(?:conversation|discussion))\b.{0,80}",
    ),
    # `We use cookies to …`, `© 2020 The Daily`, `All rights reserved.`
    (LEGAL, r"(?:we|this\s(?:site|website))\suses?\scookies\b.*"),
    (LEGAL, r"by\s(?:continuing|clicking|signing\sup|using)\b.*\b(?:agree|consent|accept)\b.*"),
    (LEGAL, r"(?:©|\(c\)|copyright\b)\s?(?:©|\(c\))?\s?(?:\w+\s){0,5}(?:19|20)\d\d\b.*"),
    (LEGAL, r"all\srights\sreserved\b.*"),
    (LEGAL, r"this\smaterial\smay\snot\sbe\spublished\b.*"),
    (LEGAL, r"(?:reproduction|republication|copying)\b.*\b(?:prohibited|permission)\b.*"),
    # `Story continues below advertisement`
    (ADVERT, r"(?:story|article)\scontinues\s(?:below|after)\b.{0,60}"),
    (ADVERT, r"(?:continue\sreading|scroll\s(?:down\s)?(?:to|for))\b.{0,60}"),
    (ADVERT, r"(?:advertisement|sponsored\scontent|promoted\scontent)\b.{0,60}"),
)

# Lines that are furniture when they stand alone.
LINES: tuple[tuple[str, str], ...] = (
    # `More from The Daily`
    (RELATED, r"more\s(?:from|stories|news|articles|coverage)\b[^.!?“”\"]{0,60}"),
    # `Next article`, `Previous article: …`, `Email: ann@daily.example`
    (PAGE, r"(?:next|previous)\s(?:article|story|post|page)\b.{0,120}"),
    (PAGE, r"(?:e-?mail|contact)\s?:?\s?\S{1,60}@\S{1,60}"),
    # `Photo: Ann Smith / AP`, `Image credit: …`, `Video by …`
    (
        IMAGE,
        (
            r"(?:file\s|cover\s|stock\s)?(?:photos?|images?|pictures?|photographs?|video|illustration"
            r"|screenshot|graphic)\s?(?:credits?|source|courtesy)?\s?(?:[:©/]|\bby\s).{0,240}"
        ),
    ),
    (IMAGE, r"(?:credit|caption|source)s?\s?:.{0,120}"),
    # `Ann Smith/AFP/Getty Images.`, `© AP Photo / Ann Smith`, `Getty.`
    (
        IMAGE,
        (
            rf"[(\[]?(?:©\s?)?(?:[\w.'’& -]{{1,60}}?\s?(?:/|\||\bvia\b|©|,)\s?){{0,3}}{AGENCY}"
            rf"(?:\s?(?:/|\||\bvia\b)\s?[\w.'’ -]{{1,60}}){{0,3}}[)\]]?\.?"
        ),
    ),
    # `The mayor on Monday. (Ann Smith/AP)`, `Voters in line (AP Photo)`
    (
        IMAGE,
        (
            r"[^“”\"]{1,300}[(\[]"
            rf"(?:[^()\[\]]{{0,80}}(?:[/|]\s?|\bvia\s){AGENCY}|AP\sPhoto(?:/[^()\[\]]{{1,60}})?"
            r"|photo\s?(?::|by\s)[^()\[\]]{1,80})\.?[)\]]\.?"
        ),
    ),
    (CREDIT, r"[(\[]?(?:additional\s)?(?:reporting|editing)\sby\s.{1,240}"),
    # `18:00 GMT03 July 2020`, a clock at the head of a page
    (
        HEADER,
        r"\d{1,2}[:.]\d\d(?:\s?[ap]m)?\s?(?:GMT|UTC|[A-Z]{1,2}[SD]T|MSK|CES?T|BST|IST)(?:[+-]\d{1,2})?\s?\w.{0,40}",
    ),
    (HEADER, r"(?:[^»›>→|/]{1,30}\s[»›>→|/]\s){2,8}[^»›>→|/]{1,80}"),
    (
        HEADER,
        r"(?:reading\stime\s?:?\s?)?\d{1,3}[\s-]min(?:ute)?s?(?:\sread)?|\d[\d.,]{0,8}k?\s(?:views?|shares?|comments?|likes?)",
    ),
    (
        TAGS,
        r"(?:tags?|topics?|filed\s(?:under|in)|categor(?:y|ies)|keywords?|labels?|hashtags)\s?:.{0,400}",
    ),
    (TAGS, r"(?:#\w+[\s,]*){1,30}"),
    (LINK, r"(?:(?:https?://|www\.|pic\.twitter\.com/)\S{1,500}\s?){1,5}"),
    # `.bio-text {`, `max-width: 600px;`, `@media screen and (max-width: 600px) {`
    (CODE, r"[.#@\w][^“”\"{}]{0,120}\{|(?-i:[a-z-]{2,30}):\s?[^;“”\"]{1,80};"),
)


def _compile(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """One pattern for a whole table: the last group that matched tells the row."""
    rows = "|".join(f"({pattern})" for _, pattern in table)
    return re.compile(rows, re.IGNORECASE | re.DOTALL)


SENTENCE_PATTERN = _compile(SENTENCES)
LINE_PATTERN = _compile(LINES)
LONGEST_LINE = 600
MOST_PAGE_WORDS = 15
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

# Words run together at a capital: `standardsDiscussion`
RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")


def find_line_reason(line: str) -> str | None:
    """Why a line that stands alone is no part of the article; None if it may be.

    Its sentences are not looked at: see `find_sentence_reason`.
    """
    if not any(character.isalnum() for character in line):
        return NO_WORDS
    if len(line) > LONGEST_LINE:
        return None
    if is_page_line(line):
        return PAGE
    if is_tag_list(line):
        return TAGS
    return _find_reason(LINES, LINE_PATTERN, line)


def find_sentence_reason(sentence: str) -> str | None:
    """Why a sentence within a paragraph is no part of the article; None if it may be."""
    return (
        None
        if len(sentence) > LONGEST_LINE
        else _find_reason(SENTENCES, SENTENCE_PATTERN, sentence)
    )


def is_page_line(line: str) -> bool:
    """Whether a line holds nothing but words of a page's menu: `Leave a Reply`."""
    if len(line) > LONGEST_LINE or re.search(r"[“”\"?]", line):
        return False
    found = [part for word in WORD.findall(line) for part in _split(word)]
    if not 1 <= len(found) <= MOST_PAGE_WORDS or any(word not in PAGE_WORDS for word in found):
        return False
    return any(word in PAGE_SIGNS for word in found)


def _split(word: str) -> list[str]:
    """The words that were run together in one, in small letters."""
    if word.lower() in PAGE_WORDS:
        return [word.lower()]
    return RUN_TOGETHER.sub(" ", word).lower().split()


def is_tag_list(line: str) -> bool:
    """Whether a line is a bare list of names and topics: `NATO, Ann Smith, Springfield, trade`."""
    items = [item.split() for item in line.split(",")]
    if len(items) < 4 or line[-1] in '.!?…:;”"' or any(not 1 <= len(item) <= 4 for item in items):
        return False
    words = [word.lower() for item in items for word in item]
    capitals = sum(1 for item in items if item[0][0].isupper())
    return capitals * 2 > len(items) and not any(word in ("and", "or", "the") for word in words)


def _find_reason(
    table: tuple[tuple[str, str], ...], pattern: re.Pattern[str], words: str
) -> str | None:
    """The reason of the first row of a table that takes in all the words."""
    match = pattern.fullmatch(words)
    return None if match is None or match.lastindex is None else table[match.lastindex - 1][0]
