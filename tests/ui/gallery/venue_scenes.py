"""The venue's page."""

from dataclasses import replace

from kiosk.ui.ports.venue import VenueView
from kiosk.ui.venue.venue_page import VenuePage
from kiosk.ui.workers.background import Answer
from tests.ui.fake_venue import FIVE, INVITATION, TROUBLED, host_of
from tests.ui.fakes import make_picture
from tests.ui.gallery.studio import Studio


def _page(studio: Studio, view: VenueView) -> VenuePage:
    gates = view.state.gates
    studio.settle(gates=len(gates), gates_heard=view.state.present, gates_agree=view.state.whole)
    page = studio.window.page(VenuePage)
    studio.window.navigator.open(page)
    page.show_answer(Answer(value=view))
    studio.application.processEvents()  # rows that are new get their heights
    return page


def venue_none(studio: Studio) -> None:
    _page(studio, VenueView(suggested="Kiosk 1"))
    studio.window._on_picture(make_picture(outlined=True))


def venue_gates(studio: Studio) -> None:
    _page(studio, host_of(FIVE))


def venue_troubled(studio: Studio) -> None:
    page = _page(studio, host_of(TROUBLED))
    page.rows["m4"].shut_out.click()


def venue_invitation(studio: Studio) -> None:
    page = _page(studio, replace(host_of(FIVE)))
    page.show_invitation(Answer(value=INVITATION))
