"""NFC readers that a wristband is laid on: one touch for each time that it is laid there, told as NFC."""

import threading
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.hand import card_readers
from kiosk.scanner.hand.card_readers import CardReaders, card_port

DISH = "ACS ACR122U 00 00"


class Cards:
    """A PC/SC service with what lies on its readers."""

    def __init__(self, *looks: Mapping[str, str]) -> None:
        self.looks = list(looks)
        self.asked = threading.Semaphore(0)
        self.failure: OSError | None = None

    def numbers(self) -> Mapping[str, str]:
        self.asked.release()
        if self.failure is not None:
            raise self.failure
        return self.looks.pop(0) if self.looks else {}


def touches(*looks: Mapping[str, str], gap_ms: float = 0.0) -> list[Scan]:
    scans: list[Scan] = []
    debounce = Debounce(quiet_ms=gap_ms, stay_ms=gap_ms)

    def take(scan: Scan) -> None:
        scans.append(scan)
        debounce.decided(scan.text, monotonic_ms())

    readers = CardReaders(Cards(*looks), take, debounce)
    for _ in looks:
        readers.look()
    return scans


def test_a_card_that_lies_there_is_one_touch_and_one_that_comes_back_another() -> None:
    lies, empty = {DISH: "04A2"}, {DISH: ""}
    assert [scan.text for scan in touches(empty, lies, lies, lies)] == ["04A2"]
    assert [scan.text for scan in touches(lies, empty, lies)] == ["04A2", "04A2"]
    assert [scan.text for scan in touches(lies, {DISH: "04B7"})] == ["04A2", "04B7"], "without a look in between"
    assert touches(lies, empty, lies, gap_ms=60_000.0)[1:] == [], "held there clumsily"


def test_a_touch_is_told_as_nfc_with_the_readers_name() -> None:
    (scan,) = touches({DISH: "04A22B1C5D6E80", "other": ""})
    assert (scan.source, scan.scanner, scan.text) == (ScanSource.NFC, DISH, "04A22B1C5D6E80")


def test_a_service_that_does_not_answer_is_asked_again_and_tells_once(caplog: pytest.LogCaptureFixture) -> None:
    cards = Cards()
    cards.failure = OSError("the PC/SC service does not answer")
    readers = CardReaders(cards, lambda _scan: None, look_every_s=0.0)
    with pytest.raises(OSError, match="service"):
        readers.look()
    readers.start()
    for _ in range(2):
        assert cards.asked.acquire(timeout=60)
    readers.stop()
    assert readers.connected == ()
    assert len([record for record in caplog.records if "NFC readers" in record.message]) == 1


class NoCardError(Exception):
    """Stands for pyscard's own."""


class Connection:
    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.parted = False

    def connect(self) -> None:
        if self.answer is None:
            raise NoCardError

    def transmit(self, asked: list[int]) -> tuple[list[int], int, int]:
        assert asked == [0xFF, 0xCA, 0, 0, 0], "the number is asked for, and nothing is written"
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer  # type: ignore[no-any-return]

    def disconnect(self) -> None:
        self.parted = True
        raise NoCardError


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        (([0x04, 0xA2, 0x2B, 0x1C], 0x90, 0x00), "04A22B1C"),
        (([], 0x6A, 0x81), ""),
        (None, ""),
        (NoCardError(), ""),
    ],
)
def test_a_card_is_asked_for_its_number_alone(monkeypatch: pytest.MonkeyPatch, answer: Any, number: str) -> None:
    connection = Connection(answer)

    class Reader:
        def createConnection(self) -> Connection:
            return connection

        def __str__(self) -> str:
            return DISH

    modules = {
        "smartcard.System": SimpleNamespace(readers=lambda: [Reader()]),
        "smartcard.Exceptions": SimpleNamespace(SmartcardException=NoCardError),
    }
    monkeypatch.setattr(card_readers, "import_module", modules.__getitem__)
    port = card_port()
    assert port is not None
    assert port.numbers() == {DISH: number}
    assert connection.parted

    def refuses() -> list[Any]:
        raise NoCardError

    modules["smartcard.System"].readers = refuses
    with pytest.raises(OSError, match="does not answer"):
        port.numbers()


def test_without_the_library_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(card_readers, "import_module", missing)
    assert card_port() is None
