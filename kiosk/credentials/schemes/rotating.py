"""How long a code that changes all the time is good, shared by the schemes that rotate.

Invariant: freshness is judged only after the code was authenticated, so that a stale code is a genuine one.
"""

from datetime import datetime, timedelta

from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason

WINDOW = timedelta(seconds=30)
TOLERANCE = timedelta(seconds=10)


def require_fresh(issued_at: datetime, now: datetime, tolerance: timedelta) -> None:
    """Refuse a code that was made too long ago, or by a clock too far ahead.

    Args:
        issued_at: When the code was made, by its maker's clock.
        now: Corrected time.
        tolerance: How far the two clocks may be apart.

    Raises:
        CredentialError: STALE_CODE.
    """
    age = now - issued_at
    if age > WINDOW + tolerance:
        raise CredentialError(f"made {age.total_seconds():.0f} s ago", reason=Reason.STALE_CODE)
    if age < -tolerance:
        raise CredentialError(f"made {-age.total_seconds():.0f} s in the future", reason=Reason.STALE_CODE)
