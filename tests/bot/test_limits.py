from bot.limits import length


def test_characters_beyond_the_first_plane_count_twice_as_in_utf_16() -> None:
    text = "né \U0001f600"

    assert length(text) == 5
    assert length(text) == len(text.encode("utf-16-le")) // 2
