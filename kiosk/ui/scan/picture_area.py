"""The place of the live picture on the scan page: the picture, why there is none, a verdict's card, or a panel.

While a card or a panel stays, the live picture goes on small in its corner, so that the next guest can aim.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.picture_view import PictureView
from kiosk.ui.ports.camera import CameraReport, CameraState, Picture
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class PictureArea(CameraArea):
    """Shows the camera's picture, a card, or a panel.

    Attributes:
        checking: Says that a scan is being decided, over whatever is shown.
    """

    dressed_in_parts = True

    def __init__(self, cards: Iterable[VerdictCard], panels: Iterable[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = QColor()
        self.checking = label("checking")
        self.checking.setText(self.tr("Checking …"))
        self.checking.setParent(self)
        self.checking.hide()
        self._cards, self._panels = tuple(cards), tuple(panels)
        # Cards, too: they are the larger part of the page, and join one by one as soon as the window is seen (WarmUp).
        for widget in (*self._cards, *self._panels):
            self.keep(widget)
        self.show_camera(CameraReport(state=CameraState.STARTING))

    def take_look(self, look: Look) -> None:
        """Take the colour of the ground: no style sheet lies upon what is dressed in parts."""
        super().take_look(look)
        self._ground = QColor(look.colour("picture"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, which is seen wherever nothing lies upon it."""
        QPainter(self).fillRect(event.rect(), self._ground)

    @property
    def small_pictures(self) -> tuple[PictureView, ...]:
        """The small ones of cards, and of panels that have any parts."""
        panels = (panel.small_picture for panel in self._panels if panel.is_complete)
        return (*(card.small_picture for card in self._cards), *panels)

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame, where one can be seen."""
        super().show_picture(picture)
        for small in self.small_pictures:
            if small.isVisible():
                small.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why; a card or a panel stays."""
        super().show_camera(report)
        if not self.live:
            self.show_small_pictures(wanted=False)

    def show_small_pictures(self, *, wanted: bool) -> None:
        """Show the picture small beside a card or in a panel's head, or hide it."""
        newest = self.picture.picture
        for small in self.small_pictures:
            small.setVisible(wanted and newest is not None and self.live)
            # The one that is seen, and no other: each would keep a frame of its own all evening, 2.7 MiB.
            if newest is not None and small.isVisible():
                small.show_picture(newest)

    def show_checking(self, *, waiting: bool) -> None:
        """Say that a scan is being decided, for the rare case that it takes long enough to notice."""
        self.checking.setVisible(waiting)
        if waiting:
            self.checking.adjustSize()
            self.checking.move((self.width() - self.checking.width()) // 2, self.checking.height())
            self.checking.raise_()

    def paint_now(self) -> None:
        """Paint what is shown, before this returns."""
        # Layouts are due with the next turn of the event loop; the guest is waiting for this one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        due = self.currentWidget()
        if due is not None:
            due.repaint()
