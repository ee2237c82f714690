"""What a gate of a venue signs by the key of its certificate, and who signed what came.

Certificates' dates are not asked: laptops' clocks are wrong, and a gate that is not welcome any more is shut out by
name.
"""

import base64
import binascii
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509.oid import NameOID

from kiosk.domain.errors import VenueError

_HOW: Final = ec.ECDSA(hashes.SHA256())
_PURPOSE: Final = b"gatehouse roster news 1\n"
"""The same key answers in TLS: what it signs there can never be taken for this."""


class VenueSignatures:
    """Implements ``venue.ports.VenueSigner``."""

    def sign(self, text: str, key: str) -> str:
        """Return the signature over a text by a gate's private key (PEM), base64.

        Raises:
            VenueError: The key is of another kind.
        """
        signing = load_pem_private_key(key.encode(), None)
        if not isinstance(signing, ec.EllipticCurvePrivateKey):
            raise VenueError("the gate's key is of another kind", key="venue.bad_request")
        return base64.b64encode(signing.sign(_PURPOSE + text.encode(), _HOW)).decode()

    def signer(self, text: str, signature: str, certificate: str, authority: str) -> str:
        """Return the member that signed a text.

        Raises:
            VenueError: Nobody of this venue did.
        """
        try:
            made = x509.load_pem_x509_certificate(certificate.encode())
            made.verify_directly_issued_by(x509.load_pem_x509_certificate(authority.encode()))
            public = made.public_key()
            if not isinstance(public, ec.EllipticCurvePublicKey):
                raise VenueError("a certificate with a key of another kind", key="venue.bad_request")
            public.verify(base64.b64decode(signature, validate=True), _PURPOSE + text.encode(), _HOW)
            (name,) = made.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        except (ValueError, TypeError, InvalidSignature, binascii.Error) as error:
            raise VenueError("nobody of this venue signed this", key="venue.bad_request") from error
        return str(name.value)
