"""The window's ``Devices`` over the real parts: cameras, hand scanners, calibration and figures."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.scanning.typed_codes import ScannerMemory, TypedCodes
from kiosk.scanner.cameras.listing import CameraInfo
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.calibration_session import TEST_CODE, CalibrationSession
from kiosk.scanner.hand.typing_scanners import TypingScanners, layout_name
from kiosk.scanner.hand.wedge import TYPICAL_GAP_MS
from kiosk.ui.ports import devices as device_ports
from kiosk.ui.ports.devices import CameraFigures, CameraRow, DeviceReport, ScannerNote, ScannerRow


class LocalDevices:
    """What is connected to this laptop."""

    def __init__(
        self,
        scan_input: ScanInput,
        keys: TypedCodes,
        memory: ScannerMemory,
        *,
        before: Callable[[str], None] = lambda _what: None,
    ) -> None:
        """Look at the parts that are in use.

        Args:
            scan_input: Cameras and serial scanners.
            keys: Scanners that type.
            memory: Where these are remembered.
            before: Called with what is about to be changed; it raises where that may not be.
        """
        self._scan_input = scan_input
        self._keys = keys
        self._memory = memory
        self._before = before

    def report(self) -> DeviceReport:
        """Return what is connected."""
        typing = [scanner_row(self._keys.scanners, name) for name in self._keys.scanners.known]
        serial = [
            ScannerRow(name=name, typing=False, connected=connected)
            for name, connected in self._scan_input.hand_scanners()
        ]
        rows = tuple(camera_rows(self._scan_input.cameras(), self._scan_input.opened))
        return DeviceReport(cameras=rows, scanners=(*typing, *serial), figures=self._figures())

    def use_camera(self, identity: str) -> None:
        """Read another camera from now on, also after a restart.

        Raises:
            GatehouseError: Whoever is signed in may not change that.
        """
        self._before("camera")
        self._scan_input.use(identity)

    def test_code(self) -> str:
        """Return what the test code says."""
        return TEST_CODE

    def calibration_session(self) -> device_ports.CalibrationSession:
        """Begin to learn how a scanner types."""
        return CalibrationSession()

    def keep(self, calibration_session: device_ports.CalibrationSession, name: str) -> ScannerRow:
        """Learn from what arrived, and remember it under a name.

        Raises:
            ScannerError: It cannot be put right.
            StoreError: It could not be written.
        """
        self._before(f"hand scanner {name}")
        # The window hands back what it got from here; its port does not show how learning is done.
        learned = cast("CalibrationSession", calibration_session).learn()
        self._remember(self._keys.scanners.with_one(name, learned))
        return scanner_row(self._keys.scanners, name)

    def forget(self, name: str) -> None:
        """Forget what was learned about a scanner that types.

        Raises:
            StoreError: It could not be written.
        """
        self._before(f"hand scanner {name} forgotten")
        self._remember(self._keys.scanners.without(name))

    def _remember(self, scanners: TypingScanners) -> None:
        self._memory.keep(scanners)
        self._keys.scanners = scanners

    def _figures(self) -> CameraFigures | None:
        stats = self._scan_input.stats()
        if stats is None or stats.size is None:
            return None
        half, most = stats.decode_ms_p50, stats.decode_ms_p95
        decode = (half, most) if half is not None and most is not None else None
        return CameraFigures(size=stats.size, fps=stats.fps, decode_ms=decode)


def camera_rows(found: Sequence[CameraInfo], opened: str) -> Iterator[CameraRow]:
    """Yield cameras to choose from; of several with one name, each gets a number.

    Args:
        found: The cameras.
        opened: What is in use: the identity of one of them, or something else.
    """
    names = Counter(camera.name for camera in found)
    so_far: Counter[str] = Counter()
    for camera in found:
        so_far[camera.name] += 1
        name = f"{camera.name} ({so_far[camera.name]})" if names[camera.name] > 1 else camera.name
        yield CameraRow(identity=camera.identity, name=name, chosen=opened in (camera.identity, camera.source))


def scanner_row(scanners: TypingScanners, name: str) -> ScannerRow:
    """Return a scanner with everything that was learned about it."""
    notes = list(_notes(scanners.known[name]))
    # One is named: that is enough to show that the two may be taken for each other.
    notes += [(ScannerNote.TWIN, twin) for twin in scanners.indistinguishable_from(name)[:1]]
    return ScannerRow(name=name, notes=tuple(notes) or ((ScannerNote.CLEAN, ""),))


def _notes(one: Calibration) -> Iterator[tuple[ScannerNote, str]]:
    layout = layout_name(one) if one.letters else ""
    found = (
        (ScannerNote.LAYOUT, layout, bool(one.letters)),
        (ScannerNote.CAPS_LOCK, "", one.caps_lock),
        (ScannerNote.NO_ENTER, "", not one.ends),
        (ScannerNote.TWICE, "", one.sends_twice),
        (ScannerNote.ENDS_DOUBLED, "", one.ends_doubled),
        (ScannerNote.PREFIX, one.prefix, bool(one.prefix)),
        (ScannerNote.SUFFIX, one.suffix, bool(one.suffix)),
        (ScannerNote.SLOW, "", one.typical_gap_ms > TYPICAL_GAP_MS),
        (ScannerNote.LOST, " ".join(one.lost), bool(one.lost)),
        (ScannerNote.MIXED, " ".join(one.mixed), bool(one.mixed)),
    )
    yield from ((note, detail) for note, detail, applies in found if applies)
