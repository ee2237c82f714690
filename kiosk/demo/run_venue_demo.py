"""``kiosk demo --venue``: three gates and a platform; the internet goes, the network splits, then both return.

The same tickets are tried at every gate, in each of these states. What is shown at the end is read from the databases.
"""

import shutil
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

from rich.console import Console

from kiosk.app import venue_setup
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.venue import wait_for_venue
from kiosk.checkin.check_in import CheckInResult
from kiosk.config import Settings
from kiosk.demo.cut_line import CutLine
from kiosk.demo.places import free_port
from kiosk.demo.processes import DemoError, SandboxData, SandboxPlatform, start_daemon, wait_until
from kiosk.demo.run_demo import enrol
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import GatehouseError, VenueUnreachableError
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.venue.membership import Membership
from kiosk.domain.venue.ports import Connection
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.venue.membership import save_membership

GATES = 3
_EACH = 4
"""So many tickets are tried in each state."""

_console = Console(highlight=False, soft_wrap=True)


@dataclass
class VenueCounts:
    """What the gates answered.

    Attributes:
        admitted: Entries that admitted somebody.
        double_connected: Tickets that were let in more than once on the venue's word.
        split: For each other ticket that was let in more than once, the entries.
        agreed: Admissions on the venue's word.
    """

    admitted: int = 0
    double_connected: int = 0
    split: list[set[str]] = field(default_factory=list)
    agreed: int = 0


def run_venue_demo(*, output: Path, seed: int) -> int:
    """Run the demo.

    Args:
        output: Folder for logs and databases.
        seed: Chooses the crowd.

    Returns:
        Exit code: 0 when nobody came in twice while the gates heard each other, every other double was found at every
        gate, and the platform has every entry.
    """
    try:
        return _run(output.resolve(), seed)
    except (GatehouseError, OSError) as error:
        _console.print(f"venue: FAILED {error}")
        return 1


def _run(output: Path, seed: int) -> int:
    cache, folder = output / "cache", output / "venue"
    # A venue of the last run would still count its members and uses.
    shutil.rmtree(folder, ignore_errors=True)
    for place in (cache, folder):
        place.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        world = SandboxData(cache, seed)
        good = [guest["code"] for guest in world.prepare()["categories"]["good"]["guests"]]
        platform = SandboxPlatform(stack, world, folder)
        settings = [_settings(folder, number) for number in range(GATES)]
        for number, one in enumerate(settings):
            _console.print(f"Gate {number + 1} enrols and reads the guest list.")
            _enrol(stack, one, platform, folder / f"gate-{number + 1}")
        line = _make_venue(stack, settings)
        gates = [stack.enter_context(open_kiosk(one, gate=True)) for one in settings]
        for gate in gates:
            gate.save_station(gate.find_station("demo", None, None))
        return _play(gates, platform, line, good)


def _settings(folder: Path, number: int) -> Settings:
    return Settings(data_dir=folder / f"gate-{number + 1}", state_dir=folder / f"state-{number + 1}", use_keyring=False)


def _enrol(stack: ExitStack, settings: Settings, platform: SandboxPlatform, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with open_kiosk(settings) as kiosk:
        enrol(kiosk, platform.new_setup_code(), start_daemon(stack, settings, folder))


def _make_venue(stack: ExitStack, settings: Sequence[Settings]) -> CutLine:
    """Make the first gate host, invite the others, and lay the line that they reach it by."""
    port = free_port()
    line = CutLine(port)
    stack.callback(line.close)
    stopping, ready = threading.Event(), threading.Event()
    host = stack.enter_context(open_kiosk(settings[0]))
    made = venue_setup.found(host, "Demo venue", [f"127.0.0.1:{line.port}"])
    # The host reaches itself directly: the cut is to part it from the other gates, not from its own ledger.
    save_membership(host.database, replace(made, addresses=(f"127.0.0.1:{port}",)))
    running = threading.Thread(
        target=venue_setup.host, args=(host, "127.0.0.1", port, stopping), kwargs={"on_ready": lambda _: ready.set()}
    )
    running.start()
    # A stack unwinds backwards: first it is told to stop, then waited for.
    stack.callback(running.join, 20)
    stack.callback(stopping.set)
    if not ready.wait(60):
        raise DemoError("the venue's host did not start")
    for one in settings[1:]:
        with open_kiosk(one) as kiosk:
            invitation = venue_setup.invite(host)
            joined = _join(kiosk, str(invitation))
            # The invitation told the host's own port; by this one the line can be cut.
            save_membership(kiosk.database, replace(joined, addresses=(f"127.0.0.1:{line.port}",)))
    _console.print(f"{GATES} gates belong to one venue; the first one is its host.")
    return line


def _join(kiosk: Kiosk, invitation: str) -> Membership:
    until = time.monotonic() + 10  # the host looks for open invitations twice a second
    while True:
        try:
            return venue_setup.join(kiosk, invitation)
        except VenueUnreachableError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _play(gates: Sequence[Kiosk], platform: SandboxPlatform, line: CutLine, codes: Sequence[str]) -> int:
    _wait_connected(gates)
    counts = VenueCounts()
    _try_everywhere(gates, codes[:_EACH], counts)
    _console.print("The internet is cut off.")
    platform.cut_off(15)
    _try_everywhere(gates, codes[_EACH : 2 * _EACH], counts)
    _console.print("The network splits: the host's gate here, the two others there.")
    line.cut()
    wait_until(lambda: all(_stands(gate) is not Connection.CONNECTED for gate in gates[1:]), "the split to be noticed")
    _try_everywhere(gates, codes[2 * _EACH : 3 * _EACH], counts)
    _console.print("The network is whole again.")
    line.mend()
    began = time.monotonic()
    wait_until(lambda: all(_found(gate) >= _pairs(counts) for gate in gates), "every double to be found everywhere")
    settled = time.monotonic() - began
    _wait_connected(gates)
    # The very tickets of the beginning: everything that was told meanwhile must not have made any of them free.
    _try_everywhere(gates, codes[:_EACH], counts)
    wait_until(lambda: not any(outbox_counts(gate.database).queued for gate in gates), "the last entry to be delivered")
    wait_until(lambda: not _unequal(gates), "every gate to have every entry")
    lost = sum(outbox_counts(gate.database).dead for gate in gates) + len(_unequal(gates))
    found = sum(all(_pairs_of(entries) <= _found(gate) for gate in gates) for entries in counts.split)
    # Some of each are needed: where nothing was agreed on, or nothing was double, the rest would prove nothing.
    well = not counts.double_connected and not lost and found == len(counts.split) > 0 and counts.agreed > 0
    _console.print(
        f"venue: {'OK' if well else 'FAILED'} admitted={counts.admitted} double_connected={counts.double_connected}"
        f" double_split={len(counts.split)} found={found} settled_within_s={settled:.1f} lost={lost}"
    )
    return 0 if well else 1


def _try_everywhere(gates: Sequence[Kiosk], codes: Sequence[str], counts: VenueCounts) -> None:
    for code in codes:
        results = [_scan(gate, code) for gate in gates]
        entries = {result.entries[0].entry_id for result in results if result.verdict.admitted}
        counts.admitted += len(entries)
        # By what each verdict said: on a machine that is busy a gate may be alone for one guest, and tells it.
        agreed = sum(r.verdict.admitted and r.verdict.assurance is Assurance.VENUE for r in results)
        counts.agreed += agreed
        if agreed > 1:
            counts.double_connected += 1
        elif len(entries) > 1:
            counts.split.append(entries)


def _scan(gate: Kiosk, code: str) -> CheckInResult:
    station = gate.saved_station()
    if station is None:
        raise DemoError("the demo's list is not in the guest list")
    return gate.check_in.scan(Scan(text=code), station)


def _pairs(counts: VenueCounts) -> set[frozenset[str]]:
    """Return every two entries of one ticket, of tickets that were let in more than once."""
    return {pair for entries in counts.split for pair in _pairs_of(entries)}


def _pairs_of(entries: set[str]) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(entries, 2)}


def _found(gate: Kiosk) -> set[frozenset[str]]:
    known = conflicts(gate.database)
    return {frozenset((c.entry_id, c.other)) for c in known if c.kind is ConflictKind.TWICE}


def _unequal(gates: Sequence[Kiosk]) -> set[str]:
    """Return entries that one gate has and another one lacks."""
    query = "SELECT entry_id FROM entries"
    logs = [{str(row[0]) for row in gate.database.db.conn.execute(query)} for gate in gates]
    return {entry_id for log in logs for entry_id in log if not all(entry_id in other for other in logs)}


def _stands(gate: Kiosk) -> Connection:
    return gate.venue.state().connection if gate.venue is not None else Connection.NONE


def _wait_connected(gates: Sequence[Kiosk]) -> None:
    for gate in gates:
        if not wait_for_venue(gate.venue, 30):
            raise DemoError("a gate does not find the venue's host")
