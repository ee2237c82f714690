"""A venue that the test sets up; it keeps what it was asked."""

import threading
from dataclasses import replace
from datetime import timedelta

from kiosk.domain.errors import GatehouseError
from kiosk.domain.venue.agreement import Disagreement, GateReport
from kiosk.domain.venue.ports import Connection, GateState, VenueState
from kiosk.ui.ports.venue import Ledger, VenueView
from tests.ui.fake_records import NOW

INVITATION = "gatehouse-venue:1?a=192.168.178.20:4223&f=Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFy&t=c2VjcmV0c2VjcmV0c2VjcmV0"


def gate(member: str, name: str, *, present: bool = True, differs: tuple[Disagreement, ...] = (), **more) -> GateState:
    """Return a gate that said something of itself."""
    fast = more.pop("fast", timedelta())
    told = {"online": True, **more}
    report = GateReport(member=member, device_id=name, name=name, corrected_at=NOW + fast, **told)
    return GateState(member=member, name=name, report=report, heard_at=NOW, present=present, differs=differs)


FIVE = (
    gate("m1", "North gate", roster_at=NOW),
    gate("m2", "South gate", waiting=12, online=False, battery=54, roster_at=NOW - timedelta(minutes=7)),
    gate("m3", "Box office"),
    gate("m4", "Backstage", battery=97),
    gate("m5", "Car park"),
)
TROUBLED = (
    FIVE[0],
    gate(
        "m2",
        "South gate",
        waiting=12,
        online=False,
        battery=54,
        roster_at=NOW - timedelta(minutes=7),
        troubles={"disk.full": "0.3", "sync.stopped": ""},
    ),
    gate("m3", "Box office", differs=(Disagreement.LIST,)),
    gate("m4", "Backstage", present=False, waiting=3),
    gate("m5", "Car park", fast=timedelta(minutes=-5), roster_complete=False, battery=11),
    GateState(member="m6", name="Maximilianeum, Ostportal (Lieferanteneingang)"),
)


def host_of(gates: tuple[GateState, ...], connection: Connection = Connection.CONNECTED) -> VenueView:
    """Return how the host's laptop sees its venue."""
    state = VenueState(connection=connection, gates=gates)
    return VenueView(name="Weissensee", member="m1", state=state, is_host=True, ledger=Ledger.RUNNING)


class FakeVenue:
    """Does what it is asked, unless the test has a failure for it."""

    def __init__(self) -> None:
        self.seen = VenueView(suggested="Kiosk 1")
        self.asked: list[tuple[str, object]] = []
        self.failure: GatehouseError | None = None
        self.threads: set[int] = set()

    def view(self) -> VenueView:
        self.threads.add(threading.get_ident())
        return self.seen

    def _ask(self, what: str, value: object = None) -> None:
        self.threads.add(threading.get_ident())
        self.asked.append((what, value))
        if self.failure is not None:
            raise self.failure

    def found(self, name: str) -> None:
        self._ask("found", name)
        self.seen = replace(host_of(FIVE[:1]), name=name)

    def join(self, invitation: str) -> None:
        self._ask("join", invitation)
        self.seen = replace(host_of(FIVE), member="m2", is_host=False, ledger=Ledger.NONE)

    def invite(self, *, standby: bool) -> str:
        self._ask("invite", standby)
        return INVITATION

    def take_over(self) -> None:
        self._ask("take over")

    def shut_out(self, member: str) -> None:
        self._ask("shut out", member)

    def leave(self) -> None:
        self._ask("leave")
        self.seen = VenueView()
