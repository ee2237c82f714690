"""Verdicts that are spoken: the word and never the name, and a plain answer where a computer has no voice."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Reason
from kiosk.ui.kit.speech.voice import Voice
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.shell.spoken_verdicts import SpokenVerdicts
from kiosk.ui.workers.session import Session
from tests.ui.fakes import make_verdict


class HeardVoice(Voice):
    """A voice that notes what it was asked to say."""

    def __init__(self, parent: QObject | None = None, *, there: bool = True) -> None:
        super().__init__(parent)
        self.there = there
        self.said: list[tuple[str, int]] = []

    @property
    def available(self) -> bool:
        return self.there

    def say(self, text: str, volume: int = 100) -> None:
        self.said.append((text, volume))


@dataclass
class Gate:
    """A session, and what is heard at it."""

    session: Session
    spoken: SpokenVerdicts | None = None
    voice: HeardVoice = field(default_factory=HeardVoice)

    def show(self, reason: Reason, **changes) -> None:
        verdict = make_verdict(reason, name="Ada Lovelace", **changes)
        self.session.verdict_shown.emit(CheckInResult(verdict=verdict, scan=Scan(text="A")))


@pytest.fixture
def gate(qapp, world, english):
    made = Gate(Session(world.ports(), WindowSettings(speech=True, volume=40)))
    made.spoken = SpokenVerdicts(made.session, made.session, voice=made.voice)
    return made


def test_the_word_is_said_and_no_name(gate):
    gate.show(Reason.OK)
    gate.show(Reason.OK, guests=(1, 2, 3))
    gate.show(Reason.REVOKED, ticket_type=None)
    assert gate.voice.said == [("Admit. Day ticket", 40), ("Admit. 3 guests. Day ticket", 40), ("Withdrawn", 40)]


def test_nothing_is_said_where_nobody_wants_it(gate):
    gate.session.switches.toggle_speech()
    gate.show(Reason.OK)
    assert gate.voice.said == []


@pytest.mark.qt_log_ignore("pipewire")  # which a plain Linux lacks; Qt says so once, and goes on
def test_a_real_engine_speaks(qapp, english):
    voice = Voice(engine="mock")
    assert voice.available
    voice.say("Admit", 50)
    speech = voice._speech
    assert speech is not None
    assert (speech.state().name, round(speech.volume(), 2)) == ("Speaking", 0.5)
    voice.say("Withdrawn")
    assert (speech.state().name, round(speech.volume(), 2)) == ("Speaking", 1.0)


def test_a_computer_without_a_voice_says_so_when_it_is_switched_on(world, opened):
    lines = opened().page(SettingsPage).sounds
    lines.voice = HeardVoice(there=False)
    lines.speech.click()
    assert lines.complaint.text.text() == "This computer has no voice."
    assert not lines.speech.isChecked()
    assert "speech" not in world.preferences.kept
    lines.voice = HeardVoice()
    lines.speech.click()
    assert lines.speech.isChecked()
    assert lines.complaint.isHidden()
    assert world.preferences.kept["speech"] is True
