"""Certificates: authorities, names and pinned fingerprints."""

import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import IPv4Address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.domain.errors import TransientDeliveryError
from sync.http.client import Call, PlatformHttp

CALL = Call(method="GET", path="/bookings", query={"updatedSince": "secret-cursor"})


@pytest.fixture
def certificate(tmp_path):
    """A self-signed certificate for 127.0.0.1, made by the certificate library of the test environment."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "venue")])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = tmp_path / "cert.pem", tmp_path / "key.pem"
    cert_file.write_bytes(built.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return cert_file, key_file


@pytest.fixture
def tls_url(certificate):
    class Hello(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Hello)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"https://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_untrusted_certificate_is_refused_and_an_own_authority_helps(tls_url, certificate):
    http = PlatformHttp(tls_url)
    with pytest.raises(TransientDeliveryError) as caught:
        http.send(CALL)
    assert caught.value.key == "delivery.untrusted"
    http.close()
    trusting = PlatformHttp(tls_url, ca_file=certificate[0])
    assert trusting.send(CALL).body == b"{}"
    trusting.close()


def test_the_name_is_verified_too(tls_url, certificate):
    http = PlatformHttp(tls_url.replace("127.0.0.1", "localhost"), ca_file=certificate[0])
    with pytest.raises(TransientDeliveryError) as caught:
        http.send(CALL)
    assert caught.value.key == "delivery.untrusted"
    http.close()


def fingerprint_of(certificate):
    found = x509.load_pem_x509_certificate(certificate[0].read_bytes())
    return found.fingerprint(hashes.SHA256()).hex(":")


def test_a_pinned_certificate_needs_no_authority_and_no_name(tls_url, certificate):
    http = PlatformHttp(tls_url.replace("127.0.0.1", "localhost"), pinned_sha256=fingerprint_of(certificate))
    assert http.send(CALL).body == b"{}"
    http.close()


def test_any_other_certificate_than_the_pinned_one_is_refused(tls_url):
    http = PlatformHttp(tls_url, pinned_sha256="00" * 32)
    with pytest.raises(TransientDeliveryError) as caught:
        http.send(CALL)
    assert caught.value.key == "delivery.untrusted"
    http.close()
