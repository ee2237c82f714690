from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.confirmation import Confirmation, KnownTexts
from kiosk.scanner.detection import TRACKED, Detection
from kiosk.scanner.reading.agreement import WINDOW_MS
from tests.support.devices.vouching import Vouching


def reading(text: str, engine: str = "zxing") -> Detection:
    return Detection(text=text, symbology="QR", polygon=(), ms=1.0, engine=engine)


def test_what_proves_itself_needs_one_frame() -> None:
    assert Confirmation(Vouching("known")).confirms(reading("known"), 0)


def test_anything_else_needs_two() -> None:
    confirmation = Confirmation(Vouching())
    assert not confirmation.confirms(reading("a"), 0)
    assert not confirmation.confirms(reading("a"), 0), "one frame cannot agree with itself"
    assert not confirmation.confirms(reading("b"), 33)
    assert confirmation.confirms(reading("a"), 66)
    assert confirmation.confirms(reading("a"), 99)


def test_a_code_that_is_only_recognised_is_no_second_reading() -> None:
    confirmation = Confirmation(Vouching())
    assert not confirmation.confirms(reading("a"), 0)
    assert not any(confirmation.confirms(reading("a", TRACKED), 33.0 * frame) for frame in range(1, 10))
    assert confirmation.confirms(reading("a", "stacked+sharp"), 400)
    assert confirmation.confirms(reading("a", TRACKED), 433)


def test_readings_far_apart_do_not_agree() -> None:
    confirmation = Confirmation(Vouching())
    assert not confirmation.confirms(reading("a"), 0)
    assert not confirmation.confirms(reading("a"), WINDOW_MS + 1)


def test_nobody_is_asked_thirty_times_a_second() -> None:
    roster = Vouching("known")
    confirmation = Confirmation(roster)
    for frame in range(300):
        confirmation.confirms(reading("known"), frame * 33.3)
        confirmation.confirms(reading("other"), frame * 33.3)
    assert roster.asked == ["known", "other"]


def test_after_forgetting_everything_counts_anew() -> None:
    roster = Vouching("a")
    confirmation = Confirmation(roster)
    assert confirmation.confirms(reading("a"), 0)
    roster.known.clear()
    confirmation.forget()
    assert not confirmation.confirms(reading("a"), 33)


def test_without_anybody_to_ask_every_reading_is_confirmed() -> None:
    assert Confirmation(None).confirms(reading("a"), 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3000)), max_size=60))
def test_no_code_unknown_is_confirmed_at_its_first_reading(readings: list[tuple[str, int]]) -> None:
    confirmation, now_ms, seen = Confirmation(Vouching("a")), 0, set[str]()
    for text, wait_ms in readings:
        now_ms += wait_ms
        confirms = confirmation.confirms(reading(text), now_ms)
        assert confirms or text != "a"
        assert not confirms or text in seen or text == "a"
        seen.add(text)


def test_memory_is_bounded() -> None:
    confirmation = Confirmation(Vouching())
    for number in range(5000):
        confirmation.confirms(reading(str(number)), number * 100.0)
    assert len(confirmation._records) < 100


def test_whose_word_a_text_carries_is_asked_once_in_a_while() -> None:
    roster = Vouching("ticket")
    texts = KnownTexts(roster, window_ms=1000.0)
    for now_ms in (0.0, 500.0, 1000.0):
        texts.note_time(now_ms)
        assert (texts("ticket"), texts("plan")) == (True, False)
    assert roster.asked == ["ticket", "plan"]
    texts.note_time(1001.0)
    assert texts("ticket")
    texts.forget()
    assert texts("ticket")
    assert roster.asked == ["ticket", "plan", "ticket", "ticket"]
