"""The second opinion with real processes."""

import os
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import numpy as np
import pytest
from pyzbar import zbar_library

from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines import libzbar
from kiosk.scanner.reading.engines.zbar_process import SecondOpinion
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of

needs_zbar = pytest.mark.skipif(libzbar.zbar_version() is None, reason="libzbar is not installed")
GRAY = np.zeros((40, 50), np.uint8)


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


@pytest.fixture
def opinions() -> Iterator[list[SecondOpinion]]:
    made: list[SecondOpinion] = []
    yield made
    for opinion in made:
        opinion.close()


@needs_zbar
def test_zbar_reads_in_its_process(opinions: list[SecondOpinion]) -> None:
    opinion = SecondOpinion()
    opinions.append(opinion)
    assert opinion.wait_until_ready()
    assert opinion.ask(code_picture())
    ((text, polygon),) = opinion.answer(wait_ms=5000)
    assert text == PASS
    assert len(polygon) == 4
    assert opinion.answer() == []
    assert opinion.crashes == 0


@needs_zbar
def test_text_that_is_not_ascii_is_left_to_the_first_reader(opinions: list[SecondOpinion]) -> None:
    opinion = SecondOpinion()
    opinions.append(opinion)
    assert opinion.wait_until_ready()
    assert opinion.ask(code_picture("Käse"))
    assert opinion.answer(wait_ms=5000) == []


def test_only_one_picture_is_under_way(opinions: list[SecondOpinion]) -> None:
    opinion = SecondOpinion(serve_with=answer_with_size, available=True)
    opinions.append(opinion)
    assert opinion.wait_until_ready()
    assert opinion.ask(GRAY)
    assert not opinion.ask(GRAY) or opinion.crashes == 0
    assert opinion.answer(wait_ms=5000) in ([("2008", ())], [])


@pytest.mark.parametrize("serve", [die_at_once, die_when_asked, hang_when_asked])
def test_a_crash_or_hang_costs_one_picture(serve, opinions: list[SecondOpinion]) -> None:
    opinion = SecondOpinion(serve_with=serve, available=True, answer_limit_ms=200)
    opinions.append(opinion)
    opinion._rest_ms = 1e9  # however slow the machine is, it still rests when it is asked
    if opinion.wait_until_ready():
        assert opinion.ask(GRAY)
    while opinion.crashes == 0:
        assert opinion.answer(wait_ms=50) == []
    assert opinion.crashes == 1
    assert not opinion.ask(GRAY), "it rests before it is started anew"
    opinion._rest_until_ms = 0.0
    opinion._serve = answer_with_size
    assert opinion.wait_until_ready()
    assert opinion.ask(GRAY)
    assert opinion.answer(wait_ms=5000) == [("2008", ())]


def test_without_zbar_nobody_is_asked() -> None:
    opinion = SecondOpinion(available=False)
    assert not opinion.wait_until_ready()
    assert not opinion.ask(GRAY)
    assert opinion.answer() == []
    decoder = Decoder(opinion=opinion)
    assert [found.text for found in decoder.decode(frame_of(code_picture()))] == [PASS]
    decoder.close()


def test_a_decoder_survives_an_opinion_that_dies(opinions: list[SecondOpinion]) -> None:
    opinion = SecondOpinion(serve_with=die_when_asked, available=True)
    opinions.append(opinion)
    decoder = Decoder(opinion=opinion)
    assert opinion.wait_until_ready()
    covered = code_picture()
    covered[290:430, 570:740] = 128
    for _ in range(12):
        assert decoder.decode(frame_of(covered)) == []
    assert opinion.answer(wait_ms=5000) == []  # however busy the machine is, it is dead by then
    assert decoder.read_still(frame_of(covered)) == []
    assert decoder.opinion_crashes >= 1
    assert [found.text for found in decoder.decode(frame_of(code_picture()))] == [PASS]


def test_versions_with_known_bugs_are_told_apart() -> None:
    assert not libzbar.zbar_is_mended((0, 23, 90))
    assert libzbar.zbar_is_mended((0, 23, 93))


def test_without_a_library_there_is_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ImportError("Unable to find zbar shared library")

    monkeypatch.setattr(zbar_library, "load", fail)
    assert libzbar.zbar_version() is None


def test_a_process_that_cannot_be_started_counts_as_a_crash(
    opinions: list[SecondOpinion], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(process: BaseProcess) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(BaseProcess, "start", refuse)
    opinion = SecondOpinion(serve_with=answer_with_size, available=True)
    opinions.append(opinion)
    assert not opinion.ask(GRAY)
    assert opinion.crashes == 1
    assert opinion.answer() == []
