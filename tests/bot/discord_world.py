"""One guild with one channel and one reader, as Discord tells a bot of them.

The payloads are written from Discord's documentation of version 10.
"""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

Payload = dict[str, Any]

COMPONENTS_V2 = 1 << 15
EPOCH_MS = 1_420_070_400_000
EVERYTHING = str((1 << 53) - 1)

_numbers = itertools.count()


def snowflake() -> str:
    """An id of this moment, as Discord makes them."""
    return str(((time.time_ns() // 1_000_000 - EPOCH_MS) << 22) + next(_numbers))


@dataclass(frozen=True, slots=True)
class World:
    """The ids of all that there is."""

    application: str = field(default_factory=snowflake)
    bot: str = field(default_factory=snowflake)
    guild: str = field(default_factory=snowflake)
    channel: str = field(default_factory=snowflake)
    reader: str = field(default_factory=snowflake)

    def application_info(self) -> Payload:
        """The application, as its owner's settings have it."""
        return {
            "id": self.application,
            "name": "On the Record",
            "icon": None,
            "description": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "owner": self.user_info(self.reader),
            "team": None,
            "flags": 0,
        }

    def command_made(self, told: Payload) -> Payload:
        """A command as Discord keeps it."""
        made = {"id": snowflake(), "application_id": self.application, "version": snowflake()}
        # The command of a message is told without a description, and kept with an empty one.
        usual = {"default_member_permissions": None, "nsfw": False, "description": ""}
        return {**usual, **told, **made}

    def user_info(self, user: str) -> Payload:
        """The bot, or the reader."""
        return {
            "id": user,
            "username": "on-the-record" if user == self.bot else "reader",
            "discriminator": "0",
            "global_name": None,
            "avatar": None,
            "bot": user == self.bot,
        }

    def member_info(self, user: str) -> Payload:
        """The same as a member of the guild."""
        return {
            "user": self.user_info(user),
            "roles": [],
            "joined_at": "2020-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }

    def channel_info(self) -> Payload:
        """The channel, where everybody may do everything."""
        return {
            "id": self.channel,
            "type": 0,
            "guild_id": self.guild,
            "name": "news",
            "position": 0,
            "permission_overwrites": [],
            "nsfw": False,
        }

    def guild_info(self) -> Payload:
        """The guild as it becomes available."""
        everyone = {
            "id": self.guild,
            "name": "@everyone",
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "position": 0,
            "permissions": EVERYTHING,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }
        return {
            "id": self.guild,
            "name": "Readers",
            "owner_id": self.reader,
            "roles": [everyone],
            "members": [self.member_info(self.bot)],
            "channels": [self.channel_info()],
            "member_count": 2,
            **_none_of("threads", "emojis", "stickers", "features"),
            **_none_of("voice_states", "presences", "stage_instances"),
            **dict.fromkeys(("verification_level", "default_message_notifications"), 0),
            **dict.fromkeys(("explicit_content_filter", "mfa_level", "nsfw_level"), 0),
            **dict.fromkeys(("premium_tier", "system_channel_flags"), 0),
            **dict.fromkeys(("afk_channel_id", "system_channel_id", "icon", "splash"), None),
            "afk_timeout": 300,
            "preferred_locale": "en-US",
            "premium_progress_bar_enabled": False,
        }

    def message_info(self, content: str, *, author: str) -> Payload:
        """A message of this moment."""
        return {
            "id": snowflake(),
            "channel_id": self.channel,
            "author": self.user_info(author),
            "content": content,
            "timestamp": "2026-01-01T00:00:00+00:00",
            "edited_timestamp": None,
            "type": 0,
            **dict.fromkeys(("tts", "mention_everyone", "pinned"), False),
            **_none_of("mentions", "mention_roles", "attachments", "embeds", "components"),
        }

    def ready_info(self, *, resume_at: str) -> Payload:
        """What the gateway welcomes the bot with."""
        return {
            "v": 10,
            "user": self.user_info(self.bot) | {"verified": True, "mfa_enabled": False},
            "guilds": [{"id": self.guild, "unavailable": True}],
            "session_id": "session",
            "session_type": "normal",
            "resume_gateway_url": resume_at,
            "application": {"id": self.application, "flags": 0},
            "private_channels": [],
        }

    def interaction_info(
        self,
        command: str,
        options: dict[str, str],
        *,
        locale: str = "en-GB",
        user: str | None = None,
    ) -> Payload:
        """The reader's use of a slash command in the channel, or another `user`'s.

        Whatever `locale` the reader's Discord speaks, names are those without a translation.
        """
        told = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        return {
            "id": snowflake(),
            "application_id": self.application,
            "type": 2,
            "token": f"token-{snowflake()}",
            "version": 1,
            "locale": locale,
            "guild_locale": "en-US",
            "guild_id": self.guild,
            "channel_id": self.channel,
            "channel": self.channel_info(),
            "member": self.member_info(user or self.reader) | {"permissions": EVERYTHING},
            "app_permissions": EVERYTHING,
            "attachment_size_limit": 10 * 1024 * 1024,
            "entitlements": [],
            "authorizing_integration_owners": {"0": self.guild},
            "context": 0,
            "data": {"id": snowflake(), "name": command, "type": 1, "options": told},
        }

    def typing_info(self, command: str, option: str, typed: str, *, locale: str) -> Payload:
        """The reader typing a command's option, for which the bot may offer choices."""
        told = self.interaction_info(command, {option: typed}, locale=locale)
        told["data"]["options"][0]["focused"] = True
        return told | {"type": 4}

    def press_info(self, custom_id: str, below: list[Payload], *, locale: str = "en-GB") -> Payload:
        """The reader's press of a button of the bot's message that shows `below`."""
        shown = {"components": below, "flags": COMPONENTS_V2}
        return self.interaction_info("", {}, locale=locale) | {
            "type": 3,
            "message": self.message_info("", author=self.bot) | shown,
            "data": {"custom_id": custom_id, "component_type": 2, "id": 1},
        }

    def form_info(self, form: Payload, words: str, below: list[Payload]) -> Payload:
        """The reader's answer to a form with one field, opened from the message."""
        (label,) = form["components"]
        field = {"type": 4, "id": 2, "custom_id": label["component"]["custom_id"], "value": words}
        filled = [{"type": 18, "id": 1, "component": field}]
        return self.press_info("", below) | {
            "type": 5,
            "data": {"custom_id": form["custom_id"], "components": filled},
        }

    def menu_info(self, command: str, message: Payload, *, locale: str = "en-GB") -> Payload:
        """The reader's use of a message's command."""
        target = str(message["id"])
        chosen = {"id": snowflake(), "name": command, "type": 3, "target_id": target}
        resolved = {"resolved": {"messages": {target: message}}}
        used = self.interaction_info(command, {}, locale=locale)
        return used | {"data": chosen | resolved}

    def mention_info(self, words: str) -> Payload:
        """A message of the reader that mentions the bot."""
        return self.message_info(f"<@{self.bot}> {words}", author=self.reader) | {
            "guild_id": self.guild,
            "member": self.member_info(self.reader),
            "mentions": [self.user_info(self.bot)],
        }


def _none_of(*names: str) -> Payload:
    return {name: [] for name in names}
