"""The place of the live picture: the picture, or why there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.message_panel import MessagePanel
from kiosk.ui.kit.picture_view import PictureView
from kiosk.ui.ports.camera import CameraReport, CameraState, Picture


class CameraArea(LateStack):
    """Shows what the camera sees.

    Attributes:
        picture: The live picture.
        message: Why there is none.
        live: Whether there is one.

    Signals:
        retry_asked: Look for the camera now.
    """

    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "picture-area")
        self.live = False
        self.picture = PictureView()
        self.message = MessagePanel(self.tr("Try again now"))
        self.message.pressed.connect(self.retry_asked)
        self.addWidget(self.picture)
        self.addWidget(self.message)

    def show_live(self) -> None:
        """Show the live picture, else why there is none."""
        self.setCurrentWidget(self.picture if self.live else self.message)

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self.picture.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why; anything else that lies here stays."""
        self.live = report.state is CameraState.LIVE
        self.message.show_report(report)
        if not self.live:
            self.picture.clear()  # an old picture must not look live
        if self.currentWidget() in (self.picture, self.message):
            self.show_live()
