"""Interactions as nobody could make them by clicking: whatever is wanted, from whomever."""

from typing import Any

import simcord
from simcord.actors import _dispatch_actor_interaction
from simcord.backend import serializers

SLASH, COMPONENT, AUTOCOMPLETE = 2, 3, 4
ROW, BUTTON = 1, 2
SUBCOMMAND, STRING = 1, 3
# As a user's own installation of the application acts, in any channel.
PRIVATE_CHANNEL = 2

Actor = simcord.MemberActor | simcord.UserHandle
Fields = dict[str, Any]


async def forge_press(
    actor: Actor, below: simcord.ResponseMessage, custom_id: str, **fields: object
) -> simcord.InteractionResult:
    """Press a button that the message `below` never had."""
    backend = below._env.backend
    stored = backend.get_message(below.channel_id, below.id)
    button = {"type": BUTTON, "style": 1, "label": "Forged", "custom_id": custom_id}
    row = {"type": ROW, "components": [button]}
    message = serializers.message_payload(backend, stored) | {"components": [row]}
    data = {"custom_id": custom_id, "component_type": BUTTON}
    extra = {"message": message} | fields
    channel = _channel_of(actor, below.channel_id)
    return await _dispatch_actor_interaction(
        actor, COMPONENT, channel, data, extra=extra, source_message_id=below.id
    )


def as_it_is(below: simcord.ResponseMessage) -> Fields:
    """The message as Discord tells of it with a press: a late press tells of it as it was."""
    backend = below._env.backend
    stored = backend.get_message(below.channel_id, below.id)
    return dict(serializers.message_payload(backend, stored))


async def forge_verb(
    actor: Actor, channel: simcord.ChannelHandle, verb: str, **fields: object
) -> simcord.InteractionResult:
    """Use a verb of `/corpus`, whether or not Discord would show it there."""
    options = [{"name": "article", "type": STRING, "value": "harbour"}]
    needs = options if verb in {"edit", "remove"} else []
    return await _dispatch_actor_interaction(
        actor, SLASH, channel, _verb(actor, verb, needs), extra=fields
    )


async def forge_command(
    actor: Actor, channel: simcord.ChannelHandle, name: str, options: Fields, **fields: object
) -> simcord.InteractionResult:
    """Use a slash command from wherever `fields` say."""
    root = actor._env.backend.find_command(name, None, type=1)
    assert root is not None
    told = [{"name": key, "type": STRING, "value": value} for key, value in options.items()]
    data = {"id": root["id"], "name": name, "type": 1, "options": told}
    return await _dispatch_actor_interaction(actor, SLASH, channel, data, extra=fields)


async def forge_typing(
    actor: Actor, channel: simcord.ChannelHandle, verb: str, **fields: object
) -> list[Fields]:
    """Type into a verb's `article`; what is offered."""
    typed = {"name": "article", "type": STRING, "value": "", "focused": True}
    done = await _dispatch_actor_interaction(
        actor, AUTOCOMPLETE, channel, _verb(actor, verb, [typed]), extra=fields
    )
    assert done.acknowledged
    return done.autocomplete_choices or []


def installed_by(user: int) -> Fields:
    """What an interaction of an application tells that a user installed for themselves."""
    return {"context": PRIVATE_CHANNEL, "authorizing_integration_owners": {"1": str(user)}}


def _verb(actor: Actor, verb: str, options: list[Fields]) -> Fields:
    root = actor._env.backend.find_command("corpus", None, type=1)
    assert root is not None
    chosen = {"name": verb, "type": SUBCOMMAND, "options": options}
    return {"id": root["id"], "name": "corpus", "type": 1, "options": [chosen]}


def _channel_of(actor: Actor, channel: int) -> simcord.ChannelHandle:
    guild = getattr(actor, "guild", None)
    return simcord.ChannelHandle(actor._env, guild, actor._env.backend.get_channel(channel))
