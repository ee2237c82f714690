"""A video through the real scan input, the real desk and a real roster: what the gate writes down."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.window import plug
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Reason
from kiosk.scanner.synthetic.gate_video import HeldItem, make_video
from kiosk.store.channel.sync_state import save_self_device
from kiosk.ui.ports import CameraReport, CheckInResult, Picture, Place
from tests.bench.large_roster import LargeRoster
from tests.bench.window import DEVICE

CROWD = LargeRoster(8)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        CROWD.fill(opened.database)
        save_self_device(opened.database, DEVICE)
        yield opened


def answers(kiosk: Kiosk, folder: Path, *items: HeldItem, gap_s: float = 0.1) -> list[tuple[str, Reason]]:
    """Play a video at the gate and return what was scanned, with the gate's answers."""
    video = folder / "gate.avi"
    make_video(video, items, seed=7, size=(640, 480), gap_s=gap_s)
    scan_input = ScanInput(kiosk.settings)
    ports = plug(kiosk, scan_input)
    ports.places.choose(Place(event_id="ev", list_id="main", gate_id="a"))
    assert isinstance(ports.desk, StationCheckIn)
    given: list[CheckInResult] = []
    desk = ports.desk

    def take(scan: Scan) -> None:
        given.append(desk.check_in(scan))

    def ignore(_: Picture | CameraReport) -> None:
        pass

    scan_input.use(str(video))
    scan_input.start(take, ignore, ignore)
    try:
        assert scan_input.wait_until_over(60.0)
    finally:
        scan_input.stop()
    return [(done.scan.text, done.verdict.reason) for done in given]


def paper(text: str, seconds: float = 0.6) -> HeldItem:
    return HeldItem(text=text, seconds=seconds, surface="paper")


def test_two_guests_within_a_second_are_two_scans(kiosk: Kiosk, tmp_path: Path) -> None:
    first, second = paper("code-1", 0.5), paper("code-2", 0.5)
    assert answers(kiosk, tmp_path, first, second, gap_s=0.0) == [
        ("code-1", Reason.OK),
        ("code-2", Reason.OK),
    ]


def test_nobody_is_lost_in_a_dense_queue_and_nobody_counts_twice(kiosk: Kiosk, tmp_path: Path) -> None:
    queue = [CROWD.gate_pass(number) if number % 2 else f"code-{number}" for number in range(8)]
    items = [paper(text, 0.6) for text in queue]
    assert answers(kiosk, tmp_path, *items, gap_s=0.03) == [(text, Reason.OK) for text in queue]


def test_a_phone_shown_again_at_once_changes_nothing(kiosk: Kiosk, tmp_path: Path) -> None:
    items = (paper("code-1"), paper("code-1"), paper("code-2"), paper("code-1"))
    assert answers(kiosk, tmp_path, *items) == [("code-1", Reason.OK), ("code-2", Reason.OK)]


def test_a_code_that_nobody_vouches_for_is_refused_all_the_same(kiosk: Kiosk, tmp_path: Path) -> None:
    ((text, reason),) = answers(kiosk, tmp_path, paper("somebody else's ticket", 0.8))
    assert text == "somebody else's ticket"
    assert reason is not Reason.OK


def test_keys_and_roster_vouch(kiosk: Kiosk) -> None:
    word = CodeProvenance(kiosk.database)
    assert word(CROWD.gate_pass(3))
    assert word("code-3")
    assert word(" code-3\r\n")
    assert not word("code-3000")
    assert not word(CROWD.gate_pass(3)[:-3] + "AAA"), "a damaged signature vouches for nothing"
    assert not word("\ud800" + "x" * 9000)


def test_a_roster_that_cannot_be_read_vouches_for_nothing(tmp_path: Path) -> None:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        kiosk.database.db.conn.execute("DROP TABLE credentials")
        assert not CodeProvenance(kiosk.database)("code-3")
