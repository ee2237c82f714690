"""Nobody twice, nothing lost: many processes at once, and processes killed at any moment."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import IO

import pytest

from kiosk.store.database import Database, open_database
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import furnish, guest

ROOT = Path(__file__).resolve().parents[3]


def start_gatekeeper(path: Path, device: str, seed: int, tickets: int, out: IO[bytes]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.support.gate.gate_process", str(path), device, str(seed), str(tickets)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=out)


def let_go(gate: subprocess.Popen[bytes]) -> None:
    assert gate.stdin is not None
    gate.stdin.write(b"go\n")
    gate.stdin.close()


def wait_for_lines(path: Path, count: int, gate: subprocess.Popen[bytes]) -> None:
    while path.read_bytes().count(b"\n") < count and gate.poll() is None:
        time.sleep(0.001)


def shown(path: Path) -> list[list[str]]:
    """Return the whole lines that a gatekeeper wrote."""
    lines = path.read_bytes().decode().split("\n")[:-1]
    return [line.split() for line in lines if line != "ready"]


def test_eight_processes_admit_each_of_a_thousand_tickets_once(database: Database, tmp_path: Path) -> None:
    tickets, gates = 1000, 8
    furnish(database, *[record for n in range(tickets) for record in guest(n)])
    outs = [tmp_path / f"gate-{n}.txt" for n in range(gates)]
    running = []
    for n, out in enumerate(outs):
        with out.open("wb") as stream:
            running.append(start_gatekeeper(database.path, f"laptop-{n}", n, tickets, stream))
    for gate, out in zip(running, outs, strict=True):
        wait_for_lines(out, 1, gate)
    for gate in running:
        let_go(gate)
    assert [gate.wait() for gate in running] == [0] * gates

    verdicts = [line for out in outs for line in shown(out)]
    assert len(verdicts) == tickets * gates
    admitted = Counter(code for outcome, _, code, _ in verdicts if outcome == "admit")
    assert len(admitted) == tickets
    assert set(admitted.values()) == {1}
    assert {reason for outcome, reason, _, _ in verdicts if outcome != "admit"} == {"already_entered"}
    assert len({entry_id for *_, entry_id in verdicts}) == tickets * gates
    conn = database.db.conn
    assert conn.execute("SELECT count(*) FROM entries WHERE spends = 1").fetchone()[0] == tickets
    assert conn.execute("SELECT count(*) FROM entries").fetchone()[0] == tickets * gates
    assert_books_agree(database)
    for n in range(gates):
        numbers = conn.execute("SELECT sequence FROM entries WHERE device_id = ? ORDER BY 1", (f"laptop-{n}",))
        assert [row[0] for row in numbers] == list(range(1, tickets + 1))


def assert_books_agree(database: Database) -> None:
    """Every entry has its outbox row and the other way round; no ticket was spent twice."""
    conn = database.db.conn
    without = "SELECT count(*) FROM entries WHERE outcome <> 'ask' AND position NOT IN (SELECT id FROM outbox)"
    assert conn.execute(without).fetchone()[0] == 0
    orphans = (
        "SELECT count(*) FROM outbox WHERE NOT EXISTS"
        " (SELECT 1 FROM entries WHERE position = outbox.id AND entry_id = outbox.ref_id)"
    )
    assert conn.execute(orphans).fetchone()[0] == 0
    twice = "SELECT count(*) FROM (SELECT use_key FROM entries WHERE spends = 1 GROUP BY use_key HAVING count(*) > 1)"
    assert conn.execute(twice).fetchone()[0] == 0


def kill_again_and_again(tmp_path: Path, kills: int, seed: int) -> None:
    """Kill a scanning process at random moments; after each death, compare what was shown with what was kept."""
    rng = random.Random(seed)
    tickets = 400
    path = tmp_path / "gatehouse.db"
    database = open_database(path, TEST_KEY)
    furnish(database, *[record for n in range(tickets * (kills // 20 + 2)) for record in guest(n)])
    total = tickets * (kills // 20 + 2)
    all_admitted: Counter[str] = Counter()
    died_scanning = 0
    for round_number in range(kills):
        out = tmp_path / f"round-{round_number}.txt"
        with out.open("wb") as stream:
            gate = start_gatekeeper(path, "laptop-1", seed * 10_000 + round_number, total, stream)
        wait_for_lines(out, 1, gate)
        let_go(gate)
        if rng.random() < 0.7:
            wait_for_lines(out, rng.randint(1, 60), gate)
        time.sleep(rng.uniform(0, 0.012))
        os.kill(gate.pid, signal.SIGKILL)
        died_scanning += gate.wait() == -signal.SIGKILL
        lines = shown(out)
        conn = database.db.conn
        for outcome, reason, code, entry_id in lines:
            row = conn.execute("SELECT outcome, reason, code FROM entries WHERE entry_id = ?", (entry_id,)).fetchone()
            assert tuple(row) == (outcome, reason, code)
            if outcome == "admit":
                all_admitted[code] += 1
        assert_books_agree(database)
    assert died_scanning == kills
    assert all_admitted
    assert set(all_admitted.values()) == {1}
    conn = database.db.conn
    kept = conn.execute("SELECT count(*), max(sequence) FROM entries").fetchone()
    assert kept[0] == kept[1]
    # A verdict may be in the log without having been shown (killed between commit and screen), never the other way.
    assert conn.execute("SELECT count(*) FROM entries WHERE spends = 1").fetchone()[0] >= len(all_admitted)
    assert database.check() == []
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_process_killed_at_any_moment_loses_no_shown_verdict(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, kills=50, seed=1)


@pytest.mark.torture
@pytest.mark.timeout(3600)
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_process_killed_a_thousand_times_loses_no_shown_verdict(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, kills=1000, seed=2)
