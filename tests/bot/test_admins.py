from typing import Any

import discord

from bot.admins import Admins, is_admin


class Application:
    """The application's owner or team, as far as Discord's library reads them."""

    def __init__(self, owner: int, members: dict[int, tuple[str, int]] | None = None) -> None:
        self.owner = discord.Object(owner)
        self.team = None if members is None else team(owner, members)


def user(number: int) -> discord.User:
    told: Any = {"id": str(number), "username": "u", "discriminator": "0", "avatar": None}
    return discord.User(state=None, data=told)  # type: ignore[arg-type]


def team(owner: int, members: dict[int, tuple[str, int]]) -> discord.Team:
    told: Any = {
        "id": "1",
        "name": "The team",
        "icon": None,
        "owner_user_id": str(owner),
        "members": [
            {
                "membership_state": state,
                "permissions": ["*"],
                "role": role,
                "user": {
                    "id": str(number),
                    "username": "u",
                    "discriminator": "0",
                    "avatar": None,
                },
            }
            for number, (role, state) in members.items()
        ],
    }
    return discord.Team(state=None, data=told)  # type: ignore[arg-type]


def test_the_owner_and_listed_users_are_admins() -> None:
    application: Any = Application(owner=1)
    admins = Admins(users=frozenset({2}))

    assert [is_admin(user(number), admins, application) for number in (1, 2, 3)] == [
        True,
        True,
        False,
    ]


def test_of_a_team_those_who_may_change_the_application_are_admins() -> None:
    members = {2: ("admin", 2), 3: ("developer", 2), 4: ("read_only", 2), 5: ("admin", 1)}
    application: Any = Application(owner=1, members=members)

    admins = {number for number in range(1, 7) if is_admin(user(number), Admins(), application)}

    assert admins == {1, 2, 3}


def test_nobody_is_an_admin_before_discord_has_told_the_owner() -> None:
    assert not is_admin(user(1), Admins(), None)
