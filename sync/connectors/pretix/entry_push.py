"""The way up: scans one by one, several at a time, in order for each ticket.

    entry                     request                              what the server says            becomes
    admitted                  checkinrpc/redeem, force             taken, in its own form          ACCEPTED
    admitted, by look-up      …/positions/ID/redeem, force         a verdict on the ticket         REJECTED
    refused                   …/failed_checkins/                   400 about the body              REJECTED
    exchanged, see            media_push
    taken back                checkinrpc/annul                     403, or 404 and the like about  HELD
                                                                   the list or the way to ask

What is not in one of pretix's own forms (see ``responses``) was not said by pretix: it neither takes nor refuses an
entry.

Invariants: the entry's id is the nonce of its request, so whatever is sent twice counts once. A request is never sent
beside another one of the same ticket, and an undo never in the same batch as what it takes back: were the laptop to die
between both and their receipts, sending the first one again would undo the undo.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import DeliveryError, TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import OutboxEntry
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.connectors.pretix import request_bodies, responses
from sync.connectors.pretix.media_push import MediaPush, exchange_fields
from sync.connectors.pretix.session import ForbiddenError, Session
from sync.http.client import Answer
from sync.http.http_errors import ForeignAnswerError, RefusedError, UnauthorisedError

WORKERS: Final = 4
# Each batch is as durable as its receipts, so a crash repeats no more requests than these.
BATCH: Final = 24

_BAD_REQUEST: Final = 400
_NOT_FOUND: Final = 404
_TOO_LARGE: Final = 413
_ABOUT_THE_BODY: Final = frozenset({400, 409, 422})
_ABOUT_THE_WAY: Final = frozenset({403, 404, 405, 406, 413, 415, 426, 451, 501})
"""Statuses that speak of the list, of a permission, or of how something is asked: of every entry of this kind alike."""

_OTHER_EVENT: Final = "HTTP 400 on position"
_OTHER_REASON: Final = "HTTP 400 on error_reason"
_NO_REASON: Final = "error"
"""pretix's name for a refusal that has no other."""

_ALREADY_TAKEN_BACK: Final = b"unsuccessful checkin"

_IsTaken = Callable[[Answer], bool]
_Judge = Callable[[RefusedError], tuple[Acknowledgement, str]]


class EntryPush:
    """Sends entries.

    Args:
        session: The talk with the server.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._media = MediaPush(session)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="push")

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Send entries.

        Returns:
            One receipt for each.

        Raises:
            TransientDeliveryError: The server could not be reached, or asked to wait or failed at every single item.
            PermanentDeliveryError: It does not accept this device.
        """
        self._session.device()  # before any thread needs it
        sent_now = {entry.entry_id for _, entry in outbox_entries}
        queues: dict[str, list[Entry]] = {}
        for _, entry in outbox_entries:
            queues.setdefault(_same_ticket(entry), []).append(entry)
        outcomes = list(self._pool.map(lambda queue: self._send_in_order(queue, sent_now), queues.values()))
        receipts = {ref: found for part in outcomes for ref, found in part.items() if isinstance(found, Receipt)}
        failures = {ref: found for part in outcomes for ref, found in part.items() if isinstance(found, DeliveryError)}
        is_there = any(receipt.acknowledgement is not Acknowledgement.LATER for receipt in receipts.values())
        for failure in failures.values():
            if not is_there or item_acknowledgement(failure) is None:
                raise failure
        receipts |= {ref: _put_off(ref, failure) for ref, failure in failures.items()}
        return [receipts.get(item.ref_id) or _behind(item.ref_id) for item, _ in outbox_entries]

    def _send_in_order(self, queue: Sequence[Entry], sent_now: set[str]) -> dict[str, Receipt | DeliveryError]:
        """Send one ticket's entries until one of them fails; one whose kind is refused keeps back none behind it."""
        done: dict[str, Receipt | DeliveryError] = {}
        for entry in queue:
            if entry.undoes is not None and entry.undoes in sent_now:
                words = "waits until what it takes back is acknowledged"
                done[entry.entry_id] = _receipt(entry, Acknowledgement.LATER, words)
                break
            try:
                done[entry.entry_id] = self._send(entry)
            except ForbiddenError as error:
                done[entry.entry_id] = _receipt(entry, Acknowledgement.HELD, str(error))
            except DeliveryError as error:
                done[entry.entry_id] = error
                break
        return done

    # -- one entry

    def _send(self, entry: Entry) -> Receipt:
        if entry.undoes is not None:
            receipt = self._annul(entry)
            return self._media.annul(entry, receipt) if entry.medium else receipt
        if entry.admitted and entry.medium:
            both = partial(self._redeem, entry, exchange_fields(entry)) if entry.code else None
            return self._media.redeem(entry, partial(self._redeem, entry), both)
        if entry.admitted:
            return self._redeem(entry)
        return self._report_refusal(entry)

    def _redeem(self, entry: Entry, besides: Mapping[str, str] = MappingProxyType({})) -> Receipt:
        if not entry.code:
            return self._redeem_by_ticket(entry)
        body = request_bodies.redeem(entry) | dict(besides)
        path = f"{self._session.organizer_path()}/checkinrpc/redeem/"
        return self._post(entry, path, body, responses.is_taken, _judge_verdict)

    def _redeem_by_ticket(self, entry: Entry) -> Receipt:
        """Tell of a guest who was looked up: there is no code, but pretix also finds a position by its number."""
        # A walk-in that the server has not taken yet has an id of ours.
        if not (entry.ticket_id or "").isdigit():
            return _receipt(entry, Acknowledgement.REJECTED, "neither a code nor a position that pretix knows")
        body = request_bodies.redeem(entry)
        del body["secret"], body["lists"], body["source_type"]
        path = f"{self._list_path(entry)}/positions/{entry.ticket_id}/redeem/"
        return self._post(entry, path, body, responses.is_taken, _judge_verdict)

    def _report_refusal(self, entry: Entry) -> Receipt:
        """Tell of a refusal. The ticket may be of another event than the list, which the server does not take."""
        body = request_bodies.failed(entry)
        path = f"{self._list_path(entry)}/failed_checkins/"

        def tell() -> Receipt:
            return self._post(entry, path, body, lambda said: responses.is_made(said, entry.entry_id), _judge_body)

        receipt = tell()
        # Without the position the refusal is still told, with the code that was shown.
        if receipt.message == _OTHER_EVENT and body.pop("position", None) is not None:
            receipt = tell()
        if receipt.message == _OTHER_REASON and body["error_reason"] != _NO_REASON:
            # An older server has no name for it, and would have noted it as an error itself.
            body |= {"error_reason": _NO_REASON, "error_explanation": body["error_reason"]}
            receipt = tell()
        return receipt

    def _annul(self, entry: Entry) -> Receipt:
        """Take a scan back, and ask once more.

        pretix says ``{"status": "ok"}`` and no more, and so does every health check that answers in its place. Asked
        again, pretix alone says that this scan does not stand any more.
        """
        body = request_bodies.annul(entry)
        path = f"{self._session.organizer_path()}/checkinrpc/annul/"
        receipt = self._post(entry, path, body, responses.is_annulled, _judge_annulment)
        if receipt.acknowledgement is not Acknowledgement.ACCEPTED:
            return receipt
        again = self._post(entry, path, body, responses.is_annulled, _judge_annulment)
        if again.acknowledgement is Acknowledgement.ACCEPTED:
            raise UnreadableAnswerError(f"POST {path} says ok to whatever it is asked, and not that it was taken")
        # Whoever is refused the second time was so the first time, when somebody else said ok.
        return again if again.acknowledgement is not Acknowledgement.DUPLICATE else receipt

    def _list_path(self, entry: Entry) -> str:
        return f"{self._session.event_path(entry.event_id)}/checkinlists/{entry.list_id}"

    def _post(self, entry: Entry, path: str, body: Any, is_taken: _IsTaken, judge: _Judge) -> Receipt:
        try:
            answer = self._session.send("POST", path, body=body)
        except RefusedError as error:
            if isinstance(error, UnauthorisedError):
                raise
            return _receipt(entry, *judge(error))
        if not is_taken(answer):
            message = f"POST {path} was answered with {answer.status}, and not that it was taken"
            raise UnreadableAnswerError(message)
        return _receipt(entry, Acknowledgement.ACCEPTED, "")


def _judge_verdict(error: RefusedError) -> tuple[Acknowledgement, str]:
    """With a status it is a verdict on the ticket, without one a complaint about the request."""
    verdict = responses.read_scan_answer(error.body)
    if verdict is not None and verdict.status != "ok" and error.status in {_BAD_REQUEST, _NOT_FOUND}:
        return Acknowledgement.REJECTED, f"the server's verdict: {verdict.reason or verdict.status}"
    return _judge_body(error)


def _judge_body(error: RefusedError) -> tuple[Acknowledgement, str]:
    """Judge a refusal that is no verdict; of fields that the server complains about only the names are told.

    Raises:
        ForeignAnswerError: It is not in pretix's form.
    """
    fields = responses.refusal_text(error.body)
    if fields is not None and error.status in _ABOUT_THE_BODY:
        named = ", ".join(sorted(fields)[:5])
        return Acknowledgement.REJECTED, f"HTTP {error.status}" + (f" on {named}" if named else "")
    if error.status in _ABOUT_THE_WAY and (responses.detail(error.body) is not None or error.status == _TOO_LARGE):
        return Acknowledgement.HELD, str(error)
    if responses.detail(error.body) is not None:
        return Acknowledgement.LATER, str(error)  # a body that was cut on its way, or a state that will change
    raise ForeignAnswerError(f"{error}, not in pretix's own form", status=error.status) from error


def _judge_annulment(error: RefusedError) -> tuple[Acknowledgement, str]:
    is_about_it = responses.refusal_text(error.body) is not None
    # The scan may still be on its way from another worker or an earlier attempt.
    if error.status == _NOT_FOUND and responses.detail(error.body) is not None:
        return Acknowledgement.LATER, "the server does not know what is to be taken back (yet)"
    # pretix has no code for this answer, only its English sentence.
    if error.status == _BAD_REQUEST and is_about_it and _ALREADY_TAKEN_BACK in error.body:
        return Acknowledgement.DUPLICATE, ""
    if error.status == _BAD_REQUEST and is_about_it and b"15 minutes" in error.body:
        return Acknowledgement.REJECTED, "too late: the server takes back only within 15 minutes of the scan"
    return _judge_body(error)


def _receipt(entry: Entry, acknowledgement: Acknowledgement, message: str) -> Receipt:
    return Receipt(ref_id=entry.entry_id, acknowledgement=acknowledgement, message=message)


def _put_off(ref: str, failure: DeliveryError) -> Receipt:
    """Return the receipt for what failed while the server took others."""
    wait = failure.retry_after_s if isinstance(failure, TransientDeliveryError) else None
    said = item_acknowledgement(failure) or Acknowledgement.LATER
    return Receipt(ref_id=ref, acknowledgement=said, message=str(failure), retry_after_s=wait)


def _behind(ref: str) -> Receipt:
    """Return the receipt for what was not sent because an earlier one of its ticket failed."""
    words = "waits for an earlier entry of its ticket"
    return Receipt(ref_id=ref, acknowledgement=Acknowledgement.LATER, message=words)


def _same_ticket(entry: Entry) -> str:
    return entry.ticket_id or entry.use_key or entry.code_hash or entry.entry_id
