"""The way up: order by ticket, bookings from the door before their entries, single uploads side by side."""

import itertools
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import PlatformAwayError, TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from kiosk.store.channel import daemon_housekeeping
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.connectors.interface.connector import OutboxEntry
from sync.http.http_errors import ForeignAnswerError, RefusedError
from sync.transfer.engine import Engine
from tests.support.gate.entries import admission, refusal, write
from tests.support.platforms.memory_platform import MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


class Time:
    """A clock that a test moves."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


class BookingSide(MemoryPlatform):
    """A platform that takes bookings from kiosks."""

    door_actions = frozenset(DoorActionKind)

    def push_bookings(self, outbox_entries):
        """Take them, or refuse those in ``refuses``; "booking" is where it stumbles."""
        self._stumble("booking")
        receipts = []
        for item, booking in outbox_entries:
            self.calls.append(f"book {booking.kind.value}")
            receipt = self._take(item.ref_id)
            number = f"P{self.taken.index(item.ref_id)}" if item.ref_id in self.taken else ""
            receipts.append(Receipt(ref_id=item.ref_id, acknowledgement=receipt.acknowledgement, platform_id=number))
        return receipts


@pytest.fixture
def time():
    return Time()


def engine_for(store, side, time, **more):
    return Engine(store=store, connector=side, wall=time, jitter=lambda: 0.5, **more)


def put_off(side, ref):
    """Let the platform say "later" to one item, until its id is added to the set that is returned."""
    taking = side._take
    allowed: set[str] = set()

    def take(asked):
        if asked == ref and ref not in allowed:
            side.sent.append(asked)
            return Receipt(ref_id=asked, acknowledgement=Acknowledgement.LATER, message="later")
        return taking(asked)

    side._take = take
    return allowed


def walk(ticket):
    """Return a way in, a way out and another way in of one ticket, and an entry of another."""
    entry = admission(ticket)
    out = admission(ticket, direction=Direction.EXIT, spends=False)
    again = admission(ticket, generation=1)
    return [entry, out, again, admission("other")]


def test_a_later_entry_of_a_ticket_waits_for_the_earlier_one(store, time):
    side = MemoryPlatform()
    first, out, again, other = walk("a")
    write(store.database, first, out, again, other)
    allowed = put_off(side, first.entry_id)
    engine = engine_for(store, side, time)
    engine.run_once(pull=False)
    assert side.sent == [first.entry_id, other.entry_id]
    assert not store.is_anything_due(time.now)  # nobody is woken for what waits behind another
    allowed.add(first.entry_id)
    time.now += timedelta(minutes=10)
    engine.run_once(pull=False)
    assert side.taken == [other.entry_id, first.entry_id, out.entry_id, again.entry_id]


def test_a_dead_letter_holds_up_nobody(store, time):
    side = MemoryPlatform()
    first, out, again, other = walk("a")
    write(store.database, first, out, again, other)
    side.refuses = {first.entry_id}
    engine_for(store, side, time).run_once(pull=False)
    assert side.taken == [other.entry_id, out.entry_id, again.entry_id]


def test_an_undo_waits_for_what_it_takes_back_also_without_a_ticket(store, time):
    side = MemoryPlatform()
    unknown = admission("a", ticket_id=None, booking_id=None, use_key="h", code_hash="h")
    undo = admission("a", ticket_id=None, booking_id=None, use_key="h", undoes=unknown.entry_id, spends=False)
    same_code = refusal(Reason.ALREADY_ENTERED, code_hash="h")
    write(store.database, unknown, undo, same_code)
    put_off(side, unknown.entry_id)
    engine_for(store, side, time).run_once(pull=False)
    assert side.sent == [unknown.entry_id]


# -- one by one, side by side


def test_a_platform_without_batches_gets_single_entries_side_by_side_and_in_order(store, time):
    side = MemoryPlatform(batch_size=1)
    number, met = itertools.count(), threading.Barrier(2, timeout=20)

    def before_push(outbox_entries):
        assert len(outbox_entries) == 1
        if next(number) < 2:
            met.wait()  # breaks, and fails the test, unless two are under way at the same time

    side.before_push = before_push
    ways = [walk(f"t{number}")[:3] for number in range(5)]
    write(store.database, *[entry for way in ways for entry in way])
    with ThreadPoolExecutor(4) as pool:
        engine_for(store, side, time, push_pool=pool).run_once(pull=False)
    assert outbox_counts(store.database).delivered == 15
    for way in ways:
        order = [side.taken.index(entry.entry_id) for entry in way]
        assert order == sorted(order)


def test_an_outage_in_the_middle_keeps_what_was_taken(store, time):
    side = MemoryPlatform(batch_size=1)
    write(store.database, *[admission(f"t{number}") for number in range(10)])
    side.mishaps["push"] = [None, None, None, PlatformAwayError("away")]
    with ThreadPoolExecutor(1) as pool:
        outcome = engine_for(store, side, time, push_pool=pool).run_once(pull=False)
    counts = outbox_counts(store.database)
    assert (counts.delivered, counts.queued, counts.dead) == (3, 7, 0)
    assert outcome.push.failure.key == "delivery.unreachable"
    assert side.calls.count("push") == 4
    assert all(item.attempts == 0 for item, _ in store.due(time.now, 10))


def test_a_platform_that_was_away_is_asked_with_one_entry(store, time):
    side = MemoryPlatform()
    write(store.database, *[admission(f"t{number}") for number in range(4)])
    sizes = []
    side.before_push = lambda outbox_entries: sizes.append(len(outbox_entries))
    engine_for(store, side, time).run_once(pull=False, cautious=True)
    assert sizes == [1, 3]


# -- what holds up nobody else

FAILURES = {
    "chokes": TransientDeliveryError("500"),
    "makes no sense": UnreadableAnswerError("odd"),
    "kind refused": RefusedError("403", status=403),
    "route gone": RefusedError("404", status=404),
    "a proxy's page": ForeignAnswerError("404", status=404),
}


def failing_at(side, refs, error):
    """Let every upload fail that holds one of these, as a platform does that takes whole batches."""

    def before_push(outbox_entries):
        if any(item.ref_id in refs for item, _ in outbox_entries):
            raise error

    side.before_push = before_push


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize(("batch_size", "side_by_side"), [(1, True), (1, False), (3, False), (50, False)])
@pytest.mark.parametrize("places", [{0}, {0, 1}, {39}, {0, 20, 39}])
def test_culprits_hold_up_nobody_wherever_they_stand(store, time, failure, batch_size, side_by_side, places):
    side = MemoryPlatform(batch_size=batch_size)
    entries = [admission(f"t{number}") for number in range(40)]
    write(store.database, *entries)
    culprits = {entries[place].entry_id for place in places}
    failing_at(side, culprits, FAILURES[failure])
    with ThreadPoolExecutor(2) as pool:
        engine = engine_for(store, side, time, push_pool=pool if side_by_side else None)
        for number in range(3):
            engine.run_once(pull=False, cautious=number > 0)
    assert set(side.taken) == {entry.entry_id for entry in entries} - culprits
    counts = outbox_counts(store.database)
    assert (counts.delivered, counts.queued, counts.dead) == (40 - len(places), len(places), 0)


@pytest.mark.parametrize("failure", FAILURES)
def test_where_nothing_is_taken_nobody_is_to_blame(store, time, failure):
    side = MemoryPlatform(batch_size=50)
    entries = [admission(f"t{number}") for number in range(40)]
    write(store.database, *entries)
    failing_at(side, {entry.entry_id for entry in entries}, FAILURES[failure])
    for _ in range(20):
        assert engine_for(store, side, time).run_once(pull=False, cautious=True).push.failure is not None
    assert all(item.attempts == item.holds == 0 for item, _ in store.due(time.now, 50))
    assert outbox_counts(store.database).queued == 40
    assert side.calls.count("push") <= 20 * 4


def test_what_is_held_is_never_given_up_and_lets_later_ones_of_its_ticket_pass(store, time):
    side = MemoryPlatform()
    refused, entered = refusal(Reason.UNPAID, ticket_id="a"), admission("a")
    write(store.database, refused, admission("b"))
    failing_at(side, {refused.entry_id}, RefusedError("403", status=403))
    engine = engine_for(store, side, time)
    engine.run_once(pull=False)
    write(store.database, entered)
    for number in range(30):
        write(store.database, admission(f"c{number}"))
        time.now += timedelta(minutes=10)
        engine.run_once(pull=False)
    assert entered.entry_id in side.taken
    counts = outbox_counts(store.database)
    assert (counts.held, counts.queued, counts.dead) == (1, 1, 0)
    side.before_push = lambda _items: None
    time.now += timedelta(minutes=10)
    engine.run_once(pull=False)
    assert outbox_counts(store.database).queued == 0


@pytest.mark.parametrize("error", FAILURES.values(), ids=FAILURES)
def test_actions_that_fail_hold_up_no_entry(store, time, error):
    side = BookingSide()
    booking, entry = walk_in(), admission("b")
    book(store, booking)
    write(store.database, admission(booking.id), entry)
    side.mishaps["booking"] = [error]
    outcome = engine_for(store, side, time).run_once(pull=False)
    assert side.taken == [entry.entry_id]
    assert outcome.push.failure is None
    assert became(store, booking).status == "queued"


# -- bookings from the door


def walk_in(**changes):
    given = {
        "id": str(uuid.uuid4()),
        "kind": DoorActionKind.WALK_IN,
        "event_id": "demo",
        "ticket_type_id": "ga",
        "holder_name": "Ada",
        "paid_minor": 2500,
        "due_minor": 2500,
        "currency": "EUR",
        "method": PayMethod.CASH,
        "approved_by": "Robin",
        "made_at": NOW,
    }
    return DoorAction(**{**given, **changes})


def book(store, *bookings):
    with store.database.writing() as ledger:
        for booking in bookings:
            ledger.book(booking)


def became(store, booking):
    with store.database.reading() as view:
        found = view.action_outcome(booking.id)
    assert found is not None
    return found


def test_a_walk_in_goes_up_before_its_entry_which_goes_by_the_platforms_id(store, time):
    side = BookingSide()
    booking = walk_in()
    entry = admission(booking.id)
    sent: list[OutboxEntry] = []
    side.before_push = sent.extend
    write(store.database, admission("earlier"), entry)
    book(store, booking)
    engine_for(store, side, time).run_once(pull=False)
    assert side.calls[0] == "book walk_in"
    (pushed,) = [made for item, made in sent if item.ref_id == entry.entry_id]
    assert (pushed.booking_id, pushed.ticket_id) == ("P0", "P0")
    outcome = became(store, booking)
    assert (outcome.status, outcome.platform_id, outcome.refusal) == ("taken", "P0", "")


def test_an_entry_waits_for_its_booking(store, time):
    side = BookingSide()
    booking = walk_in()
    book(store, booking)
    write(store.database, admission(booking.id))
    side.mishaps["booking"] = [TransientDeliveryError("away")]
    engine = engine_for(store, side, time)
    engine.run_once(pull=False)
    assert side.taken == []
    assert store.is_anything_due(time.now)
    engine.run_once(pull=False)
    assert len(side.taken) == 2


def test_a_payment_waits_for_the_walk_in_that_it_is_for(store, time):
    side = BookingSide()
    booking = walk_in(paid_minor=0, method=PayMethod.NONE)
    payment = walk_in(kind=DoorActionKind.PAYMENT, booking_id=booking.id)
    book(store, booking, payment)
    pushing = side.push_bookings
    reported: list[str | None] = []

    def push_bookings(outbox_entries):
        reported.extend(made.booking_id for _, made in outbox_entries)
        return pushing(outbox_entries)

    side.push_bookings = push_bookings  # type: ignore[method-assign]
    allowed = put_off(side, booking.id)
    engine = engine_for(store, side, time)
    engine.run_once(pull=False)
    assert side.sent == [booking.id]
    allowed.add(booking.id)
    time.now += timedelta(minutes=10)
    engine.run_once(pull=False)
    assert side.taken == [booking.id, payment.id]
    assert reported[-1] == "P0"  # the payment names the booking as the platform does


def test_a_refusal_is_a_clear_item_for_the_desk(store, time):
    side = BookingSide()
    booking = walk_in()
    book(store, booking)
    side.refuses = {booking.id}
    entry = admission(booking.id)
    write(store.database, entry)
    engine_for(store, side, time).run_once(pull=False)
    (letter,) = daemon_housekeeping.dead_letters(store.database, 5)
    assert (letter.kind, letter.ref_id) == ("booking", booking.id)
    assert became(store, booking).status == "refused"
    assert side.taken == []  # nobody there knows the ticket: its entry is held until the desk decides


def test_a_platform_that_takes_none_says_so(store, time):
    side = MemoryPlatform()
    booking = walk_in()
    book(store, booking)
    outcome = engine_for(store, side, time).run_once(pull=False)
    assert outcome.push.dead == 1
    assert became(store, booking).refusal == "this platform takes no bookings from kiosks"
    assert side.sent == []


class Cursed(MemoryPlatform):
    """A platform at whose item ``cursed`` our own connector stumbles in a way that nobody foresaw."""

    cursed = ""

    def push(self, outbox_entries):
        """Take them, unless the cursed one is among them."""
        if self.cursed in {item.ref_id for item, _ in outbox_entries}:
            raise KeyError("GUEST NAME")
        return super().push(outbox_entries)


@pytest.mark.parametrize("batch_size", [1, 3, 50])
@pytest.mark.parametrize("is_first", [True, False])
def test_what_nobody_foresaw_at_one_entry_puts_that_one_off_alone(store, time, batch_size, is_first):
    side = Cursed(batch_size=batch_size)
    entries = [admission(f"t{number}") for number in range(9)]
    write(store.database, *entries)
    cursed = entries[0] if is_first else entries[5]
    side.cursed = cursed.entry_id
    with ThreadPoolExecutor(2) as pool:
        engine = engine_for(store, side, time, push_pool=pool)
        outcome = engine.run_once(pull=False).push
        assert sorted(side.taken) == sorted(entry.entry_id for entry in entries if entry is not cursed)
        assert outcome.failure is None
        for _ in range(400):
            time.now += timedelta(hours=2)
            other = admission(f"o{time.now.timestamp()}")
            write(store.database, other)
            engine.run_once(pull=False)
            assert side.taken[-1] == other.entry_id
            if outbox_counts(store.database).dead:
                break
        assert outbox_counts(store.database).dead == 1, "in the end it is seen by a person"
    (letter,) = [row[0] for row in store.database.db.conn.execute("SELECT last_error FROM outbox WHERE state = 'dead'")]
    assert ("KeyError" in letter, "GUEST" in letter) == (True, False)


def test_what_nobody_foresaw_at_everything_is_nobodys_fault(store, time):
    class Broken(MemoryPlatform):
        def push(self, outbox_entries):
            raise ValueError("GUEST NAME")

    write(store.database, *(admission(f"t{number}") for number in range(9)))
    outcome = engine_for(store, Broken(), time).run_once(pull=False).push
    assert outcome.failure is not None
    assert ("ValueError" in outcome.failure.message, "GUEST" in outcome.failure.message) == (True, False)
    counts = outbox_counts(store.database)
    assert (counts.queued, counts.dead, counts.held) == (9, 0, 0)


def test_an_item_without_a_receipt_is_sent_again(store, time):
    class Forgetful(MemoryPlatform):
        def push(self, outbox_entries):
            return super().push(outbox_entries)[1:]

    write(store.database, *(admission(f"t{number}") for number in range(3)))
    outcome = engine_for(store, Forgetful(), time).run_once(pull=False).push
    assert (outcome.failure, outcome.succeeded) == (None, 2)
    assert outbox_counts(store.database).queued == 1
