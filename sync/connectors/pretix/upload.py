"""The way up: scans one by one, several at a time, in order for each ticket.

    entry                     request                              what the server says            becomes
    admitted                  checkinrpc/redeem, force             201                             ACCEPTED
    admitted, by look-up      …/positions/ID/redeem, force         400 with a verdict              REJECTED
    refused                   …/failed_checkins/                   404 with a verdict: unknown     REJECTED
    taken back                checkinrpc/annul                     400 about the body              REJECTED

Invariants: the entry's id is the nonce of its request, so whatever is sent twice counts once. A request is never sent
beside another one of the same ticket, and an undo never in the same batch as what it takes back: were the laptop to die
between both and their receipts, sending the first one again would undo the undo.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import msgspec

from kiosk.domain.delivery import Acknowledgement, Receipt
from kiosk.domain.entry import Entry
from kiosk.domain.errors import TransientDeliveryError
from sync.connectors.base import Parcel
from sync.connectors.pretix import outgoing
from sync.connectors.pretix.session import ForbiddenError, Session
from sync.http import RefusedError, UnauthorisedError

WORKERS: Final = 4
BATCH: Final = 24

_SERVER_FAULT: Final = TransientDeliveryError.default_key
"""Key of failures with which the server itself answered; all others are the network's."""

_UNKNOWN_NONCE = 404
_BAD_REQUEST = 400
_ABOUT_THE_ITEM = frozenset({400, 404, 405, 409, 413, 415, 422})
_ALREADY_TAKEN_BACK = b"unsuccessful checkin"


_Judge = Callable[[RefusedError], tuple[Acknowledgement, str]]


class _Verdict(msgspec.Struct):
    status: str = ""
    reason: str | None = None


class Uploader:
    """Sends entries.

    Args:
        session: The talk with the server.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="upload")

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def push(self, parcels: Sequence[Parcel]) -> list[Receipt]:
        """Send entries.

        Returns:
            One receipt for each.

        Raises:
            TransientDeliveryError: The server could not be reached, asked to wait, or failed at every single item.
            PermanentDeliveryError: It does not accept this device.
        """
        self._session.device()  # before any thread needs it
        sent_now = {entry.entry_id for _, entry in parcels}
        queues: dict[str, list[Entry]] = {}
        for _, entry in parcels:
            queues.setdefault(_same_ticket(entry), []).append(entry)
        outcomes = list(self._pool.map(lambda queue: self._send_in_order(queue, sent_now), queues.values()))
        receipts = [receipt for outcome in outcomes for receipt in outcome if isinstance(receipt, Receipt)]
        failures = [failure for outcome in outcomes for failure in outcome if isinstance(failure, Exception)]
        self._raise_if_no_items_fault(failures, any_arrived=bool(receipts))
        return receipts + self._put_off(parcels, receipts, failures)

    def _send_in_order(self, queue: Sequence[Entry], sent_now: set[str]) -> list[Receipt | Exception]:
        """Send one ticket's entries until one of them fails."""
        done: list[Receipt | Exception] = []
        for entry in queue:
            if entry.undoes is not None and entry.undoes in sent_now:
                done.append(_receipt(entry, Acknowledgement.LATER, "waits until what it takes back is acknowledged"))
                break
            try:
                done.append(self._send(entry))
            except (TransientDeliveryError, UnauthorisedError, ForbiddenError, RefusedError) as error:
                done.append(error)
                break
        return done

    @staticmethod
    def _raise_if_no_items_fault(failures: Sequence[Exception], *, any_arrived: bool) -> None:
        for failure in failures:
            is_servers = isinstance(failure, TransientDeliveryError) and failure.key == _SERVER_FAULT
            if not is_servers or not any_arrived or getattr(failure, "retry_after_s", None) is not None:
                raise failure

    @staticmethod
    def _put_off(
        parcels: Sequence[Parcel], receipts: Sequence[Receipt], failures: Sequence[Exception]
    ) -> list[Receipt]:
        """Return receipts for what the server choked on, while it took others, and for what waits behind that."""
        known = {receipt.ref_id for receipt in receipts}
        why = str(failures[0]) if failures else "waits for an earlier entry of its ticket"
        return [
            Receipt(ref_id=item.ref_id, acknowledgement=Acknowledgement.LATER, message=why)
            for item, _ in parcels
            if item.ref_id not in known
        ]

    # -- one entry

    def _send(self, entry: Entry) -> Receipt:
        if entry.undoes is not None:
            return self._annul(entry)
        if entry.admitted:
            return self._redeem(entry)
        return self._report_refusal(entry)

    def _redeem(self, entry: Entry) -> Receipt:
        if not entry.code:
            return self._redeem_by_ticket(entry)
        body = outgoing.redeem(entry)
        path = f"{self._session.organizer_path()}/checkinrpc/redeem/"
        return self._post(entry, path, body, _judge_verdict)

    def _redeem_by_ticket(self, entry: Entry) -> Receipt:
        """Tell of a guest who was looked up: there is no code, but pretix also finds a position by its number."""
        if not (entry.ticket_id or "").isdigit():
            return _receipt(entry, Acknowledgement.REJECTED, "neither a code nor a position that pretix knows")
        body = outgoing.redeem(entry)
        del body["secret"], body["lists"], body["source_type"]
        path = f"{self._list_path(entry)}/positions/{entry.ticket_id}/redeem/"
        return self._post(entry, path, body, _judge_verdict)

    def _report_refusal(self, entry: Entry) -> Receipt:
        """Tell of a refusal. The ticket may be of another event than the list, which the server does not take."""
        body = outgoing.failed(entry)
        path = f"{self._list_path(entry)}/failed_checkins/"
        if "position" in body:
            try:
                self._session.send("POST", path, body=body)
                return _receipt(entry, Acknowledgement.ACCEPTED, "")
            except RefusedError as error:
                if error.status != _BAD_REQUEST or "position" not in _fields(error):
                    return self._judged(entry, error, _judge_body)
                del body["position"]
        return self._post(entry, path, body, _judge_body)

    def _annul(self, entry: Entry) -> Receipt:
        body = outgoing.annul(entry)
        return self._post(entry, f"{self._session.organizer_path()}/checkinrpc/annul/", body, _judge_annulment)

    def _list_path(self, entry: Entry) -> str:
        return f"{self._session.event_path(entry.event_id)}/checkinlists/{entry.list_id}"

    def _post(self, entry: Entry, path: str, body: Any, judge: _Judge) -> Receipt:
        try:
            self._session.send("POST", path, body=body)
        except RefusedError as error:
            return self._judged(entry, error, judge)
        return _receipt(entry, Acknowledgement.ACCEPTED, "")

    @staticmethod
    def _judged(entry: Entry, error: RefusedError, judge: _Judge) -> Receipt:
        if error.status not in _ABOUT_THE_ITEM:
            raise error
        return _receipt(entry, *judge(error))


def _judge_verdict(error: RefusedError) -> tuple[Acknowledgement, str]:
    """With a status it is a verdict on the ticket, without one a complaint about the request."""
    try:
        verdict = msgspec.json.decode(error.body, type=_Verdict)
    except (msgspec.DecodeError, RecursionError):
        verdict = _Verdict()
    if verdict.status:
        return Acknowledgement.REJECTED, f"the server's verdict: {verdict.reason or verdict.status}"
    return _judge_body(error)


def _judge_body(error: RefusedError) -> tuple[Acknowledgement, str]:
    """Name the fields that the server complains about, never their values."""
    fields = ", ".join(sorted(_fields(error))[:5])
    return Acknowledgement.REJECTED, f"HTTP {error.status}" + (f" on {fields}" if fields else "")


def _fields(error: RefusedError) -> set[str]:
    try:
        complaint = msgspec.json.decode(error.body)
    except (msgspec.DecodeError, RecursionError):
        return set()
    return set(complaint) if isinstance(complaint, dict) else set()


def _judge_annulment(error: RefusedError) -> tuple[Acknowledgement, str]:
    if error.status == _UNKNOWN_NONCE:
        return Acknowledgement.LATER, "the server does not know what is to be taken back (yet)"
    if error.status == _BAD_REQUEST and _ALREADY_TAKEN_BACK in error.body:
        return Acknowledgement.DUPLICATE, ""
    if error.status == _BAD_REQUEST and b"15 minutes" in error.body:
        return Acknowledgement.REJECTED, "too late: the server takes back only within 15 minutes of the scan"
    return _judge_body(error)


def _receipt(entry: Entry, acknowledgement: Acknowledgement, message: str) -> Receipt:
    return Receipt(ref_id=entry.entry_id, acknowledgement=acknowledgement, message=message)


def _same_ticket(entry: Entry) -> str:
    return entry.ticket_id or entry.use_key or entry.code_hash or entry.entry_id
