"""What is no part of the article is left out by what it is and by where it stands."""

from corpus.layout.blocks import find_blocks
from corpus.layout.furniture import CAPTION, REPEATED, REPEATED_TITLE, TEASER, find_furniture

LEAD = "The mayor of Springfield said on Monday that the bridge was closed."
MORE = "The council will talk about it in May, and nobody knows what it will say."


def left_out(*lines: str) -> dict[str, str]:
    text = "\n\n".join(lines)
    pieces = find_furniture(text, find_blocks(text))
    return {piece.span.of(text): piece.why for piece in pieces if piece.why is not None}


def test_a_title_said_again_is_left_out() -> None:
    title = "Mayor closes the old bridge"

    assert left_out(title, title, LEAD) == {title: REPEATED_TITLE}


def test_a_paragraph_is_left_out_only_right_after_itself() -> None:
    assert left_out(LEAD, LEAD, MORE) == {LEAD: REPEATED}
    assert left_out(LEAD, MORE, LEAD) == {}


def test_a_name_below_the_lead_is_a_caption() -> None:
    assert left_out("Mayor closes the bridge", LEAD, "Ann Smith", MORE) == {"Ann Smith": CAPTION}


def test_a_name_that_signs_a_pull_quote_stays_each_time() -> None:
    signed = ("We will not build it", "Ann Smith", "mayor of Springfield")

    assert left_out(LEAD, *signed, MORE, "Nor will we pay for it", *signed[1:]) == {}


def test_headlines_below_the_last_sentence_are_teasers() -> None:
    headlines = ("Council says yes to the road", "Why Is the Bridge of Springfield Closed?")

    assert left_out(LEAD, MORE, *headlines) == dict.fromkeys(headlines, TEASER)


def test_a_last_sentence_without_its_stop_stays() -> None:
    assert left_out(LEAD, MORE, "The council of Springfield then went home and") == {}


def test_headlines_below_a_line_of_links_are_teasers_up_to_the_text() -> None:
    found = left_out(LEAD, "You may also like", "Ten bridges to see", "A dog was found", MORE)

    assert found["Ten bridges to see"] == found["A dog was found"] == TEASER
    assert MORE not in found


def test_a_quotation_behind_a_credit_stays() -> None:
    found = left_out(LEAD, "Photo: AP “We will not build it here,” Smith said.", MORE)

    assert list(found) == ["Photo: AP"]
