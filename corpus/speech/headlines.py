"""Names of an article's body in, those of its headlines out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.article import Paragraph
from corpus.layout.lines import is_title_case
from corpus.lexicon import is_first_name, verbs, words
from corpus.span import Span
from corpus.speech.names import Name
from corpus.speech.tokens import Token, find_tokens

# Each name by its words in small letters, and whether a person bears it.
Known = Mapping[tuple[str, ...], bool | None]

# A first line that ends in one of these goes on below: no sentence does.
UNCLOSED = frozenset(",;:–—-")
# Verbs that are names as well.
NAMES_TOO = frozenset({"may", "will", "mark", "grant", "wade", "page", "pat", "bill", "rob"})
LONGEST_NAME = 6
FEWEST_WORDS = 3
SHORTEST_WORD = 4


def is_headline(text: str, paragraph: Paragraph, small: frozenset[str]) -> bool:
    """Whether a paragraph is a title, or sets plain words with capitals as titles do.

    `small` are the words that the article prints in small letters too.
    """
    line = paragraph.span.of(text)
    if paragraph.role == "title" or (paragraph.number == 1 and line[-1] in UNCLOSED):
        return True
    if not is_title_case(line):
        return False
    long = [token for token in find_tokens(text, paragraph.span) if _is_long(token)]
    if len(long) < FEWEST_WORDS or not all(token.is_capitalised for token in long):
        return False
    return any(token.low in small for token in long[1:]) or any(map(_is_finite, line.split()))


def know(names: Iterable[Name]) -> Known:
    """The names that a body confirms: each as printed, a person's surname and first name too."""
    known: dict[tuple[str, ...], bool | None] = {}
    for name in names:
        core = tuple(word.casefold() for word in name.words)
        forms = [core]
        if name.is_person and len(core) > 1:
            forms.append(core[-1:])
            forms += [core[:1]] if is_first_name(core[0]) else []
        for form in forms:
            known[form] = known.get(form) or name.is_person
    return known


def find_confirmed_names(tokens: Sequence[Token], known: Known) -> Iterator[Name]:
    """The names among a headline's tokens that the body confirms, in order.

    A first name before a known surname belongs to it. No title before a name is told.
    """
    at = 0
    while at < len(tokens):
        until, is_person = _longest_known(tokens, at, known)
        if until > at:
            span = Span(tokens[at].start, tokens[until - 1].end)
            own = tuple(token.text for token in tokens[at:until])
            yield Name(at, until, span, own, is_person=is_person)
        at = max(until, at + 1)


def _longest_known(tokens: Sequence[Token], at: int, known: Known) -> tuple[int, bool | None]:
    """Where the longest known name from `at` on ends, `at` when there is none; whose it is."""
    if not tokens[at].is_capitalised:
        return at, None
    lows = tuple(token.low for token in tokens[at : at + LONGEST_NAME])
    for count in range(len(lows), 1, -1):
        if lows[:count] in known:
            return at + count, known[lows[:count]]
    is_surname = known.get(lows[1:2], False) is not False
    if is_first_name(lows[0]) and is_surname and tokens[at + 1].is_capitalised:
        return at + 2, True
    return (at + 1, known[lows[:1]]) if lows[:1] in known else (at, None)


def _is_long(token: Token) -> bool:
    return token.is_word and len(token.text) >= SHORTEST_WORD


def _is_finite(word: str) -> bool:
    """Whether a capitalised word is a verb that is no name: "Says", "ARE", but not "May"."""
    low = word.casefold()
    is_verb = low in verbs() or low in words("grammar", "finite")
    return word[0].isupper() and is_verb and low not in NAMES_TOO
