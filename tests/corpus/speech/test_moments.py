"""When words were spoken, and when what they tell of was."""

import pytest

from tests.corpus.speaking import speech_of

PUBLISHED = "2019-06-21"


def said_of(text: str) -> str | None:
    return speech_of(text, PUBLISHED).quotations[0].said


@pytest.mark.parametrize(
    "text",
    [
        "Tom Velm said he bought the house in 2005.",
        "Tom Velm said the firm bought the house in 2005.",
        "The ministry said the plant exploded on 8 April 2019.",
        "Officials said Velm met Lunt in May 2019.",
        "Police said a man was shot dead on Tuesday.",
        "Otto Velm told the Herald he had resigned in 2010.",
        "Otto Velm told reporters the bank failed in 2010.",
        "A woman who asked not to be named said she saw Velm on 4 May 2019.",
        "Anna Velm said Peter Lunt had paid a bribe in March 2016.",
        "Prosecutors said Velm killed his wife in 2011.",
        "The ministry announced the plant would close on 3 May 2018.",
        "According to Anna Velm the bank failed in 2008.",
    ],
)
def test_what_is_told_begins_without_a_word_for_it(text: str) -> None:
    assert said_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Velm said of the fire on 3 May 2018 that it was over.",
        "Anna Velm said after the fire of 3 May 2018 that it was over.",
        "Anna Velm said in a report on the 2016 election that it was over.",
        "Anna Velm has said since 2011 that it was over.",
        "Anna Velm accused Peter Lunt of taking bribes in 2010.",
        "Anna Velm asked Peter Lunt to leave on 3 May 2018.",
        "Asked about a show due on 3 May 2018, Anna Velm said that it was over.",
        "On 3 May 2018 the bridge fell and Anna Velm said that it was old.",
        "On 3 May 2018 the bridge fell, and Anna Velm said that it was old.",
    ],
)
def test_a_date_of_something_else_beside_the_verb_is_not_when_it_was_said(text: str) -> None:
    assert said_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Velm said on 3 May 2018 that the bridge fell in 2010.",
        "Otto Velm told the Herald on 3 May 2018 he had resigned in 2010.",
        "Anna Velm told a crowd of supporters in Orlo on 3 May 2018 that it was over.",
        "Anna Velm said in an interview with the Herald on 3 May 2018 that it was over.",
        "Anna Velm said in a letter published on 3 May 2018 that it was over.",
        "Anna Velm said in an interview airing on 3 May 2018 that it was over.",
        "Anna Velm said after a meeting with Peter Lunt on 3 May 2018 that it was over.",
        "Anna Velm announced the plan on 3 May 2018.",
        "“It is over,” said Anna Velm, the mayor of Orlo, in a speech on 3 May 2018.",
        "In a speech on 3 May 2018, Anna Velm said the bridge fell in 2010.",
        "Speaking to reporters in Orlo on 3 May 2018, Anna Velm said that it was over.",
        "Anna Velm, in a speech on 3 May 2018, said that it was over.",
        "Releasing the 1995 return, Anna Velm on 3 May 2018 said that it was over.",
        "The bridge fell, and on 3 May 2018 Anna Velm said that it was old.",
        "The mill is old, according to an Orlo poll of 400 voters released on 3 May 2018.",
        "“It is over,” Anna Velm wrote in answer to voters' questions on 3 May 2018.",
    ],
)
def test_a_date_that_hangs_on_the_verb_is_when_it_was_said(text: str) -> None:
    assert said_of(text) == "2018-05-03"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In a speech on Friday, Anna Velm said it was over.", "2019-06-21"),
        ("In court on Tuesday, Anna Velm said she had sold it in 1999.", "2019-06-18"),
        ("Anna Velm said last year the bridge was sold in 1999.", "2018"),
        ("Anna Velm wrote in her 2016 memoir that it was over.", "2016"),
        ("Anna Velm said at the 2016 games that it was over.", "2016"),
        ("Anna Velm said in a 2016 interview that it was over.", "2016"),
    ],
)
def test_so_is_one_that_counts_from_another_or_describes_the_occasion(text: str, said: str) -> None:
    assert said_of(text) == said


def test_an_occasion_in_what_is_told_is_not_that_of_the_telling() -> None:
    (quotation,) = speech_of("Anna Velm said he met Peter Lunt at a dinner in Orlo.").quotations

    assert quotation.occasion is None
