"""The sounds of verdicts: on or off, how loud, and for each one which kind, to be heard.

Invariant: what is set here works at once and is remembered.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.speech.voice import Voice
from kiosk.ui.settings.setting_line import OnOffButton, setting_line

_STEP = 10  # per cent of the volume


class SoundLines(QWidget):
    """Switch, volume, and a line for each tone.

    Attributes:
        tones: The buttons that play a tone.
        kinds: Which kind of sound each tone has.

    Signals:
        heard: Somebody had a tone played.
    """

    heard = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._switches = context.session.switches
        self.switch = OnOffButton()
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.speech = OnOffButton()
        self.voice = Voice(self)
        self.complaint = Complaint()
        self.tones: dict[Tone, QPushButton] = {}
        self.kinds: dict[Tone, DropDown] = {}
        self._build()
        self._switches.changed.connect(self.follow)
        self.switch.clicked.connect(self._switches.toggle_sounds)
        self.speech.clicked.connect(self._on_speech)
        self.volume.valueChanged.connect(self._switches.choose_volume)
        self.volume.sliderReleased.connect(partial(self._play, Tone.ADMIT))
        self.follow()

    def _build(self) -> None:
        self.volume.setRange(0, 100)
        self.volume.setSingleStep(_STEP)
        self.volume.setPageStep(_STEP)
        words = {
            Tone.ADMIT: self.tr("Admitted"),
            Tone.ATTENTION: self.tr("Look closely"),
            Tone.CAUTION: self.tr("Not like this"),
            Tone.STOP: self.tr("Stop"),
            Tone.ASK: self.tr("Ask"),
            Tone.FAULT: self.tr("Our fault"),
        }
        kinds = {"": self.tr("Usual"), "deep": self.tr("Deep"), "bright": self.tr("Bright")}
        column = QVBoxLayout(self)
        column.addWidget(setting_line(self.tr("Verdicts make a sound"), self.switch))
        column.addWidget(setting_line(self.tr("The word of each verdict is spoken"), self.speech))
        column.addWidget(self.complaint)
        column.addWidget(setting_line(self.tr("Volume"), self.volume, wide=self.volume))
        for tone, word in words.items():
            button = self.tones[tone] = QPushButton(self.tr("Play a sound"))
            button.setAccessibleDescription(word)  # its name is its own text: it says what it does
            button.clicked.connect(partial(self._play, tone))
            choice = self.kinds[tone] = DropDown()
            for kind, name in kinds.items():
                choice.addItem(name, kind)
            choice.activated.connect(partial(self._on_kind, tone))
            column.addWidget(setting_line(word, choice, button))
        spread(column, 0.4, (0, 0, 0, 0))

    def take_look(self, look: Look) -> None:
        """Show the switch in the state it is in."""
        del look
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Show what is so now, whoever switched it."""
        switches = self._switches
        for button, on in ((self.switch, switches.sounds), (self.speech, switches.speech)):
            button.show_on(on=on)
        if not self.volume.isSliderDown():
            self.volume.setValue(switches.volume)
        for tone, choice in self.kinds.items():
            choice.setCurrentIndex(choice.findData(switches.sound_kind(tone)))
        for widget in (*self.tones.values(), *self.kinds.values()):
            widget.setEnabled(switches.sounds)
        self.volume.setEnabled(switches.sounds or switches.speech)

    @Slot()
    def _on_speech(self) -> None:
        """Speak, or say at once that nothing would be heard: a steward with a queue has no time to find out."""
        if self._switches.speech or self.voice.available:
            self.complaint.say("")
            self._switches.toggle_speech()
        else:
            self.complaint.say(self.tr("This computer has no voice."))
            self.follow()

    def _on_kind(self, tone: Tone, row: int) -> None:
        self._switches.choose_sound(tone, str(self.kinds[tone].itemData(row)))
        self._play(tone)

    def _play(self, tone: Tone) -> None:
        self._context.play(tone)
        self.heard.emit()
