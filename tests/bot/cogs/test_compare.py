import simcord

from tests.bot.discord_text import shown
from tests.bot.newsroom import Newsroom


async def test_a_comparison_shows_claims_utterances_and_what_else_is_told(
    newsroom: Newsroom, channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "compare", question="the bridge")

    assert newsroom.asked == ["the bridge"]
    assert asked.response is not None
    told = shown(asked.response.components)
    heads = [
        "2 articles compared · the bridge",
        "Claims that contradict one another",
        "One utterance in 2 articles, as each gives it",
        "Not found in: The museum",
        "The bridge and the *harbour* (12 June 2019)",
        "Ada Finch and Bertram Adler contradict one another: read both as claims.",
    ]
    places = [told.index(head) for head in heads]
    assert places == sorted(places)


async def test_what_the_articles_do_not_tell_is_an_honest_no(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "compare", question="Who won?")

    assert asked.response is not None
    assert "Not in these articles." in shown(asked.response.components)


async def test_a_comparison_may_be_private(
    channel: simcord.ChannelHandle, reader: simcord.MemberActor
) -> None:
    asked = await reader.slash(channel, "compare", question="the bridge", private=True)

    assert asked.ephemeral
