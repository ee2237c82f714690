"""The app for macOS, as far as it can be looked at elsewhere: its files, its entitlements and the order of signing."""

import os
import plistlib
import subprocess
from pathlib import Path

import pytest

from kiosk.app.service import launchd
from kiosk.app.service.plan import Program
from tests.support.packaging_scripts import load
from tests.unit.test_house import ROOT

FOLDER = ROOT / "packaging" / "macos"
MACHINE_CODE = bytes.fromhex("cffaedfe") + b" placeholder"


@pytest.fixture(scope="module")
def bundle():
    return load("macos/bundle.py")


@pytest.fixture
def built(tmp_path) -> Path:
    """A folder as PyInstaller leaves it on a Mac: programs that tell how they were called, libraries, and a link."""
    folder: Path = tmp_path / "gatehouse"
    (folder / "_internal" / "PySide6" / "Qt").mkdir(parents=True)
    for name in ("kiosk", "kiosk-sync"):
        (folder / name).write_text('#!/bin/sh\necho "$0" "$@"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    (folder / "_internal" / "libzbar.dylib").write_bytes(MACHINE_CODE)
    (folder / "_internal" / "PySide6" / "Qt" / "QtCore").write_bytes(MACHINE_CODE)
    (folder / "_internal" / "PySide6" / "QtCore").symlink_to("Qt/QtCore")
    (folder / "_internal" / "words.json").write_text("{}", encoding="utf-8")
    return folder


def test_the_app_opens_the_window_of_the_folder_in_it(bundle, built, tmp_path):
    app = tmp_path / "Applications here" / "Gatehouse.app"
    app.parent.mkdir()
    bundle.build(built, app, "1.2.3")
    information = plistlib.loads((app / "Contents" / "Info.plist").read_bytes())
    opened = app / "Contents" / "MacOS" / information["CFBundleExecutable"]
    assert os.access(opened, os.X_OK)
    done = subprocess.run([opened], check=True, capture_output=True, text=True, cwd="/")
    program, verb = done.stdout.rsplit(maxsplit=1)
    assert verb == "run"
    assert Path(program).resolve() == app / bundle.INSIDE / "kiosk"
    inside = app / bundle.INSIDE
    assert (inside / "_internal" / "PySide6" / "QtCore").is_symlink(), "a copy would be loaded as a second library"
    assert [p.name for p in (app / "Contents" / "MacOS").iterdir()] == ["Gatehouse"]


def test_its_description_says_what_macos_asks_for(bundle):
    information = plistlib.loads(bundle.information("1.2.3"))
    assert information["CFBundleShortVersionString"] == information["CFBundleVersion"] == "1.2.3"
    assert information["CFBundlePackageType"] == "APPL"
    # Without these sentences macOS ends a program that opens a camera, and keeps a venue's gates apart.
    assert information["NSCameraUsageDescription"]
    assert information["NSLocalNetworkUsageDescription"]
    assert {"en", "de", "ar"} <= set(information["CFBundleLocalizations"])
    assert len(information["CFBundleLocalizations"]) == len(set(information["CFBundleLocalizations"]))


def test_a_second_build_takes_the_place_of_the_first_whole(bundle, built, tmp_path):
    app = tmp_path / "Gatehouse.app"
    bundle.build(built, app, "1.0.0")
    (app / "Contents" / "left-over").touch()
    bundle.build(built, app, "1.1.0")
    assert not (app / "Contents" / "left-over").exists()
    assert plistlib.loads((app / "Contents" / "Info.plist").read_bytes())["CFBundleVersion"] == "1.1.0"
    (built / "kiosk-sync").unlink()
    with pytest.raises(SystemExit, match="kiosk-sync"):
        bundle.build(built, app, "1.2.0")
    assert plistlib.loads((app / "Contents" / "Info.plist").read_bytes())["CFBundleVersion"] == "1.1.0"


def test_machine_code_is_signed_from_the_inside_out_and_the_app_last(bundle, built, tmp_path):
    for name in ("kiosk", "kiosk-sync"):
        (built / name).write_bytes(MACHINE_CODE)
    app = tmp_path / "Gatehouse.app"
    bundle.build(built, app, "1.0.0")
    *signed, checked = bundle.signing(app, "-")
    assert [Path(command[-1]).relative_to(tmp_path).as_posix() for command in signed] == [
        "Gatehouse.app/Contents/Resources/gatehouse/_internal/PySide6/Qt/QtCore",
        "Gatehouse.app/Contents/Resources/gatehouse/_internal/libzbar.dylib",
        "Gatehouse.app/Contents/Resources/gatehouse/kiosk",
        "Gatehouse.app/Contents/Resources/gatehouse/kiosk-sync",
        "Gatehouse.app",
    ]
    # Entitlements belong to programs; a library with them is refused by Apple's notaries.
    assert ["--entitlements" in command for command in signed] == [False, False, True, True, True]
    assert all("--timestamp=none" in command for command in signed)
    assert all("--timestamp" in command for command in bundle.signing(app, "Developer ID")[:-1])
    assert "--verify" in checked


def test_the_programs_may_use_the_camera_and_are_not_debugged(bundle):
    allowed = plistlib.loads(bundle.ENTITLEMENTS.read_bytes())
    assert allowed["com.apple.security.device.camera"] is True
    assert set(allowed.values()) == {True}
    assert "com.apple.security.get-task-allow" not in allowed
    assert "com.apple.security.app-sandbox" not in allowed, "a serial scanner could not be opened"


def test_the_agent_for_all_users_is_the_one_for_a_single_user(bundle):
    ours = plistlib.loads((FOLDER / "org.gatehouse.sync.plist").read_bytes())
    program = f"/Applications/Gatehouse.app/{bundle.INSIDE.as_posix()}/kiosk-sync"
    assert ours == plistlib.loads(launchd.agent(Program.SYNC, [program, "run"]))
