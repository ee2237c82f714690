"""A host and five gates as real processes in network namespaces: lines are cut and slowed, programs killed.

What must hold is read from the databases afterwards, and from what each gate showed. Where namespaces are not allowed,
the same is played over lines on loopback, which can be cut and not slowed; the test's record says so.
"""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

import pytest

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.venue.claims import use_of
from kiosk.domain.venue.ledger import UseLedger
from kiosk.store.base import tables
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.database import Database
from kiosk.store.venue.membership import membership, save_membership
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.network import Network, NoNamespacesError, open_lines, open_switch
from tests.support.venue.real_venue import make_venue_on_disk

ROOT = Path(__file__).resolve().parents[3]
GATES = 5
TICKETS = 800


@dataclass
class Torn:
    """The laptops; number 0 is the host's, the others are gates."""

    network: Network
    databases: list[Database]
    folder: Path
    host: subprocess.Popen[bytes] | None = None
    gates: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)
    starts: int = 0

    def start_host(self) -> None:
        """Start the host; it may take a moment until gates can connect."""
        listen, port = self.network.listens_at
        self.host = self._start(0, "host", str(self.databases[0].path), listen, str(port))

    def start_gate(self, number: int) -> None:
        """Start a gate."""
        self.starts += 1
        words = ("gate", str(self.databases[number].path), str(number), str(TICKETS), str(self.starts))
        self.gates[number] = self._start(number, *words)

    def _start(self, number: int, *words: str) -> subprocess.Popen[bytes]:
        command = [*self.network.inside(number), sys.executable, "-m", "tests.support.venue.programs", *words]
        with self.out(number).open("ab") as out, (self.folder / f"errors-{number}.txt").open("ab") as errors:
            return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=out, stderr=errors)

    def out(self, number: int) -> Path:
        """Where a laptop's program prints to."""
        return self.folder / f"shown-{number}.txt"

    def tell(self, number: int, word: str) -> None:
        """Say a word to a gate's program."""
        stdin: IO[bytes] | None = self.gates[number].stdin
        assert stdin is not None
        stdin.write(f"{word}\n".encode())
        stdin.flush()

    def stop(self) -> None:
        """End every program."""
        for process in (*self.gates.values(), self.host):
            if process is not None and process.poll() is None:
                process.terminate()
        for process in (*self.gates.values(), self.host):
            if process is not None:
                process.wait(30)
                if process.stdin is not None:
                    process.stdin.close()
        # The last host may have been killed before it ended the server of the one before.
        with contextlib.suppress(OSError, ValueError):
            os.kill(int((self.databases[0].path.parent / "venue" / "server.pid").read_text()), signal.SIGKILL)


@pytest.fixture
def torn(tmp_path: Path, record_property: Callable[[str, object], None]) -> Iterator[Torn]:
    with ExitStack() as stack:
        network: Network
        try:
            network = stack.enter_context(open_switch(GATES + 1))
        except NoNamespacesError as error:
            record_property("network", f"lines on loopback, because namespaces are not allowed here: {error}")
            network = stack.enter_context(open_lines(GATES + 1))
        yield stack.enter_context(laptops_on(network, tmp_path))


@contextlib.contextmanager
def laptops_on(network: Network, folder: Path) -> Iterator[Torn]:
    """Start a host and gates."""
    with ExitStack() as stack:
        records = [record for number in range(TICKETS) for record in guest(number)]
        databases = make_venue_on_disk(folder, GATES + 1, records, network.way_to_host(0))
        for number, database in enumerate(databases):
            stack.callback(database.close)
            made = membership(database)
            assert made is not None
            save_membership(database, replace(made, addresses=(network.way_to_host(number),)))
        laptops = Torn(network, databases, folder)
        stack.callback(laptops.stop)
        laptops.start_host()
        for number in range(1, GATES + 1):
            laptops.start_gate(number)
        yield laptops


def ended(process: subprocess.Popen[bytes]) -> None:
    """Kill a program at this very moment."""
    process.kill()
    process.wait()
    if process.stdin is not None:
        process.stdin.close()


def mishap(torn: Torn, chance: random.Random) -> str:
    """Let something happen; return what."""
    number = chance.randrange(1, GATES + 1)
    what = chance.choice(
        ["cut", "cut", "plug", "plug", "plug", "slow", "lossy", "clear", "kill", "sleep", "kill host", "cut host"]
    )
    if what == "cut":
        torn.network.cut(number)
    elif what == "plug":
        torn.network.plug(number)
    elif what == "cut host":
        torn.network.cut(0)
        time.sleep(chance.uniform(0.5, 2))
        torn.network.plug(0)
    elif what in ("slow", "lossy"):
        words = "delay 40ms 20ms" if what == "slow" else "loss 10% reorder 10% delay 5ms"
        if not torn.network.disturb(number, words):
            return f"no {what} here"
    elif what == "clear":
        torn.network.disturb(number, "")
    elif what == "kill":
        ended(torn.gates[number])
        torn.start_gate(number)
    elif what == "sleep":  # a lid is closed in the middle of anything, and nobody is told
        torn.gates[number].send_signal(signal.SIGSTOP)
        time.sleep(chance.uniform(0.2, 5))
        torn.gates[number].send_signal(signal.SIGCONT)
    elif what == "kill host":
        assert torn.host is not None
        children = subprocess.run(["pgrep", "-P", str(torn.host.pid)], capture_output=True, text=True, check=False)
        ended(torn.host)
        if chance.random() < 0.5:  # the server may outlive the program that watches it
            for pid in children.stdout.split():
                os.kill(int(pid), signal.SIGKILL)
        torn.start_host()
    return f"{what} {number}"


def heal(torn: Torn) -> None:
    for number in range(GATES + 1):
        torn.network.plug(number)
        torn.network.disturb(number, "")
    for number in range(1, GATES + 1):
        torn.tell(number, "pause")


def log_of(database: Database) -> list[Entry]:
    rows = database.db.conn.execute(f"SELECT {tables.ENTRIES.select_list} FROM entries").fetchall()
    return [tables.ENTRIES.from_row(row) for row in rows]


def ids_of(database: Database) -> frozenset[str]:
    """Return what stands in a log. It is asked again and again of thousands of entries, while gates are catching up."""
    return frozenset(row[0] for row in database.db.conn.execute("SELECT entry_id FROM entries").fetchall())


def play(torn: Torn, seconds: float, seed: int) -> None:
    """Let gates scan while things happen, then heal everything and look at what is left."""
    chance, done = random.Random(seed), []
    wait_for(lambda: all(torn.out(n).exists() and torn.out(n).stat().st_size for n in range(GATES + 1)), "all run", 90)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(chance.uniform(0.3, 1.5))
        done.append(mishap(torn, chance))
    heal(torn)
    # So long only on a machine that has many times its work to do: what matters is that it comes, and who still runs.
    wait_for(lambda: is_alike(torn, ids_of), f"one log; {done}", 900)
    wait_for(lambda: is_alike(torn, notes_of), f"the same notes; {done}", 300)
    assert_it_held(torn, done)


def is_alike(torn: Torn, what: Callable[[Database], object]) -> bool:
    """Return whether all gates have the same; a program that has ended would be waited for in vain."""
    assert torn.host is not None
    for number, process in {0: torn.host, **torn.gates}.items():
        errors = (torn.folder / f"errors-{number}.txt").read_text(encoding="utf-8")
        assert process.poll() is None, f"laptop {number} ended: {errors[-2000:]}"
    return len({what(database) for database in torn.databases[1:]}) == 1


def notes_of(database: Database) -> tuple[object, ...]:
    """Return every mark, and how every double stands that both sides of which are known."""
    conn = database.db.conn
    marks = conn.execute("SELECT id, reason FROM flags ORDER BY id").fetchall()
    stand = conn.execute(
        "SELECT min(entry_id, other), max(entry_id, other), settled_at, settled_note FROM entry_notes"
        " WHERE EXISTS (SELECT 1 FROM settlements WHERE first = min(entry_id, other) AND second = max(entry_id, other))"
        " ORDER BY 1, 2"
    ).fetchall()
    return (*marks, *stand)


def assert_it_held(torn: Torn, done: list[str]) -> None:
    entries = {entry.entry_id: entry for database in torn.databases[1:] for entry in log_of(database)}
    assert notes_of(torn.databases[1]), done
    # No scan is lost: whatever a gate showed stands in every log.
    shown = [line.split() for n in range(1, GATES + 1) for line in torn.out(n).read_text().splitlines()]
    verdicts = [line for line in shown if len(line) == 6]
    assert {line[4] for line in verdicts} <= entries.keys(), done
    assert any(line[2] == "venue" and line[0] == "admit" for line in verdicts), done
    # Nobody twice on the venue's word.
    spending = [entry for entry in entries.values() if entry.spends]
    assurance = {(use_of(entry), entry.scan_id): entry.assurance for entry in spending}
    doubles = UseLedger.of(spending).doubles()
    for use, holders in doubles.items():
        agreed = [h for h in holders if assurance[use, h.scan_id] is Assurance.VENUE]
        assert len(agreed) <= 1, (use, holders, done)
    # Nobody turned away whom nobody had admitted.
    came = {entry.ticket_id for entry in spending}
    refused = {f"t{line[3].removeprefix('code-')}" for line in verdicts if line[1] == "already_entered"}
    # A gate that is killed between claim and commit leaves one claim behind, until it is back and has looked.
    assert len(refused - came) <= sum(what.startswith("kill ") for what in done), done
    # Every double is told at every gate, and nothing else is.
    # Settled ones, too: the gates settle what they find.
    found_at = [conflicts(database, settled=True, limit=1_000_000) for database in torn.databases[1:]]
    pairs = [{frozenset((one.entry_id, one.other)) for one in found} for found in found_at]
    expected = {frozenset(h.scan_id for h in holders) for holders in doubles.values() if len(holders) == 2}
    for found in pairs:
        assert expected <= found, done
        assert {entry for pair in found for entry in pair} == {h.scan_id for hs in doubles.values() for h in hs}, done


@pytest.mark.timeout(1800)
def test_a_torn_network_for_a_while(torn: Torn) -> None:
    play(torn, 60, 1)


@pytest.mark.torture
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("seed", [2])
def test_a_torn_network_for_long(torn: Torn, seed: int) -> None:
    play(torn, float(os.environ.get("MINUTES") or 20) * 60, seed)


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_where_namespaces_are_not_allowed_the_same_is_played_over_lines(tmp_path: Path) -> None:
    with open_lines(GATES + 1) as lines, laptops_on(lines, tmp_path) as torn:
        play(torn, 15, 3)
