"""What is said in the place of the picture while the camera gives none."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.sentences import SENTENCES
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.text.sentences import SENTENCES_CONTEXT


@dataclass(frozen=True, slots=True)
class MessageText:
    """What a panel says: a title, a sentence, a sign, and whether its button is of use."""

    title: str
    sentence: str
    icon: str
    can_retry: bool = True


CAMERAS: Final[dict[CameraState, MessageText]] = {
    CameraState.STARTING: MessageText(
        "Starting the camera",
        "One moment. Typed codes and hand scanners work already.",
        "camera",
        can_retry=False,
    ),
    CameraState.LIVE: MessageText(
        "Camera ready",
        "Hold a code in front of the camera.",
        "camera",
        can_retry=False,
    ),
    CameraState.MISSING: MessageText(
        "No camera found",
        "Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.",
        "camera-off",
    ),
    CameraState.BUSY: MessageText(
        "Camera is in use",
        "Another program has the camera. Close it; the kiosk keeps trying.",
        "camera-off",
    ),
    CameraState.UNPLUGGED: MessageText(
        "Camera was unplugged",
        "Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.",
        "camera-off",
    ),
    CameraState.DENIED: MessageText(
        "Camera is not allowed",
        "Allow Gatehouse to use the camera in the settings of this computer.",
        "camera-off",
    ),
    CameraState.FAULTY: MessageText(
        "Camera gives no picture",
        "Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.",
        "camera-off",
    ),
    CameraState.ENDED: MessageText(
        "The video is over",
        "Connect a webcam to go on, or type a code below.",
        "camera",
    ),
    CameraState.OFF: MessageText(
        "Ready for the hand scanner",
        "Scan a code, or type it below.",
        "barcode",
    ),
}


def camera_text(report: CameraReport) -> MessageText:
    """Return what to show for a report of the camera, in the language of the window."""
    text = CAMERAS[report.state]
    detail = SENTENCES.get(report.key) if report.key else None
    return MessageText(
        title=QCoreApplication.translate(SENTENCES_CONTEXT, text.title),
        sentence=QCoreApplication.translate(SENTENCES_CONTEXT, detail or text.sentence),
        icon=text.icon,
        can_retry=text.can_retry,
    )
