"""The files for a laptop that is a kiosk and nothing else start what there is to start."""

import configparser
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import typer

from kiosk.cli.main import app

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "kiosk-session"
UNIT = FOLDER / "gatehouse-session.service"
ACCESS = "{http://schemas.microsoft.com/AssignedAccess/2017/config}"
LAUNCH = "{http://schemas.microsoft.com/AssignedAccess/201810/config}"


def is_understood(words: list[str]) -> bool:
    """Whether ``kiosk`` has such a verb with such options."""
    verb = typer.main.get_command(app).commands.get(words[0])  # type: ignore[attr-defined]
    known = {option for parameter in verb.params for option in parameter.opts} if verb is not None else set()
    return verb is not None and set(words[1:]) <= known


def test_the_session_starts_the_window_in_full_screen_and_brings_it_back() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(UNIT, encoding="utf-8")
    cage, program = unit["Service"]["ExecStart"].split(" -- ")
    assert cage.split()[0] == "/usr/bin/cage"
    assert "-m last" in cage, "one output"
    assert program.split()[0] == "/usr/bin/kiosk"
    assert is_understood(program.split()[1:])
    assert unit["Service"]["Restart"] == "always"
    assert unit["Service"]["User"] != "root"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd checks its own files")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    # What is not installed here is no fault of the unit's.
    text = UNIT.read_text(encoding="utf-8").replace("/usr/bin/cage", "/bin/true").replace("User=gatehouse\n", "")
    copy = tmp_path / UNIT.name
    copy.write_text(text, encoding="utf-8")
    checked = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
    assert [line for line in checked.stderr.splitlines() if UNIT.name in line] == []


def test_windows_starts_the_window_and_lets_the_daemon_run() -> None:
    found = ET.parse(FOLDER / "assigned-access.xml").getroot().iter(f"{ACCESS}App")  # our own
    programs = {app.attrib["DesktopAppPath"].rpartition("\\")[2]: app.attrib for app in found}
    assert set(programs) == {"kiosk.exe", "kiosk-sync.exe"}
    assert programs["kiosk.exe"][f"{LAUNCH}AutoLaunch"] == "true"
    assert is_understood(programs["kiosk.exe"][f"{LAUNCH}AutoLaunchArguments"].split())


def test_the_way_out_names_verbs_that_exist() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for words in ("kiosk audit", "kiosk staff pin", "kiosk install-service --window", "kiosk passphrase"):
        assert words in text
        assert words.split()[1] in typer.main.get_command(app).commands  # type: ignore[attr-defined]
