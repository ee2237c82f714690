"""A venue of real parts on loopback: a host with its server, and gates with databases of their own."""

import os
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.checkin.check_in import CheckIn
from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.credentials.venue_signatures import VenueSignatures
from kiosk.demo.places import free_port
from kiosk.domain.entries.entry import GateTime, uuid7
from kiosk.domain.errors import VenueError
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.membership import Member, Membership
from kiosk.domain.venue.ports import Connection
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import Database, open_database
from kiosk.store.venue.deliveries import StoredDeliveries
from kiosk.store.venue.membership import membership, save_member, save_membership
from kiosk.store.venue.roster_news import StoredRosterNews
from kiosk.store.venue.stored_register import StoredRegister
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from kiosk.venue.host import HostSettings, VenueHost
from kiosk.venue.link import VenueLink
from kiosk.venue.subjects import new_member_name
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import STATION, PlainReader, furnish
from tests.support.patience import PATIENCE_S, wait_for
from tests.support.venue.gates import Gate
from tests.support.venue.memory_venue import MemoryLedger, MemoryVenue


class WrongClock:
    """Implements ``ports.Clock`` by the machine's clock, as if it were wrong by so much and we knew it."""

    def __init__(self, wrong: timedelta) -> None:
        self._wrong = wrong

    def now(self) -> GateTime:
        """Return the current instant."""
        return GateTime(datetime.now(UTC) + self._wrong, -self._wrong, timedelta(seconds=1))

    def monotonic_ms(self) -> float:
        """Return milliseconds that never jump."""
        return time.monotonic() * 1000


@dataclass
class RealHost:
    """A host that runs in threads of this process, with a server of its own."""

    database: Database
    folder: Path
    port: int
    authority: OwnAuthority = field(default_factory=OwnAuthority)
    host: VenueHost | None = None
    error: VenueError | None = None
    _thread: threading.Thread | None = None
    _stopping: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """Where gates find it."""
        return f"127.0.0.1:{self.port}"

    def start(self, *, new_epoch: bool = False) -> None:
        """Start and wait until gates can connect."""
        made = membership(self.database)
        assert made is not None
        ready = threading.Event()
        self._stopping = threading.Event()
        self.host = VenueHost(
            made,
            HostSettings(folder=self.folder, host="127.0.0.1", port=self.port, addresses=(self.address,)),
            self.authority,
            StoredRegister(self.database, lambda: datetime.now(UTC)),
            report=lambda: report_of("host", "Host"),
            now=lambda: datetime.now(UTC),
        )
        host, stopping = self.host, self._stopping

        def run() -> None:
            try:
                host.run(stopping, new_epoch=new_epoch, on_ready=ready.set)
            except VenueError as error:
                self.error = error
            ready.set()

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()
        assert ready.wait(PATIENCE_S)

    def stop(self) -> None:
        """Stop and wait for it."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(20)


def report_of(member: str, name: str, **more: object) -> GateReport:
    """Return what a gate says of itself."""
    return replace(
        GateReport(member=member, device_id=name, name=name, corrected_at=datetime.now(UTC), event_ids=("ev",)),
        **more,  # type: ignore[arg-type]
    )


@dataclass
class RealGate(Gate):
    """A gate that is connected over TLS."""

    link: VenueLink

    @property
    def connection(self) -> Connection:
        """How it stands."""
        return self.link.state().connection

    def wait_until_connected(self) -> None:
        """Wait until claims count."""
        wait_for(lambda: self.connection is Connection.CONNECTED, f"{self.station.device_id} is connected")


def new_venue(host_database: Database, address: str, authority: OwnAuthority) -> Membership:
    """Make a venue with this database's laptop as its host."""
    now = datetime.now(UTC)
    certificate, key = authority.new_authority("venue-1", now)
    return _join(host_database, certificate, key, "laptop-0", (address,), authority, with_key=True)


def _join(
    database: Database,
    authority: str,
    authority_key: str,
    device: str,
    addresses: tuple[str, ...],
    maker: OwnAuthority,
    *,
    with_key: bool,
) -> Membership:
    now, member = datetime.now(UTC), new_member_name()
    key, request = maker.new_key(member)
    made = Membership(
        venue_id="venue-1",
        venue_name="Hall",
        member=member,
        name=device,
        addresses=addresses,
        authority=authority,
        certificate=maker.sign(authority, authority_key, request, member, now),
        key=key,
        authority_key=authority_key if with_key else "",
    )
    save_membership(database, made)
    return made


def make_gate(folder: Path, number: int, records: Sequence[RosterRecord]) -> tuple[Database, str]:
    """Make a laptop with a roster."""
    database = open_database(folder / f"laptop-{number}" / "gatehouse.db", TEST_KEY, busy_timeout_s=30)
    furnish(database, *records)
    device = f"laptop-{number}"
    save_self_device(database, Device(id=device, name=device, platform="", profile="", base_url=""))
    return database, device


def connect(database: Database, number: int, **report: object) -> RealGate:
    """Connect a laptop that has joined."""
    made = membership(database)
    assert made is not None
    device = f"laptop-{number}"
    clock = WrongClock(timedelta(minutes=7 * number - 11))
    link = VenueLink(
        made,
        device,
        StoredVenueLog(database, device, clock),
        lambda: report_of(made.member, device, **report),
        lambda: clock.now().corrected,
        deliveries=StoredDeliveries(database, clock),
        notes=StoredVenueNotes(database, clock),
        roster=StoredRosterNews(database),
        signer=VenueSignatures(),
    )
    link.start()
    check_in = CheckIn(database, PlainReader(), clock, lambda at: uuid7(at, os.urandom(10)), venue=link)
    station = replace(STATION, device_id=device, gate_id=f"gate-{number}")
    return RealGate(database, MemoryVenue(MemoryLedger()), clock, check_in, station, link)  # type: ignore[arg-type]


@contextmanager
def open_real_venue(
    folder: Path, count: int, records: Sequence[RosterRecord]
) -> Iterator[tuple[RealHost, list[RealGate]]]:
    """Open a host and gates; the first gate stands on the host's laptop."""
    with ExitStack() as stack:
        databases = [make_gate(folder, number, records)[0] for number in range(count)]
        for database in databases:
            stack.callback(database.close)
        host = RealHost(databases[0], folder / "server", free_port())
        made = new_venue(databases[0], host.address, host.authority)
        _note_member(databases[0], made, 0)
        for number, database in enumerate(databases[1:], 1):
            joined = _join(
                database,
                made.authority,
                made.authority_key,
                f"laptop-{number}",
                (host.address,),
                host.authority,
                with_key=False,
            )
            _note_member(databases[0], joined, number)
        stack.callback(host.stop)
        host.start()
        gates = [connect(database, number) for number, database in enumerate(databases)]
        for gate in gates:
            stack.callback(gate.link.stop)
        for gate in gates:
            gate.wait_until_connected()
        yield host, gates


def _note_member(host: Database, made: Membership, number: int) -> None:
    save_member(
        host,
        Member(member=made.member, device_id=f"laptop-{number}", name=f"laptop-{number}", joined_at=datetime.now(UTC)),
    )


def make_venue_on_disk(folder: Path, count: int, records: Sequence[RosterRecord], address: str) -> list[Database]:
    """Make laptops that belong to one venue, the first of them its host; nothing runs yet."""
    maker = OwnAuthority()
    databases = [make_gate(folder, number, records)[0] for number in range(count)]
    made = new_venue(databases[0], address, maker)
    _note_member(databases[0], made, 0)
    for number, database in enumerate(databases[1:], 1):
        joined = _join(
            database, made.authority, made.authority_key, f"laptop-{number}", (address,), maker, with_key=False
        )
        _note_member(databases[0], joined, number)
    return databases
