"""Everything that can happen. One function is one step; its numbers are drawn beforehand and mean something in any
world, so that a list of steps still runs when some of them are taken out.

To add a step, write one more function here and mark it with ``@step(weight)``. Its arguments behind ``world`` are whole
numbers below 1000, drawn anew for each step; ``of`` chooses by them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from inspect import signature
from typing import TypeVar

from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus
from tests.simulation.codes import Code, issue, show, show_old_picture
from tests.simulation.laptop import Laptop
from tests.simulation.platform import EVENT, Seat, Sold
from tests.simulation.world import World

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of step.

    Attributes:
        weight: How often it happens, against the others.
        carry_out: What it does.
        arguments: Names of its numbers.
    """

    weight: int
    carry_out: Callable[..., None]
    arguments: tuple[str, ...]


KINDS: dict[str, Kind] = {}


def step(weight: int, kinds: dict[str, Kind] | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make a function a kind of step, of these ones or of others."""

    def marked(carry_out: Callable[..., None]) -> Callable[..., None]:
        names = tuple(signature(carry_out).parameters)[1:]
        (KINDS if kinds is None else kinds)[carry_out.__name__] = Kind(weight, carry_out, names)
        return carry_out

    return marked


def of(things: Sequence[T], number: int) -> T:
    """Choose one."""
    return things[number % len(things)]


def _seat(world: World, who: int) -> tuple[Sold, Seat]:
    return of(list(world.platform.seats()), who)


def _laptop(world: World, which: int) -> Laptop:
    return of(world.laptops, which)


def _code(seat: Seat, which: int) -> Code:
    """Choose a code: mostly the newest."""
    return seat.codes[-1 - which // 4 % len(seat.codes)] if which % 4 == 0 else seat.codes[-1]


def _maybe_crash(laptop: Laptop, chance: int) -> None:
    if chance % 25 == 0:
        laptop.disk.plan.transactions = 1 + chance // 25 % 3
        laptop.disk.plan.committed = chance // 75 % 2 == 0


# -- at the gate


@step(30)
def scan(world: World, which: int, who: int, code: int, way: int, guests: int, crash: int) -> None:
    """A guest shows a code at a gate, on the way in."""
    laptop, (_, seat) = _laptop(world, which), _seat(world, who)
    chosen = _code(seat, code)
    _maybe_crash(laptop, crash)
    plain = 0 if way % 2 else way // 2
    world.scan(laptop, seat, chosen, show(chosen, plain, world.truth.now), guests=_party(seat, guests, world))
    world.truth.pass_by(7)


def _party(seat: Seat, guests: int, world: World) -> int:
    sold = next(sold for sold, other in world.platform.seats() if other is seat)
    most = max(seat.size, sold.size)
    return 1 + guests % most if guests % 3 else 1


@step(8)
def leave(world: World, which: int, who: int) -> None:
    """A guest shows a code at a gate, on the way out."""
    _, seat = _seat(world, who)
    code = seat.codes[-1]
    world.scan(_laptop(world, which), seat, code, show(code, 0, world.truth.now), inward=False)
    world.truth.pass_by(7)


@step(4)
def look_up(world: World, which: int, who: int, name: int) -> None:
    """A guest without a code is looked up, and let in by the ticket."""
    laptop, (_, seat) = _laptop(world, which), _seat(world, who)
    names = sorted(ref for ref, reported in laptop.known.tickets.items() if reported.seat is seat)
    if names:
        world.look_up(laptop, seat, of(names, name))
    world.truth.pass_by(7)


@step(5)
def take_back(world: World, which: int, back: int) -> None:
    """A steward takes one of the latest admissions back."""
    laptop = _laptop(world, which)
    admitted = [row for row in laptop.rows() if row[2] == "admit" and row[5] is None]
    if admitted:
        world.take_back(laptop, str(admitted[-1 - back % min(3, len(admitted))][1]))
    world.truth.pass_by(4)


@step(3)
def scan_before_loaded(world: World, which: int, who: int, way: int) -> None:
    """A guest shows a code where a supervisor lets people scan before the guest list is whole."""
    _, seat = _seat(world, who)
    code = seat.codes[-1]
    world.scan(_laptop(world, which), seat, code, show(code, way % 2, world.truth.now), before_loaded=True)
    world.truth.pass_by(7)


@step(2)
def override(world: World, which: int, who: int) -> None:
    """A supervisor lets somebody pass."""
    _, seat = _seat(world, who)
    code = seat.codes[-1]
    world.override(_laptop(world, which), seat, code, show(code, 0, world.truth.now))
    world.truth.pass_by(9)


@step(2)
def show_old_pass(world: World, which: int, who: int) -> None:
    """Somebody shows a picture of a live pass, made ten minutes ago."""
    live = [(seat, seat.codes[-1]) for _, seat in world.platform.seats() if seat.codes[-1].scheme == "live"]
    if live:
        seat, code = of(live, who)
        world.scan(_laptop(world, which), seat, code, show_old_picture(code, world.truth.now))
    world.truth.pass_by(5)


@step(6)
def show_withdrawn(world: World, which: int, who: int, way: int) -> None:
    """Somebody shows a code that is withdrawn or blocked, in one of its spellings."""
    named = {revocation.code_hash for revocation in world.platform.revocations}
    withdrawn = [
        (seat, code)
        for _, seat in world.platform.seats()
        for code in seat.codes
        if code.status is not CredentialStatus.ACTIVE or code.hash in named
    ]
    if withdrawn:
        seat, code = of(withdrawn, who)
        world.scan(_laptop(world, which), seat, code, show(code, way, world.truth.now))
    world.truth.pass_by(5)


@step(1)
def scan_nothing(world: World, which: int, way: int) -> None:
    """A hand scanner sends an empty line."""
    blank = issue("blank", 0, "", EVENT)
    world.scan(_laptop(world, which), None, blank, show(blank, way % 2, world.truth.now))
    world.truth.pass_by(5)


@step(4)
def sell(world: World, which: int, guests: int) -> None:
    """Somebody without a ticket buys one at the door, and walks in."""
    laptop = _laptop(world, which)
    seat = world.sell(laptop, 1 if guests % 3 else 2)
    if seat is not None:
        world.look_up(laptop, seat, seat.ticket_id)
    world.truth.pass_by(30)


# -- the daemon, the line, the clock


@step(22)
def exchange(world: World, which: int, crash: int) -> None:
    """A daemon runs."""
    laptop = _laptop(world, which)
    _maybe_crash(laptop, crash)
    world.exchange(laptop)
    world.truth.pass_by(2)


@step(6)
def mishap(world: World, which: int, calls: int, what: int) -> None:
    """The line will do something to one of the next calls."""
    fate = of(("cut", "lost", "lost", "doubled", "later"), what)
    _laptop(world, which).line.mishaps = [""] * (calls % 4) + [fate]


@step(3)
def odd_answer(world: World, which: int, what: int) -> None:
    """The platform sends everybody back to the beginning, and gives one of them less than it has."""
    oddity = of(("", "empty", "short", "twice"), what)
    if oddity != "twice":
        world.platform.oldest += 1
    _laptop(world, which).line.oddity = oddity


@step(2)
def accept(world: World, which: int) -> None:
    """A person believes whatever a laptop doubts."""
    world.accept(_laptop(world, which))


@step(5)
def wait(world: World, minutes: int) -> None:
    """Time passes."""
    world.truth.pass_by(60 * (1 + minutes % 12))


@step(5)
def set_clock(world: World, which: int, by: int) -> None:
    """Somebody, or something, sets a laptop's clock."""
    clock = _laptop(world, which).clock
    leap = of((3600, -3600, 86_400, -86_400, 30 * 86_400, -300, 400, None), by)
    clock.error = timedelta(seconds=3) if leap is None else clock.error + timedelta(seconds=leap)
    world.truth.pass_by(3)


@step(1)
def lose_battery(world: World, which: int) -> None:
    """A laptop starts with the clock of a board without a battery."""
    laptop = _laptop(world, which)
    laptop.stop()
    laptop.clock.error = datetime(1969, 12, 31, tzinfo=UTC) - world.truth.now
    laptop.clock.start_anew()
    laptop.start()


@step(3)
def false_date(world: World, which: int, by: int) -> None:
    """The answers of one run come with a wrong Date header."""
    _laptop(world, which).line.false_date_s = of((-2 * 86_400, 10 * 86_400, 3600, -100 * 365 * 86_400), by)


@step(3)
def switch_off_and_on(world: World, which: int, reboot: int) -> None:
    """The programs, or the whole laptop, are ended and started."""
    laptop = _laptop(world, which)
    laptop.stop()
    world.truth.pass_by(40)
    if reboot % 2:
        laptop.clock.start_anew()
    laptop.start()


# -- the disk


@step(3)
def back_up(world: World, which: int) -> None:
    """Somebody copies the data folder."""
    world.back_up(_laptop(world, which))


@step(3)
def restore(world: World, which: int) -> None:
    """Somebody puts the copy in its place again."""
    world.restore(_laptop(world, which))


@step(1)
def clone(world: World, which: int) -> None:
    """Somebody sets a second laptop up with a copy of the data folder."""
    if len(world.laptops) < 3:
        world.clone(_laptop(world, which))


@step(2)
def forget(world: World, which: int, back: int) -> None:
    """A disk that lied loses the latest of its writes at a power cut."""
    world.forget(_laptop(world, which), 1 + back % 4)


# -- the box office


@step(5)
def reissue(world: World, who: int, how: int) -> None:
    """A guest gets a new code; the old one is withdrawn, in one of the ways in which platforms say so."""
    sold, seat = _seat(world, who)
    old = seat.codes[-1]
    world.platform.add_code(seat, world.setting.scheme(how) if old.scheme != "blank" else "opaque")
    if how % 3 == 0:
        old.status = of((CredentialStatus.REVOKED, CredentialStatus.TRANSFERRED), how // 3)
    elif how % 3 == 1:
        world.platform.revoke(old, seat, CredentialStatus.REVOKED)
    else:
        world.platform.unlist(old)
        world.platform.revoke(old, seat, CredentialStatus.REVOKED)
    world.platform.changed(sold)


@step(3)
def block(world: World, who: int, how: int) -> None:
    """A code or a ticket is blocked, by a list of hashes or by its status."""
    sold, seat = _seat(world, who)
    if how % 2:
        seat.status = of((TicketStatus.BLOCKED, TicketStatus.TRANSFERRED, TicketStatus.VALID), how // 2)
        world.platform.changed(sold)
    else:
        world.platform.revoke(seat.codes[-1], seat, CredentialStatus.BLOCKED)


@step(4)
def rename(world: World, who: int) -> None:
    """A ticket is made anew under another id, with the same codes."""
    sold, seat = _seat(world, who)
    if not seat.gone:
        world.platform.rename(sold, seat)


@step(4)
def resize(world: World, who: int, size: int) -> None:
    """A party grows or shrinks."""
    sold, _ = _seat(world, who)
    world.platform.resize(sold, 1 + size % 3)
    world.platform.changed(sold)


@step(4)
def change_booking(world: World, who: int, status: int) -> None:
    """A booking is cancelled, refunded, unpaid, or stands again."""
    sold, _ = _seat(world, who)
    sold.status = of(
        (BookingStatus.CANCELLED, BookingStatus.PENDING_PAYMENT, BookingStatus.CONFIRMED, BookingStatus.REFUNDED),
        status,
    )
    world.platform.changed(sold)


@step(1)
def remove(world: World, who: int) -> None:
    """A ticket is deleted."""
    _, seat = _seat(world, who)
    if not seat.gone:
        world.platform.remove(seat)


@step(3)
def mark_used(world: World, who: int, used: int) -> None:
    """The platform's own app checks somebody in, of which it tells by a mark alone; or takes that back."""
    sold, seat = _seat(world, who)
    world.truth.pass_by(3)
    seat.used_at = world.truth.now if used % 4 else None
    world.truth.pass_by(3)
    world.platform.changed(sold)


@step(2)
def limit(world: World, who: int, how: int) -> None:
    """A ticket gets a first or a last instant; "never" and "for ever" as some programming languages write them."""
    sold, seat = _seat(world, who)
    never, for_ever = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    hours = timedelta(hours=1 + how // 4 % 3)
    windows = ((never, for_ever), (None, world.truth.now + hours), (world.truth.now + hours, None), (None, for_ever))
    seat.valid_from, seat.valid_until = of(windows, how)
    world.platform.changed(sold)


@step(2)
def sell_more(world: World, size: int, blank: int) -> None:
    """The platform sells another booking; rarely one whose code is empty."""
    sold = world.platform.sell(1 + size % 2, "blank" if blank % 8 == 0 else "")
    world.platform.changed(sold)
