"""Door actions on their way up, one request each, by the forms of a profile.

What becomes of each:

- An answer that acknowledges the action (see ``acknowledgements``): taken (201 new, else it was there before).
- A refusal whose word the profile knows: what the profile says. Any other 400, 404, 409 or 422 in the platform's own
  form: rejected, with the platform's word. Any other refusal speaks of the platform or of this device.
- No answer, 5xx or 429: nobody knows; it is sent again under the same id.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from string import Formatter
from typing import Any
from urllib.parse import quote

import msgspec

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, door_number
from kiosk.domain.errors import TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import OutboxDoorItem
from sync.connectors.rest.json_paths import find, is_own_form, put
from sync.connectors.rest.profile.push_rules import Door, DoorForm, FormSource
from sync.connectors.rest.push.acknowledgements import acknowledges
from sync.connectors.rest.push.forms import read_refusal
from sync.connectors.rest.session import Session
from sync.http.client import Answer, Call
from sync.http.http_errors import ForeignAnswerError, RefusedError, UnauthorisedError

NOT_TAKEN = "this platform takes nothing of this kind from kiosks"
_CREATED = 201
_ABOUT_THE_ACTION = frozenset({400, 404, 409, 422})
_MAX_MESSAGE = 200
_OF_A_PAYMENT = frozenset({"paid", "paid_minor", "currency", "method"})
"""What is not said where nothing was paid."""


class DoorPush:
    """Sends actions.

    Args:
        door: The profile's rules; None where the platform takes none.
        session: Says who asks.
    """

    def __init__(self, door: Door | None, session: Session) -> None:
        self._door = door
        self._session = session
        self._forms = {DoorActionKind(form.action): form for form in door.forms} if door is not None else {}

    @property
    def actions(self) -> frozenset[DoorActionKind]:
        """Return what the platform takes."""
        return frozenset(self._forms)

    def push(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Send actions in their order; see the module.

        Raises:
            TransientDeliveryError: One of them was not answered; earlier ones may have arrived.
            PermanentDeliveryError: The platform refuses this device.
        """
        return [self._tell(action) for _, action in outbox_entries]

    def _tell(self, action: DoorAction) -> Receipt:
        form = self._forms.get(action.kind)
        if form is None or self._door is None:
            return _refused(action, NOT_TAKEN)
        path = _path(form.path, action)
        sent = msgspec.to_builtins(_filled(form, action))
        call = Call(
            method=form.method,
            path=path,
            body=msgspec.json.encode(sent),
            headers={name: fill_text(value, action) for name, value in form.headers.items()},
        )
        try:
            answer = self._session.send(call)
        except RefusedError as error:
            return self._judged(self._door, action, error)
        return _taken(form, action, sent, answer)

    def _judged(self, door: Door, action: DoorAction, error: RefusedError) -> Receipt:
        content = read_refusal(error.body)
        code = find(content, door.code)
        known = next((r for r in door.refusals if r.code == code and r.action in (None, action.kind.value)), None)
        if known is None and isinstance(error, UnauthorisedError):
            raise error
        if known is None and not is_own_form(content, door.code):
            raise ForeignAnswerError(f"{error}, not in the platform's own form", status=error.status) from error
        if known is None and error.status not in _ABOUT_THE_ACTION:
            raise error
        words = f"HTTP {error.status} {code}" if isinstance(code, str) else f"HTTP {error.status}"
        if known is None:
            return _refused(action, words)
        return Receipt(ref_id=action.id, acknowledgement=Acknowledgement(known.means), message=words[:_MAX_MESSAGE])


def fill_text(template: str, action: DoorAction) -> str:
    """Return a text with ``{name}`` filled in from an action, "" for what is not known."""
    names = [name for _, name, _, _ in Formatter().parse(template) if name]
    return template.format_map({name: _text(_field(name, action)) for name in names})


def _path(template: str, action: DoorAction) -> str:
    """Return a path; what is filled in stays within its segment, whatever it contains."""
    names = [name for _, name, _, _ in Formatter().parse(template) if name]
    return template.format_map({name: quote(_text(_field(name, action)), safe="") for name in names})


def _filled(form: DoorForm, action: DoorAction) -> dict[str, Any]:
    filled: dict[str, Any] = {}
    for place, source in form.fields.items():
        value = _value(source, action)
        if value is not None:
            put(filled, place, value)
    return filled


def _value(source: str | FormSource, action: DoorAction) -> Any:
    if isinstance(source, str):
        return _field(source, action)
    if source.const is not None:
        return source.const
    if source.template is not None:
        return fill_text(source.template, action)
    found = _field(source.field or "", action)
    # Without a default: a value that the profile does not map is left out, and not told in a word that the platform
    # lacks.
    return found if source.map is None else source.map.get(_text(found))


def _field(name: str, action: DoorAction) -> Any:
    if name in _OF_A_PAYMENT and not action.paid_minor:
        return None
    if name == "paid":
        return action.paid.decimal
    if name == "number":
        return door_number(action.id)
    found = getattr(action, name)
    if isinstance(found, StrEnum):
        return found.value
    return None if found == "" else found


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _taken(form: DoorForm, action: DoorAction, sent: dict[str, Any], answer: Answer) -> Receipt:
    path = _path(form.path, action)
    try:
        body = msgspec.json.decode(answer.body, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise _unreadable(path) from None
    if not acknowledges(body, sent, action.id, ref=form.ref, says=form.says):
        raise _unreadable(path)
    tickets = find(body, form.tickets) if form.tickets else None
    booking = find(body, form.booking) if form.booking else None
    number = find(body, form.number) if form.number else None
    # Without the platform's name for it, entries of these guests could never be sent.
    if action.kind is DoorActionKind.WALK_IN and not isinstance(booking, str):
        raise _unreadable(path)
    return Receipt(
        ref_id=action.id,
        acknowledgement=Acknowledgement.ACCEPTED if answer.status == _CREATED else Acknowledgement.DUPLICATE,
        platform_id=booking if isinstance(booking, str) else "",
        ticket_ids=tuple(str(t) for t in tickets) if isinstance(tickets, list) else (),
        number=number if isinstance(number, str) else "",
    )


def _refused(action: DoorAction, words: str) -> Receipt:
    return Receipt(ref_id=action.id, acknowledgement=Acknowledgement.REJECTED, message=words[:_MAX_MESSAGE])


def _unreadable(path: str) -> TransientDeliveryError:
    return UnreadableAnswerError(f"the answer of {path} cannot be read")
