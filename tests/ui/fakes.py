"""Parts that the window is plugged into in tests: they implement the ports and keep what they were asked."""

from dataclasses import dataclass, field

from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.ui.ports.window import Ports
from tests.ui.fake_devices import FakeCalibrationSession, FakeDevices
from tests.ui.fake_door import FakeBadgeDesign, FakeDoor, FakeLookUp, FakePrinting, FakeSupervision, FakeTakings
from tests.ui.fake_gate import (
    FakeCheckIn,
    FakeEnrolment,
    FakeLogo,
    FakePlaceRules,
    FakePreferences,
    FakeScanInput,
    FakeSounds,
    FakeStationChoices,
    FakeStatus,
)
from tests.ui.fake_guests import FakeGuestDetails
from tests.ui.fake_organizer import FakeOrganizer
from tests.ui.fake_preflight import FakeLoading, FakePreflight, FakeSyncService
from tests.ui.fake_records import BUSY, LOCAL, NOW, make_checked_in, make_entry, make_picture, make_verdict
from tests.ui.fake_staff import FakeSecondPerson, FakeSignIn
from tests.ui.fake_venue import FakeVenue
from tests.ui.fake_versions import FakeVersions

__all__ = [
    "BUSY",
    "LOCAL",
    "NOW",
    "FakeCalibrationSession",
    "FakeCheckIn",
    "FakeDevices",
    "FakeDoor",
    "FakeEnrolment",
    "FakeGuestDetails",
    "FakeLoading",
    "FakeLookUp",
    "FakeOrganizer",
    "FakePreferences",
    "FakePreflight",
    "FakeScanInput",
    "FakeSignIn",
    "FakeSounds",
    "FakeStationChoices",
    "FakeStatus",
    "FakeSupervision",
    "FakeSyncService",
    "FakeVenue",
    "FakeVersions",
    "World",
    "make_checked_in",
    "make_entry",
    "make_picture",
    "make_verdict",
]


@dataclass
class World:
    """All fakes of one window."""

    scan_input: FakeScanInput = field(default_factory=FakeScanInput)
    check_in: FakeCheckIn = field(default_factory=FakeCheckIn)
    status: FakeStatus = field(default_factory=FakeStatus)
    enrolment: FakeEnrolment = field(default_factory=FakeEnrolment)
    station_choices: FakeStationChoices = field(default_factory=FakeStationChoices)
    sounds: FakeSounds = field(default_factory=FakeSounds)
    logo: FakeLogo = field(default_factory=FakeLogo)
    preferences: FakePreferences = field(default_factory=FakePreferences)
    look_up: FakeLookUp = field(default_factory=FakeLookUp)
    guest_details: FakeGuestDetails = field(default_factory=FakeGuestDetails)
    supervision: FakeSupervision = field(default_factory=FakeSupervision)
    second_person: FakeSecondPerson = field(default_factory=FakeSecondPerson)
    sign_in: FakeSignIn = field(default_factory=FakeSignIn)
    door: FakeDoor = field(default_factory=FakeDoor)
    takings: FakeTakings = field(default_factory=FakeTakings)
    printing: FakePrinting = field(default_factory=FakePrinting)
    badge_design: FakeBadgeDesign = field(default_factory=FakeBadgeDesign)
    keys: TypedCodes = field(default_factory=lambda: TypedCodes(TypingScanners(), Debounce()))
    devices: FakeDevices = field(default_factory=FakeDevices)
    organizer: FakeOrganizer = field(default_factory=FakeOrganizer)
    preflight: FakePreflight = field(default_factory=FakePreflight)
    sync_service: FakeSyncService = field(default_factory=FakeSyncService)
    loading: FakeLoading = field(default_factory=FakeLoading)
    place_rules: FakePlaceRules = field(default_factory=FakePlaceRules)
    venue: FakeVenue = field(default_factory=FakeVenue)
    versions: FakeVersions = field(default_factory=FakeVersions)

    def ports(self) -> Ports:
        return Ports(
            scan_input=self.scan_input,
            check_in=self.check_in,
            status=self.status,
            enrolment=self.enrolment,
            station_choices=self.station_choices,
            sounds=self.sounds,
            preferences=self.preferences,
            look_up=self.look_up,
            guest_details=self.guest_details,
            supervision=self.supervision,
            second_person=self.second_person,
            sign_in=self.sign_in,
            door=self.door,
            takings=self.takings,
            printing=self.printing,
            badge_design=self.badge_design,
            keys=self.keys,
            devices=self.devices,
            organizer=self.organizer.ports(),
            preflight=self.preflight,
            sync_service=self.sync_service,
            loading=self.loading,
            place_rules=self.place_rules,
            venue=self.venue,
            logo=self.logo,
            new_versions=self.versions,
            now=lambda: NOW,
        )
