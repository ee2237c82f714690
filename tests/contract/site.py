"""A platform over real HTTP, and gates with real databases, the real daemon's engine and the real check-in."""

import json
import os
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Offer, Sale, Terms
from kiosk.checkin.guest_search import GuestSearch
from kiosk.checkin.undo import Undo
from kiosk.credentials.reader import Reader
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.ports import DoorOutcome
from kiosk.domain.entries.entry import Direction, Entry, GateTime, uuid7
from kiosk.domain.entries.station import Station
from kiosk.domain.roster.staffing import Role
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.channel.daemon_housekeeping import roster_counts
from kiosk.store.database import open_database
from kiosk.store.outbox.delivery_queue import OutboxCounts, outbox_counts
from kiosk.store.outbox.refused_door_actions import taken_actions
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.staff.assignments import PlatformPerson, platform_staff
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.connectors.rest.profile.loading import load_profile
from sync.daemon.request_handler import RequestHandler
from sync.transfer.engine import Engine, RunOutcome
from sync.transfer.local_store import LocalStore
from sync.transfer.token_vaults import DeviceTokenVault
from tests.conftest import TEST_KEY
from tests.contract.platforms import PlatformRow


def utc_now() -> datetime:
    """Return the machine's time."""
    return datetime.now(UTC)


class Line(Protocol):
    """The way between laptops and a platform, and what can be wrong on it (``sync.sandbox.web.faults`` says what)."""

    def fault(self, kind: str, **how: Any) -> None:
        """Set a fault."""
        ...

    def heal(self) -> None:
        """Take all faults away."""
        ...

    def met(self) -> dict[str, int]:
        """Return how often each kind of fault was met."""
        ...


class Site(ABC):
    """A platform's computer, and the laptops around it.

    Args:
        row: Which platform.
        folder: Where the laptops' databases lie.
        stack: Closes what was opened.

    Attributes:
        row: Which platform.
        page: So many tickets come in one page.
    """

    page: int

    def __init__(self, row: PlatformRow, folder: Path, stack: ExitStack) -> None:
        self.row = row
        self._folder = folder
        self._stack = stack

    def gate(self, name: str = "a") -> "Gate":
        """Return another laptop, not enrolled yet."""
        gate = Gate(self, self._folder / f"gate-{name}")
        self._stack.callback(gate.close)
        return gate

    def enrolled(self, name: str = "a") -> "Gate":
        """Return a laptop with the whole roster."""
        gate = self.gate(name)
        gate.enrol()
        assert not gate.pull().failures
        return gate

    def guests(self, category: str = "good") -> list[dict[str, Any]]:
        """Return guests of a category."""
        found: list[dict[str, Any]] = self.handout["categories"][category]["guests"]
        return found

    @property
    @abstractmethod
    def handout(self) -> Mapping[str, Any]:
        """Return what was handed to guests: event, list, and for each category its guests and what they meet with."""

    @property
    @abstractmethod
    def collection(self) -> str:
        """Return a path whose first page is full of tickets."""

    @property
    @abstractmethod
    def line(self) -> Line:
        """Return what can be wrong on the way."""

    @abstractmethod
    def setup_code(self) -> dict[str, Any]:
        """Return a fresh set-up code."""

    @abstractmethod
    def do(self, action: str, ticket_id: str) -> dict[str, Any]:
        """Let the office do something; a code that is replaced by it comes back as ``old_code`` and ``code``."""

    @abstractmethod
    def held(self) -> "Counter[tuple[str, str | None]]":
        """Return how often the platform holds each kind of scan of each ticket."""

    @abstractmethod
    def sales(self, kind: str) -> list[dict[str, Any]]:
        """Return what the platform holds of one kind of action at doors: ``booking``, ``ticket``, ``amount`` …"""

    @abstractmethod
    def standing(self, ticket_id: str) -> int:
        """Return how many admissions of a ticket stand."""


class MachineClock:
    """Implements ``ports.Clock`` by the machine's clock."""

    def now(self) -> GateTime:
        """Return the current instant."""
        return GateTime(utc_now())

    def monotonic_ms(self) -> float:
        """Return nothing of interest."""
        return 0.0


class Gate:
    """One laptop: its database, its check-in, its daemon's engine.

    Attributes:
        folder: Its data folder.
        site: The platform.
        database: Its database.
        store: That, as the daemon uses it.
        check_in: What the window calls.
    """

    def __init__(self, site: Site, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.site = site
        self.database = open_database(folder / "gatehouse.db", TEST_KEY)
        self.store = LocalStore(self.database)
        self._desk = RequestHandler(self.store, connection_settings=ConnectionSettings(), wall=utc_now)
        self.check_in = CheckIn(self.database, Reader(), MachineClock(), self._new_id)
        self.look_up = GuestSearch(self.database, MachineClock())
        self.door_unsynced = False
        self.stewards_approve = False
        self.door = DoorSales(self.database, MachineClock(), self._new_id, self._terms)

    def _terms(self) -> Terms:
        actions = frozenset(DoorActionKind) if self.door_unsynced else taken_actions(self.database)
        return Terms(actions=actions, currency="EUR", approval_needs_supervisor=not self.stewards_approve)

    def _new_id(self, at: datetime) -> str:
        return uuid7(at, os.urandom(10))

    def enrol(self, setup: Mapping[str, Any] | None = None) -> None:
        """Enrol with a fresh set-up code, or with this one."""
        code = setup if setup is not None else self.site.setup_code()
        self._desk.enrol(read_setup_code({"setup_code": json.dumps(code), "device_name": "Gate A"}))

    @property
    def device_id(self) -> str:
        """This laptop's id at the platform."""
        device = self.store.device()
        assert device is not None
        return device.id

    # -- the daemon

    def run(self, *, push: bool = True, pull: bool = True) -> RunOutcome:
        """Run the daemon's engine once, with a connector of its own, as after a restart."""
        device = self.store.device()
        assert device is not None
        vault = DeviceTokenVault(self.store)
        connector = open_connector(device.profile, device.base_url, vault, device_id=device.id)
        try:
            return Engine(store=self.store, connector=connector).run_once(push=push, pull=pull)
        finally:
            connector.close()

    def pull(self) -> RunOutcome:
        """Pull only."""
        return self.run(push=False)

    def push(self) -> RunOutcome:
        """Push only."""
        return self.run(pull=False)

    def deliver(self) -> None:
        """Push until nothing waits, without waiting for pauses."""
        for _ in range(10):
            self.store.make_due()
            outcome = self.push()
            if not self.waiting().queued:
                return
        raise AssertionError(f"still waiting: {self.waiting()}: {outcome.failures}")

    def waiting(self) -> OutboxCounts:
        """Return how many entries are in which state."""
        return outbox_counts(self.database)

    def roster(self) -> dict[str, int]:
        """Return how many records of each kind are here."""
        return roster_counts(self.database)

    # -- the gate

    def station(self, direction: Direction = Direction.ENTRY) -> Station:
        """Return where this gate stands."""
        handout = self.site.handout
        return Station(
            device_id=self.device_id,
            event_id=handout["event_id"],
            list_id=handout["list_id"],
            direction=direction,
            staff="Robin",
        )

    def scan(
        self,
        guest: Mapping[str, Any],
        direction: Direction = Direction.ENTRY,
        guests: int | None = None,
        who: frozenset[int] = frozenset(),
    ) -> CheckInResult:
        """Let a guest show a code."""
        text = self.site.row.present(guest, self.site.handout, utc_now())
        return self.check_in.scan(Scan(text=text), self.station(direction), attempt=Attempt(guests=guests, who=who))

    def exchange(self, guest: Mapping[str, Any], chip: str) -> CheckInResult:
        """Let a guest in whose ticket is exchanged for a wristband with a chip."""
        text = self.site.row.present(guest, self.site.handout, utc_now())
        band = Scan(text=chip, source=ScanSource.NFC)
        return self.check_in.scan(Scan(text=text), self.station(), attempt=Attempt(medium=band))

    def touches(self, chip: str) -> str:
        """Return what a wristband would meet with, without recording it."""
        band = Scan(text=chip, source=ScanSource.NFC)
        return str(self.check_in.preview(band, self.station()).verdict.reason.value)

    def looks(self, guest: Mapping[str, Any], gate_id: str | None = None) -> str:
        """Return what a guest would meet with, without recording it."""
        text = self.site.row.present(guest, self.site.handout, utc_now())
        station = replace(self.station(), gate_id=gate_id)
        return str(self.check_in.preview(Scan(text=text), station).verdict.reason.value)

    def last_entry(self, guest: Mapping[str, Any]) -> Entry:
        """Return the last admission of a guest."""
        with self.database.reading() as view:
            return [entry for entry in view.entries_for([guest["ticket_id"]]) if entry.admitted][-1]

    def allow_reentry(self) -> None:
        """Let this gate's list admit again after an exit."""
        with self.database.reading() as view:
            known = view.check_in_list(self.site.handout["list_id"])
        assert known is not None
        with roster_transaction(self.database) as tx:
            tx.upsert([replace(known, allow_entry_after_exit=True)])

    # -- the door

    def offer(self) -> Offer:
        """Return something that costs money, if anything does, of which enough is left, and that needs no wristband."""
        offered = self.door.offers(self.station())
        with self.store.database.reading() as view:
            types = {one.ticket_type_id: view.ticket_type(one.ticket_type_id) for one in offered}
        banded = {type_id for type_id, found in types.items() if found is not None and found.settings.media_policy}
        offers = [one for one in offered if one.ticket_type_id not in banded]
        assert offers, "nothing can be sold here"
        return next((o for o in offers if o.price is not None and o.price.minor), offers[0])

    def sale(self, guests: int = 1, *, paid: bool = True, **more: Any) -> Sale:
        """Return a sale of that."""
        offer = self.offer()
        amount = (offer.price or Money(2500, offer.currency or "EUR")).times(guests) if paid else None
        kind = PayMethod.CASH if paid else PayMethod.NONE
        given: dict[str, Any] = {"ticket_type_id": offer.ticket_type_id, "variation_id": offer.variation_id}
        return Sale(**given, guests=guests, paid=amount, method=kind, **{"name": "Walter Walk-in", **more})

    def walk_in(self, guests: int = 1, **more: Any) -> DoorAction:
        """Sell at the door."""
        return self.door.sell(self.sale(guests, **more), self.station())

    def admit(self, ticket_id: str, guests: int | None = None) -> CheckInResult:
        """Let somebody in who was looked up."""
        return self.check_in.ticket(ticket_id, self.station(), attempt=Attempt(guests=guests))

    def door_paths(self) -> list[str]:
        """Return where this platform takes walk-ins."""
        if self.site.row.live:
            return [f"/organizers/venue/events/{self.site.handout['event_id']}/orders/"]
        profile = load_profile(self.site.row.name)
        return [form.path for form in profile.door.forms if form.action == "walk_in"] if profile.door else []

    def became(self, action: DoorAction) -> DoorOutcome:
        """Return what became of an action."""
        with self.database.reading() as view:
            found = view.action_outcome(action.id)
        assert found is not None
        return found

    def take_back(self, entry: Entry) -> None:
        """Undo an admission."""
        Undo(self.database, MachineClock(), self._new_id).take_back(entry.entry_id, self.station())

    def close(self) -> None:
        """Close the database."""
        self.database.close()


def person_of_role(gate: Gate, role: Role) -> PlatformPerson:
    """Return the one person with a role whom the platform names as staff."""
    return next(person for person in platform_staff(gate.database) if person.role is role)
