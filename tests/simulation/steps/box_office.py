"""What is changed on the platform."""

from datetime import UTC, datetime, timedelta

from kiosk.domain.roster.bookings import USED_SOMETIME, BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus
from tests.simulation.steps.kinds import of, seat_of, step
from tests.simulation.world import World


@step(5)
def reissue(world: World, who: int, how: int) -> None:
    """A guest gets a new code; the old one is withdrawn, in one of the ways in which platforms say so."""
    sold, seat = seat_of(world, who)
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
    sold, seat = seat_of(world, who)
    if how % 2:
        seat.status = of((TicketStatus.BLOCKED, TicketStatus.TRANSFERRED, TicketStatus.VALID), how // 2)
        world.platform.changed(sold)
    else:
        world.platform.revoke(seat.codes[-1], seat, CredentialStatus.BLOCKED)


@step(4)
def rename(world: World, who: int) -> None:
    """A ticket is made anew under another id, with the same codes."""
    sold, seat = seat_of(world, who)
    if not seat.gone:
        world.platform.rename(sold, seat)


@step(4)
def resize(world: World, who: int, size: int) -> None:
    """A party grows or shrinks."""
    sold, _ = seat_of(world, who)
    world.platform.resize(sold, 1 + size % 3)
    world.platform.changed(sold)


@step(4)
def change_booking(world: World, who: int, status: int) -> None:
    """A booking is cancelled, refunded, unpaid, or stands again."""
    sold, _ = seat_of(world, who)
    sold.status = of(
        (BookingStatus.CANCELLED, BookingStatus.PENDING_PAYMENT, BookingStatus.CONFIRMED, BookingStatus.REFUNDED),
        status,
    )
    world.platform.changed(sold)


@step(1)
def remove(world: World, who: int) -> None:
    """A ticket is deleted."""
    _, seat = seat_of(world, who)
    if not seat.gone:
        world.platform.remove(seat)


@step(3)
def mark_used(world: World, who: int, used: int) -> None:
    """The platform's own app checks somebody in, of which it tells by a mark alone, or takes that back.

    Not every platform says when.
    """
    sold, seat = seat_of(world, who)
    world.truth.pass_by(3)
    seat.used_at = of((None, world.truth.now, USED_SOMETIME, world.truth.now), used)
    world.truth.pass_by(3)
    world.platform.changed(sold)


@step(2)
def limit(world: World, who: int, how: int) -> None:
    """A ticket gets a first or a last instant; "never" and "for ever" as some programming languages write them."""
    sold, seat = seat_of(world, who)
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
