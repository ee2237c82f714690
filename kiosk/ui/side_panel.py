"""The column beside the picture: counts, the last scans, and how much the next verdict can be relied on."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance
from kiosk.ui.counted import REFUSED, counted
from kiosk.ui.direction import dotted
from kiosk.ui.icons import Sign
from kiosk.ui.labels import FitLabel, label
from kiosk.ui.messages import sentence
from kiosk.ui.panel import Complaint
from kiosk.ui.ports import GateStatus
from kiosk.ui.recent import RecentScans, RecentView
from kiosk.ui.verdict_card import ASSURANCE_SIGNS
from kiosk.ui.words import ago


def assurance_words(assurance: Assurance, status: GateStatus, now: datetime) -> tuple[str, str]:
    """Return who agrees, honestly, and since when this laptop has been alone or how old its guest list is.

    Args:
        assurance: Who agreed to the verdict, or would agree to the next.
        status: When this laptop last heard of the platform.
        now: Current instant.
    """
    who = {
        Assurance.PLATFORM: QCoreApplication.translate("Assurance", "The platform agreed"),
        Assurance.VENUE: QCoreApplication.translate("Assurance", "All gates agreed"),
        Assurance.LOCAL: QCoreApplication.translate("Assurance", "This laptop alone"),
    }[assurance]
    seen = max((at for at in (status.last_pull_at, status.last_push_at) if at), default=None)
    if seen is None:
        return who, QCoreApplication.translate("Assurance", "no contact with the platform yet")
    if status.online:
        text = QCoreApplication.translate("Assurance", "guest list from {time}")
    else:
        text = QCoreApplication.translate("Assurance", "last contact {time}")
    return who, text.format(time=ago(seen, now))


def assurance_text(assurance: Assurance, status: GateStatus, now: datetime) -> str:
    """Return ``assurance_words`` in one line, the age only where it matters: when this laptop decides alone."""
    who, since = assurance_words(assurance, status, now)
    return dotted(who, since) if assurance is Assurance.LOCAL else who


class Tile(QFrame):
    """A number with its name, and a smaller number that belongs to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.number = FitLabel("number", smallest=0.5)
        self.name = label("tile-name")
        self.detail = label("tile-detail")
        self.column = QVBoxLayout(self)
        for widget in (self.name, self.number, self.detail):
            self.column.addWidget(widget)

    def show_count(self, name: str, number: int, detail: str) -> None:
        """Show a count."""
        locale = QLocale()
        self.name.setText(name)
        self.number.set_text(locale.toString(number))
        self.detail.setText(detail)
        self.setAccessibleName(f"{name}: {locale.toString(number)} {detail}".strip())


class SidePanel(QFrame):
    """Counts, last scans, assurance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.here, self.total, self.inside = Tile(), Tile(), Tile()
        self.recent = RecentScans(self)
        self.recent_view = RecentView(self.recent)
        self.heading = label("heading")
        self.heading.setText(self.tr("Last scans"))
        self.notice = Complaint()
        self.empty = label("empty", wrap=True)
        self.empty.setText(self.tr("Nobody yet. The first scan shows up here."))
        self.assurance_sign = Sign("laptop", ems=1.3)
        self.assurance_sign.setProperty("role", "muted")
        self.assurance = label("assurance-now")
        self.since = label("since")
        self._build()
        self.recent.rowsInserted.connect(self.empty.hide)
        self.recent.rowsInserted.connect(self.notice.hide)

    def _build(self) -> None:
        self.tiles = QHBoxLayout()
        for tile in (self.here, self.total, self.inside):
            self.tiles.addWidget(tile, 1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.assurance)
        lines.addWidget(self.since)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.assurance_sign)
        self.foot.addLayout(lines, 1)
        self.column = QVBoxLayout(self)
        self.column.addLayout(self.tiles)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.recent_view, 1)
        self.column.addWidget(self.notice)
        self.column.addLayout(self.foot)

    def set_look(self, theme: str, unit: int) -> None:
        """Set the distances, and the theme of the list."""
        self.setFixedWidth(round(unit * 23.5))
        self.column.setContentsMargins(unit, unit, unit, round(unit * 0.8))
        self.column.setSpacing(round(unit * 0.55))
        self.tiles.setSpacing(round(unit * 0.55))
        self.foot.setSpacing(round(unit * 0.7))
        for tile in (self.here, self.total, self.inside):
            tile.column.setContentsMargins(*(round(unit * 0.7), round(unit * 0.5)) * 2)
            tile.column.setSpacing(0)
        self.recent_view.delegate.theme = theme
        self.recent_view.viewport().update()

    def show_taken_back(self, entry_id: str, key: str) -> None:
        """Show that a scan was taken back, or say why not, until the next scan.

        Args:
            entry_id: Its entry.
            key: Name of the failure, or "".
        """
        if not key:
            self.recent.mark_undone(entry_id)
        self.notice.say(sentence(key) if key else "")

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show the counts and the assurance."""
        locale = QLocale()
        here = self.tr("Let out here") if status.direction is Direction.EXIT else self.tr("Admitted here")
        self.here.show_count(here, status.admitted_here, counted(REFUSED, status.refused_here))
        of_tickets = self.tr("of {count}").format(count=locale.toString(status.roster_tickets))
        self.total.show_count(self.tr("All gates"), status.admitted_total, of_tickets if status.roster_tickets else "")
        self.inside.setVisible(status.inside is not None)
        if status.inside is not None:
            free = self.tr("of {count}").format(count=locale.toString(status.capacity)) if status.capacity else ""
            self.inside.show_count(self.tr("Inside"), status.inside, free)
        self.assurance_sign.show_sign(ASSURANCE_SIGNS[status.assurance])
        who, since = assurance_words(status.assurance, status, now)
        self.assurance.setText(who)
        self.since.setText(since)
