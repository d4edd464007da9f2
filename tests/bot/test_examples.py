from bot.examples import QUESTIONS, Examples, find_examples
from retrieval.answer import Answer, NotInCorpus
from retrieval.citation import Citation
from retrieval.index import Index
from tests.bot.newsroom import Newsroom, said

COUNCIL = said("It opens.", addressee="the council")
HARBOUR = said("It waits.", speaker="Bertram Adler", addressee="the mayor")
FERRY = said("It sails.", speaker="Cora Bell", addressee="the crew")


class Answering(Newsroom):
    """Answers with the words of whoever is named in the question."""

    def ask(self, question: str) -> Answer | NotInCorpus:
        self.asked.append(question)
        for each in self.quoted:
            if each.speaker and f"did {each.speaker} " in question and "tell" in question:
                return Answer(question, (each,))
        return NotInCorpus(question)

    def people(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.speaker for each in self.quoted if each.speaker))


def newsroom(*quoted: Citation) -> Answering:
    index = Answering()
    index.quoted = quoted
    return index


def test_the_questions_are_of_several_speakers() -> None:
    other = said("It opens again.", addressee="the crew")

    found = find_examples(newsroom(COUNCIL, other, HARBOUR, FERRY))

    assert set(found) == {
        "What did Ada Finch tell the council?",
        "What did Bertram Adler tell the mayor?",
        "What did Cora Bell tell the crew?",
    }


def test_what_the_articles_do_not_answer_is_not_offered() -> None:
    found = find_examples(Newsroom())

    assert found == ("What did Ada Finch say about harbour?",)


def test_words_of_somebody_else_are_no_answer() -> None:
    index = Newsroom()
    index.answer = Answer("?", (HARBOUR,))

    assert find_examples(index) == ()


def test_names_that_are_no_names_are_passed_over() -> None:
    index = newsroom(said("x", speaker="y" * 90, addressee="z"), said("w", addressee="a\nb"))

    assert find_examples(index) == ()


def test_a_question_about_a_person_is_better_than_one_about_a_topic() -> None:
    index = Newsroom()
    index.quoted = (said("Adler built the harbour, and the harbour waits."), HARBOUR)
    index.answer = Answer("?", index.quoted)

    assert find_examples(index)[0] == "What did Ada Finch say about Bertram Adler?"


def test_an_empty_corpus_has_no_example() -> None:
    assert find_examples(newsroom()) == ()


def test_they_are_asked_once_for_each_generation() -> None:
    index = newsroom(COUNCIL, HARBOUR, FERRY)
    examples = Examples(index)

    first = (examples.get(), examples.get())
    index.quoted = (HARBOUR,)
    index.reload(lambda _: None)

    assert first[0] == first[1]
    assert len(first[0]) == QUESTIONS
    assert examples.get() == ("What did Bertram Adler tell the mayor?",)


def test_the_project_s_own_articles_answer_three_questions(real_index: Index) -> None:
    found = find_examples(real_index)

    assert len(found) == QUESTIONS
    assert all(isinstance(real_index.ask(question), Answer) for question in found)
