"""Sentences for people by the keys that errors, cameras and the sync service give.

A key that is not listed falls back to its family (``store.anything`` to ``store.failed``) and then to a sentence for
everything, so that a new key never leaves a steward without words.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.ui.ports import CameraReport, CameraState

MESSAGES_CONTEXT = "Messages"


@dataclass(frozen=True, slots=True)
class CameraWords:
    """What stands in place of the picture."""

    title: str
    sentence: str
    icon: str
    can_retry: bool = True


_SENTENCES: Final[dict[str, str]] = {
    "error.unexpected": QT_TRANSLATE_NOOP("Messages", "Something unexpected happened. Please try again."),
    "store.failed": QT_TRANSLATE_NOOP("Messages", "The database of this laptop did not answer. Please scan again."),
    "store.busy": QT_TRANSLATE_NOOP("Messages", "The database is busy. Please scan again in a moment."),
    "store.full": QT_TRANSLATE_NOOP("Messages", "This laptop's disk is full. Free some space, then scan again."),
    "store.corrupt": QT_TRANSLATE_NOOP("Messages", "The database of this laptop is damaged. Call the organizer."),
    "store.wrong_key": QT_TRANSLATE_NOOP("Messages", "The database cannot be opened with this laptop's key."),
    "store.newer": QT_TRANSLATE_NOOP("Messages", "The database belongs to a newer version of Gatehouse."),
    "delivery.failed": QT_TRANSLATE_NOOP("Messages", "The platform could not be reached."),
    "delivery.later": QT_TRANSLATE_NOOP("Messages", "The platform cannot answer now. The kiosk keeps trying."),
    "delivery.refused": QT_TRANSLATE_NOOP("Messages", "The platform refused. Call the organizer."),
    "delivery.revoked": QT_TRANSLATE_NOOP("Messages", "The platform no longer knows this device. Set it up again."),
    "scanner.failed": QT_TRANSLATE_NOOP("Messages", "The camera stopped. The kiosk keeps trying."),
    "venue.failed": QT_TRANSLATE_NOOP("Messages", "The other gates cannot be reached."),
    "settings.invalid": QT_TRANSLATE_NOOP("Messages", "A setting of this kiosk cannot be used."),
    "enrol.bad_code": QT_TRANSLATE_NOOP("Messages", "This is not a set-up code. Show the code from the platform."),
    "enrol.expired": QT_TRANSLATE_NOOP("Messages", "This set-up code is too old. Make a new one on the platform."),
    "enrol.used": QT_TRANSLATE_NOOP("Messages", "This set-up code was used before. Make a new one on the platform."),
    "enrol.failed": QT_TRANSLATE_NOOP("Messages", "The set-up did not work. Make a new code and try again."),
    "enrol.waiting": QT_TRANSLATE_NOOP("Messages", "The sync service does not answer. Start it with: kiosk-sync run"),
    "clock.behind": QT_TRANSLATE_NOOP("Messages", "This laptop's clock is slow. Entries keep the corrected time."),
    "clock.ahead": QT_TRANSLATE_NOOP("Messages", "This laptop's clock is fast. Entries keep the corrected time."),
    "clock.jumped": QT_TRANSLATE_NOOP("Messages", "This laptop's clock was changed. Please check date and time."),
    "clock.unknown": QT_TRANSLATE_NOOP("Messages", "Nobody has checked this laptop's clock yet."),
    "clock.wrong": QT_TRANSLATE_NOOP("Messages", "This laptop's clock is wrong. Please check date and time."),
}

_CAMERAS: Final[dict[CameraState, CameraWords]] = {
    CameraState.STARTING: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Starting the camera"),
        QT_TRANSLATE_NOOP("Messages", "One moment. Typed codes and hand scanners work already."),
        "camera",
        can_retry=False,
    ),
    CameraState.LIVE: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Camera ready"),
        QT_TRANSLATE_NOOP("Messages", "Hold a code in front of the camera."),
        "camera",
        can_retry=False,
    ),
    CameraState.MISSING: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "No camera found"),
        QT_TRANSLATE_NOOP("Messages", "Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work."),
        "camera-off",
    ),
    CameraState.BUSY: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Camera is in use"),
        QT_TRANSLATE_NOOP("Messages", "Another program has the camera. Close it; the kiosk keeps trying."),
        "camera-off",
    ),
    CameraState.UNPLUGGED: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Camera was unplugged"),
        QT_TRANSLATE_NOOP("Messages", "Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work."),
        "camera-off",
    ),
    CameraState.DENIED: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Camera is not allowed"),
        QT_TRANSLATE_NOOP("Messages", "Allow Gatehouse to use the camera in the settings of this computer."),
        "camera-off",
    ),
    CameraState.FAULTY: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Camera gives no picture"),
        QT_TRANSLATE_NOOP(
            "Messages", "Take off the lens cover, or plug the camera out and in. The kiosk keeps trying."
        ),
        "camera-off",
    ),
    CameraState.ENDED: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "The film is over"),
        QT_TRANSLATE_NOOP("Messages", "Connect a webcam to go on, or type a code below."),
        "camera",
    ),
    CameraState.OFF: CameraWords(
        QT_TRANSLATE_NOOP("Messages", "Ready for the hand scanner"),
        QT_TRANSLATE_NOOP("Messages", "Scan a code, or type it below."),
        "barcode",
        can_retry=False,
    ),
}


def sentence(key: str) -> str:
    """Return the sentence for a key, in the language of the window."""
    family = f"{key.partition('.')[0]}.failed"
    source = _SENTENCES.get(key) or _SENTENCES.get(family) or _SENTENCES["error.unexpected"]
    return QCoreApplication.translate(MESSAGES_CONTEXT, source)


def camera_words(report: CameraReport) -> CameraWords:
    """Return what to show for a report of the camera, in the language of the window."""
    words = _CAMERAS[report.state]
    detail = _SENTENCES.get(report.key) if report.key else None
    return CameraWords(
        title=QCoreApplication.translate(MESSAGES_CONTEXT, words.title),
        sentence=QCoreApplication.translate(MESSAGES_CONTEXT, detail or words.sentence),
        icon=words.icon,
        can_retry=words.can_retry,
    )
