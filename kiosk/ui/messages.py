"""Sentences for people by the keys that errors, cameras and the sync service give.

The sentences themselves stand in ``kiosk.domain.sentences``, where the command lines find them, too. They and the
English texts below are the source texts of the context "Messages"; ``packaging/translations.py`` hands them to Qt.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.sentences import SENTENCES, sentence_of
from kiosk.ui.ports import CameraReport, CameraState

MESSAGES_CONTEXT = "Messages"


@dataclass(frozen=True, slots=True)
class PanelWords:
    """What a panel says: a title, a sentence, a sign, and whether its button is of use."""

    title: str
    sentence: str
    icon: str
    can_retry: bool = True


CAMERAS: Final[dict[CameraState, PanelWords]] = {
    CameraState.STARTING: PanelWords(
        "Starting the camera",
        "One moment. Typed codes and hand scanners work already.",
        "camera",
        can_retry=False,
    ),
    CameraState.LIVE: PanelWords(
        "Camera ready",
        "Hold a code in front of the camera.",
        "camera",
        can_retry=False,
    ),
    CameraState.MISSING: PanelWords(
        "No camera found",
        "Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.",
        "camera-off",
    ),
    CameraState.BUSY: PanelWords(
        "Camera is in use",
        "Another program has the camera. Close it; the kiosk keeps trying.",
        "camera-off",
    ),
    CameraState.UNPLUGGED: PanelWords(
        "Camera was unplugged",
        "Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.",
        "camera-off",
    ),
    CameraState.DENIED: PanelWords(
        "Camera is not allowed",
        "Allow Gatehouse to use the camera in the settings of this computer.",
        "camera-off",
    ),
    CameraState.FAULTY: PanelWords(
        "Camera gives no picture",
        "Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.",
        "camera-off",
    ),
    CameraState.ENDED: PanelWords(
        "The video is over",
        "Connect a webcam to go on, or type a code below.",
        "camera",
    ),
    CameraState.OFF: PanelWords(
        "Ready for the hand scanner",
        "Scan a code, or type it below.",
        "barcode",
        can_retry=False,
    ),
}


def sentence(key: str) -> str:
    """Return the sentence for a key, in the language of the window."""
    return QCoreApplication.translate(MESSAGES_CONTEXT, sentence_of(key))


def camera_words(report: CameraReport) -> PanelWords:
    """Return what to show for a report of the camera, in the language of the window."""
    words = CAMERAS[report.state]
    detail = SENTENCES.get(report.key) if report.key else None
    return PanelWords(
        title=QCoreApplication.translate(MESSAGES_CONTEXT, words.title),
        sentence=QCoreApplication.translate(MESSAGES_CONTEXT, detail or words.sentence),
        icon=words.icon,
        can_retry=words.can_retry,
    )
