"""One camera's way to scans: capture thread, decode thread, and a thread that hands the scans on.

Invariants: the decoder always works on the newest frame; whoever takes the scans may be slow without delaying the
camera or the decoder, and no scan is lost for it; scans are handed on in the order in which they were read; nothing
that a callback raises stops the pipeline; every scan carries when it was captured and decoded.
"""

import logging
import queue
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.camera import JOIN_S, Camera, CameraChange, CameraPhase
from kiosk.scanner.cameras.capture import Capture, CaptureMode, open_capture, public_name
from kiosk.scanner.cameras.frame_source import FrameSource
from kiosk.scanner.code_choice import CodeChoice
from kiosk.scanner.confirmation import Confirmation, KnownTexts
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.detection import Detection, SelfProving
from kiosk.scanner.frame import Frame, monotonic_ms
from kiosk.scanner.pipeline_stats import Latencies, PipelineStats
from kiosk.scanner.reading.decoded_frame import DecodedFrame
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.hints import Hint

_log = logging.getLogger(__name__)
_TAKE_S = 0.2
GIVE_WAY_S = 0.1
"""For so long at most the next frame waits until the verdict on a scan is on the screen, in seconds: no guest follows
another one so fast."""

SILENT_MS = 4000.0
"""A driver that gives nothing for so long hangs: some never return from a read."""


@dataclass(slots=True)
class _Counts:
    looked_at: int = 0
    with_code: int = 0
    located_only: int = 0
    scans: int = 0
    last_captured_ms: float | None = None
    size: tuple[int, int] | None = None


@dataclass(slots=True)
class _Liveness:
    """Whether frames come.

    Attributes:
        running: The camera said that it runs.
        last_ms: The last sign of life.
        silent: People were told that nothing comes.
    """

    running: bool = False
    last_ms: float = 0.0
    silent: bool = False


class ScanPipeline:
    """Runs one camera.

    Attributes:
        debounce: Decides which sightings are scans; may be shared with other readers.
    """

    def __init__(
        self,
        source: str | FrameSource,
        decoder: Decoder,
        debounce: Debounce | None = None,
        *,
        on_scan: Callable[[Scan], None],
        on_frame: Callable[[Frame, DecodedFrame], None] | None = None,
        on_change: Callable[[CameraChange], None] | None = None,
        on_hint: Callable[[Hint | None], None] | None = None,
        name: str = "",
        mode: CaptureMode | None = None,
        self_proving: SelfProving | None = None,
        opener: Callable[[str, CaptureMode], Capture] = open_capture,
        give_way_s: float = GIVE_WAY_S,
    ) -> None:
        """Make a pipeline that is not running yet. All callbacks are called from the pipeline's threads.

        Args:
            source: Camera index, device path, address, file name, or anything that gives frames.
            decoder: Reads them; from ``start()`` on it belongs to the pipeline, which closes it.
            debounce: Decides which sightings are scans.
            on_scan: Gets each scan, one after another; may take its time.
            on_frame: Gets each frame that was looked at, with what was read in it; that of a scan behind the scan;
                should be quick.
            on_change: Gets what happens to the camera; should be quick.
            on_hint: Gets what could be done so that a code is read, and None when that is over; should be quick.
            name: What entries call this camera; "" takes the source's text.
            mode: What to ask of a camera.
            self_proving: Tells of a text whether it proves itself, so that one frame is enough (see
                ``Confirmation``), and that it is the ticket among other codes (see ``CodeChoice``); must be quick.
                None confirms every reading.
            opener: How a source that is a text is opened.
            give_way_s: For how long the next frame waits behind a scan, unless ``note_shown`` comes before.
        """
        self.debounce = debounce or Debounce()
        self._camera = (
            Camera(source, on_change=self._tell, mode=mode, opener=opener) if isinstance(source, str) else source
        )
        self._name = name or (public_name(source) if isinstance(source, str) else "")
        self._decoder = decoder
        self._on_scan, self._on_frame, self._on_change, self._on_hint = on_scan, on_frame, on_change, on_hint
        self._hint: Hint | None = None
        self._self_proving = KnownTexts(self_proving) if self_proving is not None else None
        self._choice = CodeChoice(self_proving=self._self_proving)
        self._confirmation = Confirmation(self._self_proving)
        self._decided: queue.SimpleQueue[tuple[str, float]] = queue.SimpleQueue()
        self._give_way_s, self._shown = give_way_s, threading.Event()
        self._reset_asked = threading.Event()
        self._stopping = threading.Event()
        self._done = threading.Event()
        self._handing_on: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._counts = _Counts()
        self._liveness = _Liveness()
        self._engines: Counter[str] = Counter()
        self._decode_ms, self._latency_ms, self._spacing_ms = Latencies(), Latencies(), Latencies()
        self._threads = (
            threading.Thread(target=self._decode_all, name="decode", daemon=True),
            threading.Thread(target=self._hand_on_all, name="scans", daemon=True),
        )

    def start(self) -> None:
        """Start the camera and the threads.

        Raises:
            RuntimeError: It was started before.
        """
        for thread in self._threads:
            thread.start()
        self._camera.start()

    def stop(self) -> None:
        """Stop everything and wait for it; scans read so far are handed on first. Not from a callback."""
        self._stopping.set()
        self._camera.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(JOIN_S)

    def wait_until_done(self, timeout_s: float | None = None) -> bool:
        """Wait until a video is over and all its scans were handed on; return whether that is so."""
        return self._done.wait(timeout_s)

    def reset(self) -> None:
        """Forget which codes were seen: another event, list, gate or direction was chosen; from any thread."""
        self.debounce.reset()
        self._reset_asked.set()

    def note_decided(self, text: str, now_ms: float) -> None:
        """Take note that the verdict on a code is on the screen, whichever reader had it; from any thread."""
        self._decided.put((text, now_ms))

    def note_shown(self) -> None:
        """Take note that what was scanned is on the screen; from any thread."""
        self._shown.set()

    def stats(self) -> PipelineStats:
        """Return how the pipeline has done so far."""
        counts, spacing_ms = self._counts, self._spacing_ms.percentile(0.5)
        return PipelineStats(
            seen=self._camera.seen,
            dropped=self._camera.dropped,
            looked_at=counts.looked_at,
            with_code=counts.with_code,
            located_only=counts.located_only,
            scans=counts.scans,
            size=counts.size,
            fps=1000.0 / spacing_ms if spacing_ms else None,
            decode_ms_p50=self._decode_ms.percentile(0.5),
            decode_ms_p95=self._decode_ms.percentile(0.95),
            latency_ms_p50=self._latency_ms.percentile(0.5),
            latency_ms_p95=self._latency_ms.percentile(0.95),
            engines=dict(self._engines),
            zbar_crashes=self._decoder.zbar_crashes,
        )

    def _decode_all(self) -> None:
        try:
            while not self._stopping.is_set():
                frame = self._camera.take(_TAKE_S)
                self._watch_liveness(alive=frame is not None)
                if frame is not None:
                    self._decode_one(frame)
                elif self._camera.ended:
                    break
        finally:
            self._decoder.close()
            # Behind all scans: what was read before the end is handed on before anybody hears that it is over.
            self._handing_on.put(None)

    def _decode_one(self, frame: Frame) -> None:
        try:
            decoded = self._decoder.examine(frame, lambda: self._camera.waiting)
        except ScannerError as error:  # a picture that is none costs this one frame
            _log.warning("frame %d of %s: %s", frame.index, frame.source, error)
            return
        decoded_ms = monotonic_ms()
        self._count(frame, decoded, decoded_ms)
        self._camera.note(blurred=decoded.blurred, light=decoded.light)
        self._forget_if_asked()
        if self._self_proving is not None:
            self._self_proving.note_time(frame.captured_ms)
        self._note_tickets()
        unread = decoded.unread or bool(decoded.incomplete)
        size = (frame.width, frame.height)
        detection = self._choice.choose(decoded.detections, size, frame.captured_ms, unread=unread)
        is_scan = detection is not None and self._offer(frame, detection, decoded_ms)
        if self._on_frame is not None:
            show = partial(self._on_frame, frame, decoded)
            # Behind its scan: where the picture was painted first, the guest waited for that as well.
            self._handing_on.put(show) if is_scan else _guarded(show)
        if self._on_hint is not None and decoded.hint is not self._hint:
            self._hint = decoded.hint
            _guarded(partial(self._on_hint, decoded.hint))
        if is_scan:
            # Decoding the next frame takes longer than all that is left to do for this guest, and where there is but
            # one core, or half of it, the verdict came that much later.
            self._shown.wait(self._give_way_s)

    def _note_tickets(self) -> None:
        """Tell the choice which verdicts were on tickets: asked here, as the window must not wait for the roster."""
        while self._self_proving is not None and not self._decided.empty():
            text, at_ms = self._decided.get()
            if self._self_proving(text):
                self._choice.note_ticket(at_ms)

    def _forget_if_asked(self) -> None:
        if not self._reset_asked.is_set():
            return
        # In the decoder's thread: what is being confirmed must not change under it.
        self._reset_asked.clear()
        self._confirmation.forget()
        if self._self_proving is not None:
            self._self_proving.forget()

    def _offer(self, frame: Frame, detection: Detection, decoded_ms: float) -> bool:
        """Hand a reading on, if it is a scan; return whether it is."""
        if not self._confirmation.confirms(detection, frame.captured_ms):
            return False
        # Last of all: a sighting that was not confirmed must not make the confirmed one look like a repetition.
        if not self.debounce.see(detection.text, decoded_ms):
            return False
        self._counts.scans += 1
        self._shown.clear()
        scan = Scan(
            text=detection.text,
            symbology=detection.symbology,
            source=ScanSource.CAMERA,
            scanner=self._name or frame.source,
            polygon=detection.polygon,
            timeline=Timeline(captured=frame.captured_ms, decoded=decoded_ms),
            parts=detection.parts,
        )
        self._handing_on.put(partial(self._on_scan, scan))
        return True

    def _count(self, frame: Frame, decoded: DecodedFrame, decoded_ms: float) -> None:
        counts = self._counts
        counts.looked_at += 1
        self._decode_ms.record(decoded.ms)
        if counts.last_captured_ms is not None:
            self._spacing_ms.record(frame.captured_ms - counts.last_captured_ms)
        counts.last_captured_ms = frame.captured_ms
        counts.size = (frame.width, frame.height)
        if decoded.detections:
            counts.with_code += 1
            self._latency_ms.record(decoded_ms - frame.captured_ms)
            self._engines.update(detection.engine for detection in decoded.detections)
        elif decoded.located:
            counts.located_only += 1

    def _hand_on_all(self) -> None:
        while (call := self._handing_on.get()) is not None:
            _guarded(call)
        self._done.set()

    def _watch_liveness(self, *, alive: bool) -> None:
        """Notice a camera that says it runs, and gives nothing."""
        liveness, now_ms = self._liveness, monotonic_ms()
        if alive:
            liveness.last_ms = now_ms
        silent = not alive and liveness.running and now_ms - liveness.last_ms > SILENT_MS
        if silent and not liveness.silent:
            self._pass_on(CameraChange(phase=CameraPhase.LOST, source=self._name, key="scanner.camera_silent"))
        elif alive and liveness.silent:
            self._pass_on(CameraChange(phase=CameraPhase.RUNNING, source=self._name, key="scanner.camera_running"))
        liveness.silent = silent or (liveness.silent and not alive)

    def _tell(self, change: CameraChange) -> None:
        self._liveness.last_ms = monotonic_ms()
        self._liveness.running = change.phase is CameraPhase.RUNNING
        self._liveness.silent = False
        self._pass_on(change)

    def _pass_on(self, change: CameraChange) -> None:
        if self._on_change is not None:
            _guarded(partial(self._on_change, change))


def _guarded(call: Callable[[], None]) -> None:
    """Call back; what it raises goes to the program's hook for threads' errors and does not stop the pipeline."""
    try:
        call()
    except Exception as error:  # noqa: BLE001 - reported, and the gate goes on
        thread = threading.current_thread()
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, thread)))
