import pytest

from retrieval.evidence import Evidence
from retrieval.supporting import find_unsupported
from retrieval.written import Fault
from tests.retrieval.harbour_evidence import CAPTAIN, DREDGE, FERRY, HARBOUR, LIGHTHOUSE, PORT


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Finch told Adler that the harbour would be dredged for 4.5 million crowns.", DREDGE),
        ("The mayor promised to dredge the harbour before winter.", DREDGE),
        ("According to Mayor Ada Finch, the harbour would get dredged.", DREDGE),
        ("At the meeting on 4 March 2019, Finch spoke of dredging the harbour.", DREDGE),
        ("Adler said he did not mind the dredger.", FERRY),
        ("Adler told reporters that the ferry can't sail while the channel is blocked.", FERRY),
        ("Dorian Vale, a U.S. envoy, visited the lighthouse.", LIGHTHOUSE),
        ("US envoy Vale visited the lighthouse in 2017.", LIGHTHOUSE),
        ("The plan of the allies was rejected.", LIGHTHOUSE),
        ("The allies' plan was rejected.", LIGHTHOUSE),
        ("Adler replied to this by asking why not, Marlowe recalled.", CAPTAIN),
    ],
)
def test_a_report_in_plain_words_is_supported(text: str, evidence: Evidence) -> None:
    assert find_unsupported(text, [evidence]) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Peter Berg told Adler that the harbour would be dredged.", "name"),
        ("Peter Finch told Adler that the harbour would be dredged.", "name"),
        ("FINCH AND BERG said that the harbour would be dredged.", "name"),
        ("P. Q. Finch said that the harbour would be dredged.", "name"),
        ("Finch-Berg said that the harbour would be dredged.", "name"),
        ("Fínch said that the harbour would be dredged.", "name"),
        ("Fіnch said that the harbour would be dredged.", "name"),
        ("Меркель said that the harbour would be dredged.", "name"),
        ("peter said that the harbour would be dredged.", "name"),
        ("The harbour of Wrenford would be dredged, Finch said.", "name"),
        ("The harbour would be dredged for 4.5 billion crowns, Finch said.", "figure"),
        ("The harbour would be dredged for 4.5 crowns, Finch said.", "figure"),
        ("The harbour would be dredged in 2020, Finch said.", "figure"),
        ("The harbour would be dredged twice, Finch said.", "figure"),
        ("The harbour would be dredged for a dozen ships, Finch said.", "figure"),
        ("Adler said that the harbour would be dredged.", "speaker"),
        ("The harbour would be dredged, according to Adler.", "speaker"),
        ("The harbour would be dredged, said Bertram Adler.", "speaker"),
        ("According to the harbour, Finch would be dredged.", "speaker"),
        ("Finch said that the harbour would not be dredged.", "denial"),
        ("Finch refused to say that the harbour would be dredged.", "denial"),
        ("Finch told Adler that the harbour would always be dredged.", "unfounded"),
        ("Finch told Adler that the harbour would be dredged again next winter.", "unfounded"),
        ("Finch told merkel that the harbour would be dredged.", "unfounded"),
        ("the pope told Adler that the harbour would be dredged.", "speaker"),
        ("Finch has sold the lighthouse.", "unfounded"),
    ],
)
def test_what_the_finding_does_not_hold_is_a_fault(text: str, fault: Fault) -> None:
    assert find_unsupported(text, [DREDGE]) == fault


def test_when_it_was_printed_is_not_when_it_was() -> None:
    finding = Evidence(1, "Ada Finch says; printed in The Herald, May 2022", "It is open.")

    assert find_unsupported("It is open since 2022.", [finding]) == "figure"


def test_a_denial_ends_with_its_clause() -> None:
    assert find_unsupported("Adler minded the dredger.", [FERRY]) == "denial"
    assert find_unsupported("Adler did mind it, but the ferry cannot sail.", [FERRY]) == "denial"
    assert find_unsupported("The ferry can sail, Adler said.", [FERRY]) == "denial"


def test_nobody_says_what_another_finding_has_somebody_else_say() -> None:
    assert find_unsupported("Adler said that the harbour would be dredged.", HARBOUR) == "speaker"


def test_a_name_is_no_word_in_small_letters() -> None:
    assert find_unsupported("May said that the ferry may come.", [FERRY]) == "name"


def test_a_report_in_russian_is_held_against_russian_words() -> None:
    assert find_unsupported("Лунт сказала, что порт не закрыт.", PORT) is None
    assert find_unsupported("Берг сказал, что порт не закрыт.", PORT) == "name"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Ada Finch resigned after 300 officers were killed.", "figure"),
        ("Bo Lund resigned after officers were killed.", "name"),
        ("In May 2022 it is open.", "figure"),
        ("According to The Herald, it is open.", None),
    ],
)
def test_a_title_and_the_date_of_printing_support_nothing(text: str, fault: Fault | None) -> None:
    told = "Ada Finch says; printed in BREAKING Bo Lund resigned after 300 were killed, May 2022"
    finding = Evidence(1, told, "It is open.", frozenset(("Ada Finch",)), outlet="The Herald")

    assert find_unsupported(text, [finding]) == fault


def test_that_an_article_tells_it_itself_founds_nothing() -> None:
    finding = Evidence(1, "the article's own words; printed in News", "It is open.")

    assert find_unsupported("The article's own words.", [finding]) == "unfounded"


def test_a_range_may_be_told_with_a_dash() -> None:
    finding = Evidence(1, "the article's own words", "The harbour was closed from 1998 to 2004.")

    assert find_unsupported("The harbour was closed in 1998–2004.", [finding]) is None
    assert find_unsupported("The harbour was closed 1998 / 2004.", [finding]) == "figure"


@pytest.mark.parametrize("name", ["May", "Will", "Hope", "Long", "Case", "Post"])
def test_a_surname_that_is_a_plain_word_must_be_printed(name: str) -> None:
    assert find_unsupported(f"{name} visited the lighthouse in 2017.", [LIGHTHOUSE]) == "name"


def test_a_plain_word_that_is_printed_names_nobody_at_the_head_either() -> None:
    finding = Evidence(1, "the article's own words", "There the talks of both towns ended.")

    assert find_unsupported("Talks ended.", [finding]) is None
