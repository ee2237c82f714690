"""Where connectors keep this device's tokens: in its row of the encrypted database; nowhere before it is enrolled."""

from collections.abc import Mapping
from dataclasses import replace

from sync.transfer.local_store import LocalStore


class DeviceTokenVault:
    """Keeps the device's tokens in its row of the encrypted database. Implements ``TokenVault``."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store

    def load(self) -> Mapping[str, str]:
        """Return the tokens by name."""
        device = self._store.device()
        return {} if device is None else device.secrets

    def save(self, secrets: Mapping[str, str]) -> None:
        """Replace the tokens."""
        device = self._store.device()
        if device is not None:
            self._store.save_device(replace(device, secrets=dict(secrets)))


class NoTokens:
    """For a device that is not enrolled yet: it has no tokens. Implements ``TokenVault``."""

    def load(self) -> Mapping[str, str]:
        """Return nothing."""
        return {}

    def save(self, secrets: Mapping[str, str]) -> None:
        """Forget them: an enrolment hands its tokens over as a whole."""
