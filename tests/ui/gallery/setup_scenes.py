"""Set-up, preflight and settings."""

from datetime import timedelta

from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject
from kiosk.ui.preflight.preflight_page import PreflightPage
from kiosk.ui.workers.background import Answer
from tests.ui.fakes import FakePreflight
from tests.ui.gallery.studio import Studio


def _preflight(studio: Studio, found: FakePreflight) -> PreflightPage:
    page = studio.window.page(PreflightPage)
    studio.window.navigator.open(page)
    for subject in Subject:
        page.show_line(Answer(value=found.line(subject)))
    return page


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
