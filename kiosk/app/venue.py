"""This laptop as a gate of a venue: its connection while the kiosk works, and what it tells the others of itself."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import __version__
from kiosk.app.evidence.cosigning import Cosigning, told_checkpoint
from kiosk.app.gate_health import gate_health
from kiosk.app.power import POWER_SUPPLIES, power_state
from kiosk.domain.evidence.cosigning import ToldLog
from kiosk.domain.ports import Clock
from kiosk.domain.reports.preflight.judging import PowerState
from kiosk.domain.reports.preflight.of_gates import troubles
from kiosk.domain.venue.agreement import GateReport, list_digest
from kiosk.domain.venue.membership import Member, Membership
from kiosk.domain.venue.ports import Connection
from kiosk.store.channel.sync_state import heartbeat, self_device
from kiosk.store.database import Database
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.installations import present_installation
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.venue.deliveries import StoredDeliveries
from kiosk.store.venue.membership import members, membership, note_addresses, read_anew, save_member
from kiosk.store.venue.roster_news import StoredRosterNews
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes

if TYPE_CHECKING:
    from kiosk.venue.link import VenueLink

STATION = "station"
"""Under this name the chosen station is kept in the settings."""
_READ_BY = "venue.read_by"


@contextmanager
def connected_venue(
    database: Database, clock: Clock, cosigning: Cosigning | None = None
) -> "Iterator[VenueLink | None]":
    """Connect this laptop to its venue for as long as the kiosk works; None where no venue is set up.

    Args:
        database: The open database.
        clock: The laptop's clock.
        cosigning: What is told of this laptop's log and others'; without one, what is known of them by now.
    """
    made, device = membership(database), self_device(database)
    logs = cosigning or Cosigning(database, clock)
    if made is None or device is None:
        yield None
        return
    read_with_this_version(database, __version__)
    from kiosk.credentials.venue_signatures import VenueSignatures  # noqa: PLC0415  # likewise
    from kiosk.venue.link import VenueLink  # noqa: PLC0415  # a tenth of a second that only gates of a venue need

    link = VenueLink(
        made,
        device.id,
        StoredVenueLog(database, device.id, clock),
        # Asked anew for each report: the steward may choose another list while the connection stands.
        lambda: gate_report(database, made, device.id, clock, logs),
        lambda: clock.now().corrected,
        deliveries=StoredDeliveries(database, clock),
        notes=StoredVenueNotes(database, clock),
        roster=StoredRosterNews(database),
        signer=VenueSignatures(),
        on_members=lambda known, addresses: _note_members(database, known, addresses),
        doubts=logs.doubted,
    )
    link.start()
    try:
        yield link
    finally:
        link.stop()


def read_with_this_version(database: Database, version: str) -> None:
    """Read the venue's streams anew, where another version of this program has read them.

    A gate's newer version may have said what that one could not understand and passed over.
    """
    if saved_setting(database, _READ_BY) == version:
        return
    read_anew(database)
    # Behind it: a program that ends in between reads once more than it had to.
    save_setting(database, _READ_BY, version)


def wait_for_venue(link: "VenueLink | None", limit_s: float) -> bool:
    """Wait until the venue can be asked; return whether it can. Where no venue is set up, nothing is waited for."""
    until = time.monotonic() + limit_s
    while link is not None and link.state().connection is not Connection.CONNECTED:
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return link is not None


def wait_until_told(link: "VenueLink | None", limit_s: float) -> bool:
    """Wait until the venue has everything that this laptop's log has; return whether that is so."""
    until = time.monotonic() + limit_s
    while link is not None and not link.state().told:
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return link is not None


def gate_report(
    database: Database, made: Membership, device_id: str, clock: Clock, cosigning: Cosigning | None = None
) -> GateReport:
    """Return what this laptop tells the other gates of itself.

    Args:
        database: The open database.
        made: What makes it a gate.
        device_id: This device.
        clock: The laptop's clock.
        cosigning: What it tells of logs; without it, its newest checkpoint alone.
    """
    now, station, device = clock.now(), _station(database), self_device(database)
    beat = heartbeat(database)
    event_id, list_id = station.get("event_id"), station.get("list_id")
    installation = present_installation(database)
    power = power_state(POWER_SUPPLIES)
    told = ToldLog(*told_checkpoint(database)) if cosigning is None else cosigning.told()
    with database.reading() as view:
        rules = view.check_in_list(list_id) if list_id else None
        # Nothing loads where no event was chosen; how old the guest list is, is one instant for all events.
        roster = view.roster_state(event_id or "")
    return GateReport(
        member=made.member,
        device_id=device_id,
        name=made.name,
        corrected_at=now.corrected,
        version=__version__,
        platform=device.base_url if device else "",
        event_ids=(event_id,) if event_id else (),
        lists={rules.id: list_digest(rules)} if rules else {},
        roster_complete=not roster.loading,
        roster_at=roster.complete_at,
        gate_id=station.get("gate_id"),
        epoch=made.epoch,
        uncertainty_ms=None if now.uncertainty is None else round(now.uncertainty.total_seconds() * 1000),
        waiting=outbox_counts(database).queued,
        online=beat is not None and beat.online,
        battery=_charge(power),
        troubles=troubles(gate_health(database, power)),
        checkpoint=told.checkpoint,
        log_key=told.log_key,
        growth=told.growth,
        cosigned_by=told.cosigned_by,
        wants=told.wants,
        cosignatures=told.cosignatures,
        mark="" if installation is None else _mark(installation.mark),
    )


def _mark(of_database: str) -> str:
    """Return what two laptops never have in common, also where one is a copy of the other's whole disk.

    All programs of one laptop tell the same: each start of an operating system has an id, which no disk brings along.
    """
    boot = boot_time().boot
    # Where the system tells of no id, each program has its own, and would take the others for copies.
    return of_database if boot.startswith("process-") else f"{of_database}+{boot}"


def _note_members(database: Database, known: Sequence[Member], addresses: Sequence[str]) -> None:
    """Keep where hosts may be; and on a standby who the gates are, so that it can take over."""
    made = membership(database)
    if made is None:
        return
    note_addresses(database, addresses)
    # Only a standby may become host, and a host has to know whom to let in.
    if made.authority_key and not made.is_host:
        here = {member.member: member for member in members(database)}
        for member in known:
            if here.get(member.member) != member:
                save_member(database, member)


def _station(database: Database) -> dict[str, Any]:
    saved: dict[str, Any] | None = saved_setting(database, STATION)
    return saved or {}


def battery(folder: Path = POWER_SUPPLIES) -> int | None:
    """Return the battery's charge in percent, or None on mains, without a battery, or where nobody can tell.

    Args:
        folder: Where Linux tells of power supplies.
    """
    return _charge(power_state(folder))


def _charge(power: PowerState) -> int | None:
    return None if power.on_mains else power.percent
