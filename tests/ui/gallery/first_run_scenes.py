"""The first run, step by step."""

from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinChoice
from kiosk.ui.setup.pin_page import PinPage
from kiosk.ui.shell.first_run.steps import FINISHED
from tests.ui.gallery.studio import Studio


def _step(studio: Studio, name: str) -> None:
    studio.window.first_run.open(name)
    studio.application.processEvents()


def first_language(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.NOT_ENROLLED, event_name="", list_name="", gate_name="")
    _step(studio, "language")


def first_service(studio: Studio) -> None:
    studio.settle(
        set_up_step=SetUpStep.NOT_ENROLLED, event_name="", list_name="", gate_name="", daemon_alive=False, online=False
    )
    _step(studio, "service")


def first_code(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.NOT_ENROLLED, event_name="", list_name="", gate_name="")
    _step(studio, "code")


def first_sound(studio: Studio) -> None:
    _step(studio, "sound")


def first_run_pin(studio: Studio) -> None:
    _step(studio, "pin")
    studio.window.page(PinPage).form.begin(PinChoice.FIRST)
    studio.application.processEvents()


def first_done(studio: Studio) -> None:
    _step(studio, FINISHED)


def first_left(studio: Studio) -> None:
    _step(studio, "camera")
    studio.window.first_run.bar.leave.click()
