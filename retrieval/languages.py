"""A question in, whether it is in another language than English out."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from retrieval.dictionary import is_english, is_made_up, listed_words
from retrieval.question import Understood
from retrieval.rarity import Rarity
from retrieval.roster import Roster
from retrieval.terms import find_words, split_words, stem

NO_WORD_KNOWN = (
    "No word of the question stands in these articles: "
    "ask in the language that they are printed in."
)
MOSTLY_FOREIGN = (
    "The question seems to be in another language: "
    "ask in the language that these articles are printed in."
)
# One such word may be a name or a loan: "Porte Ouverte", "la Dolce Vita".
FEWEST_FOREIGN = 2
# What questions are made of in other languages of the Latin alphabet, folded: "qu'est-ce que"
# gives "quest", "ce", "que". What English asks with too ("was") is counted as neither.
GERMAN = """
aber als am auf aus bei beim das dem den denn der des die dies diese dieser durch ein eine einem
einen einer er es fur gegen gesagt gesprochen habe haben hat hatte hatten ich ihr ihm ihn ist kann
kein keine laut meinte mit nach nicht noch oder sagt sagte sagten sei sein seine sich sie sind
sprach uber um und uns vom von vor wann war waren warum was weil welche welchen welcher welches
wem wen wenn wer werden wie wird wo wurde wurden zu zum zur zwischen erzahlte fragte antwortete
"""
FRENCH = """
au aux avec avait ce ces cest cet cette combien comment contre dans de des dire disait dit du elle
elles en est et etait il ils je la lautre le les leur lors mais ne nous ou par parle pas pendant
pour pourquoi qua quand que quel quelle quelles quels quest qui quil quoi sa sans selon ses son
sont sur un une vous repondu declare demande explique
"""
SPANISH = """
acerca al ante como con contra cual cuales cuando cuanto cuantos de del desde dijeron dijo dice
donde durante el ella en entre era es esta estan este fue ha habla hablo han hasta la las lo los
mas muy no para pero por porque que quien quienes se segun ser sin sobre su sus un una y
pregunto respondio conto declaro
"""
PORTUGUESE = """
ao aos com como da das de disse disseram do dos e ele ela em entre era esta foi mais mas na nas
nao nos o os ou para pela pelo por porque quais qual quando quanto que quem sao se segundo sem
sobre sua seu um uma falou perguntou respondeu
"""
ITALIAN = """
al alla alle ai anche che chi ci come con contro cosa cui da dal dalla dei del della delle detto
di dice disse dove durante e era gli ha hanno il in la le lo ma nel nella non o per perche piu
quale quali quando quanto quanti quello questo secondo si sono su sul sulla tra un una parlato
chiesto risposto
"""
DUTCH = """
aan als bij dat de den deze die door een en er had heeft het hij hoe ik in is maar met naar niet
nog of om onder ook op over te tegen tot uit van voor waar waarom wanneer waren was wat welke wie
wordt zei zeggen zegt zich zij zijn gezegd vertelde vroeg
"""
SCANDINAVIAN = """
att av blev da de den det dom du efter ein eller en enligt er et ett for fra fran hade han hans
har hon hur hva hvad hvem hvor hvorfor i ikke inte jag jeg med men mot nar nar och og om pa sa
sade sagde sager sager sagt sier som till til under vad var varfor vem ved vid
"""
POLISH = """
ale byl byla byly co czy dla dlaczego do gdzie jak jaki jakie jest kiedy kogo komu kto ktory ktora
mowi mowil na nie od o po powiedzial powiedziala przez przed sie temat w z za ze zapytal
"""
FOREIGN = frozenset(
    " ".join((GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, SCANDINAVIAN, POLISH)).split()
)
FOREIGN_STEMS = frozenset(map(stem, FOREIGN))


@dataclass(frozen=True, slots=True)
class _Count:
    """How many words of a question are English, and how many are no English at all."""

    english: int
    foreign: int

    @property
    def is_foreign(self) -> bool:
        return self.foreign > self.english and self.foreign >= FEWEST_FOREIGN


def is_foreign(text: str, roster: Roster, known: Container[str]) -> bool:
    """Whether most words of a question, names apart, are neither `known` terms nor English."""
    letters = [each for each in text if each.isalpha()]
    if letters and not any(each.isascii() for each in letters):
        return not all(stem(word) in known for word in find_words(text))
    return _count(list(_words_apart(text, roster)), known).is_foreign


def has_foreign_words(words: Iterable[str]) -> bool:
    """Whether folded words hold more of what other languages ask with than of English."""
    told = list(words)
    foreign = sum(word in FOREIGN and word not in listed_words() for word in told)
    english = sum(word in listed_words() and word not in FOREIGN for word in told)
    return _Count(english, foreign).is_foreign


def find_note(understood: Understood, rarity: Rarity, *, is_foreign: bool) -> str | None:
    """The sentence for whoever asks in another language; None for all others."""
    is_anybody_known = understood.speakers or understood.addressees or understood.others
    if not is_anybody_known and rarity.missing and len(rarity.missing) == len(rarity.weights):
        return NO_WORD_KNOWN
    return MOSTLY_FOREIGN if is_foreign else None


def is_understood(understood: Understood, rarity: Rarity) -> bool:
    """Whether of a question in another language somebody is known and what it is about."""
    is_anybody_known = understood.speakers or understood.addressees or understood.others
    topic = (
        clue
        for clue in rarity.weights
        if not clue.people and clue.label not in rarity.missing | FOREIGN_STEMS
    )
    return bool(is_anybody_known) and any(topic)


def _words_apart(text: str, roster: Roster) -> Iterable[tuple[str, bool]]:
    """The folded words of `text` that name nobody, with whether each has a capital within it."""
    named = {at for each in roster.find(text) for at in range(each.first, each.until)}
    printed: Sequence[str] = split_words(text)
    for at, word in enumerate(find_words(text)):
        if at not in named and not word[:1].isdigit():
            yield word, at > 0 and printed[at][0].isupper()


def _count(words: Sequence[tuple[str, bool]], known: Container[str]) -> _Count:
    english = foreign = 0
    for word, is_large in words:
        if word in FOREIGN:
            foreign += word not in listed_words()
        elif stem(word) in known or is_english(word) or is_made_up(word):
            english += 1
        else:
            foreign += not is_large  # a name that nobody here bears tells nothing
    return _Count(english, foreign)
