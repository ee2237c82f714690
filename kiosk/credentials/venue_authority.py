"""The certificate authority of one venue: its own, small, and known to its gates only.

It stands here because this room alone knows cryptography. Certificates hold since long ago and for long: laptops'
clocks are wrong in both directions, by years where a battery is dead, and a gate that is not welcome any more is shut
out by name, not by a date.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.domain.errors import VenueError
from kiosk.domain.venue.membership import HOST_NAME

_SINCE: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The server asks a gate's certificate by the host's clock, which may stand where such clocks begin."""
_HOLDS: Final = timedelta(days=20 * 365)


class OwnAuthority:
    """Implements ``venue.ports.VenueAuthority`` with keys on the curve P-256."""

    def new_authority(self, venue_id: str, now: datetime) -> tuple[str, str]:
        """Return a new authority's certificate and private key."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name(f"Gatehouse venue {venue_id}")
        made = (
            _dated(x509.CertificateBuilder().subject_name(name).issuer_name(name), now)
            .public_key(key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(signs=True), critical=True)
            .sign(key, hashes.SHA256())
        )
        return _pem(made), _key_pem(key)

    def new_key(self, member: str) -> tuple[str, str]:
        """Return a new private key and a request to sign it for a member."""
        key = ec.generate_private_key(ec.SECP256R1())
        request = x509.CertificateSigningRequestBuilder().subject_name(_name(member)).sign(key, hashes.SHA256())
        return _key_pem(key), request.public_bytes(Encoding.PEM).decode()

    def sign(self, authority: str, authority_key: str, request: str, member: str, now: datetime) -> str:
        """Return a gate's certificate. What the request says besides its key is not believed."""
        try:
            asked = x509.load_pem_x509_csr(request.encode())
            if not asked.is_signature_valid:
                raise VenueError("the request is not signed by its own key", key="venue.bad_request")
            public = asked.public_key()
        except (ValueError, InvalidSignature) as error:
            raise VenueError("this is no request for a certificate", key="venue.bad_request") from error
        if not isinstance(public, ec.EllipticCurvePublicKey):
            raise VenueError("the request has a key of another kind", key="venue.bad_request")
        return self._issue(authority, authority_key, public, member, now, usage=ExtendedKeyUsageOID.CLIENT_AUTH)

    def host_certificate(self, authority: str, authority_key: str, now: datetime) -> tuple[str, str]:
        """Return a certificate for a host's server and its private key."""
        key = ec.generate_private_key(ec.SECP256R1())
        usage = ExtendedKeyUsageOID.SERVER_AUTH
        return self._issue(authority, authority_key, key.public_key(), HOST_NAME, now, usage=usage), _key_pem(key)

    def _issue(
        self,
        authority: str,
        authority_key: str,
        public: ec.EllipticCurvePublicKey,
        name: str,
        now: datetime,
        *,
        usage: x509.ObjectIdentifier,
    ) -> str:
        issuer = x509.load_pem_x509_certificate(authority.encode())
        signing = load_pem_private_key(authority_key.encode(), None)
        if not isinstance(signing, ec.EllipticCurvePrivateKey):
            raise VenueError("the authority's key is of another kind", key="venue.bad_request")
        made = (
            _dated(x509.CertificateBuilder().subject_name(_name(name)).issuer_name(issuer.subject), now)
            .public_key(public)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            # The server finds a gate's rights by this name.
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
            .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
            .add_extension(_usage(signs=False), critical=True)
            .sign(signing, hashes.SHA256())
        )
        return _pem(made)


def _dated(builder: x509.CertificateBuilder, now: datetime) -> x509.CertificateBuilder:
    dated = builder.not_valid_before(_SINCE).not_valid_after(now + _HOLDS)
    return dated.serial_number(x509.random_serial_number())


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])


def _pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(Encoding.PEM).decode()


def _key_pem(key: ec.EllipticCurvePrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
