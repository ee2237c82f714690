"""Entries pushed in batches: those of one path together, several paths one after the other.

A batch that is refused as a whole is halved until the culprit stands alone. Where one path is barred, what would go
there is held, and the other paths go on.

Invariant: the entries of one ticket go to one path, in their order.
"""

from collections.abc import Sequence

from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import OutboxEntry
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.connectors.rest.json_paths import is_own_form
from sync.connectors.rest.profile.push_rules import Push
from sync.connectors.rest.push.forms import path_of, read_receipts, read_refusal, write_batch
from sync.connectors.rest.push.single_entries import ABOUT_THE_ITEM, TOO_LARGE
from sync.connectors.rest.session import Session
from sync.http.client import Call
from sync.http.http_errors import ForeignAnswerError, RefusedError


class BatchPush:
    """Pushes entries in batches.

    Args:
        push: The profile's rules.
        session: Says who asks.
        device_id: This device.
    """

    def __init__(self, push: Push, session: Session, device_id: str) -> None:
        self._push = push
        self._session = session
        self._device_id = device_id

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Push entries; see the module.

        Raises:
            DeliveryError: The platform took none of them, or the failure is about all that would be sent.
        """
        by_path: dict[str, list[OutboxEntry]] = {}
        for item in outbox_entries:
            by_path.setdefault(path_of(self._push, item[1]), []).append(item)
        receipts: dict[str, Receipt] = {}
        barred: list[tuple[Sequence[OutboxEntry], DeliveryError]] = []
        for path, part in by_path.items():
            try:
                receipts |= {receipt.ref_id: receipt for receipt in self._send(path, part)}
            except DeliveryError as error:
                # A token that ended, or a platform that is away, is no matter of this path.
                if item_acknowledgement(error) is None:
                    raise
                barred.append((part, error))
        if barred and not receipts:
            raise barred[0][1]
        receipts |= {item.ref_id: _held(item.ref_id, error) for part, error in barred for item, _ in part}
        return [receipts[item.ref_id] for item, _ in outbox_entries]

    def _send(self, path: str, part: Sequence[OutboxEntry]) -> list[Receipt]:
        body = write_batch(self._push, [entry for _, entry in part], self._device_id)
        try:
            answer = self._session.send(Call(method="POST", path=path, body=body))
        except RefusedError as error:
            # Everything else is about the platform or this device, and halving would only ask more often.
            if error.status not in ABOUT_THE_ITEM and error.status != TOO_LARGE:
                raise
            if error.status != TOO_LARGE and not is_own_form(read_refusal(error.body), self._push.code):
                raise ForeignAnswerError(f"{error}, not in the platform's own form", status=error.status) from error
            return self._halve(path, part, error)
        return read_receipts(self._push, answer.body, [item.ref_id for item, _ in part])

    def _halve(self, path: str, part: Sequence[OutboxEntry], error: RefusedError) -> list[Receipt]:
        if len(part) == 1:
            # One that is too large alone is held: what is too large today is a setting of the platform's.
            said = Acknowledgement.REJECTED if error.status in ABOUT_THE_ITEM else Acknowledgement.HELD
            return [Receipt(ref_id=part[0][0].ref_id, acknowledgement=said, message=f"HTTP {error.status}")]
        middle = len(part) // 2
        return self._send(path, part[:middle]) + self._send(path, part[middle:])


def _held(ref: str, error: DeliveryError) -> Receipt:
    wait = error.retry_after_s if isinstance(error, TransientDeliveryError) else None
    return Receipt(ref_id=ref, acknowledgement=Acknowledgement.HELD, message=str(error), retry_after_s=wait)
