"""The installer for Windows: made by wixl of a placeholder, read back by msitools."""

import hashlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]

from kiosk.app.service import task_scheduler
from kiosk.app.service.plan import Program
from tests.support.packaging_scripts import load
from tests.unit.test_house import ROOT

TOOLS = ("wixl", "msibuild", "msiinfo", "msiextract")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
needs_tools = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")
FILES = {
    "kiosk.exe": b"MZ kiosk",
    "kiosk-sync.exe": b"MZ sync",
    "_internal/PySide6/Qt6 & Core.dll": b"Qt",
    "_internal/assets/ünïcode.txt": b"umlauts",
    "_internal/a long name with spaces.and.dots.txt": b"long",
}
CODE = r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"
TASK = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}


@pytest.fixture(scope="module")
def msi():
    return load("windows/msi.py")


def folder_of(place: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content)
    (place / "empty").mkdir(exist_ok=True)
    return place


@pytest.fixture(scope="module")
def installer(msi, tmp_path_factory) -> Path:
    if MISSING:
        pytest.skip(f"not installed here: {', '.join(MISSING)}")
    place: Path = tmp_path_factory.mktemp("msi")
    made = place / "dist" / "gatehouse.msi"
    msi.build(folder_of(place / "gatehouse", FILES), made, "1.2.3")
    return made


def rows(installer: Path, table: str) -> list[list[str]]:
    told = subprocess.run(["msiinfo", "export", installer, table], check=True, capture_output=True, text=True).stdout
    return [line.split("\t") for line in told.replace("\r", "").split("\n")[3:] if line]


@needs_tools
def test_it_holds_every_file_as_it_was(installer, tmp_path):
    subprocess.run(["msiextract", "-C", tmp_path, installer], check=True, capture_output=True)
    out = next(tmp_path.rglob("kiosk.exe")).parent
    assert out.name == "Gatehouse"
    assert {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()} == FILES


@needs_tools
def test_it_is_for_all_users_of_a_64_bit_windows(installer):
    properties = {row[0]: row[1] for row in rows(installer, "Property")}
    assert properties["ALLUSERS"] == "1"
    assert (properties["ProductName"], properties["ProductVersion"]) == ("Gatehouse", "1.2.3")
    assert {row[0]: row[1] for row in rows(installer, "Directory")}["INSTALLDIR"] == "ProgramFiles64Folder"
    summary = subprocess.run(["msiinfo", "suminfo", installer], check=True, capture_output=True, text=True).stdout
    assert "Template: x64;1033" in summary
    components = rows(installer, "Component")
    assert all(int(row[3]) & 256 for row in components), "64 bit"
    codes = [row[1] for row in components]
    assert len(codes) == len(set(codes)) == len(FILES) + 1


@needs_tools
def test_a_newer_one_takes_the_place_and_an_older_one_is_refused(installer):
    upgrades = rows(installer, "Upgrade")
    assert {row[0] for row in upgrades} == {"{8B0D7D4E-3F0A-4C55-9D3E-6A1F5A0B7C21}"}, "it must never change"
    found = {row[6]: (row[1], row[2]) for row in upgrades}
    assert found == {"WIX_UPGRADE_DETECTED": ("", "1.2.3"), "WIX_DOWNGRADE_DETECTED": ("1.2.3", "")}
    assert any(row[0] == "NOT WIX_DOWNGRADE_DETECTED" for row in rows(installer, "LaunchCondition"))
    assert "RemoveExistingProducts" in {row[0] for row in rows(installer, "InstallExecuteSequence")}


@needs_tools
def test_programs_are_on_path_and_in_the_start_menu(installer):
    ((_, name, value, component),) = rows(installer, "Environment")
    # "-" takes it away at removal; without "[~];" the computer's own PATH would be replaced.
    assert (name, value) == ("=-*PATH", "[~];[INSTALLDIR]")
    assert component in {row[0] for row in rows(installer, "Component")}
    (shortcut,) = rows(installer, "Shortcut")
    assert shortcut[4:6] == ["[INSTALLDIR]kiosk.exe", "run"]


@needs_tools
def test_tasks_go_when_it_is_removed_and_stay_when_it_is_upgraded(installer, msi):
    steps = {row[0]: (row[1], int(row[2])) for row in rows(installer, "InstallExecuteSequence")}
    actions = {row[0]: row for row in rows(installer, "CustomAction")}
    named = {program: task_scheduler.removal(program).commands[-1][-1] for program in Program}
    assert set(msi.TASKS) == set(named.values())
    for action, row in actions.items():
        condition, place = steps[action]
        assert condition == 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'
        assert steps["InstallInitialize"][1] < place < steps["RemoveFiles"][1] < steps["InstallFinalize"][1]
        assert int(row[1]) & 64, "a task that is not there does not stop a removal"
    assert {row[3].rpartition(" ")[2] for row in actions.values()} == set(named.values())
    assert {"WriteEnvironmentStrings", "RemoveEnvironmentStrings"} <= set(steps)


@needs_tools
def test_a_path_has_the_same_code_in_every_version(msi, installer, tmp_path):
    later = tmp_path / "later.msi"
    msi.build(folder_of(tmp_path / "gatehouse", {**FILES, "new.txt": b"new"}), later, "1.3.0")
    before = {row[0]: row[1] for row in rows(installer, "Component")}
    after = {row[0]: row[1] for row in rows(later, "Component")}
    assert before.items() < after.items()
    assert msi.product_code("1.2.3") != msi.product_code("1.3.0")


@pytest.mark.parametrize("version", ["1.2", "1.2.3rc1", "1.2.3.4", "v1.2.3", "1.2.3\n"])
def test_a_version_that_windows_would_compare_wrongly_is_refused(msi, version):
    with pytest.raises(SystemExit, match="three numbers"):
        msi.checked_version(version)


def test_a_folder_that_was_not_built_on_windows_is_refused(msi, tmp_path):
    with pytest.raises(SystemExit, match=r"kiosk-sync\.exe"):
        msi.build(folder_of(tmp_path / "gatehouse", {"kiosk.exe": b"MZ"}), tmp_path / "x.msi", "1.2.3")
    assert not (tmp_path / "x.msi").exists()


@needs_tools
def test_winget_is_told_the_codes_and_the_hash_that_the_installer_has(installer):
    winget = load("windows/winget_manifest.py")
    address = "https://example.org/gatehouse-1.2.3.msi"
    files = {name: yaml.safe_load(text) for name, text in winget.manifest(installer, address, "1.2.3").items()}
    assert {read["ManifestType"] for read in files.values()} == {"version", "installer", "defaultLocale"}
    assert {(read["PackageIdentifier"], read["PackageVersion"]) for read in files.values()} == {
        ("Gatehouse.Gatehouse", "1.2.3")
    }
    assert all(name.startswith("Gatehouse.Gatehouse") for name in files)
    (told,) = files["Gatehouse.Gatehouse.installer.yaml"]["Installers"]
    properties = {row[0]: row[1] for row in rows(installer, "Property")}
    assert re.fullmatch(CODE, told["ProductCode"])
    assert told["ProductCode"] == properties["ProductCode"]
    assert told["AppsAndFeaturesEntries"][0]["UpgradeCode"] == properties["UpgradeCode"]
    assert told["InstallerSha256"] == hashlib.sha256(installer.read_bytes()).hexdigest().upper()
    assert told["InstallerUrl"] == address


def test_the_task_for_all_users_is_the_one_for_a_single_user_but_for_who_it_is():
    ours = ET.parse(ROOT / "packaging/windows/gatehouse-sync-task.xml").getroot()  # our own
    single = ET.fromstring(task_scheduler.task(Program.SYNC, ["kiosk-sync.exe", "run"], "me").decode("utf-16"))

    def settings(task: ET.Element) -> list[tuple[str, str | None]]:
        found = task.find("t:Settings", TASK)
        assert found is not None
        return [(e.tag, (e.text or "").strip()) for e in found.iter()]

    assert settings(ours) == settings(single)
    assert ours.findtext(".//t:Arguments", namespaces=TASK) == single.findtext(".//t:Arguments", namespaces=TASK)
    command = ours.findtext(".//t:Command", namespaces=TASK) or ""
    assert command == r"%ProgramFiles%\Gatehouse\kiosk-sync.exe", "where the installer puts it"
    assert ours.findtext(".//t:GroupId", namespaces=TASK) == "S-1-5-32-545"
    assert ours.find(".//t:UserId", TASK) is None
