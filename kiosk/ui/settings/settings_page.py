"""Language, text size, look, sounds and behaviour; and what a file has set, which only a file changes.

Invariants: everything here works at once and is remembered; there is nothing to save and nothing to lose. Each section
is dressed as a part of its own: the page has more widgets than any other.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.staff.rights import Right
from kiosk.domain.text.languages import LANGUAGES
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page
from kiosk.ui.kit.theme import LARGER
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.window import KEYBOARDS, THEMES
from kiosk.ui.settings.gate_lines import GateLines
from kiosk.ui.settings.logo_line import LogoLine
from kiosk.ui.settings.setting_line import OnOffButton, setting_line
from kiosk.ui.settings.sound_lines import SoundLines
from kiosk.ui.text.languages import spoken_language
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.times import span
from kiosk.ui.workers.background import Answer

LOCK_AFTER_MIN: Final = (1, 2, 5, 10, 15, 30, 60)


class SettingsPage(Page):
    """The page.

    Attributes:
        switched: Buttons that are on or off, by the name of the switch.
    """

    openable_at = frozenset(SetUpStep)
    button_sign = "gear"
    needs = Right.SETTINGS
    dressed_in_parts = True

    def make_parts(self) -> None:
        """Make what it shows."""
        self._switches = self.context.session.switches
        self._set_by_file = {name for name, _value in self.context.session.ports.set_by_file}
        self.language, self.text_size, self.keyboard = DropDown(), DropDown(), DropDown()
        self.theme = DropDown()
        self.sounds = SoundLines(self.context)
        self.gate_lines = GateLines(self.context)
        self.logo = LogoLine(self.context)
        self.again = QPushButton(self.tr("Go through the set-up again"))
        self.devices = QPushButton(QCoreApplication.translate("DevicesPage", "Camera and hand scanners"))
        self.retention = QPushButton(self.tr("What is kept, and wiping this laptop"))
        self.back = QPushButton(self.tr("Back   Esc"))
        self.lock_after = DropDown()
        self.guests_alone = QPushButton(self.tr("Leave guests alone with it"))
        self.paper_folder = label("device", wrap=True)
        self.complaint = Complaint()
        self.switched: dict[str, OnOffButton] = {}
        self.lines = ScrollColumn()
        self.lines.dress_in_parts()
        self._build()
        self._connect()
        self.follow()

    def _build(self) -> None:
        self.setProperty("kind", "panel")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        for larger in LARGER:
            self.text_size.addItem(self.tr("{percent} %").format(percent=QLocale().toString(larger)), larger)
        title = label("title")
        title.setText(self.tr("Settings"))
        self._section(self.tr("Language and look"))
        self._line(self.tr("Language"), self.language)
        self._line(self.tr("Text size"), self.text_size)
        for theme, name in zip(THEMES, (self.tr("Dark"), self.tr("Light"), self.tr("High contrast")), strict=True):
            self.theme.addItem(name, theme)
        self._line(self.tr("Colours"), self.theme)
        self._switch("fullscreen", self.tr("Full screen"), self._switches.toggle_fullscreen)
        self._switch("less_motion", self.tr("Less motion"), self._switches.toggle_less_motion)
        self._keyboard()
        if self.context.session.ports.logo is not None and "brand_logo" not in self._set_by_file:
            self._lines.addWidget(self.logo)
        self._section(self.tr("Sounds"))
        self._lines.addWidget(self.sounds)
        self._section(self.tr("At the scan"))
        self._switch("mirrored", self.tr("Mirror the picture"), self._switches.toggle_mirror)
        # A switch that a file overrules at the next start would only seem to work.
        if "refusals_stay" not in self._set_by_file:
            stays = self.tr("A refusal stays until it is dismissed")
            self._switch("refusals_stay", stays, self._switches.toggle_refusals_stay)
        self._switch("hide_names", self.tr("Guests' names as initials (F8)"), self._switches.toggle_hide_names)
        self._switch("guest_screen", self.tr("A second screen for guests"), self._switches.toggle_guest_screen)
        self._lines.addWidget(self.gate_lines)
        self._attended()
        for elsewhere in (self.devices, self.retention, self.again):
            self._lines.addWidget(elsewhere, 0, Qt.AlignmentFlag.AlignLeading)
        self._line(self.tr("The list on paper is kept in"), self.paper_folder)
        self.retention.setVisible(self.context.session.ports.organizer is not None)
        self._fixed()
        self.lines.column.addStretch(1)
        spread(self.lines.column, 0.4, (0, 0, 0.6, 0))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        page = QVBoxLayout(self)
        page.addWidget(title)
        page.addWidget(self.lines, 1)
        page.addLayout(foot)
        spread(page, 0.7, (1.5, 1, 1.5, 1))

    def _keyboard(self) -> None:
        words = {
            "touch": self.tr("When a finger touches a line"),
            "always": self.tr("Whenever a line is pressed"),
            "never": self.tr("Never"),
        }
        for when in KEYBOARDS:
            self.keyboard.addItem(words[when], when)
        self._line(self.tr("Keyboard on the screen"), self.keyboard)

    def _section(self, text: str) -> None:
        heading = label("heading")
        heading.setText(text)
        section = QWidget()
        self._lines = QVBoxLayout(section)
        spread(self._lines, 0.4, (0, 0, 0, 0))
        self._lines.addWidget(heading)
        self.lines.column.addWidget(section)

    def _line(self, text: str, *widgets: QWidget) -> None:
        self._lines.addWidget(setting_line(text, *widgets))

    def _switch(self, name: str, text: str, toggle: Callable[[], None]) -> None:
        button = OnOffButton()
        button.clicked.connect(toggle)
        self.switched[name] = button
        self._line(text, button)

    def _attended(self) -> None:
        """Ask when the kiosk locks itself, and offer to leave guests alone with it."""
        self._section(self.tr("Who is at this kiosk"))
        self.lock_after.addItem(self.tr("Never"), 0)
        for minutes in LOCK_AFTER_MIN:
            self.lock_after.addItem(span(timedelta(minutes=minutes)), minutes * 60_000)
        if "lock_after_min" not in self._set_by_file:
            self._line(self.tr("Locks itself when nobody did anything for"), self.lock_after)
        if "self_service" not in self._set_by_file:
            self._line(self.tr("Self-service"), self.guests_alone)
        self._lines.addWidget(self.complaint)

    def _fixed(self) -> None:
        """List what a file has set: shown, so that nobody looks for a switch that is not there."""
        fixed = self.context.session.ports.set_by_file
        if not fixed:
            return
        self._section(self.tr("Set by the settings file; only the file changes it"))
        words = {
            "": self.tr("set"),
            "True": QCoreApplication.translate("OnOffButton", "On"),
            "False": QCoreApplication.translate("OnOffButton", "Off"),
        }
        for name, value in fixed:
            shown = label("device", wrap=True)
            shown.setText(words.get(value) or isolated(value))
            self._line(name, shown)

    def _connect(self) -> None:
        self._switches.changed.connect(self.follow)
        self.context.session.paper_list.told.connect(self.follow)
        self.lock_after.activated.connect(self._on_lock_after)
        self.guests_alone.clicked.connect(self._on_alone)
        self.language.activated.connect(self._on_language)
        self.text_size.activated.connect(self._on_size)
        self.keyboard.activated.connect(self._on_keyboard)
        self.theme.activated.connect(self._on_theme)
        self.devices.clicked.connect(self._on_devices)
        self.retention.clicked.connect(self._on_retention)
        self.again.clicked.connect(self._switches.ask_for_first_run)
        self.back.clicked.connect(self.left)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Settings")

    def page_shown(self) -> None:
        """Read what may have changed since: lists and gates come with the roster."""
        self.gate_lines.read()

    def take_look(self, look: Look) -> None:
        """Show the switches in the state they are in."""
        del look
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Show what is so now, whoever switched it."""
        switches = self._switches
        on = {
            "fullscreen": switches.fullscreen,
            "mirrored": switches.mirrored,
            "refusals_stay": switches.refusals_stay,
            "hide_names": switches.hide_names,
            "guest_screen": switches.guest_screen,
            "less_motion": switches.less_motion,
        }
        kept = self.context.session.paper_list.folder
        self.paper_folder.setText(self.tr("no folder") if kept is None else isolated(str(kept)))
        for name, button in self.switched.items():
            button.show_on(on=on[name])
        self.language.setCurrentIndex(self.language.findData(spoken_language(switches.language)))
        self.lock_after.setCurrentIndex(self.lock_after.findData(switches.lock_after_ms))
        self.theme.setCurrentIndex(self.theme.findData(switches.theme))
        self.text_size.setCurrentIndex(self.text_size.findData(switches.larger))
        self.keyboard.setCurrentIndex(self.keyboard.findData(switches.keyboard))

    @Slot(int)
    def _on_lock_after(self, row: int) -> None:
        self._switches.choose_lock_after(int(self.lock_after.itemData(row)))

    @Slot()
    def _on_alone(self) -> None:
        """Begin self-service, where somebody has a PIN by which it could be left."""
        supervision = self.context.session.ports.supervision
        if supervision is not None:
            self.context.session.background("pin").ask(supervision.ready, self._on_ready)

    def _on_ready(self, answer: Answer[bool]) -> None:
        if answer.value:
            self.complaint.say("")
            self._switches.begin_self_service()
            return
        self.complaint.say(sentence(answer.key or "self_service.no_way_out"))
        self.lines.ensureWidgetVisible(self.complaint)

    @Slot(int)
    def _on_language(self, row: int) -> None:
        self._switches.choose_language(str(self.language.itemData(row)))

    @Slot()
    def _on_devices(self) -> None:
        self.asked_for.emit("devices", None)

    @Slot()
    def _on_retention(self) -> None:
        self.asked_for.emit("retention", None)

    @Slot(int)
    def _on_theme(self, row: int) -> None:
        self._switches.choose_theme(str(self.theme.itemData(row)))

    @Slot(int)
    def _on_size(self, row: int) -> None:
        self._switches.choose_text_size(int(self.text_size.itemData(row)))

    @Slot(int)
    def _on_keyboard(self, row: int) -> None:
        self._switches.choose_keyboard(str(self.keyboard.itemData(row)))
