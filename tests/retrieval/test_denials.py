import pytest

from retrieval.denials import turns_round

MIND = "I do not mind, but the whole delegation was very nervous."
TALKS = "The town did not hold any talks on the harbour, and the ships stayed."
TAXES = "Taxes would not rise and the bank had acted too late."
OFFER = "The town offered to pay, but this offer was turned down."
ENTRY = "Entry into the league is impossible."


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He did not mind.", MIND),
        ("The delegation was nervous.", MIND),
        ("He did not mind, but the delegation was nervous.", MIND),
        ("No talks on the harbour were held.", TALKS),
        ("The ships stayed.", TALKS),
        ("The bank acted too late.", TAXES),
        ("There would be no tax rise.", TAXES),
        ("The town offered to pay and was refused.", OFFER),
        ("The town offered to pay.", OFFER),
        ("He called entry impossible.", ENTRY),
        ("He asked why not.", "Why not?"),
    ],
)
def test_who_denies_what_is_denied_turns_nothing_round(text: str, printed: str) -> None:
    assert not turns_round(text, [printed])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He minded.", MIND),
        ("He minded, and the delegation was not nervous.", MIND),
        ("The delegation was not nervous.", MIND),
        ("The town held talks on the harbour.", TALKS),
        ("The ships never stayed.", TALKS),
        ("Taxes would rise.", TAXES),
        ("The bank had not acted too late.", TAXES),
        ("It is not impossible to enter the league.", ENTRY),
        ("Entry into the league is possible.", ENTRY),
        ("The bank refused to act.", "The bank acted."),
        ("He asked why not.", "He asked when."),
        ("The doors were closed.", "The doors were open."),
    ],
)
def test_who_leaves_a_denial_out_or_puts_one_in_turns_it_round(text: str, printed: str) -> None:
    assert turns_round(text, [printed])
