"""Entries from gate to gate, as codes; and old events."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import SettingsError, StoreBusyError
from kiosk.domain.evidence.code_parts import split
from kiosk.ui.log_transfer.transfer_page import TransferPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.retention import RetentionReport
from kiosk.ui.ports.organizer.transfer import Carried
from kiosk.ui.retention.retention_page import RetentionPage
from kiosk.ui.workers.background import Answer
from tests.ui.gallery.studio import Studio

_LOG = bytes(range(256)) * 20


def _transfer(studio: Studio) -> TransferPage:
    organizer = studio.window.page(OrganizerPage)
    found = next(section for section in organizer.sections if isinstance(section, TransferPage))
    found.complete()
    found.step_back()
    organizer.open_section(found)
    if studio.window.navigator.current is not organizer:
        studio.window.navigator.open(organizer)
    found.show_carried(Answer(value=Carried(entries=0, new=0)))
    found._say("")
    return found


def transfer(studio: Studio) -> None:
    _transfer(studio)


def transfer_done(studio: Studio) -> None:
    _transfer(studio).show_carried(Answer(value=Carried(entries=2_311, new=148, elsewhere=3, unproved=12)))


def transfer_failed(studio: Studio) -> None:
    _transfer(studio).show_carried(Answer(error=SettingsError("", key="log.changed")))


def transfer_showing(studio: Studio) -> None:
    page = _transfer(studio)
    page._show_codes(Answer(value=split(_LOG + studio.organizer.transfer.log, 120)))
    page.showing._next.stop()


def transfer_reading(studio: Studio) -> None:
    page = _transfer(studio)
    page.read_screen.click()
    for text in split(_LOG, 12)[3:17]:
        page.reading.take(text)


def _old_events(studio: Studio) -> RetentionPage:
    organizer = studio.window.page(OrganizerPage)
    found = next(section for section in organizer.sections if isinstance(section, RetentionPage))
    organizer.open_section(found)
    if studio.window.navigator.current is not organizer:
        studio.window.navigator.open(organizer)
    return found


def old_events(studio: Studio) -> None:
    _old_events(studio).show_report(Answer(value=studio.organizer.retention.report))


def old_events_none(studio: Studio) -> None:
    _old_events(studio).show_report(Answer(value=RetentionReport()))


def old_events_failed(studio: Studio) -> None:
    _old_events(studio).show_report(Answer(error=StoreBusyError("")))


def old_events_not_emptied(studio: Studio) -> None:
    report = replace(studio.organizer.retention.report, wipe_key="wipe.void")
    _old_events(studio).show_report(Answer(value=report))


def old_events_record(studio: Studio) -> None:
    found = _old_events(studio)
    found.show_report(Answer(value=studio.organizer.retention.report))
    found.table.selectRow(2)


def old_events_delete_everything(studio: Studio) -> QWidget:
    found = _old_events(studio)
    found.question.ask(148)
    found.question.save_into("/media/stick/entries.txt")
    return found.question
