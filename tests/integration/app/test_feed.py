"""The feed's choice of a camera, and what is kept of it, over a real database."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import feed as feed_module
from kiosk.app.camera_memory import CameraMemory
from kiosk.app.doctor_scanner import reading
from kiosk.app.feed import CameraFeed
from kiosk.app.findings import Health
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.config import Settings
from kiosk.scanner.cameras import CameraInfo
from kiosk.scanner.film import Cue, make_film

BUILT_IN = CameraInfo(source="0", name="Built-in", identity="/dev/v4l/by-id/built-in")
USB = CameraInfo(source="2", name="Gate camera", identity="/dev/v4l/by-id/usb")
USB_ELSEWHERE = CameraInfo(source="4", name="Gate camera", identity="/dev/v4l/by-id/usb")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        yield opened


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[CameraInfo]:
    there = [BUILT_IN]
    monkeypatch.setattr(feed_module, "list_cameras", lambda: list(there))
    return there


def choose(kiosk: Kiosk, camera: str = "") -> tuple[str, str]:
    feed = CameraFeed(kiosk.settings.model_copy(update={"camera": camera}))
    feed.memory = CameraMemory(kiosk.database)
    return feed._chosen()


def test_the_first_camera_is_taken_and_remembered(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    assert choose(kiosk) == (BUILT_IN.identity, "Built-in")
    plugged.insert(0, USB)
    assert choose(kiosk) == (BUILT_IN.identity, "Built-in")


def test_a_chosen_camera_is_known_again_wherever_it_is_plugged_in(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    plugged.append(USB)
    assert choose(kiosk, "2") == (USB.identity, "Gate camera")
    plugged[1] = USB_ELSEWHERE
    assert choose(kiosk) == (USB.identity, "Gate camera")


def test_a_stand_in_does_not_take_the_place_of_the_chosen_camera(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    plugged.append(USB)
    choose(kiosk, "2")
    plugged.remove(USB)
    assert choose(kiosk) == (BUILT_IN.identity, "Built-in")
    plugged.append(USB)
    assert choose(kiosk) == (USB.identity, "Gate camera")


@pytest.mark.parametrize("source", ["film.mp4", "rtsp://gate/1", "/dev/video9"])
def test_what_is_no_camera_here_is_opened_as_it_is(kiosk: Kiosk, plugged: list[CameraInfo], source: str) -> None:
    assert choose(kiosk, source) == (source, "")
    assert CameraMemory(kiosk.database).camera() == ""


def test_without_any_camera_the_first_number_is_tried(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    plugged.clear()
    assert choose(kiosk) == ("0", "")


def test_the_doctor_tells_how_the_camera_did(kiosk: Kiosk, tmp_path: Path) -> None:
    memory = CameraMemory(kiosk.database)
    assert "no camera" in reading(memory).words
    film = tmp_path / "film.avi"
    make_film(film, [Cue(text="ticket", seconds=0.6, surface="paper")], seed=3, size=(640, 480), gap_s=0.1)
    feed = CameraFeed(kiosk.settings)
    feed.memory = memory
    feed.use(str(film))
    feed.start(lambda scan: None, lambda picture: None, lambda report: None)
    assert feed.wait_until_over(60)
    feed.stop()
    finding = reading(memory)
    assert "1 scans" in finding.words
    assert "p95" in finding.words
    figures = memory.figures()
    assert figures is not None
    memory.keep_figures(_slowed(feed))
    assert reading(memory).health is Health.WARNING


def _slowed(feed: CameraFeed):
    stats = feed.stats()
    assert stats is not None
    return replace(stats, fps=5.0)
