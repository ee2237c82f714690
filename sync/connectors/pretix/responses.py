"""The forms in which pretix itself answers what is sent to it. Pure functions.

What is taken is answered in the form of the resource, what is refused in one of the forms of Django REST framework or
in that of a scan's verdict (pretix 2026.8, ``pretix/api/views/checkin.py``):

    {"status": "ok", "position": ..., ...}     a scan was taken
    {"status": "ok"}                           an annulment was taken; see ``entry_push`` for what that is worth
    {"nonce": ..., "raw_item": ..., ...}       a failed check-in was taken: what was sent, and what was not sent as null
    {"status": "error", "reason": ..., ...}    a verdict: the scan was understood and refused
    {"detail": "Not found."}                   there is no such resource, or not for this device, or not in this way
    {"field": ["words"]}, ["words"]            what was sent is not valid

Everything else comes from something that stands in pretix's place, whatever its status.
"""

from typing import Any, Final

import msgspec

from sync.connectors.reading.item_ids import plain_id
from sync.http.body_form import Body
from sync.http.client import Answer

_VERDICTS: Final = frozenset({"ok", "error", "incomplete"})
_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)


class ScanAnswer(msgspec.Struct):
    """What pretix says of a scan."""

    status: str = ""
    reason: str | None = None
    position: Any = None


class _Detail(msgspec.Struct):
    detail: str


class _Made(msgspec.Struct):
    raw_item: Any
    nonce: str | None = None
    raw_barcode: str | None = None
    error_reason: str | None = None


def read_scan_answer(body: Body) -> ScanAnswer | None:
    """Return a scan's verdict, or None where the answer is none."""
    try:
        found = msgspec.json.decode(body, type=ScanAnswer)
    except _UNREADABLE:
        return None
    return found if found.status in _VERDICTS else None


def is_taken(answer: Answer) -> bool:
    """Return whether an answer says that a scan was taken: the word, and the position that was meant.

    The word alone is no proof: load balancers and health checks answer every request with ``200 {"status": "ok"}``.
    """
    found = read_scan_answer(answer.body)
    return found is not None and found.status == "ok" and isinstance(found.position, dict) and bool(found.position)


def is_annulled(answer: Answer) -> bool:
    """Return whether an answer says that an annulment was taken; pretix says no more than that."""
    found = read_scan_answer(answer.body)
    return found is not None and found.status == "ok"


def is_made(answer: Answer, nonce: str) -> bool:
    """Return whether an answer repeats the failed check-in that was told.

    Not the request itself, which has all of it but ``raw_item``: pretix names the product, if only as null.
    """
    try:
        made = msgspec.json.decode(answer.body, type=_Made)
    except _UNREADABLE:
        return False
    if made.nonce is not None:
        return plain_id(made.nonce) == plain_id(nonce)
    return made.raw_barcode is not None and made.error_reason is not None


def detail(body: Body) -> str | None:
    """Return pretix's sentence on a resource, or None where the answer has none."""
    try:
        return msgspec.json.decode(body, type=_Detail).detail
    except _UNREADABLE:
        return None


def refusal_text(body: Body) -> frozenset[str] | None:
    """Return the fields that pretix complains about, none for words alone; None where it is no complaint."""
    try:
        found = msgspec.json.decode(body)
    except _UNREADABLE:
        return None
    if isinstance(found, list):
        return frozenset() if found and all(isinstance(word, str) for word in found) else None
    if not isinstance(found, dict) or not found:
        return None
    return frozenset(found) if all(isinstance(words, list | dict) for words in found.values()) else None
