"""The window's feed over a camera's lane and serial hand scanners, in the window's own records."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.camera_memory import CameraMemory
from kiosk.config import Settings
from kiosk.domain.credential import Scan
from kiosk.scanner.cameras.camera import CameraPhase
from kiosk.scanner.cameras.camera import CameraState as LaneState
from kiosk.scanner.cameras.capture import SourceKind, source_kind
from kiosk.scanner.cameras.listing import CameraInfo, find_camera, list_cameras
from kiosk.scanner.code_choice import by_distance
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import Frame, monotonic_ms
from kiosk.scanner.hand.serial_scanners import HandScanners, named_ports
from kiosk.scanner.pipeline import ScanLane
from kiosk.scanner.pipeline_stats import LaneStats
from kiosk.scanner.reading.decoder import Decoder, Sighting
from kiosk.scanner.reading.engines.zbar_process import SecondOpinion
from kiosk.scanner.reading.hints import Hint
from kiosk.ui.ports import CameraReport, CameraState, Detection, Picture

_BY_KEY = {
    "scanner.camera_missing": CameraState.MISSING,
    "scanner.camera_busy": CameraState.BUSY,
    "scanner.camera_lost": CameraState.UNPLUGGED,
    "scanner.camera_forbidden": CameraState.DENIED,
    "scanner.camera_unavailable": CameraState.BUSY,
    "scanner.stream_unreachable": CameraState.MISSING,
    "scanner.file_missing": CameraState.MISSING,
    "scanner.camera_ended": CameraState.ENDED,
}


@dataclass(frozen=True, slots=True)
class _Callbacks:
    on_scan: Callable[[Scan], None]
    on_frame: Callable[[Picture], None]
    on_state: Callable[[CameraReport], None]


class CameraFeed:
    """Implements the window's ``ScanFeed`` over one lane at a time.

    Attributes:
        vouched: Tells of a text whether it proves itself; without it, every reading is trusted. Set before the start.
        memory: Remembers the camera from one start to the next; without it, nothing is kept. Set before the start.
        debounce: Decides which codes are scans, for everything that reads here: a guest who is scanned by hand before
            the camera is one guest, and a camera that comes back does not scan again what it still sees.
        opened: What is read now: identity of a camera, address or file.
    """

    def __init__(self, settings: Settings) -> None:
        self.vouched: Callable[[str], bool] | None = None
        self.memory: CameraMemory | None = None
        self.debounce = Debounce()
        self.opened = ""
        self._settings = settings
        self._source = settings.camera
        self._guard = threading.Lock()
        self._callbacks: _Callbacks | None = None
        self._lane: ScanLane | None = None
        self._hands: HandScanners | None = None
        self._stats: LaneStats | None = None
        self._hint = ""

    def start(
        self,
        on_scan: Callable[[Scan], None],
        on_frame: Callable[[Picture], None],
        on_state: Callable[[CameraReport], None],
    ) -> None:
        """Begin with the camera of the settings, or the first one that is connected, and with the hand scanners."""
        with self._guard:
            self._callbacks = _Callbacks(on_scan, on_frame, on_state)
            self._hands = HandScanners(
                named_ports(self._settings.hand_scanners), on_scan=on_scan, debounce=self.debounce
            )
            self._hands.start()
            self._open()

    def retry(self) -> None:
        """Look for the camera now instead of at the next scheduled try."""
        threading.Thread(target=self._reopen, name="camera-retry", daemon=True).start()

    def use(self, source: str) -> None:
        """Read another camera or film from now on; "" means the first camera that is connected."""
        self._source = source
        self.retry()

    def stop(self) -> None:
        """End and join the lane's threads."""
        with self._guard:
            self._callbacks = None
            hands, self._hands = self._hands, None
            if hands is not None:
                hands.stop()
            self._close()

    def wait_until_over(self, timeout_s: float) -> bool:
        """Wait until a film is over and its scans were handed on; return whether that is so."""
        lane = self._lane
        return lane is not None and lane.wait_until_done(timeout_s)

    def judged(self, text: str) -> None:
        """Take note that the verdict on a scanned code was made, or could not be."""
        self.debounce.judged(text, monotonic_ms())

    def reset(self) -> None:
        """Forget which codes were seen: another place was chosen."""
        self.debounce.reset()
        lane = self._lane
        if lane is not None:
            lane.reset()

    def stats(self) -> LaneStats | None:
        """Return how the present lane has done, or the last one; None before there was one."""
        lane = self._lane
        return lane.stats() if lane is not None else self._stats

    def cameras(self) -> list[CameraInfo]:
        """Return the cameras that are connected."""
        return list_cameras()

    def hand_scanners(self) -> list[tuple[str, bool]]:
        """Return the names of the serial scanners, and whether each can be used now."""
        hands = self._hands
        return hands.known if hands is not None else []

    def _note_hint(self, hint: Hint | None) -> None:
        self._hint = hint.key if hint is not None else ""

    def _reopen(self) -> None:
        with self._guard:
            self._close()
            if self._callbacks is not None:
                self._open()

    def _open(self) -> None:
        callbacks = self._callbacks
        if callbacks is None:
            return
        self._hint = ""
        source, name = self._chosen()
        self.opened = source
        self._lane = ScanLane(
            source,
            Decoder(("QR", *self._settings.symbologies), opinion=SecondOpinion()),
            self.debounce,
            on_scan=callbacks.on_scan,
            on_frame=lambda frame, sighting: callbacks.on_frame(_picture(frame, sighting, self._hint)),
            on_hint=self._note_hint,
            on_state=lambda state: _report(state, callbacks.on_state),
            vouched=self.vouched,
            name=name,
        )
        self._lane.start()

    def _close(self) -> None:
        lane, self._lane = self._lane, None
        if lane is not None:
            lane.stop()
            self._stats = lane.stats()
            if self.memory is not None and self._stats.looked_at:
                self.memory.keep_figures(self._stats)

    def _chosen(self) -> tuple[str, str]:
        """Return what to open, and what entries call it.

        A camera that somebody chose is remembered, and so is the first one ever used. One that merely stands in for a
        remembered camera is not: the other one will be plugged in again.
        """
        if self._source and source_kind(self._source) is not SourceKind.DEVICE:
            return self._source, ""
        found = list_cameras()
        kept = self.memory.camera() if self.memory is not None else ""
        camera = find_camera(self._source or kept, found)
        if camera is None and not self._source and found:
            camera = found[0]
        if camera is None:
            # Without any camera the first one's number is tried again and again: it may be plugged in later.
            return self._source or "0", ""
        if self.memory is not None and (self._source or not kept):
            self.memory.keep_camera(camera.identity)
        return camera.identity, camera.name


def _picture(frame: Frame, sighting: Sighting, hint: str) -> Picture:
    """Return a frame as it is shown: the code that counts first, those beside it, and those that cannot be read."""
    ordered = by_distance(sighting.detections, (frame.width, frame.height))
    outlined = [Detection(polygon=d.polygon, meant=place == 0) for place, d in enumerate(ordered) if d.polygon]
    outlined += [Detection(polygon=polygon, readable=False) for polygon in sighting.located]
    return Picture(image=frame.image, detections=outlined, hint="" if ordered else hint)


def _report(state: LaneState, tell: Callable[[CameraReport], None]) -> None:
    """Pass on what people should know: a camera that is being tried again stays what it was."""
    if state.phase is CameraPhase.RETRYING:
        return
    well = {CameraPhase.OPENING: CameraState.STARTING, CameraPhase.RUNNING: CameraState.LIVE}.get(state.phase)
    shown = well or _BY_KEY.get(state.key, CameraState.FAULTY)
    tell(CameraReport(state=shown, key="" if well else state.key, name=state.source))
