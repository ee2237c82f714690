"""Codes through the whole of typing: every keyboard, every way to end a code, and scanners that stutter."""

from itertools import cycle, product

import pytest

from kiosk.app.scanning import typed_codes
from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.hand.calibration_session import TEST_CODE, CalibrationSession
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.ui.ports.typed_keys import KeyScan
from tests.bench.codes.keyboards import BUILT_ON, HELD_OUT, Keyboard

CODES = ("K7F3Q2", "4711-0815", "kfndgffgyw4tdgcacx6bb3bgemq69cxj", '{"id":"AB12"}', "GH1:6BF %*$.-/:")
GAP_MS = 4.0
ENDS = ("\r", "\t", "\r\r", "\r\n", "\r ", "\n")
STUTTERS_MS = (0.0, 101.0, 200.0, 400.0)
MANNERS = tuple(product(ENDS, STUTTERS_MS, ("", "]Q1")))
ALL = (*BUILT_ON, *HELD_OUT)


class Stand:
    """A scanner with a keyboard's layout before the window's reader, and a clock of its own."""

    def __init__(self, keyboard: Keyboard, ends: str, prefix: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self._keyboard, self._ends, self._prefix = keyboard, ends, prefix
        self._now_ms = 0.0
        monkeypatch.setattr(typed_codes, "monotonic_ms", lambda: self._now_ms)
        session = CalibrationSession()
        for number, letter in enumerate(self._typed(TEST_CODE)):
            session.feed(letter, number * GAP_MS)
        calibration = session.learn()
        self.named = set(calibration.lost + calibration.mixed)
        self._codes = TypedCodes(TypingScanners().with_one("scanner", calibration), Debounce())
        self._heard: list[str] = []

    def _typed(self, text: str) -> str:
        return self._keyboard.typed(self._prefix + text) + self._ends

    def scan(self, code: str, stutter_ms: float) -> list[str]:
        """Have a code typed, with a pause in its middle; return what is told of it."""
        self._heard = []
        letters = self._typed(code)
        for number, letter in enumerate(letters):
            self._wait(stutter_ms if stutter_ms and number == len(letters) // 2 else GAP_MS)
            self._take(letter)
        self._wait(3000.0)
        return self._heard

    def _wait(self, for_ms: float) -> None:
        """Let time pass; silence is told when it is due, as the window does."""
        until_ms = self._now_ms + for_ms
        if for_ms > self._codes.pause_ms:
            self._now_ms += self._codes.pause_ms
            self._tell(self._codes.flush())
        self._now_ms = until_ms

    def _take(self, letter: str) -> None:
        self._tell(self._codes.feed(letter, self._now_ms, shift=False))

    def _tell(self, told: KeyScan | None) -> None:
        if told is not None and not told.again:
            self._heard.append(told.text)


@pytest.mark.parametrize(
    ("keyboard", "manner"), list(zip(ALL, cycle(MANNERS), strict=False)), ids=lambda value: getattr(value, "name", "")
)
def test_every_code_arrives_once_and_right(
    keyboard: Keyboard, manner: tuple[str, float, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends, stutter_ms, prefix = manner
    stand = Stand(keyboard, ends, prefix, monkeypatch)
    for code in CODES:
        if stand.named.isdisjoint(code):
            assert stand.scan(code, stutter_ms) == [code]


@pytest.mark.parametrize("manner", MANNERS, ids=repr)
def test_every_manner_on_one_keyboard(manner: tuple[str, float, str], monkeypatch: pytest.MonkeyPatch) -> None:
    ends, stutter_ms, prefix = manner
    stand = Stand(next(one for one in ALL if one.name == "France"), ends, prefix, monkeypatch)
    heard = [code for code in CODES if stand.named.isdisjoint(code) and stand.scan(code, stutter_ms) == [code]]
    assert heard == [code for code in CODES if stand.named.isdisjoint(code)]
