"""Everything the window is plugged into, and what it remembers of itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from kiosk.domain.reason_table import Tone
from kiosk.ui.ports.check_in import CheckInPort, LastScans
from kiosk.ui.ports.devices import Devices
from kiosk.ui.ports.door import BadgeDesignPort, DoorPort, PrintPort, TakingsPort
from kiosk.ui.ports.enrolment import Enrolment
from kiosk.ui.ports.guest import GuestDetails
from kiosk.ui.ports.look_up import GuestLookUp
from kiosk.ui.ports.new_versions import NewVersions
from kiosk.ui.ports.organizer.pages import OrganizerPorts
from kiosk.ui.ports.preflight import PreflightPort
from kiosk.ui.ports.scan_input import ScanInputPort
from kiosk.ui.ports.sign_in import SignIn
from kiosk.ui.ports.station_choices import PlaceRulesPort, StationChoices
from kiosk.ui.ports.status import StatusSource
from kiosk.ui.ports.supervision import SecondPerson, Supervision
from kiosk.ui.ports.sync_service import LoadingControl, SyncService
from kiosk.ui.ports.typed_keys import KeyReader
from kiosk.ui.ports.venue import VenuePort

THEMES = ("dark", "light", "contrast")
KEYBOARDS = ("touch", "always", "never")
"""When a keyboard comes up on the screen: a finger pressed a line of text, anything did, or not at all."""
SOUND_KINDS = ("", "deep", "bright")
"""Kinds of sounds to choose from for each tone; "" is the usual one."""


class VerdictSounds(Protocol):
    """Sounds of verdicts. Called in the window's thread; returns at once and never raises."""

    def play(self, tone: Tone, volume: int = 100, kind: str = "") -> None:
        """Play the sound of a tone so loud, per cent, of a kind, cutting off the one before."""
        ...


class Preferences(Protocol):
    """Remembers what people switch in the window."""

    def remember(self, name: str, value: Any) -> None:
        """Keep a field of WindowSettings for the next start."""
        ...


class LogoChoice(Protocol):
    """The logo that was chosen in the window. Its methods may take a while."""

    def is_chosen(self) -> bool:
        """Return whether there is one."""
        ...

    def choose(self, path: Path) -> None:
        """Wear the logo in a file from now on.

        Raises:
            GatehouseError: It cannot be used; the one before stays.
        """
        ...

    def forget(self) -> None:
        """Wear the platform's again.

        Raises:
            GatehouseError: Nobody who may is signed in.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSettings:
    """How the window looks and behaves.

    Attributes:
        theme: "dark", "light" or "contrast".
        fullscreen: Start without window frame.
        mirrored: Show the picture like a mirror, for cameras that face the guest.
        sounds: Play sounds.
        volume: How loud, per cent.
        sound_kinds: Kinds of sounds by tone, where they are not the usual ones.
        side: Show the last scans and the counts beside the picture, where there is room for both.
        larger: Size of texts, per cent of the usual, 100 to 200.
        language: Such as "de" or "ar"; "" follows the operating system.
        auto_return_ms: How long an admission stays when nobody comes after it, ms.
        poll_ms: Time between two readings of the status, ms.
        lock_after_ms: After so long without a key, a touch or a scan nobody is signed in any more, ms; 0: never.
        opens: "organizer": straight into the organizers' half at each start; else where this laptop works.
        refusals_stay: Whether a refusal stays until somebody dismisses it, while further scans wait.
        first_run: Name of the step of the set-up at which the window leads people on; "": it leads nobody.
        first_run_done: Names of the steps that were done by hand.
        hide_names: Show initials in place of guests' names.
        speech: Say the word of each verdict aloud.
        less_motion: Let nothing move that need not; None: as the system was told.
        keyboard: One of KEYBOARDS.
        guest_screen: Tell guests on a second screen, where there is one, whether to go in.
        self_service: Guests are alone with the kiosk: their own ticket and nothing else, until somebody of the staff
            leaves it.
        paper_folder: Where the list on paper is kept from the start on, "" for nowhere.
    """

    theme: str = "dark"
    fullscreen: bool = False
    mirrored: bool = False
    sounds: bool = True
    volume: int = 100
    sound_kinds: Mapping[str, str] = field(default_factory=dict)
    side: bool = True
    larger: int = 100
    language: str = ""
    auto_return_ms: int = 1500
    poll_ms: int = 500
    lock_after_ms: int = 0
    opens: str = ""
    refusals_stay: bool = True
    first_run: str = ""
    first_run_done: Sequence[str] = ()
    hide_names: bool = False
    guest_screen: bool = False
    self_service: bool = False
    speech: bool = False
    less_motion: bool | None = None
    keyboard: str = "touch"
    paper_folder: str = ""


def _monotonic_ms() -> float:
    return monotonic() * 1000.0


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Everything the window is plugged into.

    Attributes:
        scan_input: Cameras and hand scanners.
        check_in: Decides.
        last_scans: Tells what was scanned here before the start; None: the list of the last scans begins empty.
        status: Status to show.
        enrolment: Enrols this kiosk.
        station_choices: Events, lists and gates.
        sounds: Sounds of verdicts; None builds the one that fits this computer.
        preferences: Remembers switches; None forgets them.
        look_up: Finds guests by name; None offers no search.
        guest_details: Tells everything about a guest; None offers no details.
        supervision: Keeps the supervisor's PIN; None offers no overrides.
        second_person: Lets somebody agree to what takes two people; None: nobody is asked.
        sign_in: Lets staff sign in; None: nobody does.
        door: Sells, takes payment and approves; None offers none of it.
        takings: Counts what was taken at the door; None offers no page for it.
        printing: Prints receipts and badges; None prints nothing.
        badge_design: How badges look; None offers no page for it.
        keys: Tells hand scanners that type from people; None takes everybody for a person.
        devices: Cameras and hand scanners to choose and set up; None offers no page for them.
        organizer: What organizers look at; None offers no pages for them.
        preflight: Looks at what an evening needs; None offers no page for it.
        sync_service: Starts the sync service; None leaves that to people.
        loading: Stops a guest list on its way in; None: it always comes.
        set_by_file: Names and values of what the settings file or the environment sets; "" for what is not shown.
        gate_ways: Where each gate is, as guests are told, by the gate's name; perhaps with an arrow at the beginning.
        place_rules: Keeps what is confirmed here and where gates are; None: only a file says so.
        venue: Sets the venue up; None offers no page for it.
        logo: The organizer's logo, chosen here; None offers no choice.
        new_versions: Looks for a new version of the program and installs it; None offers no page for it.
        wants_less_motion: Whether the system was told that its user wants less motion; it may take a while.
        clock_ms: The clock of every Timeline, ms; must be the scan input's and the check-ins' clock.
        now: Current instant, for "since" and times of day.
    """

    scan_input: ScanInputPort
    check_in: CheckInPort
    status: StatusSource
    enrolment: Enrolment
    station_choices: StationChoices
    last_scans: LastScans | None = None
    sounds: VerdictSounds | None = None
    preferences: Preferences | None = None
    look_up: GuestLookUp | None = None
    guest_details: GuestDetails | None = None
    supervision: Supervision | None = None
    second_person: SecondPerson | None = None
    sign_in: SignIn | None = None
    door: DoorPort | None = None
    takings: TakingsPort | None = None
    printing: PrintPort | None = None
    badge_design: BadgeDesignPort | None = None
    keys: KeyReader | None = None
    devices: Devices | None = None
    organizer: OrganizerPorts | None = None
    preflight: PreflightPort | None = None
    sync_service: SyncService | None = None
    loading: LoadingControl | None = None
    set_by_file: Sequence[tuple[str, str]] = ()
    gate_ways: Mapping[str, str] = field(default_factory=dict)
    place_rules: PlaceRulesPort | None = None
    venue: VenuePort | None = None
    logo: LogoChoice | None = None
    new_versions: NewVersions | None = None
    wants_less_motion: Callable[[], bool] = bool
    clock_ms: Callable[[], float] = _monotonic_ms
    now: Callable[[], datetime] = _utc_now
