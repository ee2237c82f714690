"""The preflight of a real kiosk: real database, real settings, and cameras that are videos."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtPdf import QPdfDocument

from kiosk.app.health.preflight import Preflight
from kiosk.app.health.resting_devices import RestingDevices
from kiosk.app.health.sheet import PRINTED
from kiosk.app.health.window_preflight import WindowPreflight
from kiosk.app.health.working_devices import WorkingDevices
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import ScannerError
from kiosk.domain.reports.logo import Logo
from kiosk.domain.reports.preflight.judging import CameraFigures
from kiosk.domain.reports.preflight.lines import Observation, Subject
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.reports.documents.preflight import preflight_document
from kiosk.reports.pdf.logo_picture import logo_png
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.scanner.synthetic.drawing import code_modules
from kiosk.store.channel.sync_state import Device, Heartbeat, save_heartbeat, save_self_device
from kiosk.store.staff.members import add_member, save_pin
from kiosk.ui.ports.camera import CameraReport
from tests.support.gate.guests import named
from tests.support.gate.small_event import STATION, furnish
from tests.support.logos import WORD_MARK

O = Observation  # noqa: E741


@dataclass
class Devices:
    """What is scanned with, as the test sets it."""

    figures: CameraFigures = field(default_factory=lambda: CameraFigures(name="Cam", size=(640, 480), test_ms=1.0))
    fails: Exception | None = None

    def camera(self) -> CameraFigures:
        if self.fails:
            raise self.fails
        return self.figures

    def scanners(self) -> tuple[Sequence[str], Sequence[str]]:
        return ("Desk",), ()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return Settings(data_dir=tmp_path / "data", use_keyring=False)


@pytest.fixture
def kiosk(settings: Settings) -> Iterator[Kiosk]:
    with open_kiosk(settings) as opened:
        furnish(opened.database, *named(1, "Ann"), *named(2, "Bob", booking={"party_size": 3}))
        yield opened


def preflight_of(kiosk: Kiosk, station: Station | None = STATION, devices: Devices | None = None) -> Preflight:
    return Preflight(kiosk, devices or Devices(), lambda: station, lambda: True, lambda: None)


def enrol(kiosk: Kiosk, *, state: str = "enrolled") -> None:
    device = Device(id="d1", name="Laptop 1", platform="pretix", profile="", base_url="https://x.example", state=state)
    save_self_device(kiosk.database, device)


def beat(kiosk: Kiosk, *, ago_s: float = 0.0, online: bool = True, key: str = "") -> None:
    now = datetime.now(UTC) - timedelta(seconds=ago_s)
    save_heartbeat(kiosk.database, Heartbeat(pid=7, started_at=now, beat_at=now, online=online, last_error_key=key))


def test_a_laptop_that_was_never_set_up_says_what_is_missing(kiosk: Kiosk) -> None:
    checks = preflight_of(kiosk, None)
    found = {subject: checks.check(subject).observed for subject in Subject}
    assert found[Subject.STATION] is O.STATION_NONE
    assert found[Subject.GUEST_LIST] is O.LIST_NEVER, "it is here, and nobody knows how old it is"
    assert found[Subject.COUNTS] is O.COUNTS_NONE
    assert found[Subject.SYNC] is O.SYNC_NOT_ENROLLED
    assert found[Subject.PIN] is O.PIN_NONE
    assert found[Subject.VENUE] is O.VENUE_NONE
    assert found[Subject.DATABASE] is O.DATABASE_KEY_BESIDE
    assert found[Subject.QUEUE] is O.QUEUE_EMPTY
    assert O.CHECK_FAILED not in found.values()


def test_place_and_counts_are_those_of_the_station(kiosk: Kiosk) -> None:
    checks = preflight_of(kiosk)
    place = checks.check(Subject.STATION)
    assert (place.observed, place.values["place"]) == (
        O.STATION_ENTRY,
        "Night of Lights · Main entrance · Gate A",
    )
    counts = checks.check(Subject.COUNTS)
    assert (counts.observed, counts.values) == (O.COUNTS_AGREE, {"tickets": 2, "guests": 4})


@pytest.mark.parametrize(
    ("ago_s", "online", "key", "observed"),
    [
        (0.0, True, "", O.SYNC_RUNNING),
        (60.0, True, "", O.SYNC_STOPPED),
        (0.0, False, "delivery.captive_portal", O.SYNC_OFFLINE),
        (0.0, True, "delivery.partly", O.SYNC_PARTLY),
    ],
)
def test_the_sync_service(kiosk: Kiosk, ago_s: float, online: bool, key: str, observed: Observation) -> None:
    enrol(kiosk)
    beat(kiosk, ago_s=ago_s, online=online, key=key)
    line = preflight_of(kiosk).check(Subject.SYNC)
    assert line.observed is observed
    assert ("Wi-Fi" in str(line.values.get("why", ""))) == (key == "delivery.captive_portal")


def test_a_revoked_device_is_told(kiosk: Kiosk) -> None:
    enrol(kiosk, state="revoked")
    assert preflight_of(kiosk).check(Subject.SYNC).observed is O.SYNC_REVOKED


def test_a_pin_that_was_chosen_is_seen(kiosk: Kiosk) -> None:
    SavedPin(kiosk.database, kiosk.clock.monotonic_ms).replace_forgotten("1234")
    assert preflight_of(kiosk).check(Subject.PIN).observed is O.PIN_CHOSEN


def test_a_supervisor_of_the_staff_has_a_pin_of_his_own(kiosk: Kiosk) -> None:
    steward = StaffMember(id="s1", name="Kim", role=Role.STEWARD)
    lead = StaffMember(id="s2", name="Lea", role=Role.SUPERVISOR)
    for member in (steward, lead):
        add_member(kiosk.database, member, datetime.now(UTC))
    save_pin(kiosk.database, "s1", "hashed")
    assert preflight_of(kiosk).check(Subject.PIN).observed is O.PIN_NONE, "a steward overrides nothing"
    save_pin(kiosk.database, "s2", "hashed")
    assert preflight_of(kiosk).check(Subject.PIN).observed is O.PIN_CHOSEN


@pytest.mark.parametrize("failure", [ScannerError("gone", key="scanner.camera_lost"), RuntimeError("driver")])
def test_a_check_that_breaks_is_a_line_and_no_end(kiosk: Kiosk, failure: Exception) -> None:
    line = preflight_of(kiosk, devices=Devices(fails=failure)).check(Subject.CAMERA)
    assert line.observed is O.CHECK_FAILED
    assert line.values["why"]


def test_no_camera_is_no_picture_and_a_code_in_a_video_is_read(kiosk: Kiosk, tmp_path: Path) -> None:
    none = RestingDevices(kiosk.settings, kiosk.database, listed=list)
    assert none.camera().name == ""
    with pytest.raises(ScannerError):
        none.read_code(1.0)
    missing = RestingDevices(Settings(camera=str(tmp_path / "no.mp4"), use_keyring=False), kiosk.database)
    assert missing.camera().size is None


def test_a_code_in_front_of_the_camera_is_read(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "code.avi"
    dark = np.pad(code_modules("HELLO GATE") > 0, 8)
    picture: NDArray[np.uint8] = np.kron(np.where(dark, 0, 255), np.ones((8, 8), int)).astype(np.uint8)
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10.0, picture.shape[::-1], isColor=False)
    for _ in range(20):
        video.write(picture)
    video.release()
    devices = RestingDevices(Settings(camera=str(path), use_keyring=False), kiosk.database)
    figures = devices.camera()
    assert (figures.size, figures.is_connected) == (picture.shape[::-1], True)
    assert figures.light is not None
    assert devices.read_code(60.0)


def test_the_verb_says_no_go_and_writes_a_sheet(
    kiosk: Kiosk, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    path = tmp_path / "sheet.pdf"
    code = run(["preflight", "--by", "Robin", "--output", str(path), "--json"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["subject"] for line in lines[:-1]] == [subject.value for subject in Subject]
    assert code == 1
    assert lines[-1]["decision"] == "no_go"
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    words = document.getAllText(0).text()
    document.close()
    for wanted in ("Preflight: No go", "Robin", "Night of Lights", "Signed:", "Supervisor PIN", "kiosk pin"):
        assert wanted in words


def test_who_names_a_place_that_is_not_there_hears_of_it(kiosk: Kiosk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preflight", "--event", "Nowhere"]) == 3
    assert "Nowhere" in capsys.readouterr().err


def test_the_window_saves_where_documents_are_and_prints(kiosk: Kiosk, tmp_path: Path, qapp: object) -> None:
    printed: list[Sequence[str]] = []

    def spooler(command: Sequence[str]) -> str:
        printed.append(command)
        return "system default destination: Desk"

    documents = tmp_path / "Documents"
    window = WindowPreflight(preflight_of(kiosk), documents, kiosk.settings.data_dir, spooler)
    lines = [window.check(subject) for subject in (Subject.STATION, Subject.DISK)]
    beside = Path(window.save(lines, "Robin"))
    assert beside.parent == kiosk.settings.data_dir, "there is no folder for documents"
    documents.mkdir()
    assert Path(window.save(lines, "Robin")).parent == documents
    window.print_out(lines, "Robin")
    assert printed[-1] == ("lp", "-d", "Desk", "--", str(kiosk.settings.data_dir / PRINTED))


def test_the_sheet_wears_the_organizers_logo(qapp: object, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_bytes(WORD_MARK)
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False, brand_logo=logo)) as opened:
        furnish(opened.database)
        document = preflight_document(preflight_of(opened).sheet((), "Robin"))
    assert document.logo == logo_png(Logo("svg", WORD_MARK))


def test_an_open_window_tells_what_it_scans_with(kiosk: Kiosk, tmp_path: Path) -> None:
    scan_input = ScanInput(Settings(camera=str(tmp_path / "no.mp4"), use_keyring=False))
    keys = TypedCodes(TypingScanners(), scan_input.debounce)
    devices = WorkingDevices(scan_input, keys)
    assert devices.camera().size is None
    assert devices.scanners() == ([], [])
    states: list[CameraReport] = []
    scan_input.start(lambda scan: None, lambda frame: None, states.append)
    try:
        assert devices.camera().name.endswith("no.mp4")
    finally:
        scan_input.stop()
