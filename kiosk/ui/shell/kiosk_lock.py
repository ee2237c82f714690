"""What is locked in the window: who may leave it, and when nobody is signed in any more.

Leaving is refused to whoever has no right to it, with the sentence that says who has. Where this kiosk has no staff
nothing is refused and nothing is locked. A scan that was taken is decided in the name of whoever was signed in then. No
dialog of whoever was here stays open for whoever comes next.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog

from kiosk.domain.staff.rights import Right, refusal_key
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides
from kiosk.ui.workers.session import Session

_BY_HAND = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
SHOWN_MS = 8000
"""So long a refusal stays: two lines are read in less."""


@guarded_overrides
class KioskLock(QObject):
    """Asks for rights, and locks after a time in which nobody did anything.

    Attributes:
        refusal: What whoever was refused reads; "" when they have had time to.

    Signals:
        changed: There is another refusal, or none.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch the whole application, dialogs included.

        Args:
            session: What the window is built on.
            parent: The window.
        """
        super().__init__(parent)
        self._session = session
        self.refusal = ""
        self._staff = ""
        self._shown, self._idle = QTimer(self), QTimer(self)
        for timer in (self._shown, self._idle):
            timer.setSingleShot(True)
        self._shown.setInterval(SHOWN_MS)
        self._idle.setInterval(0)
        self._shown.timeout.connect(self._on_shown)
        self._idle.timeout.connect(self.lock_now)
        # A place that was not taken is told wherever it was asked for: a verdict offers one, too.
        session.presenter.set_up.station_settled.connect(self._on_settled)
        session.presenter.decided.connect(self._on_used)
        session.presenter.status_changed.connect(self._on_status)
        session.switches.changed.connect(self._follow)
        self._follow()

    def allows(self, right: Right) -> bool:
        """Return whether something may be done now; whoever may not is told who may."""
        rights = self._session.presenter.status.rights
        if rights is None or right in rights:
            return True
        self._refuse(refusal_key(right))
        return False

    @Slot()
    def lock_now(self) -> None:
        """Let nobody be signed in any more; where nobody is, nothing happens."""
        port = self._session.ports.sign_in
        if self._session.switches.self_service:
            return  # a stand that locks itself behind the third guest is none
        if port is not None and self._session.presenter.status.staff:
            self._session.background("staff").ask(port.sign_out, self._on_locked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note that somebody is there; every event goes on to whom it is meant for."""
        del watched
        if event.type() in _BY_HAND:
            self._on_used()
        return False

    @Slot()
    def _follow(self) -> None:
        """Wait as long as people chose; while nobody is to be locked out, no event is looked at."""
        wanted, application = self._session.switches.lock_after_ms, QCoreApplication.instance()
        if wanted == self._idle.interval() or application is None:
            return
        application.removeEventFilter(self)
        if wanted:
            application.installEventFilter(self)
        self._idle.stop()
        self._idle.setInterval(wanted)
        self._on_status()

    @Slot()
    def _on_used(self) -> None:
        if self._idle.interval() and self._session.presenter.status.staff:
            self._idle.start()

    @Slot()
    def _on_status(self) -> None:
        """Begin to wait when somebody signed in; clear away what the one before had open."""
        before, self._staff = self._staff, self._session.presenter.status.staff
        if before and before != self._staff:
            self._close_dialogs()
        if not self._session.presenter.status.staff or not self._idle.interval():
            self._idle.stop()
        elif not self._idle.isActive():
            self._idle.start()

    def _close_dialogs(self) -> None:
        """Leave no dialog over the locked kiosk.

        A badge's code is on one of them, and a word that is given in another counts for whoever is here by then.
        """
        window = self.parent()
        for dialog in window.findChildren(QDialog) if window is not None else ():
            if dialog.isVisible():
                dialog.reject()

    @Slot(str)
    def _on_settled(self, key: str) -> None:
        if key:
            self._refuse(key)

    def _on_locked(self, answer: Answer[None]) -> None:
        if answer.error is not None:
            self._refuse(answer.key)
        self._session.presenter.look_again()

    def _refuse(self, key: str) -> None:
        self.refusal = sentence(key)
        self._shown.start()
        self.changed.emit()

    @Slot()
    def _on_shown(self) -> None:
        self.refusal = ""
        self.changed.emit()
