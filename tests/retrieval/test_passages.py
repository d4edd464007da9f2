"""A passage holds all that its paragraph tells, and nothing of the paragraphs around it."""

from dataclasses import replace

from corpus.article import Paragraph
from corpus.dating.dates import find_dates
from corpus.parsed import Parsed
from corpus.person import Person
from retrieval.passage import Described, Passage
from retrieval.passages import find_passages
from retrieval.terms import find_terms
from tests.retrieval.printing import name_person, place, print_parsed

FIRST = "Ada Finch, the mayor, met Bertram Adler on 4 March 2019. Adler was late, and Adler left."
SECOND = "“We will dredge the harbour,” Finch said in May 2020. “Boats wait,” he told her."


def _speech() -> Parsed:
    parsed = print_parsed(
        FIRST,
        SECOND,
        quotations=[
            ("We will dredge the harbour,", "Ada Finch", None),
            ("Boats wait,", "Bertram Adler", "Ada Finch"),
        ],
    )
    text = parsed.article.text
    return replace(
        parsed,
        dates=find_dates(text, parsed.paragraphs, None),
        people=(
            name_person(text, "Bertram Adler", "Bertram Adler", "Adler was", "Adler left"),
            name_person(text, "Ada Finch", "Ada Finch", "Finch said", roles=("the mayor",)),
        ),
    )


def _passages(parsed: Parsed) -> list[Passage]:
    return [passage for _, passage in find_passages(parsed)]


def test_kept_titles_and_bodies_are_passages_with_their_places() -> None:
    parsed = print_parsed("The title", "A heading", "A body.", "A caption", "A share line")
    title, heading, body, caption, share = parsed.paragraphs
    shown = (
        replace(title, role="title"),
        replace(heading, role="heading"),
        body,
        replace(caption, role="label"),
        Paragraph(None, share.span, "body", why="a share line"),
    )

    found = dict(find_passages(replace(parsed, paragraphs=shown)))

    assert {place: passage.text for place, passage in found.items()} == {
        0: "The title",
        2: "A body.",
    }
    assert [passage.is_title for passage in found.values()] == [True, False]


def test_a_passage_knows_its_article_and_paragraph() -> None:
    parsed = _speech()

    assert [each.article for each in _passages(parsed)] == ["harbour", "harbour"]
    assert [each.paragraph for each in _passages(parsed)] == list(parsed.paragraphs)


def test_a_passage_gives_the_words_at_any_span_within_it() -> None:
    parsed = _speech()
    _, second = _passages(parsed)

    assert second.words(place(parsed.article.text, "Boats wait,")) == "Boats wait,"
    assert second.words(second.paragraph.span) == second.text == SECOND


def test_a_sentence_holds_its_terms_each_once() -> None:
    met, left = _passages(_speech())[0].sentences

    assert met.terms == tuple(find_terms("Ada Finch mayor met Bertram Adler 4 March 2019"))
    assert left.terms == tuple(find_terms("Adler late left"))


def test_a_sentence_names_its_people_each_once_in_their_order() -> None:
    first, second = _passages(_speech())

    assert [each.people for each in first.sentences] == [
        ("Ada Finch", "Bertram Adler"),
        ("Bertram Adler",),
    ]
    assert [each.people for each in second.sentences] == [("Ada Finch",), ()]


def test_a_paragraph_of_which_no_sentence_is_known_is_one_sentence() -> None:
    parsed = print_parsed("The harbour. The ferry.")
    whole = replace(parsed, paragraphs=(replace(parsed.paragraphs[0], sentences=()),))

    (passage,) = _passages(whole)

    assert [each.span for each in passage.sentences] == [passage.paragraph.span]
    assert passage.sentences[0].terms == tuple(find_terms("harbour ferry"))


def test_quotations_and_dates_are_those_of_the_paragraph() -> None:
    parsed = _speech()
    first, second = _passages(parsed)

    assert (first.quotations, second.quotations) == ((), parsed.quotations)
    assert [first.words(each.span) for each in first.dates] == ["4 March 2019"]
    assert [second.words(each.span) for each in second.dates] == ["May 2020"]


def test_who_speaks_is_described_by_name_and_roles_each_once() -> None:
    first, second = _passages(_speech())

    assert first.speakers == ()
    assert second.speakers == (
        Described("Ada Finch", tuple(find_terms("Ada Finch mayor"))),
        Described("Bertram Adler", tuple(find_terms("Bertram Adler"))),
    )


def test_a_speaker_of_whom_nothing_else_is_known_is_described_by_name() -> None:
    nameless = replace(_speech(), people=())
    described = _passages(nameless)[1].speakers

    assert [each.name for each in described] == ["Ada Finch", "Bertram Adler"]
    assert described[0].terms == tuple(find_terms("Ada Finch"))


def test_a_word_of_several_roles_is_one_term() -> None:
    roles = ("owner of the ferry", "ferry captain")
    people = (Person("Bertram Adler", roles=roles), Person("Ada Finch"))

    described = _passages(replace(_speech(), people=people))[1].speakers

    assert described[1].terms == tuple(find_terms("Bertram Adler owner ferry captain"))
