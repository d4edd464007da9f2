"""Who may look after the corpus: the owner, and whom the operator named."""

from dataclasses import dataclass

import discord
from discord import app_commands

# The key in a command's extras that says that admins alone use it.
FOR_ADMINS = "for_admins"

_TEAM_ROLES = {discord.TeamMemberRole.admin, discord.TeamMemberRole.developer}


class NotAdminError(app_commands.CheckFailure):
    """Somebody who may not administer the corpus tried to."""


@dataclass(frozen=True, slots=True)
class Admins:
    """The Discord ids that the operator named.

    A guild's own administrators are not meant, since one corpus serves all guilds.
    """

    users: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()


def is_admin(
    user: discord.User | discord.Member,
    admins: Admins,
    application: discord.AppInfo | None,
) -> bool:
    """Whether the user was named, has a role that was named, or owns the application."""
    if user.id in admins.users or (application and user.id in _owners(application)):
        return True
    return isinstance(user, discord.Member) and any(role.id in admins.roles for role in user.roles)


def _owners(application: discord.AppInfo) -> set[int]:
    """The owner or, of a team, its owner and the members who may change the application."""
    team = application.team
    if team is None:
        return {application.owner.id}
    accepted = discord.TeamMembershipState.accepted
    able = {
        member.id
        for member in team.members
        if member.membership_state is accepted and member.role in _TEAM_ROLES
    }
    return able | ({team.owner_id} if team.owner_id else set())
