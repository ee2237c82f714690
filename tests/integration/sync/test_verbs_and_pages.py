"""``kiosk-sync status|conflicts|settle|reopen|retry`` and the window's pages say the same, whoever did what."""

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.sync_board import StoredSyncBoard
from kiosk.config import Settings
from kiosk.domain.reports.inbox import InboxItem, InboxKind
from kiosk.store.channel.sync_state import finish_run, start_run
from kiosk.store.reports.inbox import StoredInbox
from sync.cli.main import app
from tests.support.gate.inbox import fill_inbox

STEPS = 14


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kiosk]:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path))
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        fill_inbox(opened.database)
        yield opened


def verb(*words: str) -> str:
    told = CliRunner().invoke(app, [*words])
    assert told.exception is None or isinstance(told.exception, SystemExit), told.exception
    return told.stdout


def told_by_verb(*words: str) -> dict[str, Any]:
    listed = json.loads(verb("conflicts", "--json", *words))
    return {f"C-{one['id']}" if isinstance(one["id"], int) else one["id"]: one for one in listed}


def told_by_page(kiosk: Kiosk, *, settled: bool = False) -> dict[str, InboxItem]:
    return {item.number: item for item in StoredInbox(kiosk.database).items(settled=settled)}


def same(kiosk: Kiosk) -> None:
    """Compare everything that both tell."""
    waiting, by_page = told_by_page(kiosk), told_by_page(kiosk, settled=True)
    assert told_by_verb().keys() == waiting.keys()
    by_verb = told_by_verb("--all")
    assert by_verb.keys() == by_page.keys()
    for number, one in by_verb.items():
        item = by_page[number]
        at = None if item.settled_at is None else item.settled_at.isoformat(timespec="milliseconds")
        assert (one["settled_at"], one["settled_note"]) == (at, item.settled_note), number
    status, board = json.loads(verb("status", "--json")), StoredSyncBoard(kiosk).read()
    kinds = [item.kind for item in waiting.values()]
    assert status["conflicts"]["open"] == kinds.count(InboxKind.CONFLICT)
    assert {one["id"] for one in status["refused_at_door"]} == {
        number for number, item in waiting.items() if item.kind is InboxKind.DOOR_ACTION
    }
    assert {one["id"] for one in status["dead_letters"]} == {
        number for number, item in waiting.items() if item.kind is not InboxKind.CONFLICT
    }
    outbox = status["outbox"]
    assert (outbox["queued"], outbox["dead"]) == (board.queued, board.set_aside)
    assert outbox["delivered"] == board.delivered
    assert status["roster"] == dict(board.roster_counts)
    told = [(one["operation"], one["status"], one["success_count"], one["error_count"]) for one in status["runs"]]
    assert told == [(run.operation, run.status, run.succeeded, run.failed) for run in board.runs][: len(told)]
    assert (status["daemon"] is not None and status["daemon"]["running"]) == board.daemon_alive


@pytest.mark.parametrize("seed", range(4))
def test_they_say_the_same_whoever_did_what(kiosk: Kiosk, seed: int) -> None:
    chance, inbox = random.Random(seed), StoredInbox(kiosk.database)
    same(kiosk)
    done = set()
    for step in range(STEPS):
        now = datetime.now(UTC)
        numbers = chance.sample(sorted(told_by_page(kiosk, settled=True)), k=2)
        what = chance.choice(["settle", "reopen", "retry", "run"])
        if what == "run":
            begun = start_run(kiosk.database, "pull", now)
            finish_run(kiosk.database, begun, now, succeeded=step, failed=step % 2, error="", notes="", cancelled=False)
        elif chance.random() < 0.5:
            if what == "settle":
                inbox.settle(numbers, f"note {step}", now)
            elif what == "reopen":
                inbox.reopen(numbers, f"note {step}", now)
            else:
                inbox.retry(numbers, now)
        elif what == "settle":
            verb("settle", *numbers, "--note", f"note {step}")
        else:
            for number in numbers:
                verb(what, number)
        done.add(what)
        same(kiosk)
    assert len(done) > 2, "this seed shows nothing"


def test_a_thousand_conflicts_hide_no_further_one(kiosk: Kiosk) -> None:
    """Two gates that did not hear each other for an hour may come to that."""
    kiosk.database.db.conn.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)"
        " INSERT INTO entry_notes (entry_id, kind, other, details, created_at)"
        " SELECT entry_id, kind, 'copy ' || i, details, created_at"
        " FROM n, (SELECT * FROM entry_notes WHERE kind = 'admitted_twice' LIMIT 1)"
    )
    assert len(told_by_page(kiosk)) > 1100
    same(kiosk)
