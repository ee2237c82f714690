"""The installer for Windows, run: by wine, with placeholders for the programs. It takes no display."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.packaging_scripts import load

TOOLS = ("wixl", "msibuild", "wine", "wineserver")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")
ENVIRONMENT_KEY = r"HKLM\System\CurrentControlSet\Control\Session Manager\Environment"
REFUSED = 1603 % 256
"""ERROR_INSTALL_FAILURE, as much of it as a Unix process can return."""


class Windows:
    """A fresh Windows 10 of wine's.

    Args:
        folder: Where it may lie.
    """

    def __init__(self, folder: Path) -> None:
        self._prefix = folder / "prefix"
        # No display, and no offers to download what this does not need.
        self._environment = {
            **{name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}},
            "WINEPREFIX": str(self._prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }
        self.run("wineboot", "--init")
        self.claim_to_be("win10")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, check=False, capture_output=True, text=True, env=self._environment)

    def claim_to_be(self, version: str) -> None:
        done = self.run("wine", "reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")
        assert done.returncode == 0, done.stderr

    def msiexec(self, option: str, installer: Path) -> int:
        return self.run("wine", "msiexec", option, "Z:" + str(installer).replace("/", "\\"), "/qn").returncode

    def installed(self) -> dict[str, bytes]:
        folder = self._prefix / "drive_c" / "Program Files" / "Gatehouse"
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    def path(self) -> list[str]:
        told = self.run("wine", "reg", "query", ENVIRONMENT_KEY, "/v", "PATH").stdout
        (line,) = [line for line in told.splitlines() if "REG_" in line]
        return [part for part in line.split(None, 2)[2].strip().split(";") if part]

    def shortcuts(self) -> list[str]:
        return [p.name for p in self._prefix.rglob("Gatehouse*.lnk")]

    def data_of_a_user(self) -> Path:
        user = next(p for p in (self._prefix / "drive_c" / "users").iterdir() if p.name != "Public")
        return user / "AppData" / "Local" / "gatehouse" / "gatehouse.db"

    def end(self) -> None:
        self.run("wineserver", "--kill")
        self.run("wineserver", "--wait")


@pytest.fixture
def windows(tmp_path) -> Iterator[Windows]:
    made = Windows(tmp_path)
    yield made
    made.end()


def installer(place: Path, version: str, **files: bytes) -> Path:
    folder = place / f"gatehouse-{version}"
    (folder / "_internal").mkdir(parents=True)
    for name in ("kiosk.exe", "kiosk-sync.exe"):
        (folder / name).write_bytes(f"{name} {version}".encode())
    for name, content in files.items():
        (folder / "_internal" / f"{name}.dll").write_bytes(content)
    made = place / f"gatehouse-{version}.msi"
    load("windows/msi.py").build(folder, made, version)
    return made


@pytest.mark.timeout(1800)  # a busy machine takes its time to make a Windows
def test_installed_upgraded_not_downgraded_and_removed(windows, tmp_path):
    first, second = installer(tmp_path, "1.0.0", old=b"1", both=b"1"), installer(tmp_path, "1.1.0", both=b"2", new=b"2")
    before = windows.path()

    windows.claim_to_be("win7")
    assert windows.msiexec("/i", first) == REFUSED
    assert windows.installed() == {}

    windows.claim_to_be("win10")
    assert windows.msiexec("/i", first) == 0
    assert set(windows.installed()) == {"kiosk.exe", "kiosk-sync.exe", "_internal/old.dll", "_internal/both.dll"}
    assert windows.path() == [*before, "C:\\Program Files\\Gatehouse\\"]
    assert windows.shortcuts() == ["Gatehouse.lnk"]
    data = windows.data_of_a_user()
    data.parent.mkdir(parents=True)
    data.write_bytes(b"guests")

    assert windows.msiexec("/i", second) == 0
    assert windows.installed() == {
        "kiosk.exe": b"kiosk.exe 1.1.0",
        "kiosk-sync.exe": b"kiosk-sync.exe 1.1.0",
        "_internal/both.dll": b"2",
        "_internal/new.dll": b"2",
    }
    assert windows.path() == [*before, "C:\\Program Files\\Gatehouse\\"]
    assert windows.msiexec("/i", first) == REFUSED
    assert "_internal/new.dll" in windows.installed()

    assert windows.msiexec("/x", second) == 0
    assert windows.installed() == {}
    assert windows.path() == before
    assert windows.shortcuts() == []
    assert data.read_bytes() == b"guests"
