"""The bar at the top: where this kiosk works, how it is connected, and the switches."""

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from kiosk.domain.entries.entry import Direction
from kiosk.ui.counted import TO_SEND, counted
from kiosk.ui.direction import dotted, set_margins
from kiosk.ui.icons import Sign, icon
from kiosk.ui.labels import FitLabel, label, set_look
from kiosk.ui.ports import GateStatus, Stage
from kiosk.ui.switches import Switches
from kiosk.ui.theme import THEMES


def _place_of(now: datetime) -> str:
    """Return the town of a time zone: "New York" of America/New_York."""
    return str(now.tzinfo).rpartition("/")[2].replace("_", " ")


class Badge(QFrame):
    """A sign with a word, in a look that the style sheet chooses."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.sign = Sign(ems=1.2)
        self.text = label("badge")
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.sign)
        self.row.addWidget(self.text)

    def show_badge(self, sign: str, text: str, look: str) -> None:
        """Show a sign and a word."""
        self.sign.show_sign(sign)
        self.text.setText(text)
        self.setAccessibleName(text)
        set_look(self, "look", look)


class Header(QFrame):
    """The bar at the top of every page.

    Signals:
        place_asked: Somebody wants to choose another event, list, gate or mode.
        devices_asked: Somebody wants to see cameras and hand scanners.
        theme_asked, sounds_asked, mirror_asked, fullscreen_asked: Somebody pressed the switch.
    """

    place_asked = Signal()
    devices_asked = Signal()
    theme_asked = Signal()
    sounds_asked = Signal()
    mirror_asked = Signal()
    fullscreen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.logo = Sign("gatehouse", ems=2.1)
        self.logo.setProperty("role", "logo")
        self.event_name = FitLabel("event", smallest=0.6)
        self.place = FitLabel("place", smallest=0.6)
        self.mode = Badge("mode")
        self.online = Badge("online")
        self.clock = label("clock")
        self.change = self._button("list", self.tr("Change event, list, gate or mode"), self._on_place)
        self.devices = self._button("settings", self.tr("Camera and hand scanners"), self._on_devices)
        self.mirror = self._button("mirror", self.tr("Mirror the picture"), self._on_mirror)
        self.sounds = self._button("sound-on", self.tr("Sounds on or off"), self._on_sounds)
        self.theme = self._button("sun", self.tr("Light or dark"), self._on_theme)
        self.fullscreen = self._button("fullscreen", self.tr("Full screen (F11)"), self._on_fullscreen)
        self._signs = {self.change: "list", self.devices: "settings", self.mirror: "mirror"}
        self._signs |= {self.sounds: "sound-on", self.theme: "sun"}
        self._signs[self.fullscreen] = "fullscreen"
        self._build()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.event_name)
        names.addWidget(self.place)
        names.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.logo)
        self.row.addLayout(names, 1)
        self.row.addWidget(self.mode)
        self.row.addWidget(self.online)
        self.row.addWidget(self.clock)
        for button in self._signs:
            self.row.addWidget(button)

    def _button(self, sign: str, name: str, pressed: object) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(pressed)
        button.setProperty("sign", sign)
        return button

    def set_look(self, switches: Switches, unit: int) -> None:
        """Draw the switches in the theme's colours, in the state they are in."""
        theme = switches.theme
        self._signs[self.theme] = "sun" if theme == "dark" else "moon"
        self._signs[self.sounds] = "sound-on" if switches.sounds else "sound-off"
        self._signs[self.fullscreen] = "window" if switches.fullscreen else "fullscreen"
        side = round(unit * 1.35)
        for button, sign in self._signs.items():
            button.setIcon(icon(sign, side, THEMES[theme]["muted"]))
            button.setIconSize(button.iconSize().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
        set_margins(self.row, unit * 1.1, unit * 0.4, unit * 0.8, unit * 0.4)
        self.row.setSpacing(round(unit * 0.55))
        for badge in (self.mode, self.online):
            set_margins(badge.row, unit * 0.7, unit * 0.35, unit * 0.8, unit * 0.35)
            badge.row.setSpacing(round(unit * 0.45))

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show where this kiosk works and how it is connected."""
        scanning = status.stage is Stage.SCANNING
        self.event_name.set_text(status.event_name or "Gatehouse")
        # Lists are often called like their event; saying it twice says nothing.
        list_name = status.list_name if status.list_name != status.event_name else ""
        self.place.set_text(dotted(list_name, status.gate_name))
        self.place.setVisible(bool(self.place.text()))
        self.mode.setVisible(scanning)
        self.change.setVisible(scanning)
        self.online.setVisible(status.stage is not Stage.NOT_ENROLLED)
        if status.direction is Direction.EXIT:
            self.mode.show_badge("leave", self.tr("Exit"), "exit")
        else:
            self.mode.show_badge("enter", self.tr("Entry"), "entry")
        if not status.daemon_alive:
            self.online.show_badge("service-off", self.tr("Not syncing"), "warn")
        elif not status.online:
            self.online.show_badge("cloud-off", self.tr("Offline"), "calm")
        elif status.pending:
            self.online.show_badge("upload", counted(TO_SEND, status.pending), "good")
        else:
            self.online.show_badge("cloud-on", self.tr("Online"), "good")
        clock = QLocale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        # Where the laptop is set to another zone than the event's, the clock says whose time it shows.
        elsewhere = now.utcoffset() != now.astimezone().utcoffset()
        self.clock.setText(dotted(clock, _place_of(now)) if elsewhere else clock)

    @Slot()
    def _on_place(self) -> None:
        self.place_asked.emit()

    @Slot()
    def _on_devices(self) -> None:
        self.devices_asked.emit()

    @Slot()
    def _on_theme(self) -> None:
        self.theme_asked.emit()

    @Slot()
    def _on_sounds(self) -> None:
        self.sounds_asked.emit()

    @Slot()
    def _on_mirror(self) -> None:
        self.mirror_asked.emit()

    @Slot()
    def _on_fullscreen(self) -> None:
        self.fullscreen_asked.emit()
