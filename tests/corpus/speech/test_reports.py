"""Paraphrases are found with who is reported."""

import pytest

from tests.corpus.speaking import reported_of, speech_of

REPORTED = [
    ("Anna Velm said that it would rain.", "Anna Velm"),
    ("It would rain for days, said Anna Velm.", "Anna Velm"),
    ("According to Anna Velm, it would rain.", "Anna Velm"),
    ("Anna Velm told Peter Lunt the rain would stop.", "Anna Velm"),
    ("Peter Lunt asked whether it would rain.", "Peter Lunt"),
    ("The bridge, Anna Velm said, has been closed for days.", "Anna Velm"),
    ("In 2002 Velm toldthat it rained for days.", "Velm"),
    ("Commenting on the rain, Anna Velm suggested that it would stop.", "Anna Velm"),
    ("According to the document, Anna Velm said that it rained.", "Anna Velm"),
    ("The fact that Orlo offered help was announced by Anna Velm.", "Anna Velm"),
    ("Anna Velm said that the town was “rather dry” this year.", "Anna Velm"),
    # a clause that no "that" opens
    ("Anna Velm said the bridge was closed.", "Anna Velm"),
    ("Anna Velm said Tuesday the bridge was closed, and nobody laughed.", "Anna Velm"),
    ("Velm spokeswoman Anna Orlo said the lady was on her way to the bridge.", "Anna Orlo"),
    ("Anna Velm thinks bridges are seldom closed.", "Anna Velm"),
    ("Anna Velm said in an interview on Monday she would leave.", "Anna Velm"),
    ("The bridge, which Anna Velm said was closed, fell.", "Anna Velm"),
    ("Anna Velm promised to close the bridge.", "Anna Velm"),
    # what somebody holds of another
    ("Anna Velm accused Peter Lunt of closing the bridge.", "Anna Velm"),
    ("Anna Velm called Peter Lunt a “hopeless liar” who is “utterly lost”.", "Anna Velm"),
    ("Anna Velm called for a new bridge.", "Anna Velm"),
    # polls and papers
    ("A Velm poll shows that most people are tired.", "Velm poll"),
    ("A poll this week found most people tired.", "poll"),
    ("Most people are tired, court records show.", "court records"),
    ("Most people are tired, according to exit polls.", "exit polls"),
    # several, and those without a name
    ("Both Mr. King and Mr. Velm say the bridge was closed.", "King"),
    ("Mr. Lunt, Mr. Velm and Ms. Orlo said the bridge was closed.", "Lunt"),
    ("Political scientists say the bridge is closed.", "Political scientists"),
    ("About four in 10 said they were tired.", "About four in 10"),
    ("Current and former officials said the bridge was closed.", "Current and former officials"),
    ("Velm loyalists said the bridge was closed.", "Velm loyalists"),
    ("North Korea said the bridge was closed.", "North Korea"),
    # what stands between the subject and the verb
    ("Anna Velm, a friend of Peter Lunt, the mayor, said the bridge was closed.", "Anna Velm"),
    ("Anna Velm, who lost a shoe in Aurora, Colorado, said that she was tired.", "Anna Velm"),
    ("Anna Velm, a friend from Orlo, Miss., said the bridge was closed.", "Anna Velm"),
    ("His manager, Peter Lunt, says the bridge is closed.", "Peter Lunt"),
    ("Anna Velm, host of “Velm Tonight,” suggested Peter Lunt had closed it.", "Anna Velm"),
    # who tells the whole
    ("Peter Lunt believes the bridge is closed, Anna Velm said on Monday.", "Anna Velm"),
    ("“The bridge is closed,” and the road has been for a year, Anna Velm said.", "Anna Velm"),
]


@pytest.mark.parametrize(("text", "speaker"), REPORTED)
def test_a_sentence_reports_its_speaker(text: str, speaker: str) -> None:
    assert [(q.span.of(text), q.speaker.name) for q in reported_of(text) if q.speaker] == [
        (text, speaker)
    ]


NO_REPORTS = [
    "“It will rain for days,” Anna Velm said.",
    "Anna Velm said: “It will rain for days.”",
    "Anna Velm said this in an interview with Peter Lunt.",
    "Peter Lunt laughed.",
    "If Anna Velm said that, it would rain.",
    "He went to the town to say that it rained.",
    "Anna Velm began to call the bridge a disgrace.",
    "Anna Velm released a brochure in May.",
    "Anna Velm has maintained a lead in the polls.",
    "Anna Velm has won more pledged delegates.",
    "Anna Velm did not respond to questions about the bridge.",
    "Her introductory remarks were short.",
    "Unsanctioned protests will erupt in the town.",
    "Anna Velm knew the reasons Lunt believes the bridge is closed.",
    "Anna Velm was criticized for not condemning the new bridge.",
    "“The bridge is closed,” Anna Velm said of a town that nobody knew.",
    "In a speech, Anna Velm declared:",
]


@pytest.mark.parametrize("text", NO_REPORTS)
def test_what_reports_nothing_is_no_report(text: str) -> None:
    assert reported_of(text) == []


def test_two_speakers_joined_by_but_are_reported_apart() -> None:
    text = "Anna Velm said that it rained, but Peter Lunt insisted that it was dry."

    assert [q.span.of(text) for q in reported_of(text)] == [
        "Anna Velm said that it rained",
        "Peter Lunt insisted that it was dry.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "While Anna Velm says that it rains, Peter Lunt said he saw the sun.",
        "Anna Velm said they were tired; Peter Lunt said they were asleep.",
    ],
)
def test_two_speakers_of_one_sentence_are_reported_apart(text: str) -> None:
    names = [q.speaker.name for q in reported_of(text) if q.speaker is not None]

    assert names == ["Anna Velm", "Peter Lunt"]


def test_a_sentence_that_quotes_fragments_is_a_report_besides_them() -> None:
    text = "Velm called Lunt a “hopeless and pathological liar” who is “utterly lost in life”."

    kinds = [(q.kind, q.speaker and q.speaker.name) for q in speech_of(text).quotations]
    assert kinds == [("reported", "Velm"), ("direct", "Velm"), ("direct", "Velm")]


def test_a_garbled_sentence_is_not_trusted() -> None:
    text = "Boris Velm said that the word of Senator Ann Lunt belies Senator Ann Lunt."

    assert reported_of(text)[0].confidence < 0.5
