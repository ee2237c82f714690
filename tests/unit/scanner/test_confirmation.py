from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.confirmation import Trust
from kiosk.scanner.detection import FOLLOWED, Detection
from kiosk.scanner.reading.agreement import WINDOW_MS


def reading(text: str, engine: str = "zxing") -> Detection:
    return Detection(text=text, symbology="QR", polygon=(), ms=1.0, engine=engine)


class Roster:
    """Vouches for what it knows, and counts the questions."""

    def __init__(self, *known: str) -> None:
        self.known = set(known)
        self.asked: list[str] = []

    def __call__(self, text: str) -> bool:
        self.asked.append(text)
        return text in self.known


def test_what_is_vouched_for_needs_one_frame() -> None:
    assert Trust(Roster("known")).holds(reading("known"), 0)


def test_anything_else_needs_two() -> None:
    trust = Trust(Roster())
    assert not trust.holds(reading("a"), 0)
    assert not trust.holds(reading("a"), 0), "one frame cannot agree with itself"
    assert not trust.holds(reading("b"), 33)
    assert trust.holds(reading("a"), 66)
    assert trust.holds(reading("a"), 99)


def test_a_code_that_is_only_recognised_is_no_second_reading() -> None:
    trust = Trust(Roster())
    assert not trust.holds(reading("a"), 0)
    assert not any(trust.holds(reading("a", FOLLOWED), 33.0 * frame) for frame in range(1, 10))
    assert trust.holds(reading("a", "stacked+sharp"), 400)
    assert trust.holds(reading("a", FOLLOWED), 433)


def test_readings_far_apart_do_not_agree() -> None:
    trust = Trust(Roster())
    assert not trust.holds(reading("a"), 0)
    assert not trust.holds(reading("a"), WINDOW_MS + 1)


def test_nobody_is_asked_thirty_times_a_second() -> None:
    roster = Roster("known")
    trust = Trust(roster)
    for frame in range(300):
        trust.holds(reading("known"), frame * 33.3)
        trust.holds(reading("other"), frame * 33.3)
    assert roster.asked == ["known", "other"]


def test_after_forgetting_everything_counts_anew() -> None:
    roster = Roster("a")
    trust = Trust(roster)
    assert trust.holds(reading("a"), 0)
    roster.known.clear()
    trust.forget()
    assert not trust.holds(reading("a"), 33)


def test_without_anybody_to_ask_every_reading_is_trusted() -> None:
    assert Trust(None).holds(reading("a"), 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3000)), max_size=60))
def test_no_code_unknown_is_trusted_at_its_first_reading(readings: list[tuple[str, int]]) -> None:
    trust, now_ms, seen = Trust(Roster("a")), 0, set[str]()
    for text, wait_ms in readings:
        now_ms += wait_ms
        holds = trust.holds(reading(text), now_ms)
        assert holds or text != "a"
        assert not holds or text in seen or text == "a"
        seen.add(text)


def test_memory_is_bounded() -> None:
    trust = Trust(Roster())
    for number in range(5000):
        trust.holds(reading(str(number)), number * 100.0)
    assert len(trust._standings) < 100
