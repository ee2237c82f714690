"""The venue's authority: its certificates are what TLS accepts, and nothing else is signed."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.domain.errors import VenueError
from kiosk.domain.venue.membership import HOST_NAME

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
MAKER = OwnAuthority()
AUTHORITY, AUTHORITY_KEY = MAKER.new_authority("v", NOW)


def signed(member: str, request: str) -> x509.Certificate:
    return x509.load_pem_x509_certificate(MAKER.sign(AUTHORITY, AUTHORITY_KEY, request, member, NOW).encode())


def names(certificate: x509.Certificate) -> list[str]:
    return certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value.get_values_for_type(
        x509.DNSName
    )


def test_a_gates_certificate_bears_the_name_that_the_host_chose_whatever_was_asked_for():
    _, request = MAKER.new_key("somebody-else")
    certificate = signed("g1", request)
    assert names(certificate) == ["g1"]
    certificate.verify_directly_issued_by(x509.load_pem_x509_certificate(AUTHORITY.encode()))
    usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(usage) == [ExtendedKeyUsageOID.CLIENT_AUTH]
    assert certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False


def test_certificates_hold_where_clocks_are_wrong_by_years():
    _, request = MAKER.new_key("g1")
    for certificate in (signed("g1", request), x509.load_pem_x509_certificate(AUTHORITY.encode())):
        assert certificate.not_valid_before_utc <= datetime(2000, 1, 1, tzinfo=UTC)
        assert certificate.not_valid_after_utc > NOW + timedelta(days=5 * 365)


def test_a_hosts_certificate_bears_the_one_name_of_hosts():
    text, key = MAKER.host_certificate(AUTHORITY, AUTHORITY_KEY, NOW)
    certificate = x509.load_pem_x509_certificate(text.encode())
    assert names(certificate) == [HOST_NAME]
    assert "PRIVATE KEY" in key


def request_with(key: rsa.RSAPrivateKey) -> str:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "g1")])
    made = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    return made.public_bytes(Encoding.PEM).decode()


def tampered() -> str:
    """A request for somebody else's key: its signature is not by that key."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "g1")])
    key = ec.generate_private_key(ec.SECP256R1())
    request = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    raw = bytearray(request.public_bytes(Encoding.DER))
    raw[-5] ^= 1
    return x509.load_der_x509_csr(bytes(raw)).public_bytes(Encoding.PEM).decode()


@pytest.mark.parametrize(
    "request_text",
    ["", "nonsense", request_with(rsa.generate_private_key(65537, 2048)), tampered()],
    ids=["nothing", "nonsense", "another kind of key", "another's key"],
)
def test_nothing_else_is_signed(request_text):
    with pytest.raises(VenueError) as caught:
        signed("g1", request_text)
    assert caught.value.key == "venue.bad_request"
