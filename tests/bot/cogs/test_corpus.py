"""`/corpus` as those see it who look after the articles."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import simcord

from bot.admins import Admins
from bot.auditing import AuditLog
from bot.client import Client
from bot.gaps import Gaps
from bot.limits import CHOICE_LENGTH, CHOICES
from bot.tending import CHANGED_SINCE, GONE, NO_LONGER
from corpus.reading import Refused
from retrieval.status import Changes
from tests.bot.answers import buttons_in, buttons_of, deeds_in, press, text_of
from tests.bot.newsroom import Newsroom
from tests.bot.storeroom import CHANGES, SOURCE, STATUS
from tests.corpus.archives import pack

COMMAND_LENGTH, CUSTOM_ID_LENGTH = 8_000, 100
IN_USE = ["Generation 20190613-2 with 2 articles is in use.", "Added: ferry."]
FERRY = "The ferry to the museum sails again on Friday.\n"


async def test_a_reload_shows_first_what_would_change_and_is_done_by_its_button(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor, tmp_path: Path
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    would = text_of(asked), buttons_of(asked), newsroom.reloads
    await press(editor, asked, "Take it in")

    assert would == ("A reload would take this in:\nAdded: ferry.", ["Take it in"], 0)
    assert text_of(asked).split("\n") == IN_USE
    assert buttons_of(asked) == ["Roll back"]
    assert newsroom.reloads == 1
    [entry] = AuditLog(tmp_path).latest()
    assert entry.deed.who == f"Discord user {editor.id}"
    assert entry.deed.after == {"generation": "20190613-2"}


async def test_where_nothing_has_changed_nothing_is_offered(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    newsroom.changes, newsroom.now = Changes(corpus="d" * 64), replace(STATUS, is_stale=False)

    asked = await editor.slash(channel, "corpus reload")

    assert text_of(asked) == "Nothing has changed: a reload would leave the articles as they are."
    assert buttons_of(asked) == []


async def test_files_that_are_refused_can_be_taken_note_of(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    refused = Refused("photo.jpg", "articles end in .txt: convert it")
    newsroom.changes = Changes(refused=(refused,), corpus="d" * 64)

    asked = await editor.slash(channel, "corpus reload")

    assert "the index is not up to date" in text_of(asked)
    assert "Not taken: photo.jpg: articles end in .txt" in text_of(asked)
    assert buttons_of(asked) == ["Take it in"]


async def test_a_corpus_that_has_changed_since_is_shown_again_instead_of_reloaded(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    newsroom.changes = Changes(removed=("harbour",), corpus="e" * 64)

    await press(editor, asked, "Take it in")
    again = text_of(asked), newsroom.reloads
    await press(editor, asked, "Take it in")

    assert again == (f"{CHANGED_SINCE}\nA reload would take this in:\nRemoved: harbour.", 0)
    assert newsroom.reloads == 1


async def test_buttons_work_after_a_restart(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    for label in ("Take it in", "Roll back"):
        admins = Admins(users=frozenset({editor.id}))
        client = Client(index=newsroom, admins=admins, data_dir=tmp_path)
        await simcord_env.restart_bot(client)
        await press(editor, asked, label)

    assert (newsroom.reloads, newsroom.rollbacks) == (1, 1)
    assert text_of(asked).startswith("Generation 20190612-1 is in use again.")


async def test_a_rollback_asks_first_and_is_done_by_its_button(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor, tmp_path: Path
) -> None:
    newsroom.now = replace(STATUS, former="20190611-0")

    asked = await editor.slash(channel, "corpus rollback")
    question = text_of(asked), newsroom.rollbacks
    await press(editor, asked, "Roll back")

    assert question == ("Go back from generation 20190612-1 to 20190611-0?", 0)
    assert text_of(asked).startswith("Generation 20190611-0 is in use again. ")
    assert text_of(asked).endswith("a reload takes them in again.\nRemoved: ferry.")
    assert buttons_of(asked) == []
    [entry] = AuditLog(tmp_path).latest()
    assert entry.deed.before == {"generation": "20190612-1"}
    assert entry.deed.after == {"generation": "20190611-0"}


async def test_without_a_former_generation_there_is_nothing_to_go_back_to(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    asked = await editor.slash(channel, "corpus rollback")

    assert text_of(asked) == "There is no generation to go back to."
    assert buttons_of(asked) == []


async def test_a_rollback_of_a_generation_that_is_no_longer_in_use_does_nothing_and_says_so(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor, tmp_path: Path
) -> None:
    asked = await editor.slash(channel, "corpus reload")
    await press(editor, asked, "Take it in")
    newsroom.now = replace(newsroom.now, generation="20190614-3")

    await press(editor, asked, "Roll back")

    assert text_of(asked) == NO_LONGER
    assert newsroom.rollbacks == 0
    assert deeds_in(tmp_path) == [("reload", None, "done")]


async def test_an_article_is_added_with_what_is_told_of_it(
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    editor: simcord.MemberActor,
    shelf_dir: Path,
    tmp_path: Path,
) -> None:
    asked = await editor.slash(
        channel,
        "corpus add",
        file=("The Ferry.TXT", FERRY.encode()),
        title="The ferry sails",
        outlet="The Example Gazette",
        url="https://gazette.example/ferry",
        published="2019-06",
    )

    assert (shelf_dir / "the_ferry.txt").read_text(encoding="utf-8") == FERRY
    assert text_of(asked).split("\n") == ["Added the_ferry.", *IN_USE]
    assert buttons_of(asked) == ["Roll back"]
    assert newsroom.reloads == 1
    [entry] = AuditLog(tmp_path).latest()
    assert (entry.deed.verb, entry.deed.article, entry.deed.before) == ("added", "the_ferry", None)
    assert entry.deed.after is not None
    assert entry.deed.after["publisher"] == "The Example Gazette"
    assert entry.deed.after["published"] == "2019-06"
    assert 'title = "The ferry sails"' in (shelf_dir / "articles.toml").read_text(encoding="utf-8")


async def test_of_an_archive_the_good_files_are_added_beside_the_bad_ones(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, shelf_dir: Path, tmp_path: Path
) -> None:
    archive = pack({"ferry.txt": FERRY, "harbour.txt": FERRY, "photo.jpg": b"\xff\xd8"})

    asked = await editor.slash(channel, "corpus add", file=("june.zip", archive))

    told = text_of(asked).split("\n")
    assert told[:2] == ["Added ferry.", "Replaced, its former version kept: harbour."]
    assert told[2].startswith("Not taken: photo.jpg: ")
    assert (shelf_dir / "harbour.txt").read_text(encoding="utf-8") == FERRY
    assert (shelf_dir / ".former" / "harbour" / "1.txt").exists()
    assert deeds_in(tmp_path) == [("replaced", "harbour", "done"), ("added", "ferry", "done")]


async def test_metadata_are_changed_and_a_dash_takes_them_away(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, shelf_dir: Path, tmp_path: Path
) -> None:
    await editor.slash(channel, "corpus edit", article="harbour", outlet="The Gazette", title="A")
    asked = await editor.slash(channel, "corpus edit", article="harbour", outlet="-", title="B")

    assert text_of(asked).split("\n")[0] == "Edited harbour."
    manifest = (shelf_dir / "articles.toml").read_text(encoding="utf-8")
    assert 'title = "B"' in manifest
    assert "Gazette" not in manifest
    deed = AuditLog(tmp_path).latest()[0].deed
    assert (deed.verb, deed.article) == ("edited", "harbour")
    assert deed.before is not None
    assert deed.after is not None
    assert (deed.before["title"], deed.after["title"]) == ("A", "B")
    assert (deed.before["publisher"], deed.after["publisher"]) == ("The Gazette", None)


async def test_an_article_is_removed_by_its_button_and_its_file_kept(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, shelf_dir: Path, tmp_path: Path
) -> None:
    asked = await editor.slash(channel, "corpus remove", article="harbour")
    question = text_of(asked), (shelf_dir / "harbour.txt").exists()
    await press(editor, asked, "Remove")

    told = "Take harbour out? Its file is kept among the former versions."
    assert question == (told, True)
    assert text_of(asked).split("\n")[0] == "Removed, its former version kept: harbour."
    assert not (shelf_dir / "harbour.txt").exists()
    assert (shelf_dir / ".former" / "harbour" / "1.txt").exists()
    assert deeds_in(tmp_path) == [("removed", "harbour", "done")]


async def test_an_article_that_is_gone_by_the_press_is_not_removed(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor, tmp_path: Path
) -> None:
    asked = await editor.slash(channel, "corpus remove", article="harbour")
    newsroom.shelved = ()

    await press(editor, asked, "Remove")

    assert text_of(asked) == GONE
    assert deeds_in(tmp_path) == []


async def test_questions_that_were_declined_are_told_where_they_are_kept(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
    tmp_path: Path,
) -> None:
    admins, gaps = Admins(users=frozenset({reader.id})), Gaps(tmp_path, is_kept=True)
    client = Client(index=newsroom, admins=admins, data_dir=tmp_path, gaps=gaps)
    await simcord_env.restart_bot(client)
    for question in ("Who won the match?", "the bridge?", "who won  the match"):
        await reader.slash(channel, "ask", question=question)

    asked = await reader.slash(channel, "corpus gaps")

    head, gap = text_of(asked).split("\n")
    assert head == "Declined most often:"
    assert gap.startswith("2 × who won the match (")


async def test_questions_are_not_kept_unless_the_operator_says_so(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, tmp_path: Path
) -> None:
    await editor.slash(channel, "ask", question="Who won the match?")

    asked = await editor.slash(channel, "corpus gaps")

    assert "Declined questions are not kept: KEEP_GAPS=yes" in text_of(asked)
    assert not Gaps(tmp_path, is_kept=True).most_asked()


async def test_the_log_tells_who_did_what(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor
) -> None:
    empty = await editor.slash(channel, "corpus log")
    await editor.slash(channel, "corpus edit", article="harbour", title="The harbour")

    asked = await editor.slash(channel, "corpus log")

    assert text_of(empty) == "Nothing has been done to the articles yet."
    who = f"Discord user {editor.id}"
    assert text_of(asked).endswith(f" · {who} · edited · harbour · title: – → The harbour")


@pytest.mark.parametrize("verb", ["edit", "remove"])
async def test_articles_are_offered_by_title_and_by_id(
    newsroom: Newsroom, channel: simcord.ChannelHandle, editor: simcord.MemberActor, verb: str
) -> None:
    more = [replace(SOURCE, article=f"a{n}", title=f"{n} " + "x" * 200) for n in range(40)]
    newsroom.shelved = (*newsroom.shelved, *more, replace(SOURCE, article="y" * 101))

    by_title = await editor.autocomplete(channel, f"corpus {verb}", "article", "the BRIDGE")
    by_id = await editor.autocomplete(channel, f"corpus {verb}", "article", "harbour")
    offered = await editor.autocomplete(channel, f"corpus {verb}", "article", "")

    choice = {"name": "The bridge and the harbour", "value": "harbour"}
    assert (by_title, by_id) == ([choice], [choice])
    assert len(offered) == CHOICES
    assert all(len(each["name"]) <= CHOICE_LENGTH for each in offered)


async def test_a_member_with_a_listed_role_may_ask_for_the_status(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    tmp_path: Path,
) -> None:
    role = guild.create_role("editors")
    member = guild.add_member(simcord_env.create_user("editor"), roles=[role])
    admins = Admins(roles=frozenset({role.id}))
    await simcord_env.restart_bot(Client(index=newsroom, admins=admins, data_dir=tmp_path))
    newsroom.now = replace(STATUS, events=3, size=2_500_000, former="20190611-0")

    asked = await member.slash(channel, "corpus status")

    assert text_of(asked).split("\n") == [
        "1 article, 2 paragraphs, 2 quotations, 1 date, 3 events",
        "Generation 20190612-1, built 2019-06-12T10:00:00Z with an invented model. 2.5 MB on disk.",
        "A rollback leads back to generation 20190611-0.",
        "The articles have changed since: a reload takes the changes in.",
    ]


async def test_the_applications_owner_may_reload(
    simcord_env: simcord.Env,
    newsroom: Newsroom,
    channel: simcord.ChannelHandle,
    reader: simcord.MemberActor,
) -> None:
    assert simcord_env.bot.application is not None
    simcord_env.bot.application.owner = await simcord_env.bot.fetch_user(reader.id)

    asked = await reader.slash(channel, "corpus reload")
    await press(reader, asked, "Take it in")

    assert newsroom.reloads == 1


async def test_verbs_and_buttons_stay_within_the_limits_of_discord(
    channel: simcord.ChannelHandle, editor: simcord.MemberActor, simcord_env: simcord.Env
) -> None:
    assert isinstance(simcord_env.bot, Client)
    tree = simcord_env.bot.tree
    told = next(each for each in tree.get_commands() if each.name == "corpus").to_dict(tree)
    asked = await editor.slash(channel, "corpus reload")
    assert asked.response is not None
    [button] = buttons_in(asked.response.components)

    assert [each["name"] for each in told["options"]] == [
        *("status", "reload", "add", "edit", "remove", "rollback", "gaps", "log")
    ]
    assert len(json.dumps(told)) <= COMMAND_LENGTH
    assert len(CHANGES.corpus) == 64
    assert len(button["custom_id"]) <= CUSTOM_ID_LENGTH
