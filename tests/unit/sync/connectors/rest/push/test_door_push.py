"""Door actions against a platform that answers with exactly what a test wants."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.errors import PermanentDeliveryError, SettingsError, TransientDeliveryError
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem, Receipt
from sync import connectors
from sync.connectors.interface.connector import TakesBookings
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.connectors.registry import connect
from sync.connectors.rest.preview import MemoryVault
from sync.connectors.rest.profile.loading import load_profile, parse_profile
from tests.support.platforms.scripted_platform import ScriptedPlatform, open_scripted_platform

A, D, R = Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE, Acknowledgement.REJECTED
NOON = datetime(2027, 6, 21, 12, 0, tzinfo=UTC)

Push = Callable[..., list[Receipt]]


def action(kind: DoorActionKind = DoorActionKind.WALK_IN, **more: Any) -> DoorAction:
    given = {
        "id": "11111111-2222-3333-4444-555555555555", "kind": kind, "event_id": "e1", "made_at": NOON,
        "booking_id": None if kind is DoorActionKind.WALK_IN else "b1",
    }  # fmt: skip
    return DoorAction(**{**given, **more})


def ok(body: dict[str, Any]) -> tuple[int, object]:
    names = {"clientId": body["clientId"], "bookingId": "b9", "bookingIds": ["b9", "b10"], "reference": "E-9"}
    return 201, {**names, "status": "APPROVED"}


@pytest.fixture
def desk() -> Iterator[ScriptedPlatform]:
    with open_scripted_platform() as made:
        made.answers = ok
        yield made


@pytest.fixture(params=["eventify"])
def push(desk: ScriptedPlatform, request: pytest.FixtureRequest) -> Iterator[Push]:
    connector = connect(load_profile(request.param), desk.url, MemoryVault({"token": "t"}))

    def send(*actions: DoorAction) -> list[Receipt]:
        assert isinstance(connector, TakesBookings)
        outbox_entries = [(OutboxItem(id=n, kind="booking", ref_id=made.id), made) for n, made in enumerate(actions)]
        return list(connector.push_bookings(outbox_entries))

    yield send
    connector.close()


def refusing(status: int, body: object) -> Callable[[dict[str, Any]], tuple[int, object]]:
    return lambda _body: (status, body)


def test_what_was_sold_is_told_with_its_names(desk: ScriptedPlatform, push: Push) -> None:
    sold = action(
        ticket_type_id="s1", party_size=2, holder_name="Wanda", paid_minor=9800, currency="EUR",
        method=PayMethod.CASH, staff="Robin",
    )  # fmt: skip
    (receipt,) = push(sold)
    assert desk.asked == [
        (
            "/bookings",
            {
                "clientId": sold.id, "eventId": "e1", "slotId": "s1", "guests": 2, "attendee": {"name": "Wanda"},
                "payment": {"amount": 9800, "currency": "EUR", "method": "CASH"}, "bookedAt": "2027-06-21T12:00:00Z",
                "bookedBy": "Robin",
            },
        )
    ]  # fmt: skip
    assert receipt == Receipt(
        ref_id=sold.id, acknowledgement=A, platform_id="b9", ticket_ids=("b9", "b10"), number="E-9"
    )


def test_nothing_is_said_of_a_payment_that_was_not(desk: ScriptedPlatform, push: Push) -> None:
    push(action(ticket_type_id="s1", currency="EUR"))
    assert "payment" not in desk.asked[0][1]


def test_what_was_there_before_is_known(desk: ScriptedPlatform, push: Push) -> None:
    desk.answers = lambda body: (200, ok(body)[1])
    (receipt,) = push(action())
    assert (receipt.acknowledgement, receipt.platform_id) == (D, "b9")


@pytest.mark.parametrize(
    "kind", [DoorActionKind.PAYMENT, DoorActionKind.APPROVAL, DoorActionKind.REJECTION, DoorActionKind.CANCELLATION]
)
def test_other_actions_name_their_booking_and_stay_within_its_path(
    desk: ScriptedPlatform, push: Push, kind: DoorActionKind
) -> None:
    (receipt,) = push(action(kind, booking_id="../b 1?x", paid_minor=100, currency="EUR", method=PayMethod.CARD))
    assert receipt.acknowledgement is A
    ((path, body),) = desk.asked
    assert "/..%2Fb%201%3Fx/" in path
    assert body["clientId"] == action().id


@pytest.mark.parametrize(
    ("kind", "status", "code", "becomes", "words"),
    [
        (DoorActionKind.WALK_IN, 409, "SOLD_OUT", R, "HTTP 409 SOLD_OUT"),
        (DoorActionKind.APPROVAL, 409, "APPROVED", D, "HTTP 409 APPROVED"),
        (DoorActionKind.REJECTION, 409, "APPROVED", R, "HTTP 409 APPROVED"),
        (DoorActionKind.REJECTION, 409, "REJECTED", D, "HTTP 409 REJECTED"),
        (DoorActionKind.WALK_IN, 409, "APPROVED", R, "HTTP 409 APPROVED"),
        (DoorActionKind.PAYMENT, 404, None, R, "HTTP 404"),
        (DoorActionKind.PAYMENT, 400, {"not": "a word"}, R, "HTTP 400"),
        (DoorActionKind.WALK_IN, 422, "LONG" * 200, R, ("HTTP 422 " + "LONG" * 200)[:200]),
    ],
)
def test_what_a_refusal_means(
    desk: ScriptedPlatform,
    push: Push,
    kind: DoorActionKind,
    status: int,
    code: object,
    becomes: Acknowledgement,
    words: str,
) -> None:
    desk.answers = refusing(status, {"error": {"code": code}})
    (receipt,) = push(action(kind))
    assert (receipt.acknowledgement, receipt.message) == (becomes, words)


@pytest.mark.parametrize("status", [400, 404, 405, 409, 413, 415, 422, 426, 451, 501])
@pytest.mark.parametrize("body", [b"<html>no</html>", b"", {"blocked": "by the proxy"}])
def test_a_refusal_that_the_platform_did_not_word_leaves_it_open(
    desk: ScriptedPlatform, push: Push, status: int, body: object
) -> None:
    desk.answers = refusing(status, body)
    with pytest.raises(TransientDeliveryError):
        push(action())


def test_a_refusal_of_the_kind_is_none_of_the_action(desk: ScriptedPlatform, push: Push) -> None:
    desk.answers = refusing(405, {"error": {"code": "NO_METHOD"}})
    with pytest.raises(PermanentDeliveryError) as caught:
        push(action())
    assert item_acknowledgement(caught.value) is Acknowledgement.HELD


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_of_the_device_ends_everything(desk: ScriptedPlatform, push: Push, status: int) -> None:
    desk.answers = refusing(status, {})
    with pytest.raises(PermanentDeliveryError):
        push(action())


@pytest.mark.parametrize(
    "answer",
    [
        None,
        (500, {}),
        (503, {}),
        (429, {}),
        (200, b"<html>log in first</html>"),
        (201, []),
        (201, {"bookingId": "b9"}),
        (201, {"clientId": "another's", "bookingId": "b9"}),
        (201, {"clientId": action().id}),
        (201, {"clientId": action().id, "bookingId": 9}),
    ],
)
def test_what_is_no_answer_leaves_it_open(
    desk: ScriptedPlatform, push: Push, answer: tuple[int, object] | None
) -> None:
    desk.answers = lambda _body: answer
    with pytest.raises(TransientDeliveryError):
        push(action())


@pytest.mark.parametrize("push", ["bilten"], indirect=True)
def test_what_has_no_form_is_not_asked_for(desk: ScriptedPlatform, push: Push) -> None:
    (receipt,) = push(action(DoorActionKind.APPROVAL))
    assert receipt.acknowledgement is R
    assert "takes nothing of this kind" in receipt.message
    assert desk.asked == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (('booking = "bookingId"\n', ""), "door form walk_in: booking is needed"),
        (('action = "payment"', 'action = "walk_in"'), "door: walk_in stands there twice"),
        (("{booking_id}/payments", "{basket}/payments"), "door form payment: an action has no 'basket'"),
        (('takenBy = "staff"', 'takenBy = "cash_desk"'), "door form payment: an action has no 'cash_desk'"),
        (
            ('takenBy = "staff"', 'takenBy = { template = "at {cash_desk}" }'),
            "door form payment: an action has no 'cash_desk'",
        ),
    ],
)
def test_a_profile_that_makes_no_sense_says_where(change: tuple[str, str], complaint: str) -> None:
    text = (Path(connectors.__path__[0]) / "profiles" / "eventify.toml").read_text(encoding="utf-8")
    assert change[0] in text
    with pytest.raises(SettingsError, match=complaint):
        parse_profile(text.replace(*change, 1), source="mine.toml")
