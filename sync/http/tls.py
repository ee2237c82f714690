"""Whom a connection to a platform trusts: authorities, or one pinned certificate. There is no third way."""

import os
import ssl
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from typing import Any

import httpx

from kiosk.domain.errors import SettingsError
from kiosk.named_files import NotRegularError, read_named


def trusted_context(ca_file: Path | None) -> ssl.SSLContext:
    """Return a TLS context that verifies names and certificates.

    Args:
        ca_file: PEM bundle of further authorities, for platforms in the local network.

    Raises:
        SettingsError: The bundle cannot be read.
    """
    try:
        context = httpx.create_ssl_context()
    except (OSError, ssl.SSLError) as error:
        named = "SSL_CERT_FILE" if os.environ.get("SSL_CERT_FILE") else "this system"
        raise SettingsError(f"the authorities that {named} names cannot be used", key="settings.ca_file") from error
    if ca_file is not None:
        try:
            context.load_verify_locations(cadata=read_named(ca_file).decode("ascii", "ignore"))
        except (OSError, ValueError, ssl.SSLError) as error:
            why = f" ({error})" if isinstance(error, NotRegularError) else ""
            words = f"the file of authorities cannot be used: {ca_file}{why}"
            raise SettingsError(words, key="settings.ca_file") from error
    return context


class PinnedContext(ssl.SSLContext):
    """Trusts one certificate by its fingerprint and no authority: for a host in the venue's own network.

    Nothing is sent before the fingerprint was compared: that happens where the handshake ends.

    Attributes:
        fingerprint: SHA-256 of the certificate in DER.
    """

    fingerprint: bytes

    @classmethod
    def of(cls, fingerprint: str) -> "PinnedContext":
        """Make a context.

        Args:
            fingerprint: 64 hex digits, with or without colons.

        Raises:
            SettingsError: It is no fingerprint.
        """
        context = cls(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False  # the very certificate is known, whatever it is called
        # No authority is asked: the fingerprint below is the whole check, and stricter than any authority's word.
        context.verify_mode = ssl.CERT_NONE
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        try:
            context.fingerprint = bytes.fromhex(fingerprint.replace(":", ""))
        except ValueError:
            context.fingerprint = b""
        if len(context.fingerprint) != sha256().digest_size:
            raise SettingsError("pinned_sha256 must be 64 hex digits", key="settings.pinned")
        return context

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        """Shake hands and compare the fingerprint."""
        wrapped = super().wrap_socket(*args, **kwargs)
        found = sha256(wrapped.getpeercert(binary_form=True) or b"").digest()
        if not compare_digest(found, self.fingerprint):
            wrapped.close()
            raise ssl.SSLCertVerificationError("the certificate is not the pinned one")
        return wrapped

    def wrap_bio(self, *_args: Any, **_kwargs: Any) -> ssl.SSLObject:
        """Refuse: a pinned host is spoken to directly, not through a proxy."""
        raise ssl.SSLCertVerificationError("a pinned certificate cannot be checked through a proxy")
