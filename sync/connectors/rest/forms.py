"""Entries on their way up: a profile's forms, and the platform's answers to each of them."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from kiosk.domain.delivery import Acknowledgement, Receipt
from kiosk.domain.entry import Entry
from kiosk.domain.errors import TransientDeliveryError
from sync.clock import MAX_RETRY_AFTER_S
from sync.connectors.rest.profile import Form, FormSource, Push, When

_MAX_MESSAGE = 200
_NO_RESULT = "the platform's answer did not mention it"


def write_batch(push: Push, entries: Sequence[Entry], device_id: str) -> bytes:
    """Return the body of one upload.

    Args:
        push: The profile's rules.
        entries: What to tell, in their order.
        device_id: This device.
    """
    body: dict[str, Any] = {}
    for name, value in push.body.items():
        _at(body, name)[name.rpartition(".")[2]] = device_id if value == "$device_id" else value
    for place in push.lists:
        _at(body, place)[place.rpartition(".")[2]] = []
    for entry in entries:
        form = next(form for form in push.forms if _fits(form.when, entry))
        _at(body, form.place)[form.place.rpartition(".")[2]].append(_fill(form, entry))
    return msgspec.json.encode(body)


def _at(body: dict[str, Any], place: str) -> dict[str, Any]:
    """Return the object in which the last part of a dotted name lies."""
    for part in place.split(".")[:-1]:
        body = body.setdefault(part, {})
    return body


def _fits(when: When, entry: Entry) -> bool:
    wanted: tuple[tuple[Any, Any], ...] = (
        (when.outcome, entry.outcome.value),
        (when.reason, entry.reason.value),
        (when.direction, entry.direction.value),
        (when.undo, entry.undoes is not None),
    )
    return all(want is None or want == have for want, have in wanted)


def _fill(form: Form, entry: Entry) -> dict[str, Any]:
    return {name: _value(source, entry) for name, source in form.fields.items()}


def _value(source: str | FormSource, entry: Entry) -> Any:
    if isinstance(source, str):
        return _field(source, entry)
    if source.const is not None:
        return source.const
    found = _field(source.field or "", entry)
    return found if source.map is None else source.map.get(str(found), found)


def _field(name: str, entry: Entry) -> Any:
    if name == "booking_or_ticket":
        return entry.booking_id or entry.ticket_id
    found = getattr(entry, name)
    if isinstance(found, StrEnum):
        return found.value
    if isinstance(found, Mapping):
        return dict(found)
    return None if found == "" else found


def read_receipts(push: Push, body: bytes, refs: Sequence[str]) -> list[Receipt]:
    """Return one receipt for each item, whatever the platform answered.

    A result that comes twice counts once; one for an item that was not sent is ignored; an item without a result is to
    be sent again.

    Args:
        push: The profile's rules.
        body: The platform's answer.
        refs: Idempotency keys that were sent.

    Raises:
        TransientDeliveryError: The answer cannot be read at all.
    """
    try:
        answer = msgspec.json.decode(body, type=dict[str, Any])
        results = msgspec.convert(answer.get(push.results), list[dict[str, Any]])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"the answer to an upload cannot be read: {type(error).__name__}"
        raise TransientDeliveryError(message, key="delivery.unreadable") from None
    by_ref: dict[str, Receipt] = {}
    for result in results:
        ref = str(result.get(push.ref))
        by_ref.setdefault(ref, _receipt(push, ref, result))
    return [by_ref.get(ref) or _unanswered(ref) for ref in refs]


def _unanswered(ref: str) -> Receipt:
    return Receipt(ref_id=ref, acknowledgement=Acknowledgement.LATER, message=_NO_RESULT)


def _receipt(push: Push, ref: str, result: Mapping[str, Any]) -> Receipt:
    said = push.statuses.get(str(result.get(push.status)))
    acknowledgement = Acknowledgement(said) if said is not None else Acknowledgement.LATER
    words = result.get(push.message) if push.message else None
    wait = result.get(push.retry_after) if push.retry_after else None
    return Receipt(
        ref_id=ref,
        acknowledgement=acknowledgement,
        message=str(words)[:_MAX_MESSAGE] if words is not None else "",
        retry_after_s=_seconds(wait),
    )


def _seconds(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        return None
    return min(float(value), MAX_RETRY_AFTER_S)
