"""The other pages, strips, questions and dialogs."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.errors import ScannerError, StoreError, UpdateError
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.kit.theme import letter_unit, palette, style_sheet
from kiosk.ui.new_version.new_version_page import NewVersionPage
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.ports.devices import DeviceReport, ScannerNote, ScannerRow
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.new_versions import VersionReport, VersionWay
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinAnswer, PinChoice, PinState
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.setup.loading_page import LoadingPage
from kiosk.ui.shell.unlock_dialog import UnlockDialog
from kiosk.ui.workers.background import Answer
from tests.ui.fakes import (
    NOW,
    FakeDevices,
    make_picture,
)
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import camera_missing, waiting


def pin(studio: Studio) -> QWidget:
    choose(studio)
    dialog = studio.window.page(ChoosePage).pin_dialog
    dialog.form.begin(PinChoice.CHANGE)
    dialog.form.take_answer(Answer(value=PinAnswer(state=PinState.WRONG, wait_s=4)))
    return dialog


def first_pin(studio: Studio) -> QWidget:
    choose(studio)
    dialog = studio.window.page(ChoosePage).pin_dialog
    dialog.form.begin(PinChoice.NONE)
    return dialog


def loading(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.LOADING, loading=True, loaded_share=0.62, last_pull_at=None)


def loading_stopped(studio: Studio) -> None:
    studio.settle(
        set_up_step=SetUpStep.LOADING,
        loading=True,
        loaded_share=0.31,
        loaded_records=41_250,
        loading_stopped=True,
        last_pull_at=None,
    )


def loading_refused(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.LOADING, loading=True, loaded_records=41_250, daemon_alive=False)
    page = studio.window.page(LoadingPage)
    page.pin.setText("1234")
    page.begin.click()
    page.take_answer(Answer(value=PinAnswer(state=PinState.WRONG, wait_s=4)))


def unlock(studio: Studio) -> QWidget:
    def refuse(passphrase: str) -> None:
        raise StoreError("wrong", key="store.passphrase_wrong")

    dialog = UnlockDialog(refuse)
    dialog.setPalette(palette("light"))
    dialog.setStyleSheet(style_sheet("light", letter_unit(dialog.font())))
    dialog.show()
    dialog.open_button.click()
    studio.kept = dialog
    return dialog


def offline(studio: Studio) -> None:
    studio.settle(online=False, pending=12, last_pull_at=NOW - timedelta(minutes=48))
    waiting(studio)


def troubles(studio: Studio) -> None:
    studio.settle(daemon_alive=False, pending=1, dead=3, clock_warning="clock.behind")
    waiting(studio)


def new_version(studio: Studio) -> None:
    studio.settle(notice_key="update.waits")
    page = studio.window.page(NewVersionPage)
    studio.window.navigator.open(page)
    page.show_report(Answer(value=VersionReport(running="0.2.0", waiting="0.3.0")))


def new_version_by_the_system(studio: Studio) -> None:
    new_version(studio)
    command = "sudo apt update && sudo apt install gatehouse"
    report = VersionReport(running="0.2.0", waiting="0.3.0", way=VersionWay.SYSTEM, command=command)
    studio.window.page(NewVersionPage).show_report(Answer(value=report))


def new_version_refused(studio: Studio) -> None:
    new_version(studio)
    page = studio.window.page(NewVersionPage)
    page.show_report(Answer(value=VersionReport(running="0.2.0", waiting="0.3.0", event_on=True)))
    page.show_report(Answer(error=UpdateError("not genuine")))


def enrol(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.NOT_ENROLLED, event_name="", list_name="", gate_name="")
    waiting(studio)


def enrol_failed(studio: Studio) -> None:
    enrol(studio)
    camera_missing(studio)
    studio.window.page(EnrolPage).edit.setText("GHSETUP:abcdef")
    studio.window.page(EnrolPage).show_outcome(EnrolmentState.FAILED, "enrol.expired")


def choose(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.CHOOSING, event_name="", list_name="", gate_name="")
    studio.window.page(ChoosePage).show_choices(studio.station_choices.choices(), None)


def choose_nothing(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.CHOOSING, event_name="", list_name="", gate_name="")


def keys(studio: Studio) -> QWidget:
    studio.window.keys.show_keys()
    return studio.window.keys


def close_question(studio: Studio) -> None:
    waiting(studio)
    studio.settle(pending=12)
    studio.window.close()


def _devices(studio: Studio) -> FakeDevices:
    devices = FakeDevices()
    notes = ((ScannerNote.LAYOUT, "AZERTY"), (ScannerNote.TWICE, ""), (ScannerNote.PREFIX, "L~"))
    devices.scanners += [ScannerRow(name="Left lane", notes=notes)]
    studio.window.navigator.open(studio.window.page(DevicesPage))
    studio.window._on_picture(make_picture(outlined=True))
    return devices


def devices(studio: Studio) -> None:
    page = studio.window.page(DevicesPage)
    page.show_report(Answer(value=_devices(studio).report()))
    for number in range(40):
        start = 1000.0 * number
        line = (start, start + 14 + number % 9, start + 17 + number % 9, start + 21 + number % 9)
        captured, decoded, decided, committed = line
        way = Timeline(captured=captured, decoded=decoded, decided=decided, committed=committed, painted=committed + 6)
        studio.window.latency.add(Scan(text="a", source=ScanSource.CAMERA, timeline=way))
    page._on_refresh()


def no_scanners(studio: Studio) -> None:
    _devices(studio)
    studio.window.page(DevicesPage).show_report(Answer(value=DeviceReport()))
    studio.window._on_camera(CameraReport(state=CameraState.MISSING))


def calibration_session(studio: Studio) -> None:
    devices = _devices(studio)
    studio.window.page(DevicesPage).begin_calibration(
        Answer(value=(devices.calibration_session(), devices.test_code()))
    )


def calibration_over(studio: Studio) -> None:
    calibration_session(studio)
    panel = studio.window.page(DevicesPage).calibration_session
    notes = (
        (ScannerNote.LAYOUT, "QWERTZ"),
        (ScannerNote.CAPS_LOCK, ""),
        (ScannerNote.NO_ENTER, ""),
        (ScannerNote.LOST, "+ ="),
    )
    panel.show_result(Answer(value=ScannerRow(name="Left lane", notes=notes)))


def calibration_failed(studio: Studio) -> None:
    calibration_session(studio)
    studio.window.page(DevicesPage).calibration_session.show_result(
        Answer(error=ScannerError("", key="scanner.calibration.letters_lost"))
    )
