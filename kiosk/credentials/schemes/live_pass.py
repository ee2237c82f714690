"""The gate pass as an app shows it, with a part that changes every 30 s: a picture of it is soon worth nothing.

``GH1R:``, 8 digits, and what follows ``GH1:`` in the plain pass. The digits come first and are of fixed length because
base45 uses up the whole alphabet of alphanumeric mode, so that no sign is left to part them. docs/credentials.md tells
issuers about the ticket's secret and about passes for paper.

Invariants: the pass is verified before the digits are; the lasting part is the plain pass, so that the roster and the
entries know it by one hash whatever digits are shown.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.credentials.claims import pack_ticket_id
from kiosk.credentials.keys import of_algorithm, opening
from kiosk.credentials.schemes import gatepass, totp
from kiosk.credentials.schemes.rotating import TOLERANCE
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes.credential import Claims, Medium, same_event
from kiosk.domain.codes.spelling import PREFIX as PLAIN
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

PREFIX = "GH1R:"
_MIN_KEY_BYTES = 16
_SHAPE = re.compile(r"GH1R:([0-9]{8})(.+)", re.DOTALL)


class LivePass:
    """Scheme of the gate pass with a rotating part."""

    name = "live_pass"

    def __init__(self, tolerance: timedelta = TOLERANCE) -> None:
        """Take the tolerance for differences between clocks."""
        self._tolerance = tolerance

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Verify a pass and its digits; see ``Scheme.open``.

        Digits that are not of this time make it STALE_CODE.

        Raises:
            CredentialError: MALFORMED, there are no digits; REVOKED, their key was withdrawn.
        """
        if not code.startswith(PREFIX):
            return None
        shape = _SHAPE.fullmatch(code)
        if shape is None:
            raise CredentialError("no digits before the pass", reason=Reason.MALFORMED)
        digits, body = shape.groups()
        plain = PLAIN + body
        try:
            # First, for the secret of the digits is derived from the ticket id, which must be believed before.
            claimed = gatepass.verify(body, keys, now)
        except CredentialError as error:
            return gatepass.refused(error, live_only=gatepass.asks_to_be_live(body))
        try:
            _, made = opening(
                [key for key in of_algorithm(keys, KeyAlgorithm.TOTP) if _serves(key, claimed)],
                lambda key: totp.shown_at(_secret(key, claimed), digits, now, self._tolerance),
                now,
                unfit=Reason.STALE_CODE,
            )
        except CredentialError as error:
            # Digits of another time leave it known whose pass it is; a withdrawn key does not.
            if error.reason is not Reason.STALE_CODE:
                raise
            return gatepass.not_live(claimed, "digits of another time", plain)
        return Opened(claims=replace(claimed, medium=claimed.medium or Medium.LIVE, issued_at=made), code=plain)


def show(code: str, secret: bytes, now: datetime, digest: totp.Digest = totp.Digest.SHA_256) -> str:
    """Return what an app shows at an instant; for tests and integrators.

    Args:
        code: A plain pass, as ``gatepass.issue`` writes it.
        secret: The ticket's secret, as ``totp.ticket_secret`` derives it.
        now: Instant of showing.
        digest: The hash function under the digits: SHA-1 is what Google's wallet can do.
    """
    return f"{PREFIX}{totp.code_at(secret, totp.step_of(now), digest)}{code.removeprefix(PLAIN)}"


def _serves(key: SigningKey, claimed: Claims) -> bool:
    its_event = key.event_id is None or same_event(claimed.event_id or "", key.event_id)
    # A shorter key could be guessed from the digits that it made.
    return its_event and len(key.material) >= _MIN_KEY_BYTES


def _secret(key: SigningKey, claimed: Claims) -> bytes:
    return totp.ticket_secret(key.material, pack_ticket_id(claimed.ticket_id or ""))
