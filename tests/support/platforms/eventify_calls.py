"""Enrolling with Eventify's sandbox and reading all that it gives."""

from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import open_connector


class Vault:
    """Implements ``TokenVault`` in memory."""

    def __init__(self):
        self.secrets = {}
        self.saved = 0

    def load(self):
        return self.secrets

    def save(self, secrets):
        self.secrets, self.saved = dict(secrets), self.saved + 1


def enrol(platform, vault, /, **fields):
    fresh = open_connector("eventify", platform.url, vault)
    setup = read_setup_code(fields or {"setup_code": "", **platform.setup_code(), "device_name": "Gate A"})
    try:
        enrolment = fresh.enrol(setup)
    finally:
        fresh.close()
    vault.secrets = dict(enrolment.secrets)
    return enrolment


def pull_all(connector, cursors=None):
    found, next_cursors = [], {}
    for stream in connector.streams:
        cursor = (cursors or {}).get(stream.name)
        while True:
            page = connector.pull(stream, cursor)
            assert not page.unreadable
            found += [*page.records, *page.entries, *page.tombstones]
            cursor = page.next_cursor
            if not page.more:
                break
        next_cursors[stream.name] = cursor
    return found, next_cursors
