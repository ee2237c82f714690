"""A camera that keeps running: one thread that reads it and keeps the newest picture only.

Invariants: whoever takes a picture gets the newest one, older ones are dropped and counted; nothing that a camera does
raises out of the thread: it becomes a ``CameraChange``, and a live source is tried again until ``stop()``.

    OPENING ──▶ RUNNING ──▶ LOST ──▶ RETRYING ──(backoff)──▶ OPENING …
       └──────────────────▶ LOST                    a video: RUNNING ──▶ ENDED
"""

import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.errors import NotAPictureError, ScannerError
from kiosk.scanner.cameras.capture import Capture, CaptureMode, SourceKind, open_capture, public_name, source_kind
from kiosk.scanner.cameras.exposure import ExposureControl
from kiosk.scanner.cameras.modes import ModeChoice
from kiosk.scanner.cameras.shutter import Shutter
from kiosk.scanner.frame import Frame, Image, monotonic_ms
from kiosk.scanner.retry import retry_wait_s

JOIN_S = 10.0
# USB cameras drop a picture now and then; three in a row are a camera that is gone.
_MISSES = 3
_VIDEO_WAITS_S = 1.0


class CameraPhase(StrEnum):
    """Where a camera is in its life."""

    OPENING = "opening"
    RUNNING = "running"
    LOST = "lost"
    RETRYING = "retrying"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraChange:
    """What just happened to a camera.

    Attributes:
        phase: Where it is now.
        source: Name of the camera, without passwords.
        key: Name of the sentence for people; with ENDED, why a video could not be shown to its end.
        message: Technical words for logs.
        retry_in_s: Seconds until the next attempt, with RETRYING.
    """

    phase: CameraPhase
    source: str
    key: str
    message: str = ""
    retry_in_s: float | None = None


class Camera:
    """Reads one source in a thread of its own.

    Attributes:
        source: Camera index, device path, identity, address or file name.
        name: How logs, messages and entries call it, without passwords.
    """

    def __init__(
        self,
        source: str,
        *,
        on_change: Callable[[CameraChange], None] | None = None,
        mode: CaptureMode | None = None,
        opener: Callable[[str, CaptureMode], Capture] = open_capture,
    ) -> None:
        """Make a camera that is not running yet.

        Args:
            source: What to read.
            on_change: Called from the camera's thread; must not raise and must not wait.
            mode: What to ask of a camera.
            opener: How sources are opened.
        """
        self.source = source
        self.name = public_name(source)
        self._on_change = on_change
        self._modes = ModeChoice(mode or CaptureMode())
        self._exposure = ExposureControl()
        self._level = 0
        self._opener = opener
        self._stopping = threading.Event()
        self._changed = threading.Condition()
        self._newest: Frame | None = None
        self._seen = 0
        self._dropped = 0
        self._ended = False
        self._thread: threading.Thread | None = None

    @property
    def seen(self) -> int:
        """Pictures that came so far."""
        return self._seen

    @property
    def dropped(self) -> int:
        """Pictures that were replaced by newer ones before anybody took them."""
        return self._dropped

    @property
    def ended(self) -> bool:
        """Whether nothing more will come: the video is over and taken, or the camera was stopped."""
        with self._changed:
            return self._ended and self._newest is None

    @property
    def waiting(self) -> bool:
        """Whether a frame is there that nobody took yet; quick, and from any thread."""
        return self._newest is not None

    def start(self) -> None:
        """Start reading.

        Raises:
            RuntimeError: It was started before.
        """
        if self._thread is not None:
            raise RuntimeError("a camera starts once")
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop and give the camera back; safe to call twice, and from any thread but the camera's own."""
        self._stopping.set()
        self._end()
        if self._thread is not None:
            # A driver may hang in a read for good; the thread is a daemon and cannot keep the program alive.
            self._thread.join(JOIN_S)

    def take(self, timeout_s: float) -> Frame | None:
        """Return the newest picture that nobody took yet, waiting for one.

        Args:
            timeout_s: Longest wait, in seconds.

        Returns:
            None when none came in time, or nothing more will come.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._newest is not None or self._ended, timeout_s)
            frame, self._newest = self._newest, None
            self._changed.notify_all()
            return frame

    def note(self, *, blurred: bool | None, light: float) -> None:
        """Learn how the last picture looked, for the exposure of the next ones; from the thread that takes them."""
        self._level = self._exposure.watch(blurred=blurred, light=light)

    def _run(self) -> None:
        tries, anew, key = 0, False, "scanner.camera_ended"
        while not self._stopping.is_set():
            before = self._seen
            try:
                anew = self._session(quietly=anew)
            except ScannerError as error:
                anew, key = False, error.key
                self._tell(CameraPhase.LOST, error.key, str(error))
            # It was closed only to ask for another size: no waiting, and nothing to tell.
            if anew:
                continue
            if self._stopping.is_set() or source_kind(self.source) is SourceKind.VIDEO:
                break
            # A camera that gave pictures since was back: its next loss begins with short waits again.
            tries = 1 if self._seen > before else tries + 1
            wait_s = retry_wait_s(tries)
            self._tell(CameraPhase.RETRYING, "scanner.camera_retrying", retry_in_s=wait_s)
            # The event and not a sleep, so that stopping never has to wait for a retry.
            self._stopping.wait(wait_s)
        self._end()
        # A live source that is stopped ends as it should; only a video can end by its own fault.
        failed_video = source_kind(self.source) is SourceKind.VIDEO and not self._stopping.is_set()
        self._tell(CameraPhase.ENDED, key if failed_video else "scanner.camera_ended")

    def _session(self, *, quietly: bool) -> bool:
        """Read from opening to the end or the loss of the source.

        Args:
            quietly: It was open a moment ago and only asked for another size: nobody needs to know.

        Returns:
            Whether it should be opened anew at once, with another size.
        """
        if not quietly:
            self._tell(CameraPhase.OPENING, "scanner.camera_opening")
        with closing(self._opener(self.source, self._modes.mode)) as capture, closing(Shutter(capture)) as shutter:
            due_ms, index, misses = monotonic_ms(), 0, 0
            self._modes.begin()
            while not self._stopping.is_set():
                picture = _read_or_skip(capture)
                if picture is None:
                    misses += 1
                    if capture.kind is SourceKind.VIDEO or misses >= _MISSES:
                        break
                    continue
                misses = 0
                # A video gives its frames as fast as they are asked for: unpaced, most would be dropped as older than
                # the newest.
                if capture.kind is SourceKind.VIDEO:
                    if self._pause_until(due_ms):
                        break
                    due_ms = max(due_ms, monotonic_ms()) + 1000.0 / capture.fps
                if index == 0 and not quietly:
                    self._tell(CameraPhase.RUNNING, "scanner.camera_running")
                self._put(Frame(image=picture, index=index, captured_ms=monotonic_ms(), source=self.name))
                index += 1
                if capture.kind is SourceKind.DEVICE:
                    # Set by the thread that reads: OpenCV's captures are not for several threads.
                    shutter.set_level(self._level)
                    if self._modes.note(monotonic_ms()):
                        return True
        self._require_pictures(capture, index)
        return False

    def _require_pictures(self, capture: Capture, index: int) -> None:
        if self._stopping.is_set():
            return
        if capture.kind is not SourceKind.VIDEO:
            key = "scanner.camera_lost" if index else "scanner.camera_silent"
            raise ScannerError(f"{self.name}: no more pictures after {index}", key=key)
        if index == 0:
            raise ScannerError(f"no frame in it can be read: {self.name}", key="scanner.file_unreadable")

    def _pause_until(self, due_ms: float) -> bool:
        """Wait until a video's next frame is due, as a webcam would; return whether we were stopped meanwhile."""
        if self._stopping.wait(max(0.0, due_ms - monotonic_ms()) / 1000.0):
            return True
        # People hold a ticket up until the gate answers; a video goes on. On a computer that is busy with other things
        # it would be over before anybody looked, so it waits; not for good, because nobody may be looking at all.
        with self._changed:
            self._changed.wait_for(lambda: self._newest is None or self._ended, _VIDEO_WAITS_S)
        return self._stopping.is_set()

    def _put(self, frame: Frame) -> None:
        with self._changed:
            self._seen += 1
            if self._newest is not None:
                self._dropped += 1
            self._newest = frame
            self._changed.notify_all()

    def _end(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _tell(self, phase: CameraPhase, key: str, message: str = "", *, retry_in_s: float | None = None) -> None:
        if self._on_change is not None:
            self._on_change(
                CameraChange(phase=phase, source=self.name, key=key, message=message, retry_in_s=retry_in_s)
            )


def _read_or_skip(capture: Capture) -> Image | None:
    """Read a picture; a damaged one counts as none, for a cable that crackles is no cable pulled out.

    Raises:
        ScannerError: The source itself failed.
    """
    try:
        return capture.read()
    except NotAPictureError:
        return None
