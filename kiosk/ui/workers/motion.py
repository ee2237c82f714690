"""Less motion, where people or their system want it: carets, menus and whatever of ours moves stand still.

Verdicts, pages and forms never move. What is left is Qt's (menus and lists that roll out, carets that blink) and ours
(bars of work whose end is unknown, codes that follow each other); ours look at ``Look.still``.

Invariants: what somebody chose in the settings goes before the system's wish; as the application was, it is at the end.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.session import Session

EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Motion(QObject):
    """Keeps the application as still as is wanted."""

    def __init__(self, application: QApplication, session: Session, parent: QObject | None = None) -> None:
        """Follow the switches; the system is asked once the first status has come, when nobody waits for the window."""
        super().__init__(parent)
        self._application, self._session = application, session
        self._caret_ms = application.cursorFlashTime()
        self._effects = {effect: application.isEffectEnabled(effect) for effect in EFFECTS}
        self._still = False
        session.switches.changed.connect(self.follow)
        session.presenter.status_changed.connect(self._ask_system)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Stand still, or move again."""
        self._keep(still=self._session.switches.less_motion)

    def restore(self) -> None:
        """Move as before."""
        self._session.switches.changed.disconnect(self.follow)
        self._keep(still=False)

    def _keep(self, *, still: bool) -> None:
        if still == self._still:
            return
        self._still = still
        self._application.setCursorFlashTime(0 if still else self._caret_ms)
        for effect, usual in self._effects.items():
            self._application.setEffectEnabled(effect, usual and not still)

    @Slot()
    def _ask_system(self) -> None:
        self._session.presenter.status_changed.disconnect(self._ask_system)
        # In a thread of its own: some systems tell it by a program, which may hang.
        self._session.background("system").ask(self._session.ports.wants_less_motion, self._on_told)

    def _on_told(self, answer: Answer[bool]) -> None:
        self._session.switches.follow_system_motion(less=bool(answer.value))
