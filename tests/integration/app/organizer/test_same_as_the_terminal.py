"""The organizers' pages and ``kiosk-sync`` say the same, and what is done in one of them is done in the other."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.organizer.ports import organizer_ports
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.status_board import StatusBoard
from kiosk.config import Settings
from kiosk.domain.reports.inbox import Decision, InboxItem, InboxKind
from kiosk.store.channel.sync_state import Device, Heartbeat, save_heartbeat, save_self_device
from kiosk.ui.ports.organizer.pages import OrganizerPorts
from sync.cli.main import app
from tests.support.gate.evening import HERE
from tests.support.gate.inbox import fill_inbox

NOW = datetime.now(UTC)


@dataclass(frozen=True)
class Laptop:
    """One laptop with its window's ports and its terminal."""

    kiosk: Kiosk
    pages: OrganizerPorts
    folder: Path

    def items(self, *, settled: bool = False) -> list[InboxItem]:
        return list(self.pages.inbox.items(settled=settled))

    def told(self, *words: str) -> Any:
        return json.loads(self.run(*words, "--json"))

    def run(self, *words: str, code: int = 0) -> str:
        result = CliRunner().invoke(app, [*words, "--data-dir", str(self.folder)])
        assert result.exit_code == code, result.output
        return result.output


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        fill_inbox(kiosk.database)
        save_self_device(
            kiosk.database, Device(id=HERE, name="Gate", platform="pretix", profile="", base_url="", state="enrolled")
        )
        # Heard an hour ago, so that nothing depends on how long a test takes: what it said then counts no more.
        heard = NOW - timedelta(hours=1)
        save_heartbeat(kiosk.database, Heartbeat(pid=1, started_at=heard, beat_at=heard, online=True, last_pull_at=NOW))
        yield Laptop(kiosk, organizer_ports(kiosk, Guard(kiosk), lambda: None), tmp_path)


def test_both_list_the_same_items_with_the_same_reasons(laptop: Laptop) -> None:
    told = {_number(one["id"]): one for one in laptop.told("conflicts")}
    items = laptop.items()
    assert told.keys() == {item.number for item in items}
    assert {item.kind for item in items} == set(InboxKind)
    for item in items:
        one = told[item.number]
        if item.kind is InboxKind.CONFLICT:
            assert item.conflict is not None
            assert (one["kind"], one["entry_id"], one["other"]) == (
                item.why,
                item.conflict.ours.ref,
                item.conflict.theirs.ref,
            )
        else:
            assert (one["why"], one["attempts"]) == (item.why, item.attempts)


def test_status_says_what_the_sync_page_and_the_strips_say(laptop: Laptop) -> None:
    values, page = laptop.told("status"), laptop.pages.sync.read()
    laptop.kiosk.save_station(laptop.kiosk.find_station("fest", "lounge", None))
    strip = StatusBoard(laptop.kiosk, CurrentStation(laptop.kiosk)).status()
    assert (
        values["outbox"] | {"queued": page.queued, "dead": page.set_aside, "delivered": page.delivered}
        == values["outbox"]
    )
    assert (values["outbox"]["queued"], values["outbox"]["dead"]) == (strip.pending, strip.dead)
    assert (
        values["conflicts"]["open"] == strip.conflicts == sum(i.kind is InboxKind.CONFLICT for i in laptop.items()) > 0
    )
    assert (values["daemon"]["running"], values["daemon"]["online"]) == (page.daemon_alive, page.online)
    assert not page.online
    assert page.last_pull_at is not None
    assert abs(datetime.fromisoformat(values["daemon"]["last_pull_at"]) - page.last_pull_at) < timedelta(seconds=1)
    assert values["roster"] == page.roster_counts


def test_what_one_of_them_settles_opens_or_sends_again_the_other_shows(laptop: Laptop) -> None:
    first, second = (item.number for item in laptop.items() if item.kind is InboxKind.CONFLICT)
    (entry,), (sale,) = (
        [item.number for item in laptop.items() if item.kind is kind]
        for kind in (InboxKind.DELIVERY, InboxKind.DOOR_ACTION)
    )
    laptop.run("settle", first, entry, "--note", "twins", "--decision", "let_stand")
    laptop.pages.inbox.settle([second], "asked both", NOW, decision=Decision.WRONGLY_ADMITTED)
    notes = {_number(one["id"]): one["settled_note"] for one in laptop.told("conflicts", "--all")}
    everything = {item.number: item for item in laptop.items(settled=True)}
    assert notes == {number: item.settled_note for number, item in everything.items()}
    assert notes == {first: "twins", entry: "twins", second: "asked both", sale: ""}
    assert everything[first].records[-1].decision is Decision.LET_STAND
    assert "--decision" in laptop.run("settle", first, "--note", " ", code=1)
    # Of several, those that stand open are settled, and the others are named.
    assert f"no open conflict {first}" in laptop.run("settle", first, sale, "--note", "late", code=1)
    assert _open(laptop) == {item.number for item in laptop.items()} == set()
    laptop.run("reopen", first)
    assert _open(laptop) == {item.number for item in laptop.items()} == {first}


def _retry_in_the_window(laptop: Laptop) -> None:
    laptop.pages.inbox.retry([item.number for item in laptop.items()], NOW)


@pytest.mark.parametrize("send", [lambda laptop: laptop.run("retry", "all"), _retry_in_the_window])
def test_what_is_sent_again_waits_no_more_in_either_and_is_on_record(
    laptop: Laptop, send: Callable[[Laptop], object]
) -> None:
    waiting = {item.number for item in laptop.items() if item.can_retry}
    assert len(waiting) == 2
    send(laptop)
    assert _open(laptop) == {item.number for item in laptop.items()}
    assert not waiting & _open(laptop)
    assert laptop.told("status")["outbox"]["queued"] == laptop.pages.sync.read().queued == 2
    rows = laptop.kiosk.database.db.conn.execute("SELECT item FROM inbox_records WHERE what = 'retried'").fetchall()
    assert {row[0] for row in rows} == waiting


def _open(laptop: Laptop) -> set[str]:
    return {_number(one["id"]) for one in laptop.told("conflicts")}


def _number(told: Any) -> str:
    """Return an item's number as the pages have it: the terminal says the bare number of a conflict."""
    return f"C-{told}" if isinstance(told, int) else str(told)
