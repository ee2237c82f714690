"""How many codes are understood, of all the forms that the generators of this folder make, and what that costs."""

import time
from collections.abc import Iterable
from datetime import UTC, datetime

import zxingcpp

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.errors import ScannerError
from kiosk.scanner.hand.american import PRINTING
from kiosk.scanner.hand.calibration_session import TEST_CODE, CalibrationSession
from kiosk.scanner.hand.wedge import Burst
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from tests.bench.codes.bit_streams import Stream, picture
from tests.bench.codes.keyboards import HELD_OUT, Keyboard
from tests.bench.codes.link_forms import link_forms, objects
from tests.bench.codes.more_keyboards import FURTHER
from tests.bench.codes.wrapped_codes import wrapped
from tests.bench.table import Row

_NOW = datetime(2026, 7, 23, 12, tzinfo=UTC)
_CODES = ("K7F3Q2", "a/b+c==", "Zoë 12")
_WRAPPED = ("K7F3Q2", "AB12-CD34", "1234567890", "kfndgffgyw4tdgcacx6bb3bgemq69cxj")
_TEXTS = {
    "utf-8": ("Zoë 12", "入場券-12", "Билет 7", "🎫 9"),
    "cp932": ("入場券12345", "チケット-7", "東京ドーム A席", "指定席 3列", "ようこそ"),
    "gb18030": ("门票12345", "上海音乐会", "欢迎光临", "贵宾席 A-12", "電子門票"),
    "cp1251": ("Билет №12", "ВХОД-77", "ряд 5 место 12", "Иванов Иван", "Концерт"),
    "cp1252": ("Müller 12", "“Fête” – 5 €", "São Paulo", "Größe 7", "élève"),
}


def measure(rounds: int) -> Iterable[Row]:
    """Return what is understood.

    Args:
        rounds: How often readings are timed.
    """
    reader = Reader()
    linked = [(code, text) for code in _CODES for _, text in (*link_forms(code), *objects(code))]
    others = [(code, text) for code in _WRAPPED for _, text in wrapped(code)]
    for name, forms in (("links and objects", linked), ("letters, marks, contacts, lists, tokens", others)):
        found = [
            hash_code(code) in reader.read(Scan(text=text, source=ScanSource.CAMERA), (), _NOW).names
            for code, text in forms
        ]
        yield Row(name, "codes found, %", _percent(found), goal="100")
    right, beside = [], []
    for charset, texts in _TEXTS.items():
        for text in texts:
            image = picture(Stream().byte(text.encode(charset)).modules())
            right.append([reading.text for reading in ZxingEngine().read(image).readings] == [text])
            beside.append([code.text for code in zxingcpp.read_barcodes(image)] == [text])
    yield Row(
        "undeclared character sets", "texts right, %", _percent(right), beside=f"zxing-cpp {_percent(beside):.0f}"
    )
    held_out = (*HELD_OUT, *FURTHER)
    learned = [sign for keyboard in held_out for sign in _learned(keyboard)]
    yield Row(f"{len(held_out)} held-out keyboards", "signs put right, %", _percent(learned))
    for name, text in (("plain code", "kfndgffgyw4tdgcacx6bb3bgemq69cxj"), ("link", "https://x.example/t/K7F3Q2")):
        scan = Scan(text=text, source=ScanSource.CAMERA)
        began = time.perf_counter()
        for _ in range(rounds):
            reader.read(scan, (), _NOW)
        yield Row(name, "reading, µs", (time.perf_counter() - began) / rounds * 1e6)


def _percent(right: list[bool]) -> float:
    return 100.0 * sum(right) / len(right)


def _learned(keyboard: Keyboard) -> list[bool]:
    """Return of every sign whether it arrives as it was meant."""
    calibration_session = CalibrationSession()
    for number, letter in enumerate(keyboard.typed(TEST_CODE)):
        calibration_session.feed(letter, number * 5.0)
    try:
        calibration = calibration_session.learn()
    except ScannerError:
        return [False] * len(PRINTING)
    texts = [f"K{sign}7" for sign in sorted(PRINTING)]
    bursts = [Burst(text=keyboard.typed(text), end="\r", caps_lock=None, gap_ms=5.0) for text in texts]
    return [calibration.code_in(burst) == text for burst, text in zip(bursts, texts, strict=True)]
