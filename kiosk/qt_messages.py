"""What Qt says that nobody is to hear: one home, for each call of Qt's takes the place of the one before."""

from PySide6.QtCore import QLoggingCategory

# QtMultimedia speaks while it is loaded, when no Python may run (``kiosk.ui.workers.late_modules``); and Qt complains
# of every family of letters that cannot shape a script before it goes on to the one that can.
_UNHEARD = "qt.multimedia.*=false\nqt.text.font.db=false"


def leave_noise_out() -> None:
    """Keep from the log what says nothing of a fault; the environment's QT_LOGGING_RULES brings it back."""
    QLoggingCategory.setFilterRules(_UNHEARD)


def hear_everything() -> None:
    """Take that back."""
    QLoggingCategory.setFilterRules("")
