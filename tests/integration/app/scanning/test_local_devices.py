"""The window's devices over the real parts: calibration is remembered, cameras are chosen, figures told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.health.scanner_checks import typing_scanners
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.scanning.local_devices import LocalDevices, camera_rows
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.scanning.typed_codes import ScannerMemory, TypedCodes, known_scanners
from kiosk.config import Settings
from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.listing import CameraInfo
from kiosk.scanner.hand.calibration_session import TEST_CODE
from kiosk.scanner.synthetic.gate_video import HeldItem, make_video
from kiosk.store.laptop.saved_settings import save_setting
from kiosk.ui.ports.devices import CalibrationSession, ScannerNote
from tests.support.devices.keyboards import QWERTZ, QWERTZ_DEAD, typed


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        yield opened


@pytest.fixture
def devices(kiosk: Kiosk) -> LocalDevices:
    return plugged(kiosk)[0]


def plugged(kiosk: Kiosk) -> tuple[LocalDevices, TypedCodes, ScanInput]:
    scan_input = ScanInput(kiosk.settings)
    keys = TypedCodes(known_scanners(kiosk.database), scan_input.debounce)
    return LocalDevices(scan_input, keys, ScannerMemory(kiosk.database)), keys, scan_input


def type_in(calibration_session: CalibrationSession, text: str) -> CalibrationSession:
    for number, letter in enumerate(text):
        calibration_session.feed(letter, number * 5.0, shift=letter.isupper())
    return calibration_session


def scan(keys: TypedCodes, text: str) -> tuple[str, str, bool] | None:
    for number, letter in enumerate(text):
        assert keys.feed(letter, number * 5.0, shift=letter.isupper()) is None
    found = keys.flush()
    return None if found is None else (found.text, found.scanner, found.again)


def test_a_scanner_is_learned_and_remembered(kiosk: Kiosk) -> None:
    devices, keys, _ = plugged(kiosk)
    arrived = "L~" + typed(TEST_CODE, QWERTZ, QWERTZ_DEAD)
    row = devices.keep(type_in(devices.calibration_session(), arrived), "Left lane")
    assert row.name == "Left lane"
    assert row.notes == ((ScannerNote.LAYOUT, "QWERTZ"), (ScannerNote.NO_ENTER, ""), (ScannerNote.PREFIX, "L~"))
    garbled = "L~" + typed("GH1:xyz-7+A", QWERTZ, QWERTZ_DEAD)
    assert scan(keys, garbled) == ("GH1:xyz-7+A", "Left lane", False)
    assert scan(keys, garbled) == ("GH1:xyz-7+A", "Left lane", True)
    devices, keys, _ = plugged(kiosk)
    assert [one.name for one in devices.report().scanners] == ["Left lane"]
    assert typing_scanners(ScannerMemory(kiosk.database)).words == "Left lane"
    assert scan(keys, garbled) == ("GH1:xyz-7+A", "Left lane", False)
    devices.forget("Left lane")
    assert plugged(kiosk)[0].report().scanners == ()


def test_what_is_wrong_with_a_scanner_is_told(devices: LocalDevices) -> None:
    with pytest.raises(ScannerError) as caught:
        devices.keep(type_in(devices.calibration_session(), TEST_CODE[:60]), "x")
    assert caught.value.key == "scanner.calibration.letters_lost"
    assert devices.keep(type_in(devices.calibration_session(), TEST_CODE + "\r"), "one").notes == (
        (ScannerNote.CLEAN, ""),
    )
    lost = TEST_CODE.replace("+", "")
    row = devices.keep(type_in(devices.calibration_session(), f"{lost}#\r{lost}#\r"), "two")
    assert row.notes == (
        (ScannerNote.TWICE, ""),
        (ScannerNote.SUFFIX, "#"),
        (ScannerNote.LOST, "+"),
        (ScannerNote.TWIN, "one"),
    )


def test_what_another_version_remembered_does_no_harm(kiosk: Kiosk) -> None:
    devices, _, _ = plugged(kiosk)
    devices.keep(type_in(devices.calibration_session(), TEST_CODE + "\r"), "good")
    save_setting(kiosk.database, "typing_scanners", {"odd": {"warp": 9}, "good": {"prefix": "G"}})
    assert set(known_scanners(kiosk.database).known) == {"good"}


def test_cameras_of_one_name_are_numbered() -> None:
    found = [
        CameraInfo(source=str(n), name=name, identity=f"id-{n}") for n, name in enumerate(("C270", "FaceTime", "C270"))
    ]
    rows = list(camera_rows(found, "id-2"))
    assert [(row.name, row.chosen) for row in rows] == [("C270 (1)", False), ("FaceTime", False), ("C270 (2)", True)]


def test_figures_are_told_once_there_are_frames(kiosk: Kiosk, tmp_path: Path) -> None:
    devices, _, scan_input = plugged(kiosk)
    assert devices.report().figures is None
    video = tmp_path / "video.avi"
    make_video(video, [HeldItem(text="ticket", seconds=0.6, surface="paper")], seed=3, size=(640, 480), gap_s=0.1)
    devices.use_camera(str(video))
    scan_input.start(lambda scan: None, lambda picture: None, lambda report: None)
    assert scan_input.wait_until_over(60)
    scan_input.stop()
    figures = devices.report().figures
    assert figures is not None
    assert figures.size == (640, 480)
    assert figures.decode_ms is not None
