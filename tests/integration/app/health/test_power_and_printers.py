"""What each operating system tells of mains, batteries and printers, read from what it really says."""

import subprocess
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.health.printers import PrintingError, default_printer, print_file
from kiosk.app.power import linux_power, mac_power, power_state, windows_power
from kiosk.domain.reports.preflight.judging import PowerState

ON_BATTERY = """Now drawing from 'Battery Power'
 -InternalBattery-0 (id=4653155)\t85%; discharging; 3:42 remaining present: true
"""
ESTIMATING = """Now drawing from 'Battery Power'
 -InternalBattery-0 (id=4653155)\t85%; discharging; (no estimate) present: true
"""
ON_MAINS = """Now drawing from 'AC Power'
 -InternalBattery-0 (id=4653155)\t100%; charged; 0:00 remaining present: true
"""


def supply(folder: Path, name: str, **told: str) -> None:
    (folder / name).mkdir()
    for what, text in told.items():
        (folder / name / what).write_text(f"{text}\n")


def test_linux_counts_hours_from_energy_and_power(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(
        tmp_path,
        "BAT0",
        type="Battery",
        status="Discharging",
        capacity="50",
        energy_now="30000000",
        power_now="20000000",
    )
    supply(tmp_path, "mouse", type="Battery", scope="Device", status="Discharging", capacity="2")
    assert linux_power(tmp_path) == PowerState(on_mains=False, percent=50, left=timedelta(minutes=90))


def test_linux_adds_the_second_battery_up(tmp_path: Path) -> None:
    held = {"charge_now": "1000000", "type": "Battery"}
    supply(tmp_path, "BAT0", **held, status="Discharging", capacity="20", current_now="-1000000")
    supply(tmp_path, "BAT1", **held, status="Not charging", capacity="60", current_now="0")
    assert linux_power(tmp_path) == PowerState(on_mains=False, percent=40, left=timedelta(hours=2))


def test_linux_believes_a_kernel_that_counts_itself(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity="9", time_to_empty_now="600")
    assert power_state(tmp_path) == PowerState(on_mains=False, percent=9, left=timedelta(minutes=10))


def test_linux_without_figures_names_no_time(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity="9", power_now="0", energy_now="5")
    assert linux_power(tmp_path) == PowerState(on_mains=False, percent=9)


def test_linux_on_mains_and_on_desktops(tmp_path: Path) -> None:
    assert linux_power(tmp_path / "missing") == PowerState()
    assert linux_power(tmp_path) == PowerState()
    supply(tmp_path, "AC", type="Mains", online="1")
    assert linux_power(tmp_path) == PowerState(on_mains=True)
    supply(tmp_path, "BAT0", type="Battery", status="Full", capacity="100")
    assert linux_power(tmp_path) == PowerState(on_mains=True, percent=100)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, PowerState()),
        ((1, 128, 255, 0xFFFFFFFF), PowerState(on_mains=True)),
        ((255, 255, 255, 0xFFFFFFFF), PowerState()),
        ((1, 8, 77, 0xFFFFFFFF), PowerState(on_mains=True, percent=77)),
        ((0, 0, 40, 5400), PowerState(on_mains=False, percent=40, left=timedelta(minutes=90))),
        ((0, 4, 4, 0xFFFFFFFF), PowerState(on_mains=False, percent=4)),
    ],
)
def test_windows(told: tuple[int, int, int, int] | None, expected: PowerState) -> None:
    assert windows_power(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", PowerState()),
        ("Now drawing from 'AC Power'\n", PowerState(on_mains=True)),
        (ON_BATTERY, PowerState(on_mains=False, percent=85, left=timedelta(hours=3, minutes=42))),
        (ESTIMATING, PowerState(on_mains=False, percent=85)),
        (ON_MAINS, PowerState(on_mains=True, percent=100)),
    ],
)
def test_macs(told: str, expected: PowerState) -> None:
    assert mac_power(told) == expected


class Spooler:
    """A printing system: what ``lpstat`` says, and what ``lp`` was given."""

    def __init__(self, default: str = "", others: str = "", *, missing: bool = False) -> None:
        self._said = {"-d": default, "-e": others}
        self._missing = missing
        self.printed: list[Sequence[str]] = []

    def __call__(self, command: Sequence[str]) -> str:
        if self._missing:
            raise FileNotFoundError(command[0])
        if command[0] == "lp":
            self.printed.append(command)
            return ""
        if not self._said[command[1]]:
            raise subprocess.CalledProcessError(1, command[0])
        return self._said[command[1]]


def test_the_default_printer_or_the_first_one() -> None:
    assert default_printer(Spooler("system default destination: Desk_2\n", "Hall\nDesk_2\n")) == "Desk_2"
    assert default_printer(Spooler("no system default destination\n", "Hall\nDesk_2\n")) == "Hall"
    assert default_printer(Spooler()) == ""
    assert default_printer(Spooler(missing=True)) == ""


def test_a_sheet_is_printed_or_somebody_hears_why_not() -> None:
    spooler = Spooler("system default destination: Desk\n")
    print_file(Path("sheet.pdf"), spooler)
    assert spooler.printed == [("lp", "-d", "Desk", "--", "sheet.pdf")]
    with pytest.raises(PrintingError) as caught:
        print_file(Path("sheet.pdf"), Spooler(missing=True))
    assert caught.value.key == "printer.none"
