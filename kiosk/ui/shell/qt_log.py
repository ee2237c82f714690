"""Qt's own messages go into the program's log instead of onto the terminal."""

import logging
from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.qt_messages import hear_everything, leave_noise_out

_log = logging.getLogger(__name__)

_LEVELS = MappingProxyType(
    {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.DEBUG,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
)
# Said on every computer without a sound server; ``verdict_sounds`` says once what matters about it.
_NOISE = ("PulseAudioService", "No QtMultimedia backends found", "This plugin does not support propagateSizeHints")


def level_of(kind: QtMsgType, category: str, message: str) -> int:
    """Return the level at which a message of Qt is logged."""
    if category.startswith("qt.multimedia") or message.startswith(_NOISE):
        return logging.DEBUG
    return _LEVELS[kind]


def take_messages() -> Callable[[], None]:
    """Log Qt's messages from now on.

    Returns:
        Gives the messages back to whoever had them before.
    """
    before = qInstallMessageHandler(_on_message)
    leave_noise_out()

    def give_back() -> None:
        hear_everything()
        qInstallMessageHandler(before)

    return give_back


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = context.category or "default"
    _log.log(level_of(kind, category, message), "%s: %s", category, message)
