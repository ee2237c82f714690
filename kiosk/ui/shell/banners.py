"""Calm strips under the header: offline, sync service, clock, letters that cannot be delivered.

What to say is a pure function of the status; being offline is a normal state and never looks like an alarm.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.reports.presence import alert_level
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.sections.pressable import Pressable
from kiosk.ui.new_version.new_version_page import SUBJECT as NEW_VERSION
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.text.loading_text import loading_text
from kiosk.ui.text.plurals import (
    CONFLICTS_OPEN,
    ENTRIES_HELD,
    ENTRIES_NOT_ACCEPTED,
    ENTRIES_TO_SEND,
    RECORDS_UNREAD,
    TICKETS_UNREAD,
    plural,
)
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.times import ago, time_of_day

MOST = 3
CONFLICTS = "conflicts"
SYNC = "sync"
ATTENDANCE = "attendance"
VENUE = "venue"
RETENTION = "retention"
PAPER = "paper"
SUBJECTS = (CONFLICTS, SYNC, ATTENDANCE, RETENTION, PAPER, NEW_VERSION)
ALMOST_FULL = 90  # percent
LOW_UNITS = 36
"""In a window that is lower, what is merely good to know gives way to what warns: a verdict needs the room."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip.

    Attributes:
        sign: Its sign.
        text: What it says.
        look: "calm" or "warn".
        subject: What it is about, where a page of the window may have more on it; "" for nothing.
    """

    sign: str
    text: str
    look: str
    subject: str = ""


def strips(
    status: GateStatus, now: datetime, reading_failed: str = "", *, refusal: str = "", no_paper: str = ""
) -> tuple[Strip, ...]:
    """Return what has to be said, most important first.

    Args:
        status: Last status that could be read.
        now: Current instant.
        reading_failed: Key of the failure, if the status itself cannot be read any more.
        refusal: What whoever was just refused something reads, or "".
        no_paper: Key of why the list on paper is not written, or "".
    """
    found: list[Strip] = []
    if refusal:
        found.append(Strip("lock", refusal, "warn"))
    if reading_failed:
        found.append(Strip("alert", sentence(reading_failed), "warn"))
    found.extend(_database_strips(status, now))
    if status.wipe_key:
        found.append(Strip("alert", sentence(status.wipe_key), "warn", RETENTION))
    if status.loading and status.set_up_step is SetUpStep.SCANNING:
        text = QCoreApplication.translate("Banners", "Tickets that are not there yet are asked about.")
        found.append(Strip("alert", _joined(loading_text(status), text), "warn"))
    if status.set_up_step is not SetUpStep.NOT_ENROLLED:
        if status.doubt_key:
            found.append(Strip("alert", sentence(status.doubt_key), "warn"))
        found.extend(_sync_strips(status, now))
    if status.clock_warning:
        found.append(Strip("clock-alert", sentence(status.clock_warning), "warn"))
    if no_paper:
        # While the laptop works nobody opens the page that says so, and when it does not it is too late.
        text = _joined(QCoreApplication.translate("PaperPage", "The list on paper"), sentence(no_paper))
        found.append(Strip("alert", text, "warn", PAPER))
    found.extend(_capacity_strips(status))
    found.extend(_count_strips(status))
    if status.notice_key:
        is_version = status.notice_key == "update.waits"
        sign, subject = ("upload", NEW_VERSION) if is_version else ("key", "")
        found.append(Strip(sign, sentence(status.notice_key), "calm", subject))
    return tuple(found[:MOST])


def _capacity_strips(status: GateStatus) -> list[Strip]:
    inside, limit = status.inside, status.capacity
    level = alert_level(inside, limit) if inside is not None else None
    if inside is None or level is None:
        return []
    # Over the limit it counts how far; below it would be another strip, and another word of a screen reader, each time.
    share = inside * 100 // limit if limit and inside > limit else level
    text = QCoreApplication.translate("Banners", "{share} % of the limit of guests are inside.")
    text = text.format(share=QLocale().toString(share))
    return [Strip("people", text, "warn" if level >= ALMOST_FULL else "calm", ATTENDANCE)]


def _count_strips(status: GateStatus) -> list[Strip]:
    found: list[Strip] = []
    if status.unread_tickets:
        found.append(Strip("alert", plural(TICKETS_UNREAD, status.unread_tickets), "warn"))
    elif status.unread_others:
        found.append(Strip("alert", plural(RECORDS_UNREAD, status.unread_others), "warn"))
    if status.dead:
        found.append(Strip("undelivered", plural(ENTRIES_NOT_ACCEPTED, status.dead), "warn", CONFLICTS))
    if status.held:
        found.append(Strip("undelivered", plural(ENTRIES_HELD, status.held), "warn", CONFLICTS))
    if status.conflicts:
        found.append(Strip("alert", plural(CONFLICTS_OPEN, status.conflicts), "warn", CONFLICTS))
    if status.print_trouble:
        found.append(Strip("alert", sentence(status.print_trouble), "warn"))
    return found


def _database_strips(status: GateStatus, now: datetime) -> list[Strip]:
    if not status.database_warning:
        return []
    since = time_of_day(status.missing_since, now) if status.missing_since else ""
    return [Strip("alert", sentence(status.database_warning).replace("{time}", since), "warn")]


def _sync_strips(status: GateStatus, now: datetime) -> list[Strip]:
    waiting = plural(ENTRIES_TO_SEND, status.pending) if status.pending else ""
    if not status.daemon_alive:
        if status.loading:
            text = QCoreApplication.translate(
                "Banners", "The sync service is not running. The guest list is incomplete."
            )
        else:
            text = QCoreApplication.translate("Banners", "The sync service is not running. Scanning goes on.")
        return [Strip("service-off", _joined(text, waiting), "warn", SYNC)]
    if status.online:
        return [Strip("alert", sentence(status.error_key), "warn", SYNC)] if status.error_key else []
    if status.loading:
        text = QCoreApplication.translate("Banners", "Offline. The guest list is not complete yet.")
    else:
        text = QCoreApplication.translate("Banners", "Offline. Scanning goes on.")
    seen = max((at for at in (status.last_pull_at, status.last_push_at) if at), default=None)
    since = ""
    if seen:
        since = QCoreApplication.translate("Banners", "Last contact {time}").format(time=ago(seen, now))
    return [Strip("cloud-off", _joined(text, waiting, since), "calm", SYNC)]


def _joined(*parts: str) -> str:
    return "   ·   ".join(part for part in parts if part)


class StripView(Pressable):
    """Shows one strip; where a page has more on it, pressing it leads there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self.sign = Sign(ems=1.25)
        self.subject = ""
        self.text = label("strip", wrap=True)
        self.next = Sign("next", ems=1.0)
        row = QHBoxLayout(self)
        row.addWidget(self.sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.next)
        spread(row, 0.8, (1.3, 0.42, 1.3, 0.42))

    def show_strip(self, strip: Strip, *, leads: bool) -> None:
        """Show another strip.

        Args:
            strip: The strip.
            leads: Whether a page has more on it.
        """
        self.subject = strip.subject
        self.set_leads(leads=leads)
        self.next.setVisible(leads)
        if self.text.text() != strip.text:
            self.text.setText(strip.text)
            self.setAccessibleName(strip.text)
        self.sign.show_sign(strip.sign)
        set_look(self, "look", strip.look)


class Banners(QWidget):
    """The strips that are due; takes no room when there are none.

    Args:
        subjects: What pages of the window have more on.
        parent: Where it lies.

    Signals:
        asked: Subject of a strip that somebody pressed.
    """

    asked = Signal(str)

    def __init__(self, subjects: Collection[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subjects = subjects
        self._due: tuple[Strip, ...] = ()
        self._unit = 0
        self._views = tuple(StripView() for _ in range(MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for view in self._views:
            view.hide()
            view.pressed.connect(self._on_pressed)
            column.addWidget(view)

    def show_strips(self, due: tuple[Strip, ...]) -> None:
        """Show these strips and no others, as far as there is room for them."""
        self._due = due
        warnings = tuple(strip for strip in due if strip.look == "warn")
        is_low = self.window().height() < LOW_UNITS * self._unit
        shown = warnings if is_low and warnings else due
        for index, view in enumerate(self._views):
            if index < len(shown):
                view.show_strip(shown[index], leads=shown[index].subject in self._subjects)
            view.setVisible(index < len(shown))

    def take_look(self, look: Look) -> None:
        """Follow the size of the letters."""
        self._unit = look.unit
        self.show_strips(self._due)

    @Slot()
    def _on_pressed(self) -> None:
        view = self.sender()
        if isinstance(view, StripView):
            self.asked.emit(view.subject)

    def texts(self) -> tuple[str, ...]:
        """Return the texts on the screen."""
        return tuple(view.text.text() for view in self._views if not view.isHidden())
