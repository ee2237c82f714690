"""What is there while nobody is: what to do, the camera's picture, and whose house this is.

Nothing of any guest is ever on it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.kit.brand.logo_sign import LogoSign
from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.labels import FitLabel
from kiosk.ui.kit.look import spread


class AttractView(QWidget):
    """The screen that waits for a guest.

    Attributes:
        logo: The organizer's, as high as two lines; nothing while there is none.
        headline: What to do.
        camera: The picture, by which guests find the place for their ticket.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.logo = LogoSign(ems=2.1)
        self.headline = FitLabel("guest", max_lines=2)
        self.camera = CameraArea()
        # As high as there is room: by the picture's own shape the page grew beyond the window, and half of it was cut.
        self.camera.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        # Beside the words and not above them: the picture keeps the height that it has without a logo.
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.headline, 1)
        head.addWidget(self.logo, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head, 1)
        column.addWidget(self.camera, 2)
        spread(head, 0.8)
        spread(column, 0.8, (2, 1.5, 2, 0.5))
