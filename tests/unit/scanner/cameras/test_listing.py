"""Cameras by name and identity, as three systems list them."""

import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import cv2
import pytest

from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.listing import (
    CameraInfo,
    backends_for,
    camera_infos,
    device_backends,
    find_camera,
    linux_cameras,
    list_cameras,
    require_camera,
)

USB = r"\\?\usb#vid_{vid:04x}&pid_{pid:04x}&mi_00#{place}#{{65e8773d-8f56-11d0-a3b9-00a0c9223196}}\global"


@dataclass(frozen=True)
class Listed:
    """A camera as Windows or macOS lists it."""

    index: int
    name: str
    path: str | None
    vid: int | None = None
    pid: int | None = None
    backend: int = cv2.CAP_DSHOW


def usb(index: int, name: str, place: str, vid: int = 0x46D, pid: int = 0x825) -> Listed:
    return Listed(index, name, USB.format(vid=vid, pid=pid, place=place), vid, pid)


BUILT_IN = usb(0, "Integrated Camera", "6&1", vid=0x4F2, pid=0xB71A)
LEFT = usb(1, "Logitech Größe C270", "7&left")
RIGHT = usb(2, "Logitech Größe C270", "7&right")


def test_every_system_names_its_cameras() -> None:
    found = camera_infos([BUILT_IN, LEFT, Listed(2, "OBS-Kamera 仮想", None), Listed(3, "\0 ", None)])
    assert [camera.name for camera in found] == [
        "Integrated Camera", "Logitech Größe C270", "OBS-Kamera 仮想", "Camera 4",
    ]  # fmt: skip
    assert [camera.source for camera in found] == ["0", "1", "2", "3"]
    assert found[0].identity.startswith("camera:04f2:b71a Integrated Camera|")
    assert (found[2].identity, found[2].backend) == ("2", cv2.CAP_DSHOW)


def test_a_busy_camera_is_not_replaced_by_what_another_way_counts_under_its_number() -> None:
    both = (cv2.CAP_DSHOW, cv2.CAP_MSMF)
    listed = camera_infos([BUILT_IN, LEFT])
    assert backends_for("0", both, listed) == (cv2.CAP_DSHOW,)
    assert backends_for("7", both, listed) == (cv2.CAP_DSHOW,), "one that is not listed is not another way's either"
    by_the_other = camera_infos([Listed(0, "Camera", None, backend=cv2.CAP_MSMF)])
    assert backends_for("0", both, by_the_other) == (cv2.CAP_MSMF,)
    assert backends_for("0", both, []) == both, "nothing is known, so nothing can be mistaken"


def test_a_camera_is_known_again_whatever_its_number() -> None:
    chosen = camera_infos([BUILT_IN, LEFT])[1]
    moved_up = camera_infos(
        [usb(0, "Logitech Größe C270", "7&left"), usb(1, "Integrated Camera", "6&1", 0x4F2, 0xB71A)]
    )
    assert find_camera(chosen.identity, moved_up) == moved_up[0]


def test_a_camera_that_was_plugged_in_elsewhere_is_known_by_its_model() -> None:
    chosen = camera_infos([BUILT_IN, LEFT])[1]
    elsewhere = camera_infos([BUILT_IN, usb(1, "Logitech Größe C270", "8&hub")])
    assert find_camera(chosen.identity, elsewhere) == elsewhere[1]
    assert find_camera(chosen.identity, camera_infos([BUILT_IN])) is None


@pytest.mark.parametrize("order", [(LEFT, RIGHT), (RIGHT, LEFT)])
def test_two_of_a_model_stay_apart(order: tuple[Listed, Listed]) -> None:
    left, right = camera_infos([LEFT, RIGHT])
    found = camera_infos(order)
    assert [found[order.index(LEFT)], found[order.index(RIGHT)]] == [
        find_camera(left.identity, found),
        find_camera(right.identity, found),
    ]


def test_another_model_is_no_stand_in() -> None:
    chosen = camera_infos([LEFT])[0]
    assert find_camera(chosen.identity, camera_infos([usb(0, "Logitech Größe C270", "7&left", pid=0x999)])) is None
    assert find_camera("7", camera_infos([LEFT])) is None
    with pytest.raises(ScannerError) as caught:
        require_camera(chosen.identity, lambda: camera_infos([BUILT_IN]))
    assert caught.value.key == "scanner.camera_missing"
    assert "046d:0825 Logitech Größe C270" in str(caught.value)


@pytest.mark.parametrize(
    ("platform", "backends"),
    [("win32", (cv2.CAP_DSHOW, cv2.CAP_MSMF)), ("darwin", (cv2.CAP_AVFOUNDATION,)), ("linux", (cv2.CAP_V4L2,))],
)
def test_the_ways_to_open_a_camera(monkeypatch: pytest.MonkeyPatch, platform: str, backends: tuple[int, ...]) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert device_backends() == backends


@pytest.mark.parametrize("there", [cv2.CAP_DSHOW, cv2.CAP_MSMF])
def test_windows_is_asked_in_the_order_of_opening(monkeypatch: pytest.MonkeyPatch, there: int) -> None:
    library = ModuleType("cv2_enumerate_cameras")
    library.enumerate_cameras = lambda backend: [LEFT] if backend == there else []  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", library)
    monkeypatch.setattr(sys, "platform", "win32")
    assert [camera.name for camera in list_cameras()] == [LEFT.name]
    library.enumerate_cameras = lambda backend: []  # type: ignore[attr-defined]
    assert list_cameras() == []


class Kernel:
    """A folder tree like the Linux kernel's and udev's."""

    def __init__(self, folder: Path) -> None:
        self.sysfs, self.links, self.dev = folder / "sys", folder / "v4l", folder / "dev"
        for made in (self.sysfs, self.links / "by-id", self.links / "by-path", self.dev):
            made.mkdir(parents=True)

    def plug(self, number: int, name: str, *, index: str = "0", by_id: str = "", by_path: str = "") -> None:
        node = self.sysfs / f"video{number}"
        node.mkdir()
        (node / "name").write_text(name + "\n", encoding="utf-8")
        (node / "index").write_text(index + "\n")
        (self.dev / node.name).touch()
        for kind, link in (("by-id", by_id), ("by-path", by_path)):
            place = self.links / kind / f"{link}-video-index{index}"
            if link:
                place.unlink(missing_ok=True)
                place.symlink_to(self.dev / node.name)

    def cameras(self) -> list[CameraInfo]:
        return linux_cameras(self.sysfs, self.links)


@pytest.fixture
def kernel(tmp_path: Path) -> Kernel:
    return Kernel(tmp_path)


def test_linux_lists_cameras_and_no_metadata(kernel: Kernel) -> None:
    kernel.plug(0, "Front")
    kernel.plug(1, "Front", index="1")
    kernel.plug(2, "Größe HD", by_id="usb-HD", by_path="pci-1")
    (kernel.sysfs / "video10").mkdir()
    (kernel.sysfs / "video-x").mkdir()
    found = kernel.cameras()
    assert [(camera.source, camera.name) for camera in found] == [("0", "Front"), ("2", "Größe HD"), ("10", "video10")]
    assert found[1].identity == str(kernel.links / "by-id" / "usb-HD-video-index0")
    assert (found[0].identity, found[2].identity) == ("0", "10")


def test_two_of_a_model_with_serial_numbers_keep_them_on_linux(kernel: Kernel) -> None:
    kernel.plug(0, "C920", by_id="usb-C920_A", by_path="pci-1")
    kernel.plug(2, "C920", by_id="usb-C920_B", by_path="pci-2")
    assert [Path(camera.identity).name for camera in kernel.cameras()] == [
        "usb-C920_A-video-index0",
        "usb-C920_B-video-index0",
    ]


def test_two_of_a_model_without_serial_numbers_are_told_by_their_plugs_on_linux(kernel: Kernel) -> None:
    kernel.plug(0, "C270", by_id="usb-C270", by_path="pci-1")
    alone = kernel.cameras()[0]
    kernel.plug(2, "C270", by_id="usb-C270", by_path="pci-2")  # the link now leads to the second one
    first, second = kernel.cameras()
    assert first.identity.startswith("camera:C270|")
    assert first.identity.endswith("pci-1-video-index0")
    assert second.identity.endswith("pci-2-video-index0")
    assert find_camera(second.identity, [first, second]) == second
    assert find_camera(alone.identity, [first, second]) == second, "its link leads there now"


def test_no_cameras_is_an_empty_list(tmp_path: Path) -> None:
    assert linux_cameras(tmp_path / "none", tmp_path / "none") == []
