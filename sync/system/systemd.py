"""Telling systemd how we are: readiness and watchdog, by the protocol of sd_notify(3). Silent everywhere else."""

import logging
import os
import socket

_log = logging.getLogger(__name__)


def notify_service_manager(message: str) -> bool:
    """Send a message to the service manager.

    Args:
        message: For instance ``READY=1`` or ``WATCHDOG=1``.

    Returns:
        Whether there is a service manager that took it.
    """
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return False
    if address.startswith("@"):  # an abstract socket of Linux
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.connect(address)
            sender.sendall(message.encode())
    # No reason to end: without the word "alive" the service manager restarts us soon enough.
    except OSError as error:
        _log.warning("the service manager cannot be told: %s", error.strerror)
        return False
    return True
