"""Entries on their way up: a profile's forms, and the platform's answers to each of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import UnreadableAnswerError
from kiosk.domain.syncing.delivery import MAX_RETRY_AFTER_S, Acknowledgement, Receipt
from sync.connectors.reading.item_ids import plain_id
from sync.connectors.rest.json_paths import find, put
from sync.connectors.rest.mapping.conversions import WordTable
from sync.connectors.rest.profile.push_rules import FORM_FIELDS, Form, FormSource, Push, When
from sync.http.body_form import Body

_MAX_MESSAGE = 200
_NO_RESULT = "the platform's answer did not mention it"
_UNKNOWN_STATUS = "the profile does not know the status that the platform gave it"


def write_batch(push: Push, entries: Sequence[Entry], device_id: str) -> bytes:
    """Return the body of one upload.

    Args:
        push: The profile's rules.
        entries: What to tell, in their order; all of it goes to one path.
        device_id: This device.
    """
    body: dict[str, Any] = {}
    for place, value in push.body.items():
        put(body, place, device_id if value == "$device_id" else value)
    target = path_of(push, entries[0]) if entries else push.path
    # Of the lists those that go there: a route need not know the lists of another one.
    places = {form.place for form in push.forms if (form.path or push.path) == target}
    lists: dict[str, list[Any]] = {place: [] for place in push.lists if place in places}
    for entry in entries:
        form = form_for(push, entry)
        lists[form.place].append(fill_form(form, entry))
    for place, items in lists.items():
        put(body, place, items)
    return msgspec.json.encode(body)


def form_for(push: Push, entry: Entry) -> Form:
    """Return the first form that an entry fits; the last one takes every entry."""
    return next(form for form in push.forms if not form.standby and _fits(form.when, entry))


def path_of(push: Push, entry: Entry) -> str:
    """Return where an entry goes to in a batch."""
    return form_for(push, entry).path or push.path or ""


def _fits(when: When, entry: Entry) -> bool:
    wanted: tuple[tuple[Any, Any], ...] = (
        (when.outcome, entry.outcome.value),
        (when.reason, entry.reason.value),
        (when.direction, entry.direction.value),
        (when.undo, entry.undoes is not None),
        (when.ticket, bool(entry.ticket_id)),
    )
    if when.ticket_prefix is not None and not (entry.ticket_id or "").startswith(when.ticket_prefix):
        return False
    return all(want is None or want == have for want, have in wanted)


def fill_form(form: Form, entry: Entry) -> dict[str, Any]:
    """Return what a form tells of an entry."""
    filled: dict[str, Any] = {}
    for place, source in form.fields.items():
        put(filled, place, _value(source, entry))
    return filled


def fill_text(template: str, entry: Entry) -> str:
    """Return a text with ``{name}`` filled in from an entry, "" for what is not known."""
    known = {name: _field(name, entry) for name in FORM_FIELDS if "{" + name + "}" in template}
    return template.format_map({name: _text(value) for name, value in known.items()})


def fill_header(value: str, entry: Entry) -> str:
    """Return the value of a header: a constant, or a ``$field`` of an entry."""
    return _text(_field(value[1:], entry)) if value.startswith("$") else value


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _value(source: str | FormSource, entry: Entry) -> Any:
    if isinstance(source, str):
        return _field(source, entry)
    if source.const is not None:
        return source.const
    if source.template is not None:
        return fill_text(source.template, entry)
    found = _field(source.field or "", entry)
    if source.cut and isinstance(found, str):
        found = found.removeprefix(source.cut)
    return found if source.map is None else source.map.get(_text(found), found)


def _field(name: str, entry: Entry) -> Any:
    if name == "booking_or_ticket":
        return entry.booking_id or entry.ticket_id
    if name == "ticket_or_booking":
        return entry.ticket_id or entry.booking_id
    found = getattr(entry, name)
    if isinstance(found, StrEnum):
        return found.value
    if isinstance(found, Mapping):
        return dict(found)
    return None if found == "" else found


def read_receipts(push: Push, body: Body, refs: Sequence[str]) -> list[Receipt]:
    """Return one receipt for each item, whatever the platform answered.

    A result that comes twice counts once; one for an item that was not sent is ignored, and so is one that is none; an
    item without a result is to be sent again.

    Args:
        push: The profile's rules.
        body: The platform's answer.
        refs: Idempotency keys that were sent.

    Raises:
        TransientDeliveryError: The answer cannot be read at all.
    """
    try:
        answer = msgspec.json.decode(body, type=dict[str, Any])
        results = msgspec.convert(find(answer, push.results), list[Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"the answer to an upload cannot be read: {type(error).__name__}"
        raise UnreadableAnswerError(message) from None
    said = [result for result in results if isinstance(result, dict)]
    if results and not said:
        raise UnreadableAnswerError("the answer to an upload has no results")
    by_ref: dict[str, Receipt] = {}
    statuses = WordTable(push.statuses)
    own = {plain_id(ref): ref for ref in refs}
    for result in said:
        ref = own.get(plain_id(result.get(push.ref)), "")
        # The first answer counts: a repeated one must not turn "taken" into "refused".
        by_ref.setdefault(ref, _receipt(push, statuses, ref, result))
    return [by_ref.get(ref) or _unanswered(ref) for ref in refs]


def read_refusal(body: Body) -> Mapping[str, Any]:
    """Return what a refusal said; one that is not JSON says nothing."""
    try:
        return msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return {}


def _unanswered(ref: str) -> Receipt:
    return Receipt(ref_id=ref, acknowledgement=Acknowledgement.LATER, message=_NO_RESULT)


def _receipt(push: Push, statuses: WordTable, ref: str, result: Mapping[str, Any]) -> Receipt:
    said = _meaning(statuses, result.get(push.status))
    acknowledgement = Acknowledgement(said) if said is not None else Acknowledgement.LATER
    words = result.get(push.message) if push.message else None
    # Else it would be sent again and again, and nobody could see why.
    if said is None and not words:
        words = _UNKNOWN_STATUS
    wait = result.get(push.retry_after) if push.retry_after else None
    other = result.get(push.conflict) if push.conflict else None
    return Receipt(
        ref_id=ref,
        acknowledgement=acknowledgement,
        message=str(words)[:_MAX_MESSAGE] if words is not None else "",
        retry_after_s=_seconds(wait),
        conflict_with=str(other) if other is not None else "",
    )


def _meaning(statuses: WordTable, found: Any) -> str | None:
    """Return what a status means, None where the profile does not know it."""
    try:
        meaning: str = statuses[str(found)]
    except KeyError:
        return None
    return meaning


def _seconds(value: Any) -> float | None:
    # True is an int in Python; and "not > 0" also sorts out what is no number (NaN).
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        return None
    return min(float(value), MAX_RETRY_AFTER_S)
