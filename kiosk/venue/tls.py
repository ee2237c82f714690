"""TLS as the venue uses it: version 1.3 alone, certificates of the venue's own authority on both sides.

Python and the server read keys from files only. They lie in a folder that is closed to others, for as long as reading
them takes; where keys belong is the encrypted database.
"""

import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.domain.errors import VenueError

_NO_CHECK_TIME: Final = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, for which Python has no name."""


@contextmanager
def key_files(**texts: str) -> Iterator[dict[str, Path]]:
    """Write texts into files of a folder that nobody else can open, and remove them at the end.

    Args:
        texts: Texts by the files' names.
    """
    with tempfile.TemporaryDirectory(prefix="gatehouse-venue-") as folder:
        found: dict[str, Path] = {}
        for name, text in texts.items():
            path = Path(folder) / name
            # Closed before the key is written, not after.
            path.touch(mode=0o600)
            path.write_text(text, encoding="ascii")
            found[name] = path
        yield found


def client_context(authority: str, certificate: str = "", key: str = "") -> ssl.SSLContext:
    """Return what a gate connects with. It believes hosts of its own venue only.

    Args:
        authority: The authority's certificate.
        certificate: The gate's, or "" before it has one.
        key: Its private key.

    Raises:
        VenueError: The certificates cannot be read.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # A laptop whose battery is dead wakes up years ago. It still knows its host by the authority, whose fingerprint
    # came with the invitation. Dates decide nothing here, because who is not welcome any more is shut out by name.
    context.verify_flags |= ssl.VerifyFlags(_NO_CHECK_TIME)
    return _load(context, authority, certificate, key)


def server_context(authority: str, certificate: str, key: str) -> ssl.SSLContext:
    """Return what the host answers those with who were invited and have no certificate yet.

    Raises:
        VenueError: The certificates cannot be read.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return _load(context, authority, certificate, key)


def unproven_context() -> ssl.SSLContext:
    """Return what is used to fetch the authority's certificate, which is then compared with the invitation."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # In this order: Python refuses CERT_NONE while names are still checked.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _load(context: ssl.SSLContext, authority: str, certificate: str, key: str) -> ssl.SSLContext:
    try:
        context.load_verify_locations(cadata=authority)
        if certificate:
            with key_files(certificate=certificate, key=key) as files:
                context.load_cert_chain(files["certificate"], files["key"])
    except (ssl.SSLError, ValueError) as error:
        raise VenueError("the venue's certificates cannot be read", key="venue.bad_certificate") from error
    return context
