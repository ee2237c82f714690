"""zbar's process, with real processes."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event

import numpy as np
import pytest
from pyzbar import zbar_library

from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines import libzbar, zbar_process
from kiosk.scanner.reading.engines.zbar_process import ZbarProcess
from tests.support.patience import PATIENCE_S
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of

needs_zbar = pytest.mark.skipif(libzbar.zbar_version() is None, reason="libzbar is not installed")
GRAY = np.zeros((40, 50), np.uint8)
PATIENCE_MS = PATIENCE_S * 1000


def die_at_once(link: Connection) -> None:
    os._exit(3)


def die_when_asked(link: Connection) -> None:
    link.send([])
    link.recv_bytes()
    os._exit(3)


def hang_when_asked(link: Connection) -> None:
    link.send([])
    link.recv_bytes()
    time.sleep(3600)


def answer_with_size(link: Connection) -> None:
    link.send([])
    while True:
        question = link.recv_bytes()
        link.send([(str(len(question)), ())])


def answer_when_told(told: Event, link: Connection) -> None:
    link.send([])
    question = link.recv_bytes()
    told.wait(PATIENCE_S)
    link.send([(str(len(question)), ())])


@pytest.fixture
def zbars(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[ZbarProcess]]:
    # A process that is slow to start is given up as one that hangs: here it is the machine that is busy.
    monkeypatch.setattr(zbar_process, "START_LIMIT_MS", PATIENCE_MS)
    made: list[ZbarProcess] = []
    yield made
    for zbar in made:
        zbar.close()


@needs_zbar
def test_zbar_reads_in_its_process(zbars: list[ZbarProcess]) -> None:
    zbar = ZbarProcess(answer_limit_ms=PATIENCE_MS)
    zbars.append(zbar)
    assert zbar.wait_until_ready(PATIENCE_MS)
    assert zbar.ask(code_picture())
    ((text, polygon),) = zbar.answer(wait_ms=PATIENCE_MS)
    assert text == PASS
    assert len(polygon) == 4
    assert zbar.answer() == []
    assert zbar.crashes == 0


@needs_zbar
def test_text_that_is_not_ascii_is_left_to_the_first_reader(zbars: list[ZbarProcess]) -> None:
    zbar = ZbarProcess(answer_limit_ms=PATIENCE_MS)
    zbars.append(zbar)
    assert zbar.wait_until_ready(PATIENCE_MS)
    assert zbar.ask(code_picture("Käse"))
    assert zbar.answer(wait_ms=PATIENCE_MS) == []


def test_only_one_picture_is_under_way(zbars: list[ZbarProcess]) -> None:
    told = multiprocessing.get_context("spawn").Event()
    zbar = ZbarProcess(serve_with=partial(answer_when_told, told), available=True, answer_limit_ms=PATIENCE_MS)
    zbars.append(zbar)
    assert zbar.wait_until_ready(PATIENCE_MS)
    assert zbar.ask(GRAY)
    assert not zbar.ask(GRAY)
    assert zbar.answer() == []
    told.set()
    assert zbar.answer(wait_ms=PATIENCE_MS) == [("2008", ())]
    assert zbar.ask(GRAY)


@pytest.mark.parametrize("serve", [die_at_once, die_when_asked, hang_when_asked])
def test_a_crash_or_hang_costs_one_picture(serve, zbars: list[ZbarProcess]) -> None:
    zbar = ZbarProcess(serve_with=serve, available=True, answer_limit_ms=200)
    zbars.append(zbar)
    zbar._rest_ms = 1e9  # however slow the machine is, it still rests when it is asked
    if zbar.wait_until_ready(PATIENCE_MS):
        assert zbar.ask(GRAY)
    while zbar.crashes == 0:
        assert zbar.answer(wait_ms=50) == []
    assert zbar.crashes == 1
    assert not zbar.ask(GRAY), "it rests before it is started anew"
    zbar._rest_until_ms = 0.0
    zbar._serve, zbar._limit_ms = answer_with_size, PATIENCE_MS
    assert zbar.wait_until_ready(PATIENCE_MS)
    assert zbar.ask(GRAY)
    assert zbar.answer(wait_ms=PATIENCE_MS) == [("2008", ())]


def test_without_zbar_nobody_is_asked() -> None:
    zbar = ZbarProcess(available=False)
    assert not zbar.wait_until_ready(PATIENCE_MS)
    assert not zbar.ask(GRAY)
    assert zbar.answer() == []
    decoder = Decoder(zbar=zbar)
    assert [found.text for found in decoder.decode(frame_of(code_picture()))] == [PASS]
    decoder.close()


def test_a_decoder_survives_a_zbar_process_that_dies(zbars: list[ZbarProcess]) -> None:
    zbar = ZbarProcess(serve_with=die_when_asked, available=True)
    zbars.append(zbar)
    decoder = Decoder(zbar=zbar)
    assert zbar.wait_until_ready(PATIENCE_MS)
    covered = code_picture()
    covered[290:430, 570:740] = 128
    for _ in range(12):
        assert decoder.decode(frame_of(covered)) == []
    assert zbar.answer(wait_ms=PATIENCE_MS) == []  # however busy the machine is, it is dead by then
    assert decoder.read_still(frame_of(covered)) == []
    assert decoder.zbar_crashes >= 1
    assert [found.text for found in decoder.decode(frame_of(code_picture()))] == [PASS]


def test_versions_with_known_bugs_are_told_apart() -> None:
    assert not libzbar.zbar_is_fixed((0, 23, 90))
    assert libzbar.zbar_is_fixed((0, 23, 93))


def test_without_a_library_there_is_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ImportError("Unable to find zbar shared library")

    monkeypatch.setattr(zbar_library, "load", fail)
    assert libzbar.zbar_version() is None


def test_a_process_that_cannot_be_started_counts_as_a_crash(
    zbars: list[ZbarProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(process: BaseProcess) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(BaseProcess, "start", refuse)
    zbar = ZbarProcess(serve_with=answer_with_size, available=True)
    zbars.append(zbar)
    assert not zbar.ask(GRAY)
    assert zbar.crashes == 1
    assert zbar.answer() == []
