"""The column beside the picture: counts, the last scans, and how much the next verdict can be relied on."""

from datetime import datetime

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.entries.entry import Direction
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.scan.recent_scans import RecentScans, RecentView
from kiosk.ui.text.plurals import REFUSED, WAITING, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.assurance_text import ASSURANCE_SIGNS, assurance_lines

SIDE_UNITS = 23.5
NO_BREAK, LINE_END = "\u00a0", "\u2028"


def knows_all_gates(status: GateStatus) -> bool:
    """Return whether what others let in is surely counted: the platform tells of it, or all gates of the venue do."""
    return status.online or (status.gates > 1 and status.gates_agree)


class Tile(QFrame):
    """A number with its name, and a smaller number that belongs to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.number = FitLabel("number", smallest=0.5)
        self.name = FitLabel("tile-name", max_lines=2, smallest=0.6)
        self.detail = FitLabel("tile-detail", max_lines=2, smallest=0.6)
        self.column = QVBoxLayout(self)
        for widget in (self.name, self.number, self.detail):
            self.column.addWidget(widget)

    def show_count(self, name: str, number: int, *details: str) -> None:
        """Show a count, with what belongs to it a line each."""
        locale = QLocale()
        said = [detail for detail in details if detail]
        self.name.set_text(name)
        self.number.set_text(locale.toString(number))
        self.detail.set_text(LINE_END.join(said))
        self.setAccessibleName(", ".join((f"{name}: {locale.toString(number)}", *said)))


class SidePanel(QFrame):
    """Counts, last scans, assurance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.here, self.total, self.inside = Tile(), Tile(), Tile()
        self.further = label("tile-detail", wrap=True)
        self.further.hide()
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
        self.column.addWidget(self.further)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.recent_view, 1)
        self.column.addWidget(self.notice)
        self.column.addLayout(self.foot)
        spread(self.column, 0.55, (1, 1, 1, 0.8))
        spread(self.tiles, 0.55)
        spread(self.foot, 0.7)
        for tile in (self.here, self.total, self.inside):
            spread(tile.column, 0, (0.7, 0.5, 0.7, 0.5))

    def take_look(self, look: Look) -> None:
        """Keep the width that the longest lines need."""
        self.setFixedWidth(look.px(SIDE_UNITS))

    def show_waiting(self, count: int) -> None:
        """Say how many of the last scans have not been shown yet, because somebody has a refusal to read."""
        self.heading.setText(dotted(self.tr("Last scans"), plural(WAITING, count) if count else ""))

    def show_taken_back(self, entry_id: str, key: str) -> None:
        """Show that a scan was taken back, or say why not, until the next scan.

        Args:
            entry_id: Its entry.
            key: Name of the failure, or "".
        """
        if not key:
            self.recent.mark_undone(entry_id)
        self.say(key)

    @Slot(str)
    def say(self, key: str) -> None:
        """Say why something was not done, until the next scan; "" says nothing."""
        self.notice.say(sentence(key) if key else "")

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show the counts and the assurance."""
        locale = QLocale()
        here = self.tr("Let out here") if status.direction is Direction.EXIT else self.tr("Admitted here")
        # A number and its word stay in one line; what follows may go into the next.
        refused = plural(REFUSED, status.refused_here).replace(" ", NO_BREAK)
        since = ""
        if status.counted_since is not None:
            since = self.tr("since {time}").format(time=time_of_day(status.counted_since, now))
        self.here.show_count(here, status.admitted_here, refused, since)
        of_tickets = self.tr("of {count}").format(count=locale.toString(status.roster_tickets))
        known = "" if knows_all_gates(status) else self.tr("known here")
        expected = of_tickets if status.roster_tickets else ""
        self.total.show_count(self.tr("All gates"), status.admitted_total, known, expected)
        self.inside.setVisible(status.inside is not None)
        if status.inside is not None:
            free = self.tr("of {count}").format(count=locale.toString(status.capacity)) if status.capacity else ""
            self.inside.show_count(self.tr("Inside"), status.inside, known, free)
        lines = [f"{isolated(one.name)}: {locale.toString(one.came)}" for one in status.further]
        self.further.setText("\n".join(lines))
        self.further.setVisible(bool(lines))
        self.assurance_sign.show_sign(ASSURANCE_SIGNS[status.assurance])
        who, since = assurance_lines(status.assurance, status, now)
        self.assurance.setText(who)
        self.since.setText(since)
