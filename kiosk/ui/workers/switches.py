"""What people switch in the window: theme, text size, sounds, mirror … Remembered for the next start."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.reason_table import Tone
from kiosk.ui.ports.window import KEYBOARDS, SOUND_KINDS, THEMES, Preferences, WindowSettings

GUEST_LETTERS = 150


class Switches(QObject):
    """The state of the switches.

    Attributes:
        theme: "dark", "light" or "contrast".
        sounds: Whether verdicts sound.
        volume: How loud they are, per cent.
        sound_kinds: Which of the kinds of sounds tones have, by the names of the tones; usual ones are left out.
        mirrored: Whether the picture is mirrored.
        side: Whether the last scans and the counts stand beside the picture.
        fullscreen: Whether the window fills the screen.
        larger: Size of texts, per cent of the usual.
        language: Such as "de"; "" follows the operating system.
        refusals_stay: Whether a refusal stays until somebody dismisses it.
        first_run: Name of the step of the set-up that somebody is at; "" for nobody.
        first_run_left: Whether it was left for now, until the program is started again; None: not known yet.
        first_run_done: Names of the steps that were done by hand.
        hide_names: Whether guests' names are initials only, where a queue could read along.
        keyboard: When there is a keyboard on the screen: "touch" (a finger presses a line), "always" (anything does) or
            "never".
        speech: Whether the word of each verdict is said aloud.
        less_motion: Whether nothing is to move that need not: as it was chosen here, else as the system was told.
        guest_screen: Whether a second screen tells guests whether to go in.
        self_service: Whether guests are alone with the kiosk.
        lock_after_ms: After so long without a key, a touch or a scan nobody is signed in any more, ms; 0: never.

    Signals:
        first_run_asked: Somebody wants to go through the set-up again.
        changed: A switch that the look depends on was changed.
        language_changed: Another language is spoken from now on.
    """

    changed = Signal()
    language_changed = Signal()
    first_run_asked = Signal()

    def __init__(
        self, settings: WindowSettings, preferences: Preferences | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.theme = settings.theme if settings.theme in THEMES else WindowSettings().theme
        self.sounds = settings.sounds
        self.volume = min(max(settings.volume, 0), 100)
        self.sound_kinds = {tone: kind for tone, kind in settings.sound_kinds.items() if kind in SOUND_KINDS}
        self.mirrored = settings.mirrored
        self.side = settings.side
        self.fullscreen = settings.fullscreen
        self.larger = min(max(settings.larger, 100), 200)
        self.language = settings.language
        self.refusals_stay = settings.refusals_stay
        self.first_run = settings.first_run
        self.first_run_left: bool | None = None
        self.first_run_done = tuple(settings.first_run_done)
        self.hide_names = settings.hide_names
        self.guest_screen = settings.guest_screen
        self.self_service = settings.self_service
        self.lock_after_ms = settings.lock_after_ms
        self._own_language = settings.language
        self.speech = settings.speech
        self.less_motion = bool(settings.less_motion)
        self._motion_chosen = settings.less_motion is not None
        self.keyboard = settings.keyboard if settings.keyboard in KEYBOARDS else WindowSettings().keyboard

    @Slot(str)
    def choose_theme(self, theme: str) -> None:
        """Wear another theme."""
        if theme != self.theme and theme in THEMES:
            self.theme = theme
            self._changed("theme", theme)

    @Slot()
    def toggle_theme(self) -> None:
        """Go on to the next of dark, light and high contrast."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]
        self._changed("theme", self.theme)

    @Slot()
    def toggle_sounds(self) -> None:
        """Switch sounds on or off."""
        self.sounds = not self.sounds
        self._changed("sounds", self.sounds)

    @Slot(int)
    def choose_volume(self, percent: int) -> None:
        """Play sounds louder or softer."""
        if percent != self.volume:
            self.volume = min(max(percent, 0), 100)
            self._changed("volume", self.volume)

    def sound_kind(self, tone: Tone) -> str:
        """Return which kind of sound a tone has."""
        return self.sound_kinds.get(tone.value, "")

    def choose_sound(self, tone: Tone, kind: str) -> None:
        """Give a tone another kind of sound."""
        if kind != self.sound_kind(tone):
            self.sound_kinds = self.sound_kinds | {tone.value: kind}
            self._remember("sound_kinds", self.sound_kinds)

    @Slot()
    def toggle_mirror(self) -> None:
        """Mirror the picture, or show it as the camera sees it."""
        self.mirrored = not self.mirrored
        self._changed("mirrored", self.mirrored)

    @Slot()
    def toggle_side(self) -> None:
        """Fold or unfold the last scans and the counts."""
        self.side = not self.side
        self._remember("side", self.side)

    @Slot()
    def toggle_fullscreen(self) -> None:
        """Fill the screen, or be a window again."""
        self.fullscreen = not self.fullscreen
        self._changed("fullscreen", self.fullscreen)

    @Slot(int)
    def choose_text_size(self, larger: int) -> None:
        """Write in another size, per cent of the usual."""
        self.larger = min(max(larger, 100), 200)
        self._changed("larger", self.larger)

    @Slot()
    def toggle_refusals_stay(self) -> None:
        """Keep refusals until somebody dismisses them, or let the next scan replace them."""
        self.refusals_stay = not self.refusals_stay
        self._changed("refusals_stay", self.refusals_stay)

    @Slot()
    def toggle_hide_names(self) -> None:
        """Show initials in place of guests' names, or the names."""
        self.hide_names = not self.hide_names
        self._changed("hide_names", self.hide_names)

    @Slot()
    def toggle_speech(self) -> None:
        """Say verdicts aloud, or not."""
        self.speech = not self.speech
        self._changed("speech", self.speech)

    @Slot()
    def toggle_less_motion(self) -> None:
        """Let nothing move that need not, or let it; from now on the system is not asked."""
        self.less_motion, self._motion_chosen = not self.less_motion, True
        self._changed("less_motion", self.less_motion)

    def follow_system_motion(self, *, less: bool) -> None:
        """Take note of what the system was told, for as long as nobody chose anything here."""
        if not self._motion_chosen and less != self.less_motion:
            self.less_motion = less
            self.changed.emit()

    @Slot()
    def toggle_guest_screen(self) -> None:
        """Use a second screen for guests, or not."""
        self.guest_screen = not self.guest_screen
        self._changed("guest_screen", self.guest_screen)

    @Slot(str)
    def choose_keyboard(self, when: str) -> None:
        """Show a keyboard on the screen at other times."""
        if when != self.keyboard:
            self.keyboard = when
            self._changed("keyboard", when)

    @Slot(str)
    def choose_language(self, language: str) -> None:
        """Speak another language from now on."""
        if language == self.language:
            return
        self.language = self._own_language = language
        self._remember("language", language)
        self.language_changed.emit()

    @Slot()
    def ask_for_first_run(self) -> None:
        """Go through the set-up again."""
        self.first_run_asked.emit()

    def go_to_first_run(self, step: str) -> None:
        """Keep at which step of the set-up somebody is, beyond a restart; "" ends it."""
        if step != self.first_run:
            self.first_run = step
            self._remember("first_run", step)

    def note_first_run(self, step: str) -> None:
        """Keep that a step of the set-up was done."""
        if step not in self.first_run_done:
            self.first_run_done = (*self.first_run_done, step)
            self._remember("first_run_done", list(self.first_run_done))

    @property
    def letters(self) -> int:
        """Size of texts as they are shown, per cent of the usual: guests alone read from where they stand."""
        return max(self.larger, GUEST_LETTERS) if self.self_service else self.larger

    @property
    def speaks_for_guest(self) -> bool:
        """Whether a guest chose the language."""
        return self.language != self._own_language

    @Slot(int)
    def choose_lock_after(self, milliseconds: int) -> None:
        """Lock the kiosk after another time in which nobody did anything, ms; 0: never."""
        if milliseconds != self.lock_after_ms:
            self.lock_after_ms = milliseconds
            self._changed("lock_after_ms", milliseconds)

    @Slot(str)
    def speak_for_guest(self, language: str) -> None:
        """Speak another language for as long as a guest stands here; it is not remembered."""
        if language != self.language:
            self.language = language
            self.language_changed.emit()

    @Slot()
    def speak_own_language(self) -> None:
        """Speak again what staff chose for this kiosk."""
        self.speak_for_guest(self._own_language)

    @Slot()
    def begin_self_service(self) -> None:
        """Leave guests alone with the kiosk, on the whole screen, until somebody leaves it: beyond a restart, too."""
        # First on the disk: after a power cut nobody stands there who could keep guests from everything else.
        self._remember("self_service", value=True)
        self.self_service = self.fullscreen = True
        self.changed.emit()

    @Slot()
    def end_self_service(self) -> None:
        """Be a gate with stewards again."""
        self.self_service = False
        self._remember("self_service", value=False)
        self.changed.emit()

    def _changed(self, name: str, value: str | int) -> None:
        self._remember(name, value)
        self.changed.emit()

    def _remember(self, name: str, value: str | int | list[str] | dict[str, str]) -> None:
        if self._preferences is not None:
            self._preferences.remember(name, value)
