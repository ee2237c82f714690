"""Names of the roster follow the window's language at once."""

from contextlib import contextmanager
from dataclasses import replace

from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.ui.text.own_language import shown_text
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from tests.ui.conftest import speaking
from tests.ui.fakes import NOW, make_checked_in, make_verdict


def test_a_type_is_called_in_the_language_that_is_spoken_now(qapp):
    verdict = make_verdict()
    assert verdict.ticket_type is not None
    kind = replace(verdict.ticket_type, settings=TicketTypeSettings(names={"de": "Tageskarte"}))
    result = make_checked_in(replace(verdict, ticket_type=kind))
    for language, said in (("de", "Tageskarte"), ("fr", kind.name), ("de", "Tageskarte")):
        with contextmanager(speaking)(language):
            assert verdict_text(result, NOW).type_name == said
            assert shown_text(kind.name, {"de": "Tageskarte"}) == said
            assert shown_text(kind.name, {}) == kind.name


def test_the_header_says_event_and_list_in_the_windows_language(qtbot, world, opened):
    names = {"en": "Night of Lights", "de": "Nacht der Lichter"}
    world.status.change(event_names=names, list_names={"de": "Haupteingang"})
    window = opened()
    assert window.header.event_name.text() == "Night of Lights"
    with contextmanager(speaking)("de"):
        window.header.show_status(window.presenter.status, NOW)
        assert window.header.event_name.text() == "Nacht der Lichter"
        assert window.header.station.text().startswith("Haupteingang")
