"""A venue that is set up in the window: the ledger runs in it, and gates are connected without another start."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

import pytest

from kiosk.app import venue_setup
from kiosk.app.hosting import WindowVenue
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.status_board import StatusBoard
from kiosk.config import Settings
from kiosk.demo.places import free_port
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import VenueError
from kiosk.domain.reason_codes import Assurance, Reason
from kiosk.domain.venue.ports import Connection
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.database import open_database
from kiosk.store.laptop.saved_settings import save_setting
from kiosk.ui.ports.venue import Ledger
from kiosk.venue.server.process import ServerProcess
from tests.support.gate.small_event import furnish, guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue_steps import wait_at_most


def settings_of(folder: Path, number: int) -> Settings:
    settings = Settings(data_dir=folder / str(number), use_keyring=False)
    database = open_database(settings.database, find_or_make_key(settings.database, use_keyring=False))
    furnish(database, *[record for guest_no in range(9) for record in guest(guest_no)])
    device = Device(id=f"laptop-{number}", name=f"Laptop {number}", platform="", profile="", base_url="")
    save_self_device(database, device)
    save_setting(database, "station", {"event_id": "ev", "list_id": "main", "gate_id": "a"})
    database.close()
    return settings


@pytest.fixture
def kiosks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Kiosk]]:
    wait_at_most(monkeypatch, 15_000)
    monkeypatch.setattr(venue_setup, "own_addresses", lambda: ["127.0.0.1"])
    with ExitStack() as stack:
        yield [stack.enter_context(open_kiosk(settings_of(tmp_path, number), gate=True)) for number in range(2)]


def scan(kiosk: Kiosk, code: str) -> tuple[Reason, Assurance]:
    station = CurrentStation(kiosk, on_move=lambda: None).station
    assert station is not None
    verdict = kiosk.check_in.scan(Scan(text=code), station).verdict
    return verdict.reason, verdict.assurance


def answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def both_heard(venue: WindowVenue) -> bool:
    state = venue.view().state
    return state.whole and state.present == 2


def test_a_venue_is_made_joined_used_and_left_while_the_windows_are_open(kiosks: list[Kiosk]) -> None:
    host_kiosk, gate_kiosk = kiosks
    port = free_port()
    host, gate = WindowVenue(host_kiosk, listen="127.0.0.1", port=port), WindowVenue(gate_kiosk, port=port)
    try:
        assert (host.view().name, host.view().suggested) == ("", "Laptop 0")
        assert scan(host_kiosk, "code-0") == (Reason.OK, Assurance.LOCAL)
        host.found("Town hall")
        wait_for(lambda: host.view().ledger is Ledger.RUNNING, "the ledger runs")
        assert host.view().is_host
        invitation = host.invite(standby=False)
        wait_for(lambda: answers(port + 1), "the host lets laptops in that were invited")
        gate.join(invitation)
        for one in (host, gate):
            wait_for(partial(both_heard, one), "both hear each other")
        status = StatusBoard(host_kiosk, CurrentStation(host_kiosk, on_move=lambda: None)).status()
        assert (status.gates, status.gates_heard, status.gates_agree) == (2, 2, True)
        assert scan(gate_kiosk, "code-0")[0] is Reason.ALREADY_ENTERED  # what was done before the venue was made
        assert scan(gate_kiosk, "code-1") == (Reason.OK, Assurance.VENUE)
        assert scan(host_kiosk, "code-1") == (Reason.ALREADY_ENTERED, Assurance.VENUE)

        host.shut_out(gate.view().member)
        wait_for(lambda: gate.view().state.connection is Connection.REFUSED, "it is shut out")
        assert scan(gate_kiosk, "code-2") == (Reason.OK, Assurance.LOCAL)
        gate.leave()
        assert gate.view().name == ""
        assert gate_kiosk.venue is None
        assert scan(gate_kiosk, "code-3") == (Reason.OK, Assurance.LOCAL)
    finally:
        host.close()
        gate.close()


def test_where_no_venue_is_set_up_nothing_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket.socket, "bind", lambda _, address: opened.append(address))
    monkeypatch.setattr(ServerProcess, "start", lambda _, members: opened.append(members))
    with open_kiosk(settings_of(tmp_path, 0), gate=True) as kiosk:
        window = WindowVenue(kiosk)
        window.resume()
        assert scan(kiosk, "code-0") == (Reason.OK, Assurance.LOCAL)
        window.close()
    assert opened == []


def test_a_ledger_that_another_program_runs_is_left_to_it(kiosks: list[Kiosk], tmp_path: Path) -> None:
    port = free_port()
    first = WindowVenue(kiosks[0], listen="127.0.0.1", port=port)
    second = WindowVenue(kiosks[0], listen="127.0.0.1", port=port)
    try:
        second.resume()
        assert second.view().ledger is Ledger.NONE  # no venue, nothing to run
        first.found("Town hall")
        wait_for(lambda: first.view().ledger is Ledger.RUNNING, "the ledger runs")
        server = next((tmp_path / "0" / "venue").glob("server.pid")).read_text()
        second.resume()
        wait_for(lambda: second.view().ledger is Ledger.FAILED, "it does not run twice")
        assert second.view().error_key == "venue.runs_already"
        with pytest.raises(VenueError):
            first.found("Another one")
        assert first.view().ledger is Ledger.RUNNING
        assert (tmp_path / "0" / "venue" / "server.pid").read_text() == server
    finally:
        second.close()
        first.close()
