"""Tickets that were exchanged for a wristband or card at the gate, told to pretix.

    at the gate               request                                          what follows
    admitted by its code      checkinrpc/redeem with exchange_medium_*         one transaction there: in, and exchanged
    … refused by a verdict    checkinrpc/redeem without, then a look           the guest is in at any rate; what was not
                                                                               exchanged is set aside, for people
    admitted by look-up       …/positions/ID/redeem, then PATCH reusablemedia  likewise
    taken back                checkinrpc/annul, then PATCH reusablemedia       the medium stands for the ticket no more

Published: ``exchange_medium_type``, ``exchange_medium_identifier`` of ``checkinrpc/redeem``; ``reusablemedia/lookup``
and ``PATCH reusablemedia/ID`` (pretix 2026.8). A repeated request finds its own exchange and takes it for another's:
``already_exchanged``. So whatever was refused is looked at before it is believed.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import UnreadableAnswerError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.pretix.session import Session
from sync.http.body_form import Body
from sync.http.http_errors import RefusedError, UnauthorisedError

NOT_EXCHANGED = "the guest was checked in; the ticket was not exchanged for its wristband or card"
STILL_EXCHANGED = "the scan was taken back; its wristband or card still stands for the ticket"

_T = TypeVar("_T")


class _Medium(msgspec.Struct):
    id: int
    linked_orderpositions: list[Any] = []
    linked_orderposition: Any = None

    @property
    def positions(self) -> list[int]:
        """The positions that it stands for; older servers know one at most."""
        one = [] if self.linked_orderposition is None else [self.linked_orderposition]
        found = [_position_id(linked) for linked in self.linked_orderpositions or one]
        return [position for position in found if position is not None]


class _Found(msgspec.Struct):
    result: _Medium | None  # null where there is none: an answer without it is not pretix's


class MediaPush:
    """Tells of exchanges.

    Args:
        session: The talk with the server.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def redeem(self, entry: Entry, plain: Callable[[], Receipt], exchanging: Callable[[], Receipt] | None) -> Receipt:
        """Tell of an admission with which a ticket was exchanged.

        Args:
            entry: The admission.
            plain: Tells of the admission alone.
            exchanging: Tells of both at once; None where there is no code by which that could be asked.
        """
        if exchanging is not None:
            both = exchanging()
            # Whatever is wrong with the exchange, the guest is in: that is told at any rate.
            if both.acknowledgement is not Acknowledgement.REJECTED:
                return both
        receipt = plain()
        if not _was_taken(receipt) or self._is_linked(entry) or (exchanging is None and self._link(entry)):
            return receipt
        return Receipt(ref_id=entry.entry_id, acknowledgement=Acknowledgement.REJECTED, message=NOT_EXCHANGED)

    def annul(self, entry: Entry, receipt: Receipt) -> Receipt:
        """Take the exchange back that came with an admission which was taken back."""
        if not _was_taken(receipt) or self._unlink(entry):
            return receipt
        return Receipt(ref_id=entry.entry_id, acknowledgement=Acknowledgement.REJECTED, message=STILL_EXCHANGED)

    def _is_linked(self, entry: Entry) -> bool:
        medium = self._look(entry)
        return medium is not None and _number(entry) in medium.positions

    def _link(self, entry: Entry) -> bool:
        medium = self._look(entry)
        return medium is not None and self._set(medium, [*medium.positions, _number(entry)])

    def _unlink(self, entry: Entry) -> bool:
        medium = self._look(entry)
        if medium is None or _number(entry) not in medium.positions:
            return True
        return self._set(medium, [one for one in medium.positions if one != _number(entry)])

    def _set(self, medium: _Medium, positions: list[int | None]) -> bool:
        path = f"{self._session.organizer_path()}/reusablemedia/{medium.id}/"
        try:
            answer = self._session.send("PATCH", path, body={"linked_orderpositions": positions})
        except RefusedError as error:
            if isinstance(error, UnauthorisedError):
                raise
            return False
        made = _read(answer.body, _Medium, "reusablemedia")
        # An older server leaves out what it does not know, and answers with the medium as it was.
        return made.id == medium.id and set(made.positions) == set(positions)

    def _look(self, entry: Entry) -> _Medium | None:
        """Return the wristband or card as the server knows it; None where it knows none."""
        kind, _, identifier = entry.medium.partition(":")
        path = f"{self._session.organizer_path()}/reusablemedia/lookup/"
        answer = self._session.send("POST", path, body={"type": kind, "identifier": identifier})
        return _read(answer.body, _Found, "reusablemedia/lookup").result


def _read(body: Body, kind: type[_T], what: str) -> _T:
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise UnreadableAnswerError(f"{what} was not answered in its own form") from error


def exchange_fields(entry: Entry) -> dict[str, str]:
    """Return what an admission says besides, where a ticket was exchanged with it."""
    kind, _, identifier = entry.medium.partition(":")
    return {"exchange_medium_type": kind, "exchange_medium_identifier": identifier}


def _was_taken(receipt: Receipt) -> bool:
    return receipt.acknowledgement in {Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE}


def _number(entry: Entry) -> int | None:
    return int(entry.ticket_id) if entry.ticket_id is not None and entry.ticket_id.isdigit() else None


def _position_id(linked: Any) -> int | None:
    """Return a position's id: pretix gives it alone, or with ``expand`` the whole position."""
    found = linked.get("id") if isinstance(linked, dict) else linked
    return found if isinstance(found, int) else None
