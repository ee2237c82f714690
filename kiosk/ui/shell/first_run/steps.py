"""The steps of setting a kiosk up, in their order: each is a page that the window has anyway."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.ui.devices.devices_page import HAND_SCANNER, DevicesPage
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.settings.sound_page import SoundPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.setup.language_page import LanguagePage
from kiosk.ui.setup.loading_page import LoadingPage
from kiosk.ui.setup.pin_page import PinPage
from kiosk.ui.setup.service_page import ServicePage

_PLACED: Final = frozenset({SetUpStep.LOADING, SetUpStep.SCANNING})
FINISHED: Final = "done"
"""Name of what comes after the last step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        name: Its name where it is remembered, and where pages say that it was achieved.
        page: The page on which it is done.
        wish: What the page is asked for, "" for nothing.
    """

    name: str
    page: type[Page]
    wish: str = ""

    @property
    def title(self) -> str:
        """Its title in the language of the window."""
        return {
            "language": QCoreApplication.translate("FirstRun", "Language"),
            "service": QCoreApplication.translate("FirstRun", "Sync service"),
            "code": QCoreApplication.translate("FirstRun", "Set-up code"),
            "place": QCoreApplication.translate("FirstRun", "Event and gate"),
            "list": QCoreApplication.translate("FirstRun", "Guest list"),
            "camera": QCoreApplication.translate("FirstRun", "Camera"),
            "scanner": QCoreApplication.translate("FirstRun", "Hand scanner"),
            "sound": QCoreApplication.translate("FirstRun", "Sounds"),
            "pin": QCoreApplication.translate("FirstRun", "Supervisor PIN"),
        }[self.name]

    def can_open(self, status: GateStatus) -> bool:
        """Whether its page can be opened as things stand."""
        return status.set_up_step in self.page.due_at | self.page.openable_at

    def shown_by(self, status: GateStatus) -> bool:
        """Whether the state of this kiosk says that it is done."""
        return {
            "language": True,  # whoever reads the window on goes on in its language
            "service": status.daemon_alive,
            "code": status.set_up_step is not SetUpStep.NOT_ENROLLED,
            "place": status.set_up_step in _PLACED,
            "list": status.set_up_step is SetUpStep.SCANNING,
        }.get(self.name, False)


STEPS: Final = (
    Step("language", LanguagePage),
    Step("service", ServicePage),
    Step("code", EnrolPage),
    Step("place", ChoosePage),
    Step("list", LoadingPage),
    Step("camera", DevicesPage),
    Step("scanner", DevicesPage, HAND_SCANNER),
    Step("sound", SoundPage),
    Step("pin", PinPage),
)
