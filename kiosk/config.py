"""Settings and paths: from flags, the environment (``GATEHOUSE_…``) and ``gatehouse.toml``, the first the strongest."""

import sys
from pathlib import Path
from typing import ClassVar, Literal

import platformdirs
from pydantic import Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

APP_NAME = "gatehouse"


def default_data_dir() -> Path:
    """Return the folder for the database, the lock and backups on this operating system."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def default_config_file() -> Path:
    """Return the path of the optional settings file on this operating system."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "gatehouse.toml"


def default_state_dir() -> Path:
    """Return the folder for what remembers the database: one that no backup of the data folder holds.

    Windows and macOS keep data and state of a program in one folder, so it is another place there; macOS leaves caches
    out of backups.
    """
    if sys.platform == "win32":
        return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=True))
    if sys.platform == "darwin":
        return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))
    return Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))


class Settings(BaseSettings):
    """Everything that can be set from outside.

    Attributes:
        data_dir: Folder for the database, the key file, the lock and backups.
        state_dir: Folder for what remembers the database from outside, so that an older or copied one is noticed.
        camera: Camera index, URL or file name; "" means the first camera found.
        hand_scanners: Serial ports with hand scanners, "PORT" or "NAME=PORT"; USB scanners of the
            usual makers are found unasked.
        symbologies: What is read besides QR codes.
        use_keyring: Ask the operating system's keyring for the database key; off means the key file alone.
        sync_interval_s: Seconds between two runs of the daemon while nothing wakes it.
        ca_file: PEM bundle of further certificate authorities for platforms in the local network.
        pinned_sha256: SHA-256 fingerprint of the one certificate to trust instead of all authorities; for a platform in
            the local network that signed its own.
        log_level: Level of the structured log.
        door: What stewards may do here besides checking in: "sell", "pay", "approve". Only what the platform takes is
            offered.
        door_currency: ISO 4217 code of prices where the platform names no currency.
        door_approval: Who may approve: a "supervisor" by PIN, or any "steward".
        door_unsynced: Offer also what the platform does not take; it stays on this laptop, as items for the desk.
    """

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(env_prefix="GATEHOUSE_", extra="ignore")

    data_dir: Path = Field(default_factory=default_data_dir)
    state_dir: Path = Field(default_factory=default_state_dir)
    camera: str = ""
    hand_scanners: tuple[str, ...] = ()
    symbologies: tuple[str, ...] = ()
    use_keyring: bool = True
    sync_interval_s: float = Field(default=5.0, gt=0)
    ca_file: Path | None = None
    pinned_sha256: str = ""
    log_level: str = "INFO"
    door: tuple[Literal["sell", "pay", "approve"], ...] = ()
    door_currency: str = Field(default="", pattern="^([A-Z]{3})?$")
    door_approval: Literal["supervisor", "steward"] = "supervisor"
    door_unsynced: bool = False

    @property
    def database(self) -> Path:
        """Path of the encrypted database."""
        return self.data_dir / "gatehouse.db"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Order the sources: flags, environment, file."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, default_config_file())
