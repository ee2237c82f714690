"""Set-up, preflight and settings."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject
from kiosk.domain.verdicts.confirm_points import PointKind
from kiosk.ui.kit.touch.keyboard import Keyboard, Layer
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.preflight.preflight_page import PreflightPage
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.shell.failures.unexpected import Failure
from kiosk.ui.workers.background import Answer
from tests.ui.fake_gate import FakePlaceRules
from tests.ui.fakes import FakePreflight
from tests.ui.gallery.studio import Studio


def _preflight(studio: Studio, found: FakePreflight) -> PreflightPage:
    page = studio.window.page(PreflightPage)
    studio.window.navigator.open(page)
    for subject in Subject:
        page.show_line(Answer(value=found.line(subject)))
    return page


def enrol_by_hand(studio: Studio) -> None:
    studio.settle(
        set_up_step=SetUpStep.NOT_ENROLLED, event_name="", list_name="", gate_name="", daemon_alive=False, online=False
    )
    page = studio.window.page(EnrolPage)
    page.by_hand_button.click()
    page.by_hand.platform.setCurrentIndex(0)
    page.by_hand.address.setText("tickets.example.com")
    page.show_outcome(EnrolmentState.FAILED, "enrol.failed")
    studio.application.processEvents()


def choose_half(studio: Studio) -> None:
    studio.settle(set_up_step=SetUpStep.CHOOSING, event_name="", list_name="", gate_name="")
    page = studio.window.page(ChoosePage)
    page.show_choices(studio.station_choices.choices(), None)
    page.events.view.setCurrentIndex(page.events.options.index(0))
    page.lists.view.setCurrentIndex(page.lists.options.index(0))
    page.show_figures(Answer(value=studio.station_choices.figures("l1")))


def settings(studio: Studio) -> None:
    studio.window.navigator.open(studio.window.page(SettingsPage))
    studio.application.processEvents()


def page_failed(studio: Studio) -> None:
    settings(studio)
    page = studio.window.page(SettingsPage)
    studio.window.failures.show_failure(Failure(place=page, details="LookupError"))
    studio.application.processEvents()


def part_failed(studio: Studio) -> None:
    studio.window.failures.show_failure(Failure(place=None, details="LookupError"))
    studio.application.processEvents()


def preflight_go(studio: Studio) -> None:
    _preflight(studio, FakePreflight()).checked_by.setText("Robin")


def preflight(studio: Studio) -> None:
    found = FakePreflight()
    found.found |= {
        Subject.POWER: (Observation.POWER_SHORT, {"percent": 31, "left": timedelta(minutes=74)}),
        Subject.SYNC: (Observation.SYNC_STOPPED, {}),
        Subject.GUEST_LIST: (Observation.LIST_LOADING_SHARE, {"percent": 62}),
        Subject.STATION: (Observation.STATION_NONE, {}),
    }
    page = _preflight(studio, found)
    page.show_saved(Answer(value="Documents/preflight-2026-11-20-1900.pdf"))
    page.show_line(Answer(value=PreflightLine(Subject.PIN, Observation.PIN_NONE)))
    studio.application.processEvents()


def _keyboard(studio: Studio, language: str, layer: Layer) -> Keyboard:
    page = studio.window.page(ScanPage)
    page.entry.edit.setText("Noël")
    studio.keyboard.follow_focus(None, page.entry.edit)
    studio.keyboard.bring_up()
    keyboard = studio.keyboard.keyboard
    assert keyboard is not None
    keyboard.language = language
    keyboard.show_layer(layer)
    return keyboard


def keyboard(studio: Studio) -> QWidget:
    return _keyboard(studio, "de", Layer.LETTERS)


def keyboard_hindi(studio: Studio) -> QWidget:
    return _keyboard(studio, "hi", Layer.LETTERS)


def keyboard_arabic(studio: Studio) -> QWidget:
    return _keyboard(studio, "ar", Layer.LETTERS)


def keyboard_signs(studio: Studio) -> QWidget:
    return _keyboard(studio, "fr", Layer.SIGNS)


def settings_gates(studio: Studio) -> None:
    settings(studio)
    page = studio.window.page(SettingsPage)
    page.gate_lines.show_rules(Answer(value=FakePlaceRules().found))
    page.lines.ensureWidgetVisible(page.gate_lines.points[PointKind.ADDONS])
