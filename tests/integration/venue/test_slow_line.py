"""The line that stands for a bad network, where the kernel has none to offer, is as bad as it says."""

import socket
import time
from random import Random

import pytest

from tests.support.venue.slow_line import SlowLine, Weather


def test_what_is_delayed_and_lost_comes_late_whole_and_in_order() -> None:
    said = [bytes([number]) * 100 for number in range(20)]
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = SlowLine(server.getsockname()[1])
        line.weather = Weather.of("delay 20ms 15ms loss 30% reorder 10%")
        try:
            with socket.create_connection(("127.0.0.1", line.port)) as near:
                far, _ = server.accept()
                with far:
                    began = time.monotonic()
                    for part in said:
                        near.sendall(part)
                    near.shutdown(socket.SHUT_WR)
                    heard = b""
                    while part := far.recv(65536):
                        heard += part
                    assert time.monotonic() - began >= 0.005
                    assert heard == b"".join(said)
        finally:
            line.close()


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [("", 0.0, 0.0), ("delay 40ms", 0.04, 0.04), ("delay 40ms 20ms", 0.02, 0.06), ("delay 5ms reorder 100%", 0.0, 0.0)],
)
def test_it_takes_the_time_that_the_words_say(words: str, least: float, most: float) -> None:
    chance = Random(1)
    took = [Weather.of(words).under_way_s(chance) for _ in range(50)]
    assert least <= min(took) <= max(took) <= most


def test_what_is_lost_is_sent_again_until_it_arrives() -> None:
    chance = Random(1)
    took = [Weather.of("loss 50%").under_way_s(chance) for _ in range(200)]
    assert {round(one / 0.2) for one in took} >= {0, 1, 2}
    with pytest.raises(ValueError, match="no such weather: corrupt"):
        Weather.of("corrupt 1%")
