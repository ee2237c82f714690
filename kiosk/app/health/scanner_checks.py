"""The doctor's checks of readers, cameras and hand scanners."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.app.health.findings import DoctorFinding, Health
from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.app.scanning.typed_codes import ScannerMemory
from kiosk.config import Settings
from kiosk.scanner.cameras.capture import SourceKind, public_name, source_kind
from kiosk.scanner.cameras.listing import CameraInfo, find_camera, list_cameras
from kiosk.scanner.hand.serial_scanners import named_ports, recognised_ports
from kiosk.scanner.reading.engines.libzbar import zbar_is_fixed, zbar_version
from kiosk.scanner.self_test import measure_reading

# Cameras expose longer in the dark and bring fewer frames for it; in good light they bring 25 or 30.
_SLOW_FPS = 12.0


def reader() -> DoctorFinding:
    """Read a test picture."""
    milliseconds = measure_reading()
    if milliseconds is None:
        return DoctorFinding("reader", Health.BAD, "zxing-cpp did not read the test picture")
    return DoctorFinding(
        "reader", Health.GOOD, f"zxing-cpp reads a code in a 1280×720 picture in {milliseconds:.1f} ms"
    )


def second_reader() -> DoctorFinding:
    """Look for zbar."""
    version = zbar_version()
    if version is None:
        return DoctorFinding(
            "second reader", Health.WARNING, "zbar is not installed", "Install libzbar0; the kiosk works without."
        )
    words = "zbar " + ".".join(str(part) for part in version)
    if not zbar_is_fixed(version):
        hint = (
            "Versions before 0.23.93 had memory bugs (CVE-2023-40889, CVE-2023-40890), unless your system's package"
            " mended them; zbar runs in a process of its own, so a crash there costs one frame."
        )
        return DoctorFinding("second reader", Health.WARNING, words, hint)
    return DoctorFinding("second reader", Health.GOOD, words)


def camera(settings: Settings) -> DoctorFinding:
    """List the cameras."""
    found = list_cameras()
    if settings.camera:
        words = f"{public_name(settings.camera)} is set" + _listed(len(found))
        if _is_missing(settings.camera, found):
            return DoctorFinding(
                "camera", Health.WARNING, f"{words}; it is none of them", "Plug it in, or set another one."
            )
        return DoctorFinding("camera", Health.GOOD, words)
    if not found:
        return DoctorFinding(
            "camera", Health.WARNING, "no camera found", "Plug one in; hand scanners and typed codes work."
        )
    names = ", ".join(f"{camera.source}: {camera.name}" for camera in found)
    return DoctorFinding("camera", Health.GOOD, names)


def hand_scanners(settings: Settings) -> DoctorFinding:
    """List the serial hand scanners."""
    named, recognised = named_ports(settings.hand_scanners), recognised_ports()
    words = ", ".join(f"{port.name} at {port.port}" for port in (*named, *recognised))
    return DoctorFinding("hand scanners", Health.GOOD, words or "no serial ones; those that type need no set-up")


def reading(memory: CameraMemory) -> DoctorFinding:
    """Tell how the camera did when it ran last."""
    figures = memory.figures()
    if figures is None:
        return DoctorFinding("reading", Health.GOOD, "no camera has run here yet")

    def ms(name: str) -> str:
        value = figures[name]
        return "–" if value is None else f"{value:.0f}"

    fps = f"{figures['fps']:.0f} frames/s" if figures["fps"] else "one frame"
    words = (
        f"last time {figures['looked_at']} frames at {fps}, {figures['scans']} scans;"
        f" a frame took {ms('decode_ms_p50')} ms (p95 {ms('decode_ms_p95')}),"
        f" from camera to text {ms('latency_ms_p50')} ms (p95 {ms('latency_ms_p95')})"
    )
    if figures["fps"] and figures["fps"] < _SLOW_FPS:
        return DoctorFinding(
            "reading", Health.WARNING, words, "More light, or another USB port, lets a camera be faster."
        )
    return DoctorFinding("reading", Health.GOOD, words)


def verdicts(memory: CameraMemory) -> DoctorFinding:
    """Tell how long verdicts took when the window was last open."""
    stages = memory.verdict_figures()
    whole = stages.get("frame_to_painted") or stages.get("read_to_painted")
    if whole is None:
        return DoctorFinding("verdicts", Health.GOOD, "none were shown here yet")
    start = "from picture" if "frame_to_painted" in stages else "from code"
    words = (
        f"last time {whole['count']:.0f} of them; {start} to screen {whole['p50']:.0f} ms"
        f" (p95 {whole['p95']:.0f}, slowest {whole['worst']:.0f})"
    )
    parts = {"decode": "read", "decide": "decide", "commit": "write", "paint": "show"}
    detail = ", ".join(f"{name} {stages[stage]['p95']:.0f}" for stage, name in parts.items() if stage in stages)
    return DoctorFinding("verdicts", Health.GOOD, f"{words}; p95 by stage: {detail}")


def typing_scanners(memory: ScannerMemory) -> DoctorFinding:
    """List the hand scanners that were set up with the test code."""
    names = ", ".join(memory.scanners().known)
    return DoctorFinding("set-up scanners", Health.GOOD, names or "none; those that type right need no set-up")


def _is_missing(source: str, found: Sequence[CameraInfo]) -> bool:
    kind = source_kind(source)
    if kind is SourceKind.VIDEO:
        return not Path(source).is_file()
    # An address on the network is not tried here: whether it answers takes seconds and says nothing of this laptop.
    return kind is SourceKind.DEVICE and find_camera(source, found) is None


def _listed(count: int) -> str:
    return f"; {count} cameras are connected" if count != 1 else "; one camera is connected"
