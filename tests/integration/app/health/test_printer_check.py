"""The preflight's look at the printers of the door: real sockets and files, nothing is printed."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.health.printer_check import printer_figures
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.label_roll import LabelRoll
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.preflight.judging_printers import PrinterFigures
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.venue.ports import GateState, VenueState

DESK = GateState(member="d", name="Desk", present=True)
HERE = GateState(member="h", name="North gate", present=True)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as made:
        yield made


def badges(kiosk: Kiosk, printer: str, venue: VenueState | None = None, said: str = "") -> PrinterFigures | None:
    kiosk.settings = kiosk.settings.model_copy(update={"badge_printer": printer})
    return printer_figures(kiosk, PrintKind.BADGE, venue, lambda _command: said)


def answers(kiosk: Kiosk, printer: str, venue: VenueState | None = None) -> bool:
    found = badges(kiosk, printer, venue)
    assert found is not None
    return found.answers


def test_a_printer_in_the_network_answers_or_does_not(kiosk: Kiosk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"network:127.0.0.1:{listening.getsockname()[1]}"
        assert badges(kiosk, address) == PrinterFigures(name=address, answers=True)
    assert badges(kiosk, address) == PrinterFigures(name=address, answers=False)


def test_a_device_is_there_while_it_is_plugged_in(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "lp0").touch()
    assert answers(kiosk, f"file:{tmp_path / 'lp0'}")
    assert answers(kiosk, f"file:{tmp_path / 'new'}"), "a plain file is made when something is printed"
    assert not answers(kiosk, f"file:{tmp_path / 'away' / 'lp0'}")
    assert not answers(kiosk, "file:/dev/no-such-printer")
    assert not answers(kiosk, "serial:/dev/no-such-port")
    assert not answers(kiosk, "usb:ffff:ffff")


def test_the_systems_printer_has_its_name(kiosk: Kiosk) -> None:
    LabelRoll(kiosk.database).put_in(12)
    assert badges(kiosk, "system", said="x: Brother QL") == PrinterFigures(name="Brother QL", answers=True, labels=12)
    assert badges(kiosk, "system") == PrinterFigures(name="system", answers=False, labels=12)


@pytest.mark.parametrize(
    ("printer", "gates", "hears"),
    [
        ("desk:Desk", (HERE, DESK), True),
        ("desk:Desk", (HERE,), False),
        ("desk:Other", (HERE, DESK), False),
        ("desk", (HERE, DESK), True),
        ("desk", (HERE,), False),
    ],
)
def test_the_desk_of_a_venue_is_there_while_it_is_heard(
    kiosk: Kiosk, printer: str, gates: tuple[GateState, ...], hears: bool
) -> None:
    assert answers(kiosk, printer, VenueState(gates=gates)) is hears
    assert not answers(kiosk, printer)


def test_what_is_not_set_is_no_printer(kiosk: Kiosk) -> None:
    assert badges(kiosk, "") is None
    assert printer_figures(kiosk, PrintKind.RECEIPT, None) is None
    with pytest.raises(SettingsError):
        badges(kiosk, "pigeon")
