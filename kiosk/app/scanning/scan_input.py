"""The window's scan input over a camera's pipeline and serial hand scanners, in the window's own records."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.scanner.cameras.camera import CameraChange, CameraPhase
from kiosk.scanner.cameras.capture import SourceKind, source_kind
from kiosk.scanner.cameras.listing import CameraInfo, find_camera, list_cameras
from kiosk.scanner.code_choice import by_distance_from_middle
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.detection import SelfProving
from kiosk.scanner.frame import Frame, monotonic_ms
from kiosk.scanner.hand.card_readers import CardPort, CardReaders, card_port
from kiosk.scanner.hand.serial_scanners import SerialScanners, named_ports
from kiosk.scanner.pipeline import ScanPipeline
from kiosk.scanner.pipeline_stats import PipelineStats
from kiosk.scanner.reading.decoded_frame import DecodedFrame
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zbar_process import ZbarProcess
from kiosk.scanner.reading.hints import Hint
from kiosk.store.laptop.scan_mark import ScanMark
from kiosk.ui.ports.camera import CameraReport, CameraState, CodeOutline, Picture

_PART_KEY = "scanner.hint.message_part"
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


class ScanInput:
    """Implements the window's ``ScanInputPort`` over one pipeline at a time.

    Attributes:
        self_proving: Tells of a text whether it proves itself; without it, every reading is trusted. Set before the
            start.
        memory: Remembers the camera from one start to the next; without it, nothing is kept. Set before the start.
        debounce: Decides which codes are scans, for everything that reads here: a guest who is scanned by hand before
            the camera is one guest, and a camera that comes back does not scan again what it still sees.
        mark: Tells programs beside this one that a guest is there; None tells nobody. Set before the start.
        find_cards: Finds the system's service for NFC readers; None where there is none. Set before the start.
        rests: No camera is opened before somebody asks for one (``retry``). Set before the start.
        opened: What is read now: identity of a camera, address or file.
        live: Whether pictures come from it.
    """

    def __init__(self, settings: Settings) -> None:
        self.self_proving: SelfProving | None = None
        self.memory: CameraMemory | None = None
        self.mark: ScanMark | None = None
        self.debounce = Debounce()
        self.find_cards: Callable[[], CardPort | None] = card_port
        self.rests = False
        self.opened = ""
        self.live = False
        self._settings = settings
        self._source = settings.camera
        self._guard = threading.Lock()
        self._callbacks: _Callbacks | None = None
        self._pipeline: ScanPipeline | None = None
        self._hands: SerialScanners | None = None
        self._cards: CardReaders | None = None
        self._stats: PipelineStats | None = None
        self._hint = ""

    def start(
        self,
        on_scan: Callable[[Scan], None],
        on_frame: Callable[[Picture], None],
        on_state: Callable[[CameraReport], None],
    ) -> None:
        """Begin with the hand scanners and, unless it rests, the camera of the settings, or the first one connected."""
        with self._guard:
            self._callbacks = _Callbacks(on_scan, on_frame, on_state)
            self._hands = SerialScanners(
                named_ports(self._settings.hand_scanners),
                on_scan=on_scan,
                debounce=self.debounce,
                self_proving=self.self_proving,
            )
            self._hands.start()
            port = self.find_cards()
            if port is not None:
                self._cards = CardReaders(port, on_scan, self.debounce)
                self._cards.start()
            self._open()

    def retry(self) -> None:
        """Look for the camera now instead of at the next scheduled try."""
        self.rests = False
        # Closing joins the pipeline's threads, which may wait for a camera's driver; the window's thread must not.
        threading.Thread(target=self._reopen, name="camera-retry", daemon=True).start()

    def use(self, source: str) -> None:
        """Read another camera or video from now on; "" means the first camera that is connected."""
        self._source = source
        self.retry()

    def stop(self) -> None:
        """End and join the pipeline's threads."""
        with self._guard:
            # First: a retry that is under way opens nothing any more then.
            self._callbacks = None
            hands, self._hands = self._hands, None
            cards, self._cards = self._cards, None
            if hands is not None:
                hands.stop()
            if cards is not None:
                cards.stop()
            self._close()

    def wait_until_over(self, timeout_s: float) -> bool:
        """Wait until a video is over and its scans were handed on; return whether that is so."""
        pipeline = self._pipeline
        return pipeline is not None and pipeline.wait_until_done(timeout_s)

    def decided(self, text: str) -> None:
        """Take note that the verdict on a scanned code was made, or could not be."""
        now_ms = monotonic_ms()
        self.debounce.decided(text, now_ms)
        pipeline = self._pipeline
        if pipeline is not None:
            pipeline.note_decided(text, now_ms)

    def verdict_shown(self) -> None:
        """Take note that what became of the last scan is on the screen."""
        if self.mark is not None:
            self.mark.clear()
        pipeline = self._pipeline
        if pipeline is not None:
            pipeline.note_shown()

    def reset(self) -> None:
        """Forget which codes were seen: another place was chosen."""
        self.debounce.reset()
        pipeline = self._pipeline
        if pipeline is not None:
            pipeline.reset()

    def stats(self) -> PipelineStats | None:
        """Return how the present pipeline has done, or the last one; None before there was one."""
        pipeline = self._pipeline
        return pipeline.stats() if pipeline is not None else self._stats

    def cameras(self) -> list[CameraInfo]:
        """Return the cameras that are connected."""
        return list_cameras()

    def hand_scanners(self) -> list[tuple[str, bool]]:
        """Return the names of the serial scanners and of NFC readers, and whether each can be used now."""
        hands, cards = self._hands, self._cards
        known = hands.known if hands is not None else []
        return [*known, *((name, True) for name in (cards.connected if cards is not None else ()))]

    def _note_frame(self, tell: Callable[[Picture], None], frame: Frame, decoded: DecodedFrame) -> None:
        if decoded.looked_closely and self.mark is not None:
            # Before anything is read: the frames on the way to it take the most work.
            self.mark.note()
        tell(_picture(frame, decoded, self._hint))

    def _note_change(self, change: CameraChange, tell: Callable[[CameraReport], None]) -> None:
        self.live = change.phase is CameraPhase.RUNNING
        _report(change, tell)

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
        if self.rests:
            callbacks.on_state(CameraReport(state=CameraState.OFF))
            return
        source, name = self._chosen()
        self.opened = source
        self._pipeline = ScanPipeline(
            source,
            # A decoder of its own for each pipeline: it goes on from the frames before, which another camera never
            # saw.
            Decoder(("QR", *self._settings.symbologies), zbar=ZbarProcess()),
            self.debounce,
            on_scan=callbacks.on_scan,
            on_frame=partial(self._note_frame, callbacks.on_frame),
            on_hint=self._note_hint,
            on_change=lambda change: self._note_change(change, callbacks.on_state),
            self_proving=self.self_proving,
            name=name,
        )
        self._pipeline.start()

    def _close(self) -> None:
        pipeline, self._pipeline = self._pipeline, None
        if pipeline is not None:
            pipeline.stop()
            self._stats = pipeline.stats()
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
        saved = self.memory.camera() if self.memory is not None else ""
        camera = find_camera(self._source or saved, found)
        # A camera that the settings name is not replaced by another one; one that was merely remembered is.
        if camera is None and not self._source and found:
            camera = found[0]
        if camera is None:
            # Without any camera the first one's number is tried again and again: it may be plugged in later.
            return self._source or "0", ""
        if self.memory is not None and (self._source or not saved):
            self.memory.keep_camera(camera.identity)
        return camera.identity, camera.name


def _picture(frame: Frame, decoded: DecodedFrame, hint: str) -> Picture:
    """Return a frame as it is shown: the code that counts first, those beside it, and those that cannot be read."""
    ordered = by_distance_from_middle(decoded.detections, (frame.width, frame.height))
    outlined = [CodeOutline(polygon=d.polygon, meant=place == 0) for place, d in enumerate(ordered) if d.polygon]
    outlined += [CodeOutline(polygon=part.polygon) for part in decoded.incomplete if part.polygon]
    outlined += [CodeOutline(polygon=polygon, readable=False) for polygon in decoded.located]
    # A part of a code only asks for its other parts while no whole code is in view.
    parts = [found.message for found in decoded.incomplete if found.message is not None]
    if parts and not ordered:
        place = (parts[0].index + 1, parts[0].total)
        return Picture(image=frame.image, outlines=outlined, hint=_PART_KEY, part=place)
    return Picture(image=frame.image, outlines=outlined, hint="" if ordered else hint)


def _report(change: CameraChange, tell: Callable[[CameraReport], None]) -> None:
    """Pass on what people should know: a camera that is being tried again stays what it was."""
    if change.phase is CameraPhase.RETRYING:
        return
    well = {CameraPhase.OPENING: CameraState.STARTING, CameraPhase.RUNNING: CameraState.LIVE}.get(change.phase)
    shown = well or _BY_KEY.get(change.key, CameraState.FAULTY)
    tell(CameraReport(state=shown, key="" if well else change.key, name=change.source))
