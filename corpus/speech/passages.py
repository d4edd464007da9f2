"""A paragraph in, its tokens out, with quotations masked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.lexicon import verbs
from corpus.speech.capitals import is_nickname
from corpus.speech.headlines import Known, find_confirmed_names
from corpus.speech.marks import Quoted, find_quoted
from corpus.speech.names import MADE_OF, Name, find_names
from corpus.speech.phrases import Phrase, find_phrases, is_role_noun
from corpus.speech.tokens import TERMINATORS, Token, find_tokens

# "Blinken" in "said Blinken", "to Blinken"
CAPITAL_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][\w-]*")
# "Speaking", "Specifically", "Challenged" in "Challenged by"
OPENING_WORD = re.compile(
    r"\b[A-Z][a-z]+(?:ing|ly|ed(?=\s(?:by|on|about|at|to|if|when|whether|why|with|in)\b))\b"
)
SMALL_WORD = re.compile(r"(?<![\w'’])[a-z][\w-]*")
# Words between a question and the verb that says who asked it.
LONGEST_SUBJECT = 16


@dataclass(frozen=True, slots=True)
class Passage:
    """A kept paragraph as speakers are looked for in it.

    Whatever stands in quotation marks is one token, so that a sentence is what the article
    itself says. `sentences` are token ranges; `phrase_at` tells for each token the index of
    the phrase that it belongs to, or None; `sentence_of` its sentence. `bare` tells for each
    sentence whether it is nothing but quotations.
    """

    index: int
    paragraph: Paragraph
    tokens: tuple[Token, ...]
    quoted: tuple[Quoted, ...]
    phrases: tuple[Phrase, ...]
    phrase_at: tuple[int | None, ...]
    sentences: tuple[tuple[int, int], ...]
    sentence_of: tuple[int, ...]
    bare: tuple[bool, ...]

    def phrase(self, at: int) -> Phrase | None:
        """The phrase that token `at` belongs to, if any."""
        if not 0 <= at < len(self.tokens):
            return None
        index = self.phrase_at[at]
        return None if index is None else self.phrases[index]

    def words_of(self, phrase: Phrase) -> str:
        """The words of a phrase in one line."""
        return " ".join(token.text for token in self.tokens[phrase.first : phrase.until])

    def phrases_between(self, first: int, until: int) -> Iterator[Phrase]:
        """The phrases that stand in a range of tokens, in order."""
        for number in sorted({n for n in self.phrase_at[first:until] if n is not None}):
            yield self.phrases[number]


def small_words(text: str) -> frozenset[str]:
    """The words of an article that are no names, in small letters.

    Those that it prints in small letters, and those in -ing, -ly and -ed that have a capital
    letter only where a sentence opens: "Specifically", "Challenged by".
    """
    capital = {word.casefold() for word in CAPITAL_WITHIN.findall(text)}
    opening = {word.casefold() for word in OPENING_WORD.findall(text)}
    return frozenset(SMALL_WORD.findall(text)) | (opening - capital)


def read_passage(
    text: str,
    index: int,
    paragraph: Paragraph,
    small: frozenset[str] = frozenset(),
    known: Known | None = None,
) -> Passage:
    """Read a paragraph of an article; `small` as `small_words` gives them.

    A headline is read with the names `known` from the body.
    """
    quoted = find_quoted(text, paragraph.span)
    tokens = find_tokens(text, paragraph.span, quoted)
    phrases = find_phrases(tokens, _names(text, tokens, small, known))
    phrase_at: list[int | None] = [None] * len(tokens)
    for number, phrase in enumerate(phrases):
        phrase_at[phrase.first : phrase.until] = [number] * (phrase.until - phrase.first)
    sentences = tuple(_sentences(text, tokens))
    sentence_of = [n for n, (first, until) in enumerate(sentences) for _ in range(first, until)]
    return Passage(
        index=index,
        paragraph=paragraph,
        tokens=tokens,
        quoted=quoted,
        phrases=phrases,
        phrase_at=tuple(phrase_at),
        sentences=sentences,
        sentence_of=tuple(sentence_of),
        bare=tuple(
            not any(token.is_word for token in tokens[first:until]) for first, until in sentences
        ),
    )


def names_within(
    text: str,
    passage: Passage,
    small: frozenset[str] = frozenset(),
    known: Known | None = None,
) -> Iterator[Name]:
    """The names that stand inside quotation marks; `small` and `known` as the passage was read."""
    for quoted in passage.quoted:
        yield from _names(text, find_tokens(text, quoted.span), small, known)


def _names(
    text: str, tokens: Sequence[Token], small: frozenset[str], known: Known | None
) -> Iterator[Name]:
    if known is not None:
        return find_confirmed_names(tokens, known)
    return find_names(text, tokens, small)


def _sentences(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences, closing marks included."""
    first = 0
    for index in range(len(tokens)):
        if _ends_sentence(text, tokens, index):
            yield first, index + 1
            first = index + 1
    if first < len(tokens):
        yield first, len(tokens)


def _ends_sentence(text: str, tokens: Sequence[Token], index: int) -> bool:
    token, after = tokens[index], tokens[index + 1 : index + 2]
    if not after:
        return True
    following = after[0]
    if token.text in TERMINATORS:
        return following.quoted is not None or not (
            following.text[0].islower()
            or following.text in TERMINATORS
            or following.text in ")],;:"
        )
    if token.quoted is None:
        return False
    last = _last_mark(text, token.quoted)
    if last not in TERMINATORS:
        return False
    if following.quoted is not None:
        return True
    return following.is_capitalised and not (last in "?!" and _tells_speaker(tokens, index + 1))


def _last_mark(text: str, quoted: Quoted) -> str:
    """The last mark or letter of quoted words, marks of inner quotations aside."""
    return text[max(quoted.span.start, quoted.span.end - 4) : quoted.span.end].rstrip("'\"’” ")[-1:]


def _tells_speaker(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words after a question or an exclamation say whose it is: "?" Putin asked.

    A role and what stands in apposition may be there too: "?" Velm's aide, Ann Smith, asked.
    """
    for token in tokens[index : index + LONGEST_SUBJECT]:
        verb = verbs().get(token.low)
        if verb is not None:
            return verb.kind in {"speaking", "publishing"}
        if not (token.is_capitalised or _is_within_subject(token)):
            return False
    return False


def _is_within_subject(token: Token) -> bool:
    if token.quoted is not None:
        return is_nickname(token)
    is_mark = token.text in {",", "(", ")"} or token.is_possessive
    return is_mark or token.low in MADE_OF or is_role_noun(token.low)
