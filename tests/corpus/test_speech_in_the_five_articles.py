"""Every quotation of the five articles, as a reader of them tells whose it is.

One line for each: its kind, its first words, speaker, addressee, occasion, when it was said,
and who tells it, people by their last names; "-" is what the article does not say.
"""

from pathlib import Path

import pytest

from corpus.dating.dates import find_dates
from corpus.layout.paragraphs import find_paragraphs
from corpus.people import merge_people
from corpus.quotation import Quotation
from corpus.speech.reading import Speech, read_speech

ARTICLES = Path(__file__).parents[2] / "corpus" / "articles"
FIRST_LETTERS = 30
OCCASIONS = {
    "COLBERT": "interview with The Late Show TV presenter Stephen Colbert",
    "STONE": "interview with American director Oliver Stone",
    "DINNER": "dinner with Clinton in Novo-Ogarevo",
    "MEETING": "meeting with his American colleague Bill Clinton",
    "SERIES": "The Putin Interviews",
    "SEPARATE": "separate interview with the filmmaker",
    "GERMANY": "negotiations on German unification at the close of the Cold War",
}
TOLD = {
    "000_ae92f18a2cdb0225": """
        report | According to Blinken, the idea | Blinken | - | - | - | -
        report | The Kremlin said that the door | Kremlin | - | - | - | -
        report | Russia itself abandoned the id | Blinken | Colbert | COLBERT | - | -
        report | Discussing with Blinken the po | Colbert | Blinken | COLBERT | - | -
        direct | crazy idea | Colbert | Blinken | COLBERT | - | -
        direct | invite Russia to join the alli | Colbert | Blinken | COLBERT | - | -
        report | According to him, then the Rus | Colbert | Blinken | COLBERT | - | -
        report | The Secretary of State replied | Blinken | Colbert | COLBERT | - | -
        direct | You know what? Back in the 199 | Blinken | Colbert | COLBERT | - | -
        report | The fact that the United State | Clinton | - | - | - | -
        report | According to him, in the 1990s | Clinton | - | - | - | -
        direct | All this time we have kept the | Clinton | - | - | - | -
        report | The Kremlin, commenting on his | Kremlin | - | - | - | -
        report | According to the press secreta | Peskov | - | - | - | -
        direct | I remember one of our last mee | Putin | Stone | STONE | 2017 | -
        direct | Well, maybe look at such an op | Putin | - | - | - | -
        report | According to the president, Cl | Putin | Stone | STONE | 2017 | -
        direct | Well, well, I don’t mind, | Clinton | Putin | - | - | Putin
        direct | the entire American delegation | Putin | Stone | STONE | 2017 | -
    """,
    "001_30533afe680c5abc": """
        report | Russian President Vladimir Put | Putin | - | - | - | -
        report | Russia decided that it didn't | Blinken | Colbert | - | - | -
        report | Russian officials, including P | officials | - | - | - | -
        report | The US official said that the | Blinken | Colbert | The Late Show | - | -
        report | Colbert cited Pope Francis's o | Blinken | Colbert | The Late Show | - | -
        report | He assured that NATO is a defe | Blinken | Colbert | The Late Show | - | -
        report | The host then suggested that R | Colbert | Blinken | The Late Show | - | -
        report | In the 1990s, Blinken said tha | Blinken | Colbert | The Late Show | - | -
        report | The Russians decided that wasn | Blinken | Colbert | The Late Show | - | -
        report | The same claim that Russia had | Clinton | - | - | - | -
        report | In February, Putin remembered | Putin | - | - | - | -
        report | He said that the response to m | Putin | - | - | - | -
        report | The former US leader wrote in | Clinton | - | his response | - | -
        report | He said that the US left the d | Clinton | - | his response | - | -
        report | The American side has spoken a | side | - | - | - | -
        report | He said that the doors, on the | Peskov | - | - | - | -
        report | Russia has called out NATO, sa | Russia | - | - | - | -
        report | The US claimed that the open-d | US | - | - | - | -
        report | The Kremlin has demanded that | Kremlin | - | - | - | -
        report | Kiev insists that the Russian | Kiev | - | - | - | -
    """,
    "002_0eecdccc44e0aa3c": """
        direct | It is necessary to create some | Yeltsin | - | - | - | -
        report | Former Russian President Boris | Yeltsin | Clinton | MEETING | 1994 | -
        report | According to the document, at | Yeltsin | Clinton | DINNER | 1994-01-14 | -
        direct | was to be the first country to | Yeltsin | Clinton | DINNER | 1994-01-14 | -
        direct | other countries from Central a | Yeltsin | Clinton | DINNER | 1994-01-14 | -
        report | According to the primary sourc | Clinton | Yeltsin | DINNER | 1994-01-14 | -
        direct | but did not mention the idea o | source | - | - | - | -
        direct | It is necessary to create a ki | Yeltsin | - | - | - | -
        report | According to him, if Washingto | Clinton | Yeltsin | DINNER | 1994-01-14 | -
        direct | unique opportunity | Clinton | Yeltsin | DINNER | 1994-01-14 | -
        direct | We could guarantee Europe a ce | Clinton | - | - | - | -
        report | The former US president offere | Clinton | Yeltsin | - | - | -
        report | According to the documents, in | Yeltsin | Clinton | - | - | -
        report | In turn, Clinton called Russia | Clinton | Yeltsin | - | - | -
        direct | one of the best options for in | Clinton | Yeltsin | - | - | -
        direct | If Russia continues to develop | Clinton | Yeltsin | - | - | -
        report | In 2000, the current president | Putin | - | - | 2000 | -
        report | He noted that Moscow must be a | Putin | - | - | 2000 | -
        direct | I cannot imagine my country be | Putin | - | - | 2000-03 | -
        report | In 2022 Putin toldthat during | Putin | - | - | 2022 | -
        report | The reaction of the American s | Putin | - | - | 2022 | -
    """,
    "003_1967567d87d33dc7": """
        report | Vladimir Putin said that he of | Putin | - | - | - | -
        direct | Clinton answered: I do not min | Putin | Stone | STONE | - | -
        direct | I do not mind | Clinton | Putin | - | - | Putin
        report | At the level of the Ministry o | Ivanov | - | - | - | -
        report | He added that he personally di | Ivanov | - | - | - | -
        report | At the same time, Ivanov did n | Ivanov | - | - | - | -
        direct | a military aggressive bloc dir | Ivanov | - | - | - | -
        direct | But, given that the nature of | Ivanov | - | - | - | -
        report | He also recalled that Boris Ye | Ivanov | - | - | - | -
        report | Ex-Deputy Minister of Foreign | Ordzhonikidze | - | - | - | -
        report | He recalled that already at th | Ordzhonikidze | - | - | - | -
        direct | Then we put them in a diplomat | Ordzhonikidze | - | - | - | -
        report | In his opinion, acting in this | Ordzhonikidze | - | - | - | -
        report | In an interview with Stone, th | Putin | Stone | interview with Stone | - | -
        direct | Today it is a foreign policy t | Putin | Stone | interview with Stone | - | -
        report | According to Putin, when new m | Putin | Stone | interview with Stone | - | -
        direct | We must take countermeasures i | Putin | Stone | interview with Stone | - | -
    """,
    "004_7fce54d714d5ad39": """
        report | Speaking with American film di | Putin | Stone | - | - | -
        report | Commenting on the president's | Pushkov | - | - | - | -
        report | Speaking to Stone in 'The Puti | Putin | Stone | SERIES | - | -
        direct | I remember one of our last mee | Putin | Stone | SERIES | - | -
        direct | we should consider an option t | Putin | - | - | - | -
        direct | Why not? | Clinton | Putin | - | - | Putin
        direct | But the US delegation got very | Putin | Stone | SERIES | - | -
        report | In a separate interview with t | Putin | Stone | SEPARATE | - | -
        direct | a mere instrument of US foreig | Putin | Stone | SEPARATE | - | -
        direct | but only vassals. | Putin | Stone | SEPARATE | - | -
        report | Moscow, Putin said, has been f | Putin | Stone | SEPARATE | - | -
        report | Commenting on the president's | Pushkov | - | - | - | -
        direct | Russia's entry into NATO is im | Pushkov | - | post on his Twitter page | - | -
        report | In the 1950s, shortly after NA | Moscow | - | - | - | -
        report | In 1990, during negotiations o | Gorbachev | Baker | GERMANY | 1990 | -
    """,
}


def speech_in(article: str) -> tuple[str, Speech]:
    """The text of one of the articles, and its speech."""
    text = (ARTICLES / f"{article}.txt").read_text(encoding="utf-8")
    paragraphs = find_paragraphs(text)
    return text, read_speech(text, paragraphs, find_dates(text, paragraphs, None))


def as_line(text: str, quotation: Quotation) -> str:
    """A quotation as it stands in the table."""
    names = {words: name for name, words in OCCASIONS.items()}
    speaker = quotation.speaker.name if quotation.speaker is not None else "-"
    people = (speaker, quotation.addressee or "-", quotation.told_by or "-")
    speaker, addressee, teller = (name.split()[-1] for name in people)
    occasion = quotation.occasion and names.get(quotation.occasion, quotation.occasion)
    cells = (
        quotation.kind[: len("report")],
        " ".join(quotation.span.of(text).split())[:FIRST_LETTERS].rstrip(),
        speaker,
        addressee,
        occasion,
        quotation.said,
        teller,
    )
    return " | ".join(cell or "-" for cell in cells)


@pytest.mark.parametrize("article", TOLD)
def test_every_quotation_is_told_as_a_reader_tells_it(article: str) -> None:
    text, speech = speech_in(article)

    lines = [line.strip() for line in TOLD[article].strip().splitlines()]
    assert [as_line(text, quotation) for quotation in speech.quotations] == lines


def test_a_garbled_lead_is_not_trusted() -> None:
    _, speech = speech_in("001_30533afe680c5abc")

    assert speech.quotations[0].confidence < 0.5


def test_speakers_bear_their_full_names_as_printed() -> None:
    named = {
        quotation.speaker.name
        for article in TOLD
        for quotation in speech_in(article)[1].quotations
        if quotation.speaker is not None and " " in quotation.speaker.name
    }

    assert named == {
        "Alexei Pushkov", "American side", "Anthony Blinken", "Antony Blinken", "Bill Clinton",
        "Boris Yeltsin", "Dmitry Peskov", "Igor Ivanov", "Mikhail Gorbachev", "Russian officials",
        "Sergei Ordzhonikidze", "Stephen Colbert", "Vladimir Putin", "primary source",
    }  # fmt: skip


def test_the_two_spellings_of_one_minister_are_one_person_of_the_corpus() -> None:
    people = merge_people((article, speech_in(article)[1].people) for article in TOLD)

    assert len([person for person in people.people if person.name.endswith("Blinken")]) == 1
    blinken = people.names["001_30533afe680c5abc", "Antony Blinken"]
    assert people.names["000_ae92f18a2cdb0225", "Anthony Blinken"] == blinken


def test_each_person_of_an_article_is_there_once() -> None:
    for article in TOLD:
        _, speech = speech_in(article)
        names = [person.name for person in speech.people]
        surnames = [name.split()[-1] for name in names]
        assert len(surnames) == len(set(surnames)), names


def test_roles_belong_to_whom_the_article_gives_them() -> None:
    _, first = speech_in("000_ae92f18a2cdb0225")
    _, last = speech_in("004_7fce54d714d5ad39")
    roles = {person.name: person.roles for person in first.people}
    later = {person.name: person.roles for person in last.people}

    assert roles["Dmitry Peskov"] == ("press secretary of the President",)
    assert roles["Anthony Blinken"] == ("US Secretary of State",)
    assert later["James Baker"] == ("then-US Secretary of State",)
    assert "Antony Blinken" not in later
