"""Entries pushed one by one, for platforms that have no batches: several tickets at a time, in order for each ticket.

What becomes of each entry:

- An answer that repeats the entry's id: delivered (201 new, anything else it was there before).
- A refusal whose word the profile knows: what the profile says. Any other 400, 409 or 422 in the platform's own form:
  rejected.
- Everything else, if the platform took any other entry of these: put off, as ``connectors.interface.failure_scope``
  says, and the ones behind it for the same ticket wait too. If it took none, no entry is at fault: the platform is
  away, or refuses this device.

Invariants: an entry is never sent before those of the same ticket that were scanned earlier; a token that is not
accepted ends everything at once.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import DeliveryError, TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import OutboxEntry
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.connectors.reading.item_ids import plain_id
from sync.connectors.rest.json_paths import find, is_own_form
from sync.connectors.rest.profile.push_rules import Each, Form, Push, Refusal
from sync.connectors.rest.push.acknowledgements import acknowledges
from sync.connectors.rest.push.forms import fill_form, fill_header, fill_text, form_for, read_refusal
from sync.connectors.rest.session import Session
from sync.http.client import Answer, Call
from sync.http.http_errors import ForeignAnswerError, RefusedError, UnauthorisedError

ABOUT_THE_ITEM = frozenset({400, 409, 422})
"""Statuses that speak of what was sent. Any other refusal speaks of the platform, and no item is at fault."""

TOO_LARGE = 413
"""Speaks of what was sent together; of a single entry it says nothing, and may come from anything on the way."""

_CREATED = 201


@dataclass(slots=True)
class _Outcome:
    """What one ticket's queue came to: its entries, receipts by entry, and why it ended early."""

    refs: frozenset[str] = frozenset()
    receipts: dict[str, Receipt] = field(default_factory=dict)
    error: DeliveryError | None = None


class SingleEntryPush:
    """Pushes entries each by itself.

    Args:
        push: The profile's rules.
        session: Says who asks.
    """

    def __init__(self, push: Push, session: Session) -> None:
        self._push = push
        self._each = push.each or Each()
        self._session = session
        self._forms = {form.name: form for form in push.forms if form.name}

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Push entries; see the module.

        Raises:
            TransientDeliveryError: The platform took none of them.
            PermanentDeliveryError: The platform refuses this device, or has no place for what was sent.
        """
        receipts = self._known([entry for _, entry in outbox_entries])
        rest = [entry for _, entry in outbox_entries if entry.entry_id not in receipts]
        queues = _ticket_queues(rest)
        with ThreadPoolExecutor(min(self._each.lanes, len(queues) or 1), "push") as pool:
            outcomes = list(pool.map(self._run, queues))
        for outcome in outcomes:
            receipts |= outcome.receipts
        errors = [outcome.error for outcome in outcomes if outcome.error is not None]
        ending = next(
            (e for e in errors if not isinstance(e, TransientDeliveryError) and item_acknowledgement(e) is None), None
        )
        if ending is not None or (errors and not receipts):
            raise ending or next((e for e in errors if not isinstance(e, TransientDeliveryError)), errors[0])
        return [receipts.get(item.ref_id) or _put_off(item.ref_id, outcomes) for item, _ in outbox_entries]

    def _known(self, entries: Sequence[Entry]) -> dict[str, Receipt]:
        """Ask which entries the platform has already, where the profile knows how."""
        known = self._each.known
        if known is None or not entries:
            return {}
        body = msgspec.json.encode({known.ask: [entry.entry_id for entry in entries]})
        answer = self._session.send(Call(method="POST", path=known.path, body=body))
        found = find(_read(answer, known.path), known.answer)
        if not isinstance(found, list):
            raise _unreadable(known.path)
        sent = {entry.entry_id for entry in entries}
        return {
            ref: Receipt(ref_id=ref, acknowledgement=Acknowledgement.DUPLICATE)
            for ref in map(plain_id, found)
            if ref in sent
        }

    def _run(self, entries: Sequence[Entry]) -> _Outcome:
        outcome = _Outcome(frozenset(entry.entry_id for entry in entries))
        for entry in entries:
            try:
                outcome.receipts[entry.entry_id] = self._tell(entry, form_for(self._push, entry))
            except DeliveryError as error:
                outcome.error = error
                break
        return outcome

    def _tell(self, entry: Entry, form: Form) -> Receipt:
        path = fill_text(form.path or "", entry)
        sent = msgspec.to_builtins(fill_form(form, entry))
        call = Call(
            method=form.method,
            path=path,
            body=msgspec.json.encode(sent),
            headers={name: fill_header(value, entry) for name, value in form.headers.items()},
        )
        try:
            answer = self._session.send(call)
        except UnauthorisedError:
            raise
        except RefusedError as error:
            return self._refused(entry, error)
        # A 200 alone proves nothing: the platform has to name what it took.
        if not acknowledges(_read(answer, path), sent, entry.entry_id, ref=form.ref, says=form.says):
            raise _unreadable(path)
        said = Acknowledgement.ACCEPTED if answer.status == _CREATED else Acknowledgement.DUPLICATE
        return Receipt(ref_id=entry.entry_id, acknowledgement=said)

    def _refused(self, entry: Entry, error: RefusedError) -> Receipt:
        body = read_refusal(error.body)
        code = find(body, self._each.code)
        known = next((refusal for refusal in self._each.refusals if refusal.code == code), None)
        ref = entry.entry_id
        if known is None:
            if not is_own_form(body, self._each.code):
                raise ForeignAnswerError(f"{error}, not in the platform's own form", status=error.status) from error
            if error.status not in ABOUT_THE_ITEM:
                raise error
            words = f"HTTP {error.status} {code}" if isinstance(code, str) else f"HTTP {error.status}"
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.REJECTED, message=words[:200])
        other = find(body, known.same) if known.same else None
        if plain_id(other) == ref:
            return Receipt(ref_id=ref, acknowledgement=Acknowledgement.DUPLICATE)
        # Only where it is another use than the platform's, or a supervisor's word: told in another form it counts as
        # such.
        if known.instead is not None and (entry.forced or not _same_use(known, body, entry)):
            return self._tell(entry, self._forms[known.instead])
        conflict = str(other) if other is not None else ""
        return Receipt(
            ref_id=ref, acknowledgement=Acknowledgement(known.means), message=known.code, conflict_with=conflict
        )


def _same_use(known: Refusal, body: Mapping[str, Any], entry: Entry) -> bool:
    found = find(body, known.generation) if known.generation else None
    generation = found if isinstance(found, int) else 0
    return generation == entry.generation


def _ticket_queues(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the entries by ticket, each in order; what takes an entry back follows it."""
    queues: dict[str, list[Entry]] = {}
    for entry in entries:
        key = entry.ticket_id or entry.use_key or entry.code_hash or entry.entry_id
        queues.setdefault(key, []).append(entry)
    return list(queues.values())


def _read(answer: Answer, path: str) -> Mapping[str, Any]:
    try:
        return msgspec.json.decode(answer.body, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise _unreadable(path) from None


def _unreadable(path: str) -> TransientDeliveryError:
    return UnreadableAnswerError(f"the answer of {path} cannot be read")


def _put_off(ref: str, outcomes: Sequence[_Outcome]) -> Receipt:
    """Return the receipt for an entry that failed, or that waits behind one of its ticket that did."""
    error = next((outcome.error for outcome in outcomes if ref in outcome.refs), None)
    said = (item_acknowledgement(error) if error is not None else None) or Acknowledgement.LATER
    wait = error.retry_after_s if isinstance(error, TransientDeliveryError) else None
    return Receipt(ref_id=ref, acknowledgement=said, message=str(error or ""), retry_after_s=wait)
