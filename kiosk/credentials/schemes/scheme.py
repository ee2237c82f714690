"""What every credential scheme offers to the reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.codes.credential import Claims, Trust
from kiosk.domain.reason_codes import Reason
from kiosk.domain.records import quickly_made
from kiosk.domain.roster.codes import SigningKey


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A code that its scheme understood.

    Attributes:
        claims: What it says; None where nothing of it can be believed.
        trust: SIGNED when a key of the roster vouches for the ticket and its event; UNSIGNED when the claims only say
            which ticket to look up, so that the roster must know it; REFUSED with ``refusal``.
        code: The lasting part of the code, where a part of it changes from one showing to the next; None means all.
        inside: The signed text that the code only wraps: another name of it.
        refusal: Why it cannot be trusted, where more is known of it than an error could carry.
        note: Technical words on the refusal.
        live_only: It counts only when shown live, and was not.
        rewrappable: See ``Credential.rewrappable``.
        ending: See ``Credential.ending``.
    """

    claims: Claims | None
    trust: Trust = Trust.SIGNED
    code: str | None = None
    inside: str | None = None
    refusal: Reason | None = None
    note: str = ""
    live_only: bool = False
    rewrappable: bool = False
    ending: str | None = None


class Scheme(Protocol):
    """One kind of credential, recognised by its shape."""

    @property
    def name(self) -> str:
        """What ``Credential.scheme`` says."""
        ...

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Recognise, parse and verify.

        Args:
            code: Cleaned text, at most 8 KiB.
            keys: Keys of the roster, withdrawn ones included.
            now: Corrected time.

        Returns:
            None when the text is not of this scheme, or may as well be something else: the next scheme is asked.

        Raises:
            CredentialError: It is of this scheme, and found wanting.
        """
        ...
