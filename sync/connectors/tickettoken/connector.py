"""The connector of TicketToken: registration, manifests and what stands around them, reconciliation."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import chain
from uuid import uuid4

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import DeliveryError, SetupCodeError, TooLargeAnswerError, TransientDeliveryError
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import SigningKey
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from kiosk.store.roster.roster_rows import RosterRows, TableRows
from sync.connectors.interface.connector import (
    CursorExpiredError,
    Enrolment,
    OutboxEntry,
    Page,
    SetupCode,
    Stream,
    TokenVault,
)
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.connectors.reading.zones import Zones
from sync.connectors.tickettoken import bodies, mapping
from sync.connectors.tickettoken.manifest_collector import ManifestCollector
from sync.connectors.tickettoken.reconcile import (
    TOO_LARGE,
    in_halves,
    is_scan,
    item_of,
    journal_receipts,
    scan_of,
    scan_receipts,
)
from sync.connectors.tickettoken.session import Session
from sync.connectors.tickettoken.snapshots import Snapshot, SnapshotStream
from sync.http.body_form import Body
from sync.http.client import Call, PlatformHttp
from sync.http.http_errors import (
    ForeignAnswerError,
    GoneError,
    RefusedError,
    UnauthorisedError,
    concerns_whole_platform,
)
from sync.http.server_clock import ClockSample

LOOK_AFTER = timedelta(minutes=1)
"""Keys, events and policies change rarely, and are asked for no more often."""
BATCH = 100
PAGE = 500
MOST_PAGES = 4000
"""Two million revoked tickets: a platform that promises more is broken, and would be asked for ever."""
ZONE = "GA"

_NOT_THERE = frozenset({404, 501})

REVOCATIONS = Stream(name="revocations", kinds=())
SCANS = Stream(name="scans", kinds=())


class TicketTokenConnector:
    """Implements ``Connector`` for one TicketToken server and device.

    Args:
        http: The platform.
        vault: The device's tokens.
        device_id: This device, "" before it is enrolled.
        wall: The best known true time; None takes what the talk with the platform knows.
        zone_of: Says which zone the roster names for an event, "" for none.
    """

    def __init__(
        self,
        http: PlatformHttp,
        vault: TokenVault,
        *,
        device_id: str = "",
        wall: Callable[[], datetime] | None = None,
        zone_of: Callable[[str], str] = lambda _event_id: "",
    ) -> None:
        self._http = http
        wall = self._wall = wall or http.now
        self._session = Session(http, vault, wall)
        self._device_id = device_id
        self._zones = Zones(zone_of)
        complete_collections = (
            SnapshotStream("signing_keys", (SigningKey,), self._keys, wall),
            SnapshotStream("events", (Event, CheckInList, Gate), self._events, wall),
            SnapshotStream("staff", (StaffAssignment,), self._staff, wall),
            SnapshotStream("manifests", (TicketType, Ticket), self._manifests, wall, missing_is_revoked=True),
        )
        self._wholes = {whole.stream.name: whole for whole in complete_collections}

    @property
    def streams(self) -> Sequence[Stream]:
        """Return the streams in the order of urgency."""
        return [REVOCATIONS, SCANS, *(whole.stream for whole in self._wholes.values())]

    @property
    def batch_size(self) -> int:
        """Return how many items one push may carry."""
        return BATCH

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Log in with a staff account and register this kiosk under an id of its own."""
        if not (setup.email and setup.password):
            raise SetupCodeError("a staff account is needed", key="delivery.no_setup_code")
        secrets = self._session.log_in(setup.email, setup.password)
        body = {"device_id": str(uuid4()), "name": setup.device_name, "zone": ZONE}
        # The id is ours: TicketToken lets devices name themselves, and a new one keeps former entries apart.
        call = Call(method="POST", path="/devices/register", body=msgspec.json.encode(body))
        device = bodies.read(bodies.Registered, self._http.send(call, token=secrets["token"]).body, call.path).device
        return Enrolment(
            device_id=device.device_id,
            device_name=device.name or setup.device_name,
            profile=setup.profile,
            base_url=setup.base_url,
            secrets=secrets,
            settings={"zone": device.zone},
        )

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Read one page of a stream."""
        if stream.name in self._wholes:
            return self._wholes[stream.name].pull(cursor)
        try:
            return self._pull_revocations(cursor) if stream.name == REVOCATIONS.name else self._pull_scans(cursor)
        except GoneError as error:
            raise CursorExpiredError(f"{stream.name}: the cursor is not known any more") from error

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Deliver items: admissions and refusals first, then what belongs to them.

        Where one of both ways is barred, what would go there is held, and the other way goes on.
        """
        entries = [entry for _, entry in outbox_entries]
        scans = [entry for entry in entries if is_scan(entry)]
        others = [entry for entry in entries if not is_scan(entry)]
        receipts: dict[str, Receipt] = {}
        barred: list[tuple[Sequence[Entry], DeliveryError]] = []
        # Scans first: the journal's undos name scans that the platform must know by then.
        for part, send in ((scans, self._reconcile), (others, self._journal)):
            try:
                receipts |= {receipt.ref_id: receipt for receipt in send(part)}
            except DeliveryError as error:
                if item_acknowledgement(error) is None:
                    raise
                barred.append((part, error))
        if barred and not receipts:
            raise barred[0][1]
        receipts |= {entry.entry_id: _held(entry, error) for part, error in barred for entry in part}
        return [receipts[item.ref_id] for item, _ in outbox_entries]

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        return self._http.take_clock_sample()

    def close(self) -> None:
        """Close all connections."""
        self._http.close()

    # -- downwards

    def _get(self, path: str, **query: str) -> Body:
        call = Call(method="GET", path=path, query={"device_id": self._device_id, **query})
        return self._session.send(call).body

    def _pull_revocations(self, cursor: str | None) -> Page:
        body = self._feed("/offline/revocations", cursor)
        if body is None:
            return Page(next_cursor=cursor or "", more=False)
        unreadable_items = UnreadableItems()
        found = bodies.read(bodies.Revocations, body, "revocations", unreadable_items, self._zones)
        rows = chain.from_iterable(mapping.ended_row(revoked) for revoked in found.revocations)
        records = RosterRows([TableRows(mapping.TICKETS, list(rows))])
        return Page(
            records=records,
            next_cursor=found.next,
            more=found.more,
            unreadable=unreadable_items.unreadable,
            unread=unreadable_items.unread,
            received_bytes=len(body),
        )

    def _pull_scans(self, cursor: str | None) -> Page:
        body = self._feed("/offline/scans", cursor)
        if body is None:
            return Page(next_cursor=cursor or "", more=False)
        unreadable_items = UnreadableItems()
        found = bodies.read(bodies.Scans, body, "scans", unreadable_items, self._zones)
        entries = [mapping.entry_of(scan) for scan in found.scans]
        return Page(
            entries=entries,
            next_cursor=found.next,
            more=found.more,
            unreadable=unreadable_items.unreadable,
            unread=unreadable_items.unread,
            received_bytes=len(body),
        )

    def _feed(self, path: str, cursor: str | None) -> Body | None:
        """Return a page of a feed; None where it is missing."""
        query = {"limit": str(PAGE)}
        return self._unless_missing(path, **({**query, "since": cursor} if cursor else query))

    def _unless_missing(self, path: str, **query: str) -> Body | None:
        """Return what not every TicketToken has; None where it is missing."""
        try:
            return self._get(path, **query)
        except UnauthorisedError:
            raise
        except (RefusedError, ForeignAnswerError) as error:  # a route that is not there is named by the host's own page
            if error.status not in _NOT_THERE:
                raise
            return None

    def _keys(self) -> Snapshot:
        body = self._get("/offline/keys")
        unreadable_items = UnreadableItems()
        found = bodies.read(bodies.Keys, body, "keys", unreadable_items, self._zones).keys
        records = [mapping.key_of(key) for key in sorted(found, key=lambda key: key.id)]
        return Snapshot(records, self._wall() + LOOK_AFTER, len(body), unreadable_items)

    def _events(self) -> Snapshot:
        body = self._get("/events")
        records: list[RosterRecord] = []
        broken: dict[str, str] = {}
        unreadable_items = UnreadableItems()
        for row in bodies.read(bodies.Events, body, "events", unreadable_items).events:
            self._zones.learn(row.id, row.timezone)
            path = f"/policies/event/{row.id}"
            records += [mapping.event_of(row), *mapping.gates_of(row.id)]
            try:
                policies = bodies.read(bodies.Policies, self._get(path), path, unreadable_items).policies
            except DeliveryError as error:
                if concerns_whole_platform(error):
                    raise
                broken[row.id] = str(error)  # its list stays as it was: other rules are worse than old ones
                continue
            records.append(mapping.list_of(row, policies))
        records.sort(key=_kind_and_id)
        return Snapshot(records, self._wall() + LOOK_AFTER, len(body), unreadable_items, broken)

    def _staff(self) -> Snapshot:
        """Read who works at the venue, as staff of each event; nobody where this TicketToken does not tell."""
        unreadable_items = UnreadableItems()
        body = self._unless_missing("/venue/staff")
        if body is None:
            return Snapshot((), self._wall() + LOOK_AFTER)
        people = bodies.read(bodies.Staff, body, "staff", unreadable_items).staff
        events = bodies.read(bodies.Events, self._get("/events"), "events").events
        records = [one for row in events for one in mapping.staff_of(row.id, people)]
        records.sort(key=_kind_and_id)
        return Snapshot(records, self._wall() + LOOK_AFTER, len(body), unreadable_items)

    def _manifests(self) -> Snapshot:
        """Read the manifest of every event, with what was revoked since it was made and what it leaves out."""
        with ThreadPoolExecutor(1, thread_name_prefix="rows") as beside:
            gathering = ManifestCollector(self._wall(), beside)
            for row in bodies.read(bodies.Events, self._get("/events"), "events").events:
                path = f"/offline/manifest/{row.id}"
                self._zones.learn(row.id, row.timezone)
                try:
                    body = self._get(path)
                    answer = bodies.read(bodies.ManifestAnswer, body, path, gathering.unreadable_items, self._zones)
                except DeliveryError as error:
                    if concerns_whole_platform(error):
                        raise
                    gathering.lack(row.id, str(error), self._wall() + LOOK_AFTER)
                    continue
                if answer.manifest.event_id != row.id:  # a cache on the way mixes them up
                    gathering.lack(row.id, f"{path}: the manifest of another event came", self._wall() + LOOK_AFTER)
                    continue
                gathering.add(row.id, answer.manifest, len(body))
            for revoked in self._all_revoked(gathering.unreadable_items):
                gathering.revoke(revoked)
            return gathering.whole()

    def _all_revoked(self, unreadable_items: UnreadableItems) -> Iterator[Sequence[bodies.RevokedTicket]]:
        """Read everything that was ever revoked, page by page."""
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            body = self._feed("/offline/revocations", cursor)
            if body is None:
                return
            page = bodies.read(bodies.Revocations, body, "revocations", unreadable_items, self._zones)
            yield page.revocations
            # A cursor that does not move on would be asked for until the last of so many pages.
            if not page.more or page.next == cursor:
                return
            cursor = page.next
        raise TooLargeAnswerError("the list of what was revoked has no end")

    # -- upwards

    def _reconcile(self, entries: Sequence[Entry]) -> list[Receipt]:
        def send(part: Sequence[Entry]) -> list[Receipt]:
            body = {"device_id": self._device_id, "scans": [scan_of(entry) for entry in part]}
            answer = self._post("/offline/reconcile", body)
            return scan_receipts(part, bodies.read(bodies.Reconciled, answer, "reconcile").results)

        return in_halves(entries, send)

    def _journal(self, entries: Sequence[Entry]) -> list[Receipt]:
        def send(part: Sequence[Entry]) -> list[Receipt]:
            body = {"device_id": self._device_id, "items": [item_of(entry) for entry in part]}
            answer = self._post("/offline/journal", body)
            return journal_receipts(part, bodies.read(bodies.Journalled, answer, "journal").results)

        return in_halves(entries, send, also=_NOT_THERE)

    def _post(self, path: str, body: object) -> Body:
        """Send a batch.

        Raises:
            RefusedError: TicketToken refuses it, in its own words.
            ForeignAnswerError: Something in its place does; that says nothing of any entry.
        """
        try:
            return self._session.send(Call(method="POST", path=path, body=msgspec.json.encode(body))).body
        except UnauthorisedError:
            raise
        except RefusedError as error:
            if error.status != TOO_LARGE and not bodies.is_refusal(error.body):
                raise ForeignAnswerError(f"{error}, not in TicketToken's own form", status=error.status) from error
            raise


def _kind_and_id(record: RosterRecord) -> tuple[str, str]:
    """Sorted by kind: the store writes runs of the same kind at once."""
    return type(record).__name__, record.id


def _held(entry: Entry, error: DeliveryError) -> Receipt:
    wait = error.retry_after_s if isinstance(error, TransientDeliveryError) else None
    said = Acknowledgement.HELD
    return Receipt(ref_id=entry.entry_id, acknowledgement=said, message=str(error), retry_after_s=wait)
