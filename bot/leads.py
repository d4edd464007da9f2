"""A turn of a conversation in, the sentences that lead its answer out."""

from collections.abc import Iterable, Sequence

from bot.catalogue import ENGLISH, Catalogue
from bot.counting import all_of
from bot.dates import in_words
from corpus.quotation import SURE
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.turn import Detail, Told, Turn

# What a detail is told with, by its words in the catalogues.
TELLING: dict[Detail, str] = {
    "addressee": "leads.addressee",
    "said": "leads.said",
    "dated": "leads.dated",
    "occasion": "leads.occasion",
    "speaker": "leads.speaker",
    "article": "leads.articles",
    "published": "leads.published",
}
NOT_TOLD: dict[Detail, str] = {
    "addressee": "leads.not_to_whom",
    "said": "leads.not_when",
    "dated": "leads.not_when",
    "occasion": "leads.not_where",
    "speaker": "leads.not_who",
    "article": "leads.no_article",
    "published": "leads.not_published",
}
DATES: frozenset[Detail] = frozenset(("said", "dated", "published"))


def lead(turn: Turn, words: Catalogue = ENGLISH) -> tuple[str, ...]:
    """What the question was taken for, where it was not whole, or what it asked of the answer."""
    if turn.question is None:
        return ()
    if turn.told is not None:
        return (_sentence(turn.told, turn.outcome, words),)
    is_taken = turn.question != turn.outcome.question
    return (words.say("leads.taken", question=turn.question),) if is_taken else ()


def _sentence(told: Told, outcome: Answer | NotInCorpus, words: Catalogue) -> str:
    """For instance "To Oliver Stone." or "Said: June 2017."."""
    if isinstance(outcome, NotInCorpus):
        return _not_told(told.detail, outcome.closest, words)
    if told.detail == "article":
        return words.say(TELLING["article"], number=len(told.values))
    values: Iterable[str] = told.values
    if told.detail in DATES:
        values = (in_words(date, words) for date in told.values)
    elif told.detail == "speaker":
        values = (_speaker(name, outcome.citations, words) for name in told.values)
    return words.say(TELLING[told.detail], values="; ".join(values))


def _not_told(detail: Detail, citations: Sequence[Citation], words: Catalogue) -> str:
    dates = dict.fromkeys(each.published for each in citations if each.published)
    if detail == "said" and dates:
        days = "; ".join(in_words(date, words) for date in dates)
        return words.say("leads.only_published", days=days)
    return words.say(NOT_TOLD[detail])


def _speaker(name: str, citations: Iterable[Citation], words: Catalogue) -> str:
    """The name as it must be read: with a caution, and with who tells of it."""
    said = [each for one in citations for each in (one, *one.versions) if each.speaker == name]
    if not any(each.confidence >= SURE for each in said):
        name = words.say("finding.not_certain", name=name)
    tellers = dict.fromkeys(each.told_by for each in said)
    if None in tellers:
        return name
    teller = all_of(filter(None, tellers), words)
    return words.say("finding.told_by", name=name, teller=teller)
