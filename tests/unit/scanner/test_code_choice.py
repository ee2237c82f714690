from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes.charsets import CodePart
from kiosk.scanner.code_choice import (
    FRESH_MS,
    HELD_BACK_MS,
    NEXT_SHEET_MS,
    UNREAD_MS,
    CodeChoice,
    by_distance_from_middle,
)
from kiosk.scanner.detection import Detection
from tests.support.devices.vouching import Vouching

SIZE = (100, 30)


def at(x: int, text: str) -> Detection:
    corners = ((x, 10), (x + 10, 10), (x + 10, 20), (x, 20))
    return Detection(text=text, symbology="QR", polygon=corners, ms=1, engine="zxing")


NOWHERE = Detection(text="nowhere", symbology="QR", polygon=(), ms=1, engine="zbar")


def chosen(choice: CodeChoice, now_ms: float, *found: Detection, unread: bool = False) -> str | None:
    detection = choice.choose(found, SIZE, now_ms, unread=unread)
    return None if detection is None else detection.text


def test_the_code_nearest_the_middle_is_meant() -> None:
    assert chosen(CodeChoice(), 0, NOWHERE, at(0, "a"), at(48, "b"), at(90, "c")) == "b"
    assert chosen(CodeChoice(), 0, NOWHERE) == "nowhere"
    assert chosen(CodeChoice(), 0) is None


def test_a_code_beside_the_meant_one_waits_while_that_one_cannot_be_read() -> None:
    choice = CodeChoice()
    assert chosen(choice, 0, at(45, "meant"), at(80, "beside")) == "meant"
    assert chosen(choice, 33, at(80, "beside")) is None
    assert chosen(choice, 66, at(45, "meant"), at(80, "beside")) == "meant"
    assert chosen(choice, 66 + HELD_BACK_MS, at(80, "beside")) is None
    assert chosen(choice, 67 + HELD_BACK_MS, at(80, "beside")) == "beside"


def test_the_sheet_may_be_moved_on_to_its_next_code() -> None:
    choice = CodeChoice()
    assert chosen(choice, 0, at(45, "first"), at(80, "second")) == "first"
    assert chosen(choice, 33, at(10, "first"), at(45, "second")) == "second"
    assert chosen(choice, 66, at(45, "second")) == "second"
    assert chosen(choice, 99, at(10, "first")) is None


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=40))
def test_codes_that_are_alone_never_wait(texts: list[str]) -> None:
    choice = CodeChoice()
    assert [chosen(choice, 33.0 * number, at(5, text)) for number, text in enumerate(texts)] == texts


@given(st.lists(st.tuples(st.integers(0, 90), st.sampled_from("abcd")), max_size=6))
def test_the_order_is_by_distance(places: list[tuple[int, str]]) -> None:
    ordered = by_distance_from_middle([at(x, text) for x, text in places] + [NOWHERE], SIZE)
    assert ordered[-1] == NOWHERE
    distances = [abs(found.polygon[0][0] + 5 - 50) for found in ordered[:-1]]
    assert all(nearer <= farther for nearer, farther in pairwise(distances))


@given(st.lists(st.tuples(st.floats(0, 900), st.sets(st.sampled_from("abc"))), max_size=30))
def test_whatever_comes_the_one_that_is_chosen_is_in_view(frames: list[tuple[float, set[str]]]) -> None:
    choice, now_ms = CodeChoice(), 0.0
    for pause_ms, texts in frames:
        now_ms += pause_ms
        text = chosen(choice, now_ms, *(at(10 * number, text) for number, text in enumerate(sorted(texts))))
        assert text is None or text in texts


def tickets(*texts: str) -> CodeChoice:
    return CodeChoice(self_proving=Vouching(*texts))


def test_a_ticket_wins_wherever_it_stands() -> None:
    choice = tickets("ticket", "other ticket")
    assert chosen(choice, 0, at(45, "plan"), at(85, "ticket")) == "ticket"
    assert chosen(choice, 33, at(45, "plan"), at(5, "other ticket"), at(80, "ticket")) == "ticket"
    assert chosen(choice, 66, at(45, "other ticket"), at(85, "ticket")) == "other ticket"


def test_the_next_sheet_is_judged_at_once() -> None:
    choice = tickets("ticket")
    assert chosen(choice, 0, at(45, "ticket")) == "ticket"
    assert chosen(choice, NEXT_SHEET_MS + 1, at(45, "forged")) == "forged"


def test_the_next_sheet_is_judged_while_it_lies_there_after_another_ticket() -> None:
    choice = tickets("ticket")
    for now_ms in (0, 100, 200):
        assert chosen(choice, now_ms, at(45, "ticket")) == "ticket"
    assert chosen(choice, 200 + NEXT_SHEET_MS, at(45, "plan")) is None, "the sheet was only turned"
    assert chosen(choice, 200 + 2 * NEXT_SHEET_MS + 1, at(45, "forged")) == "forged"


def test_what_is_no_ticket_waits_while_the_verdict_on_one_is_fresh() -> None:
    choice = tickets("ticket")
    assert chosen(choice, 0, at(45, "ticket")) == "ticket"
    for now_ms in (33.0, *range(200, int(FRESH_MS), 200), FRESH_MS):
        assert chosen(choice, now_ms, at(45, "plan")) is None
    assert chosen(choice, FRESH_MS + 1, at(45, "plan")) == "plan"
    assert chosen(choice, FRESH_MS + 34, at(45, "ticket")) == "ticket"


def test_what_is_no_ticket_waits_for_no_ticket_that_never_came() -> None:
    assert chosen(tickets("ticket"), 0, at(45, "plan"), at(85, "poster")) == "plan"


def test_tickets_never_wait_for_each_other() -> None:
    choice = tickets("a", "b")
    assert [chosen(choice, 33.0 * number, at(5, text)) for number, text in enumerate("abab")] == list("abab")


def test_a_ticket_wins_whatever_character_set_its_bytes_have() -> None:
    """What it looks like is not what the roster calls it."""
    ticket = replace(at(85, "ﾛ芑-7"), parts=(CodePart("Билет-7".encode("cp1251")),))
    assert tickets("Билет-7").choose([at(45, "plan"), ticket], SIZE, 0) == ticket


def test_what_was_seen_beside_a_ticket_never_counts_while_the_sheet_is_held_up() -> None:
    choice = tickets("ticket")
    assert chosen(choice, 0, at(45, "plan"), at(85, "ticket")) == "ticket"
    for now_ms in range(100, 10 * int(FRESH_MS), 100):
        assert chosen(choice, now_ms, at(45, "plan")) is None
    assert chosen(choice, 10 * FRESH_MS + NEXT_SHEET_MS + 1, at(45, "plan")) == "plan", "held up anew"


def test_what_is_no_ticket_waits_for_a_code_that_is_not_read_yet() -> None:
    choice = tickets("ticket")
    assert chosen(choice, 0, at(45, "plan"), unread=True) is None
    assert chosen(choice, 300, at(45, "plan"), unread=True) is None
    assert chosen(choice, 333, at(45, "plan"), at(85, "ticket")) == "ticket"
    assert chosen(tickets("ticket"), 0, at(45, "ticket"), unread=True) == "ticket", "which waits for nothing"


def test_what_is_no_ticket_waits_for_an_unread_code_a_moment_only() -> None:
    choice = tickets("ticket")
    assert chosen(choice, 0, at(45, "plan"), unread=True) is None
    assert chosen(choice, UNREAD_MS / 2, at(45, "plan"), unread=True) is None
    assert chosen(choice, UNREAD_MS, at(45, "plan"), unread=True) == "plan"


def test_a_ticket_that_another_reader_had_is_fresh_as_well() -> None:
    choice = tickets("ticket")
    choice.note_ticket(5000.0)
    assert chosen(choice, 5000.0 + FRESH_MS, at(45, "plan")) is None
    assert chosen(choice, 5034.0 + FRESH_MS, at(45, "plan")) == "plan"
