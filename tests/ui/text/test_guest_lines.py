"""Two guests of one name are told apart in every list."""

from kiosk.ui.ports.look_up import GuestRow
from kiosk.ui.text.guest_lines import told_apart


def row(ticket_id: str, **changes: str) -> GuestRow:
    known: dict[str, str] = {"name": "Ada", "kind": "Ticket", "booking": "N1", **changes}
    return GuestRow(ticket_id=ticket_id, **known)  # type: ignore[arg-type]


def details(*rows: GuestRow, one_booking: bool = True) -> list[str]:
    return [line.detail for line in told_apart(rows, one_booking=one_booking)]


def test_what_differs_anyway_says_no_more(english):
    assert details(row("a", kind="Adult"), row("b", kind="Child")) == ["Adult", "Child"]
    assert details(row("a"), row("b", name="Bo")) == ["Ticket", "Ticket"]
    assert details(row("a"), row("b", booking="N2"), one_booking=False) == ["Ticket  ·  N1", "Ticket  ·  N2"]


def test_variation_and_seat_belong_to_the_line(english):
    said = details(row("a", variation="Adult", seat="A 1"), row("b", variation="Child", seat="A 2"))
    assert said == ["Ticket (Adult)  ·  Seat A 1", "Ticket (Child)  ·  Seat A 2"]


def test_the_ticket_s_number_is_named_where_nothing_else_differs(english):
    assert details(row("a", number="N1-1"), row("b", number="N1-2")) == ["Ticket  ·  N1-1", "Ticket  ·  N1-2"]


def test_tickets_without_any_number_are_counted(english):
    said = details(row("a"), row("b"), row("c", name="Bo"))
    assert said == ["Ticket  ·  (1)", "Ticket  ·  (2)", "Ticket"]


def test_a_guest_without_a_name_is_called_by_what_is_known(english):
    (line,) = told_apart([row("a", name="")])
    assert line == ("N1", "Ticket")
