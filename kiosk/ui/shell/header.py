"""The bar at the top: where this kiosk works, how it is connected, and the switches.

It is never wider than its window: what has no room goes, step by step, into the menu at its end, or says less. The name
of the event is the last to give way.

Invariants: what is shown depends on the width and on what its parts wish, never on what was shown before; once it is
fitted, every part lies where it belongs.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTime, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.entries.entry import Direction
from kiosk.ui.kit.brand.logo_sign import LogoSign
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import FitLabel, label, set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page
from kiosk.ui.kit.sections.pressable import Pressable
from kiosk.ui.kit.sign_button import SignButton
from kiosk.ui.new_version.new_version_page import SUBJECT as NEW_VERSION
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.shell.header_menu import HeaderMenu
from kiosk.ui.text.own_language import shown_text
from kiosk.ui.text.plurals import TO_SEND, plural
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.workers.guarded import guarded_overrides
from kiosk.ui.workers.switches import Switches

NAME_UNITS = 11
"""At least so wide is the event's name."""

_NARROW = 50  # heights of a line
_LOGO_SHARE = 0.1


def _town_of(now: datetime) -> str:
    """Return the town of a time zone: "New York" of America/New_York."""
    return str(now.tzinfo).rpartition("/")[2].replace("_", " ")


def _wish(part: QWidget) -> int:
    """Return the width that a part takes in a row, as Qt's layouts reckon it."""
    return part.sizeHint().expandedTo(part.minimumSizeHint()).expandedTo(part.minimumSize()).width()


def _least(part: QWidget) -> int:
    """Return the width below which a part does not go: what is set counts more than what it wishes."""
    return part.minimumWidth() or part.minimumSizeHint().width()


class Badge(Pressable):
    """A sign with a word, in a look that the style sheet chooses."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.sign = Sign(ems=1.2)
        self.text = label("badge")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sign)
        self._row.addWidget(self.text)
        spread(self._row, 0.45, (0.7, 0.35, 0.8, 0.35))

    def show_badge(self, sign: str, text: str, look: str) -> None:
        """Show a sign and a word."""
        self.sign.show_sign(sign)
        self.text.setText(text)
        self.setAccessibleName(text)
        set_look(self, "look", look)

    @property
    def words_width(self) -> int:
        """The width that its word takes beside the sign."""
        return self._row.spacing() + self.text.sizeHint().width()

    @property
    def whole_width(self) -> int:
        """The width that it takes with its word, which may be hidden."""
        return self.sizeHint().width() + (self.words_width if self.text.isHidden() else 0)

    def lay_out(self) -> None:
        """Lay out what it shows now; whoever holds it is told its new size."""
        self._row.activate()


@guarded_overrides
class Header(QFrame):
    """The bar at the top of every page.

    Attributes:
        openers: The buttons of the pages that people open.
        menu: What the header has no room for, and what is seldom needed.

    Signals:
        page_asked: A Page that somebody wants to see.
    """

    page_asked = Signal(object)

    def __init__(self, pages: Sequence[Page], switches: Switches, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.logo = LogoSign("gatehouse", ems=2.1)
        self.logo.setProperty("role", "logo")
        self.event_name = FitLabel("event", smallest=0.6)
        self.station = FitLabel("station", smallest=0.6)
        self.mode = Badge("mode")
        self.venue = Badge("venue")
        self.online = Badge("online")
        self.clock = label("clock")
        shown = (page for page in pages if page.button_sign and page.available())
        self.openers = {page: SignButton(page.button_sign, page.button_text()) for page in shown}
        self.mirror = SignButton("mirror", self.tr("Mirror the picture"))
        self.sounds = SignButton("sound-on", self.tr("Sounds on or off"))
        self.theme = SignButton("sun", self.tr("Dark, light or high contrast"))
        self.fullscreen = SignButton("fullscreen", self.tr("Full screen (F11)"))
        for button in self.openers.values():
            button.clicked.connect(self._on_opener)
        self.mirror.clicked.connect(switches.toggle_mirror)
        self.sounds.clicked.connect(switches.toggle_sounds)
        self.theme.clicked.connect(switches.toggle_theme)
        self.fullscreen.clicked.connect(switches.toggle_fullscreen)
        self.menu = HeaderMenu(switches)
        self._version_page = next((page for page in pages if page.is_about(NEW_VERSION)), None)
        self.menu.version.setVisible(self._version_page is not None)
        self.menu.version_asked.connect(self._on_version)
        self._gates = ("", "")  # counted in few signs, and in words
        self._due: dict[QWidget, bool] = dict.fromkeys(self.openers.values(), True)
        self._build()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.event_name)
        names.addWidget(self.station)
        names.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self.logo)
        row.addLayout(names, 1)
        row.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.venue, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.online, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clock)
        for button in (*self.openers.values(), *self._switches, self.menu):
            row.addWidget(button)
        spread(row, 0.4, (0.8, 0, 0.4, 0))

    @property
    def _switches(self) -> tuple[SignButton, ...]:
        """The switches, the one that is needed most often first."""
        return (self.sounds, self.theme, self.mirror, self.fullscreen)

    def take_look(self, look: Look) -> None:
        """Show the switches in the state they are in; the buttons draw themselves."""
        self.event_name.setMinimumWidth(look.px(NAME_UNITS))
        self.theme.sign = {"dark": "sun", "light": "contrast"}.get(look.base, "moon")
        self.sounds.sign = "sound-on" if look.sounds else "sound-off"
        self.fullscreen.sign = "window" if look.fullscreen else "fullscreen"
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again when a part wishes for another width: fonts come with the first showing."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:
        """Return that the window need not be wider for it."""
        return QSize(0, super().minimumSizeHint().height())

    def _wanted(self) -> int:
        """Return the width that everything takes, the names no more than they must."""
        # Asked of the parts and not of the row, which keeps what it measured until it is told by a part's own layout,
        # a turn of the event loop later.
        badges = [badge.whole_width for badge in (self.mode, self.venue, self.online) if not badge.isHidden()]
        others = [self.logo, self.clock, *self._offered, *self._switches, self.menu]
        names = [_least(name) for name in (self.event_name, self.station) if not name.isHidden()]
        widths = [*badges, *(_wish(part) for part in others if part is not self.logo or not part.isHidden())]
        margins, frame = self._row.contentsMargins(), self.contentsMargins()
        around = margins.left() + margins.right() + frame.left() + frame.right()
        return max(names, default=0) + sum(widths) + self._row.spacing() * len(widths) + around

    @property
    def _offered(self) -> list[SignButton]:
        """The buttons of the pages that may be opened now."""
        return [button for button in self.openers.values() if self._due[button]]

    def _left_out(self) -> set[QWidget]:
        """Return what there is no room for."""
        words: dict[QWidget, Badge] = {badge.text: badge for badge in (self.mode, self.online)}
        # Switches first, then the words of the badges, then the pages from the last one on, and the time at last.
        order = [*reversed(self._switches), self.online.text, self.clock, *reversed(self._offered), self.mode.text]
        out: set[QWidget] = set()
        lacking = self._wanted() - self.width()
        for part in order:
            if lacking <= 0:
                break
            out.add(part)
            badge = words.get(part)
            if badge is None:
                lacking -= _wish(part) + self._row.spacing()
            elif not badge.isHidden():
                lacking -= badge.words_width
        return out

    def _fit(self) -> None:
        """Show as much as there is room for."""
        # The event's name needs the room more than a wide logo does.
        self.logo.give_room(self.width() * _LOGO_SHARE / self.logo.side)
        self.venue.text.setText(self._gates_text)
        offered: list[SignButton] = [*self._offered, *self._switches]
        left_out = self._left_out()
        parts = (self.mode.text, self.online.text, self.clock, *self.openers.values(), *self._switches)
        due = {part: part not in left_out and (part in offered or not isinstance(part, SignButton)) for part in parts}
        # Decided before anything is touched: to show a part, even for a moment, moves all others at once, but to hide
        # it moves them only with the next turn of the event loop; whoever looked between saw them cut.
        for part in sorted(parts, key=due.__getitem__):  # first what goes
            part.setVisible(due[part])
        self.menu.take_in(tuple(button for button in offered if button.isHidden()))
        for badge in (self.mode, self.venue, self.online):
            badge.lay_out()
        self._row.activate()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show where this kiosk works and how it is connected."""
        scanning = status.set_up_step is SetUpStep.SCANNING
        self.logo.show_logo(status.logo)
        self.event_name.set_text(shown_text(status.event_name, status.event_names) or "Gatehouse")
        # Lists are often called like their event; saying it twice says nothing.
        named = status.list_name != status.event_name
        list_name = shown_text(status.list_name, status.list_names) if named else ""
        self.station.set_text(dotted(list_name, status.gate_name, status.staff))
        self.station.setVisible(bool(self.station.text()))
        self.mode.setVisible(scanning)
        # While nobody is signed in nothing is opened: whoever comes begins by saying who they are.
        locked = status.set_up_step is SetUpStep.SIGN_IN
        self._due = {
            button: not locked and status.set_up_step in page.openable_at and page.offered(status)
            for page, button in self.openers.items()
        }
        self.online.setVisible(status.set_up_step is not SetUpStep.NOT_ENROLLED)
        if status.direction is Direction.EXIT:
            self.mode.show_badge("leave", self.tr("Exit"), "exit")
        else:
            self.mode.show_badge("enter", self.tr("Entry"), "entry")
        self.venue.setVisible(status.gates > 0)
        self._count_gates(status)
        if not status.daemon_alive:
            self.online.show_badge("service-off", self.tr("Not syncing"), "warn")
        elif status.loading and not status.online and not status.error_key:
            # Before the first contact is over, "offline" would be untrue: the guest list is coming in.
            self.online.show_badge("cloud-on", self.tr("Loading"), "calm")
        elif not status.online:
            self.online.show_badge("cloud-off", self.tr("Offline"), "calm")
        elif status.pending:
            self.online.show_badge("upload", plural(TO_SEND, status.pending), "good")
        else:
            self.online.show_badge("cloud-on", self.tr("Online"), "good")
        clock = QLocale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        # Where the laptop is set to another zone than the event's, the clock says whose time it shows.
        elsewhere = now.utcoffset() != now.astimezone().utcoffset()
        self.clock.setText(dotted(clock, _town_of(now)) if elsewhere else clock)
        self._fit()

    def _count_gates(self, status: GateStatus) -> None:
        heard, total = QLocale().toString(status.gates_heard), QLocale().toString(status.gates)
        words = self.tr("{heard} of {all} gates").format(heard=heard, all=total)
        self._gates = (f"{heard}/{total}", words)
        self.venue.show_badge("gates", self._gates_text, "good" if status.gates_agree else "warn")
        self.venue.setAccessibleName(words)

    @property
    def _gates_text(self) -> str:
        """What is counted; in a small window the sign says it, and whoever listens hears the words."""
        few, words = self._gates
        return few if self.width() < _NARROW * self.fontMetrics().height() else words

    @Slot()
    def _on_version(self) -> None:
        self.page_asked.emit(self._version_page)

    @Slot()
    def _on_opener(self) -> None:
        button = self.sender()
        page = next((page for page, opener in self.openers.items() if opener is button), None)
        if page is not None:
            self.page_asked.emit(page)
