"""What people switch in the window: theme, sounds, mirror, full screen. Remembered for the next start."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.theme import THEMES
from kiosk.ui.ports.window import Preferences, WindowSettings


class Look(NamedTuple):
    """Everything that the look of the window depends on."""

    theme: str
    unit: int
    sounds: bool
    mirrored: bool
    fullscreen: bool


class Switches(QObject):
    """The state of the switches.

    Attributes:
        theme: "dark" or "light".
        sounds: Whether verdicts sound.
        mirrored: Whether the picture is mirrored.

    Signals:
        changed: A switch was changed.
    """

    changed = Signal()

    def __init__(self, settings: WindowSettings, preferences: Preferences | None, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self.theme = settings.theme if settings.theme in THEMES else WindowSettings().theme
        self.sounds = settings.sounds
        self.mirrored = settings.mirrored

    @property
    def fullscreen(self) -> bool:
        """Whether the window fills the screen."""
        return self._window.isFullScreen()

    def look(self, unit: int) -> Look:
        """Return what the look depends on, for a unit of lengths in pixels."""
        return Look(self.theme, unit, self.sounds, self.mirrored, self.fullscreen)

    @Slot()
    def toggle_theme(self) -> None:
        """Switch between dark and light."""
        self.theme = "light" if self.theme == "dark" else "dark"
        self._changed("theme", self.theme)

    @Slot()
    def toggle_sounds(self) -> None:
        """Switch sounds on or off."""
        self.sounds = not self.sounds
        self._changed("sounds", self.sounds)

    @Slot()
    def toggle_mirror(self) -> None:
        """Mirror the picture, or show it as the camera sees it."""
        self.mirrored = not self.mirrored
        self._changed("mirrored", self.mirrored)

    @Slot()
    def toggle_fullscreen(self) -> None:
        """Fill the screen, or be a window again."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._changed("fullscreen", self.fullscreen)

    def _changed(self, name: str, value: str | bool) -> None:  # noqa: FBT001 - a value, not a flag
        if self._preferences is not None:
            self._preferences.remember(name, value)
        self.changed.emit()
