"""What may have become of a booking, and what its code should meet with at the gate."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingScenario:
    """What became of a booking, and what its code should meet with at the gate.

    Attributes:
        name: Category of the hand-out.
        share: Per thousand of all bookings.
        reason: Expected reason.
        status: Status of the booking.
        code: Status of its code; None where no code was issued.
        invalid_reason: Why the code is invalid.
        reissued: A second code stands in place of the first.
        cancelled: The booking was cancelled.
        starts_in: When the pass begins, in hours from now.
        ends_in: When it ends, in hours from now.
        used: Somebody was let in by it before.
    """

    name: str
    share: int
    reason: str = ""
    status: str = "APPROVED"
    code: str | None = "ACTIVE"
    invalid_reason: str | None = None
    reissued: bool = False
    cancelled: bool = False
    starts_in: int = -24
    ends_in: int = 48
    used: bool = False


SCENARIOS = (
    BookingScenario(name="good", share=0, reason="ok"),  # everybody else
    BookingScenario(name="unpaid", share=20, reason="unpaid", status="PENDING_PAYMENT"),  # the payment bounced
    BookingScenario(name="unapproved", share=10, reason="unapproved", status="PENDING_APPROVAL"),  # approval withdrawn
    BookingScenario(name="pending_without_code", share=40, status="PENDING_PAYMENT", code=None),
    BookingScenario(name="rejected", share=10, reason="cancelled", status="REJECTED"),
    BookingScenario(name="cancelled", share=30, reason="cancelled", cancelled=True),
    BookingScenario(
        name="transferred", share=30, reason="transferred", code="INVALID", invalid_reason="TRANSFERRED", reissued=True
    ),
    BookingScenario(name="revoked", share=20, reason="revoked", code="INVALID", invalid_reason="REVOKED"),
    BookingScenario(
        name="reissued", share=10, reason="revoked", code="INVALID", invalid_reason="REVOKED", reissued=True
    ),
    BookingScenario(name="blocked", share=10, reason="blocked", code="INVALID", invalid_reason="BLOCKED"),
    BookingScenario(name="expired", share=20, reason="expired", starts_in=-96, ends_in=-24),
    BookingScenario(name="not_yet_valid", share=10, reason="not_yet_valid", starts_in=24, ends_in=96),
    BookingScenario(name="used_before", share=20, reason="already_entered", status="USED", code="USED", used=True),
)
