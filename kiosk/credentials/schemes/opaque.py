"""Codes that mean nothing by themselves: the roster alone can vouch for them. And codes that are no tickets at all.

Invariant: everything that some platform could have handed out as a ticket stays UNSIGNED; refused is only what cannot
be one: other uses of QR codes, and web addresses without anything like a code in them.
"""

import re
from urllib.parse import urlsplit

from kiosk.credentials.clean import Cleaned
from kiosk.domain.codes.credential import OPAQUE
from kiosk.domain.codes.spelling import is_blank
from kiosk.domain.errors import CredentialError
from kiosk.domain.reason_codes import Reason

NAME = OPAQUE

_OTHER_USES = re.compile(
    r"(?:wifi|mecard|bizcard|mailto|matmsg|tel|sms|smsto|mms|mmsto|facetime|geo|otpauth|otpauth-migration|bitcoin|ethereum"
    r"|market|intent|upi|whatsapp|skype|spotify|ftp|file|data|javascript|dpp|hc1|begin|lpa|fido|matrix):"
    r"|SPC(?=0[0-9]{3}1)|BCD(?=00[12][1-8])",  # Swiss and European payment slips, their line ends taken off
    re.IGNORECASE,
)
_AUTHENTICATOR = re.compile(r"otpauth(?:-migration)?:", re.IGNORECASE)
_CODE_LIKE = re.compile(r"(?=.*[0-9])[A-Za-z0-9+/=._~%-]{8,}")


def refuse_other_uses(cleaned: Cleaned) -> None:
    """Refuse what is not a ticket.

    Raises:
        CredentialError: MALFORMED.
    """
    if is_blank(cleaned.code):
        raise CredentialError("nothing to read", reason=Reason.MALFORMED)
    if _OTHER_USES.match(cleaned.code):
        raise CredentialError("a QR code with another purpose", reason=Reason.MALFORMED)
    if cleaned.link and cleaned.code == cleaned.whole and not _carries_code(cleaned.whole):
        raise CredentialError("a web address without a code", reason=Reason.MALFORMED)


def is_authenticator(text: str) -> bool:
    """Whether a code sets up an app that shows six digits: it holds a secret, and nothing in it is a ticket's code."""
    return bool(_AUTHENTICATOR.match(text))


def _carries_code(link: str) -> bool:
    """Whether a web address has a part that somebody could have meant as a ticket's code."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    values = [pair.partition("=")[2] for pair in parts.query.split("&")]
    return any(_CODE_LIKE.fullmatch(text) for text in (*parts.path.split("/"), *values, parts.fragment))
