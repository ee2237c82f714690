"""Settings and paths: from flags, the environment (``GATEHOUSE_…``) and ``gatehouse.toml``, the first the strongest.

Invariant: every setting that cannot be used is named, with why: a wrong value ends the program before it begins
(``load_settings``), a name that nobody knows is told (``unknown_settings``) and changes nothing.
"""

import codecs
import json
import os
import sys
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Literal

import platformdirs
from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, ValidationInfo
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from kiosk.domain.errors import SettingsError
from kiosk.named_files import read_named, why_unread

APP_NAME = "gatehouse"
_PREFIX: Final = "GATEHOUSE_"
_NOT_SETTINGS: Final = ("LIVE", "SCHEMA_EXAMPLES", "SOAK_MINUTES", "TRY_TOKEN", "VECTORS")
"""Beginnings of further variables: of the tests, and of ``kiosk-sync profile try``."""


def _listed(value: Any) -> Any:
    """Read a list as a variable of the environment holds one: JSON, or with commas."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        return json.loads(value)
    return [part.strip() for part in value.split(",") if part.strip()]


def _level(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


_Listed = (NoDecode, BeforeValidator(_listed))


def default_data_dir() -> Path:
    """Return the folder for the database, the lock and backups on this operating system."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def documents_folder() -> Path:
    """Return the folder where this user looks for documents; it need not be there."""
    return Path(platformdirs.user_documents_dir())


def default_config_file() -> Path:
    """Return the path of the optional settings file on this operating system."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "gatehouse.toml"


def _read_file(path: Path) -> dict[str, Any]:
    """Read the settings file, also as editors of Windows save it: behind a mark of its byte order, or in UTF-16."""
    raw = read_named(path)
    is_wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return tomllib.loads(raw.decode("utf-16" if is_wide else "utf-8-sig"))


class _SettingsFile(TomlConfigSettingsSource):
    """The settings file as a source."""

    def _read_files(self, files: Any, deep_merge: bool = False) -> dict[str, Any]:  # noqa: ARG002, FBT001, FBT002
        # Whatever stands there instead of a file is told: it would be passed over, and with it what somebody set.
        try:
            return _read_file(Path(files))
        except (FileNotFoundError, NotADirectoryError):
            return {}


def _a_folder(value: object) -> object:
    """Refuse an empty name, as a variable has that was meant to be taken away: it would be wherever somebody stands."""
    if isinstance(value, str) and not value.strip():
        raise ValueError("must name a folder")
    return value


def _among_lanes(lane: str, known: ValidationInfo) -> str:
    """Refuse a lane that no other laptop sends anybody to, and none where there are lanes."""
    lanes = known.data.get("lanes", ())
    # Lanes that cannot be read are an error of their own.
    if "lanes" in known.data and (lane or lanes) and lane not in lanes:
        raise ValueError(f"must be one of lanes ({', '.join(lanes) or 'there are none'})")
    return lane


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
            usual makers are found by themselves.
        nfc_readers: Names of the hand scanners that read NFC chips instead of codes, as the page of devices shows them;
            "hand scanner" is every one without a name of its own.
        symbologies: What is read besides QR codes.
        use_keyring: Ask the operating system's keyring for the database key; off means the key file alone.
        sync_interval_s: Seconds between two runs of the daemon while nothing wakes it.
        ca_file: PEM bundle of further certificate authorities for platforms in the local network.
        pinned_sha256: SHA-256 fingerprint of the one certificate to trust instead of all authorities; for a platform in
            the local network that signed its own.
        updates: Where new versions come from: an address, or a folder; "" looks for none.
        update_root: Keys that new versions must be signed by, instead of those that came with the program.
        log_level: Level of the structured log.
        test_orders: What becomes of tickets that were bought in a shop's test mode: "refuse" them (a supervisor may let
            them in), or "admit" them, for a rehearsal.
        door: What stewards may do here besides checking in: "sell", "pay", "approve". Only what the platform takes is
            offered.
        door_currency: ISO 4217 code of prices where the platform names no currency.
        stay_awake: Neither the screen nor the laptop goes to sleep while the window is open.
        lock_after_min: Where there are staff, minutes without a key, a touch or a scan after which nobody is signed in
            any more; 0: never.
        retention_days: Days that guests and entries of an event are kept after its end; 0: for good. Nothing is removed
            before two people agreed: "kiosk retention".
        self_service: The window opens for guests who are alone with it, until somebody who may leaves it.
        door_approval: Who may approve: a "supervisor" by PIN, or any "steward".
        refusals_stay: Whether a refusal stays on the screen until a steward dismisses it; further scans wait. Off: the
            next scan replaces it. Not set: what was chosen in the window.
        confirm: What a steward confirms before anybody is admitted, besides what the platform asks for: "attention",
            "texts", "photo", "age", "identity", "answers", "addons", or a sentence; behind a list's id or name and "="
            on that list alone. Not set: what was chosen in the window.
        lanes: Names of the gates among which guests are parted while not every gate hears the others; the same on every
            laptop. None: nobody is sent to another gate.
        lane: Which of them this laptop is at.
        receipt_printer: Where receipts go: "system", "network:HOST[:PORT]", "usb:VENDOR:PRODUCT", "serial:DEVICE" or
            "file:PATH"; "" prints none.
        receipts: Print one of "every" sale, or where it is "asked" for.
        receipt_columns: Letters in a line: 42 on paper of 80 mm, 32 on 58 mm.
        badge_printer: Where badges go, as ``receipt_printer``; what is not "system" is sent ZPL. "desk" or "desk:NAME":
            another laptop of the venue prints them.
        badge_desk: This laptop prints the badges of gates whose ``badge_printer`` is "desk", or "desk:" and its name.
        badges: Print a badge of every guest who is admitted ("admission"), where it is "asked" for, or "never".
        badge_codes: What a badge's code is: the "ticket"'s, or the badge's "own", which stands for the ticket until the
            guest gets another badge.
        badge_dpi: Dots in an inch of the label printer.
        gate_ways: Where each gate is, as guests who came to another one are told: "NAME=WORDS", perhaps with an arrow
            (← ↑ → ↓ and between) at the beginning of the words. Not set: what was said in the window.
        brand_color: Colour that the window wears, "#rrggbb"; "" for the one that the platform tells of the organizer.
        brand_logo: File with the logo that the window, reports and badges wear: PNG, JPEG or SVG of at most 512 KiB;
            without one, the logo that the platform tells of the organizer.
        paper_folder: Folder in which the guest list for paper is kept while the window is open; None: none, or the
            one that was chosen in the window.
        door_unsynced: Offer also what the platform does not take; it stays on this laptop, as items for the desk.
    """

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(env_prefix="GATEHOUSE_", extra="ignore")

    data_dir: Annotated[Path, BeforeValidator(_a_folder)] = Field(default_factory=default_data_dir)
    state_dir: Annotated[Path, BeforeValidator(_a_folder)] = Field(default_factory=default_state_dir)
    camera: str = ""
    hand_scanners: Annotated[tuple[str, ...], *_Listed] = ()
    nfc_readers: Annotated[tuple[str, ...], *_Listed] = ()
    symbologies: Annotated[tuple[str, ...], *_Listed] = ()
    use_keyring: bool = True
    sync_interval_s: float = Field(default=5.0, gt=0, le=86_400, allow_inf_nan=False)
    ca_file: Path | None = None
    pinned_sha256: str = ""
    updates: str = ""
    update_root: Path | None = None
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_level)] = "INFO"
    test_orders: Literal["refuse", "admit"] = "refuse"
    door: Annotated[tuple[Literal["sell", "pay", "approve"], ...], *_Listed] = ()
    door_currency: str = Field(default="", pattern="^([A-Z]{3})?$")
    stay_awake: bool = True
    lock_after_min: int = Field(default=0, ge=0, le=240)
    retention_days: int = Field(default=0, ge=0, le=36_500)
    self_service: bool = False
    door_approval: Literal["supervisor", "steward"] = "supervisor"
    brand_color: str = Field(default="", pattern="^(#[0-9a-fA-F]{6})?$")
    brand_logo: Path | None = None
    paper_folder: Path | None = None
    door_unsynced: bool = False
    receipt_printer: str = ""
    receipts: Literal["asked", "every"] = "asked"
    receipt_columns: int = Field(default=42, ge=24, le=64)
    badge_printer: str = ""
    badge_desk: bool = False
    badges: Literal["never", "asked", "admission"] = "never"
    badge_codes: Literal["ticket", "own"] = "ticket"
    badge_dpi: int = Field(default=203, ge=150, le=600)
    refusals_stay: bool = True
    confirm: Annotated[tuple[str, ...], *_Listed] = ()
    gate_ways: Annotated[tuple[str, ...], *_Listed] = ()

    @property
    def ways_by_gate(self) -> dict[str, str]:
        """Where each gate is, by its name."""
        said = (way.partition("=") for way in self.gate_ways)
        return {name.strip(): words.strip() for name, _, words in said if name.strip()}

    lanes: Annotated[tuple[str, ...], *_Listed] = ()
    lane: Annotated[str, Field(validate_default=True), AfterValidator(_among_lanes)] = ""

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
        return init_settings, env_settings, _SettingsFile(settings_cls, default_config_file())


def load_settings(**given: Any) -> Settings:
    """Return the settings.

    Args:
        given: What flags say, by name; it goes before everything else.

    Raises:
        SettingsError: Some cannot be used; the message names each of them, where it stands, and why.
    """
    try:
        return Settings(**given)
    except ValidationError as error:
        named: dict[str, str] = {}
        for issue in error.errors():
            name = str(issue["loc"][0]) if issue["loc"] else "settings"
            named.setdefault(name, f"{_place_of(name, given)}: {issue['msg'][:1].lower()}{issue['msg'][1:]}")
        raise SettingsError(f"these settings cannot be used: {'; '.join(named.values())}") from None
    except (OSError, ValueError) as error:  # not TOML, not UTF-8, not to be read
        why = str(error) if isinstance(error, tomllib.TOMLDecodeError) else why_unread(error)
        raise SettingsError(f"{default_config_file()} cannot be read: {why}") from None


def unknown_settings() -> tuple[str, ...]:
    """Return what the file and the environment say that is no setting, each with the one that may be meant."""
    known = Settings.model_fields
    in_file = [(name, f"{name} in {default_config_file()}") for name in _file_names() if name not in known]
    in_environment = [
        (name, f"{_PREFIX}{name.upper()}")
        for variable in sorted(os.environ)
        if variable.upper().startswith(_PREFIX)
        and (name := variable[len(_PREFIX) :].lower()) not in known
        and not name.upper().startswith(_NOT_SETTINGS)
    ]
    return tuple(f"{place}{_meant(name)}" for name, place in (*in_file, *in_environment))


def _file_names() -> list[str]:
    try:
        return sorted(_read_file(default_config_file()))
    except (OSError, ValueError):
        return []


def _meant(name: str) -> str:
    near = get_close_matches(name, Settings.model_fields, n=1)
    return f" (is {near[0]} meant?)" if near else ""


def _place_of(name: str, given: dict[str, Any]) -> str:
    if name in given:
        return f"--{name.replace('_', '-')}"
    variable = f"{_PREFIX}{name.upper()}"
    if any(known.upper() == variable for known in os.environ):
        return variable
    return f"{name} in {default_config_file()}"
