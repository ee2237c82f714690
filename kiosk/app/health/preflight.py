"""The preflight: each check reads what it is about and leaves the judgement to the domain.

Invariants: a check never raises, whatever is broken; none of them changes anything; they can be asked in any order and
as often as somebody wants to look again.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from kiosk import __version__
from kiosk.app.gate_health import sync_line
from kiosk.app.health.printer_check import printer_figures
from kiosk.app.health.printers import default_printer
from kiosk.app.health.screen_probe_command import has_loudspeaker
from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import logo_of
from kiosk.app.laptop.daemon import free_bytes
from kiosk.app.laptop.language import chosen_language
from kiosk.app.laptop.supervisor_pin import PIN
from kiosk.app.power import power_state
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reports.preflight import judging
from kiosk.domain.reports.preflight.judging_printers import judge_badge_printer, judge_receipt_printer
from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, PreflightSheet, Subject, Value
from kiosk.domain.reports.printing.jobs import PrintKind
from kiosk.domain.sentences import sentence_of
from kiosk.domain.staff.rights import Right, may
from kiosk.domain.venue.ports import VenueState
from kiosk.store.base.private_files import private_folder
from kiosk.store.channel.sync_state import clock_reading, heartbeat, self_device
from kiosk.store.gate.roster_state import loading_events, loading_progress, roster_state
from kiosk.store.laptop.corrected_clock import CorrectedClock
from kiosk.store.laptop.installations import present_installation
from kiosk.store.laptop.saved_settings import saved_setting
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.roster.doubted_changes import CLOCK, doubts
from kiosk.store.roster.unreadable_records import unreadable_counts
from kiosk.store.staff.members import staff
from kiosk.store.venue.membership import membership
from kiosk.store.views.list_counts import roster_size
from kiosk.store.views.list_status import list_size
from kiosk.store.views.station_choices import events

_log = logging.getLogger(__name__)


class ScanDevices(Protocol):
    """What is scanned with, at rest or at work."""

    def camera(self) -> judging.CameraFigures:
        """Look at the camera."""
        ...

    def scanners(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return the hand scanners that can be used, and those that are known and not connected."""
        ...


class Preflight:
    """Looks at everything that an evening needs.

    Args:
        kiosk: The kiosk.
        devices: What is scanned with.
        station: Where this kiosk stands, or None.
        sounds_on: Whether the window makes sounds.
        venue: What the connection with the other gates says; None where nothing is connected.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        devices: ScanDevices,
        station: Callable[[], Station | None],
        sounds_on: Callable[[], bool],
        venue: Callable[[], VenueState | None],
    ) -> None:
        self._kiosk = kiosk
        self._database = kiosk.database
        self._devices = devices
        self._station = station
        self._sounds_on = sounds_on
        self._venue = venue
        self._checks: dict[Subject, Callable[[], PreflightLine]] = {
            Subject.STATION: self._place,
            Subject.GUEST_LIST: self._guest_list,
            Subject.COUNTS: lambda: judging.judge_counts(self._figures()),
            Subject.KEYS: self._keys,
            Subject.CLOCK: lambda: clock_line(kiosk),
            Subject.POWER: lambda: judging.judge_power(power_state()),
            Subject.DISK: self._disk,
            Subject.DATABASE: self._file,
            Subject.QUEUE: self._queue,
            Subject.SYNC: self._sync,
            Subject.VENUE: self._gates,
            Subject.CAMERA: lambda: judging.judge_camera(devices.camera()),
            Subject.HAND_SCANNER: lambda: judging.judge_scanners(*devices.scanners()),
            Subject.SOUND: self._sound,
            Subject.PRINTER: self._printer,
            Subject.RECEIPT_PRINTER: lambda: judge_receipt_printer(
                printer_figures(kiosk, PrintKind.RECEIPT, self._venue())
            ),
            Subject.BADGE_PRINTER: lambda: judge_badge_printer(printer_figures(kiosk, PrintKind.BADGE, self._venue())),
            Subject.PIN: self._pin,
        }

    def check(self, subject: Subject) -> PreflightLine:
        """Look at one thing."""
        try:
            return self._checks[subject]()
        except GatehouseError as error:
            _log.warning("preflight: %s: %s: %s", subject, error.key, error)
            return PreflightLine(subject, Observation.CHECK_FAILED, {"why": sentence_of(error.key)})
        # Also what libraries and drivers raise: one broken thing must not keep the other lines back.
        except Exception as error:  # noqa: BLE001  # told in its line, and logged in full
            _log.exception("preflight: %s", subject)
            return PreflightLine(subject, Observation.CHECK_FAILED, {"why": type(error).__name__})

    def sheet(self, lines: Iterable[PreflightLine], checked_by: str) -> PreflightSheet:
        """Return the sheet of lines that were looked at.

        Args:
            lines: The lines.
            checked_by: Who went through them, "" for nobody.
        """
        device, station = self_device(self._database), self._station()
        event = next((one for one in events(self._database) if station and one.id == station.event_id), None)
        return PreflightSheet(
            made_at=self._kiosk.clock.now().corrected,
            event_name=event.name if event else "",
            timezone=event.timezone if event else "",
            place=self._place_name(station) if station else "",
            device_name=device.name if device else "",
            checked_by=checked_by.strip(),
            lines=tuple(lines),
            version=__version__,
            logo=logo_of(self._kiosk, event),
            language=chosen_language(self._kiosk),
        )

    def _place_name(self, station: Station) -> str:
        with self._database.reading() as view:
            event, entries = view.event(station.event_id), view.check_in_list(station.list_id)
            gate = view.gate(station.gate_id) if station.gate_id else None
        return " · ".join(found.name for found in (event, entries, gate) if found is not None)

    def _place(self) -> PreflightLine:
        station = self._station()
        if station is None:
            return PreflightLine(Subject.STATION, Observation.STATION_NONE)
        values: dict[str, Value] = {"place": self._place_name(station)}
        with self._database.reading() as view:
            event = view.event(station.event_id)
        if event is not None and event.ends_at is not None and event.ends_at < self._kiosk.clock.now().corrected:
            return PreflightLine(Subject.STATION, Observation.STATION_OVER, values | {"at": event.ends_at})
        inward = station.direction is Direction.ENTRY
        return PreflightLine(Subject.STATION, Observation.STATION_ENTRY if inward else Observation.STATION_EXIT, values)

    def _figures(self) -> judging.ListFigures | None:
        station = self._station()
        if station is None:
            return None
        state = roster_state(self._database.db.conn, station.event_id)
        progress = loading_progress(self._database.db.conn)
        unread = (one for one in unreadable_counts(self._database) if one.event_id in {"", station.event_id})
        return judging.ListFigures(
            loading=state.loading,
            share=progress.share,
            records=progress.taken,
            complete_at=state.complete_at,
            tickets=roster_size(self._database, station.event_id),
            guests=list_size(self._database, station.list_id).expected,
            # Fields that could not be read are left out: such a record counts all the same, with that field empty.
            unread=sum(one.count for one in unread if not one.field),
            doubted=[one.subject for one in doubts(self._database) if one.subject != CLOCK and not one.accepted],
        )

    def _guest_list(self) -> PreflightLine:
        figures, conn = self._figures(), self._database.db.conn
        # Before a place is chosen, what has arrived in all is what there is to tell.
        if figures is None and events(self._database):
            progress = loading_progress(conn)
            figures = judging.ListFigures(
                loading=bool(loading_events(conn)),
                share=progress.share,
                records=progress.taken,
                complete_at=roster_state(conn, "").complete_at,
            )
        return judging.judge_guest_list(figures, self._kiosk.clock.now().corrected)

    def _keys(self) -> PreflightLine:
        station = self._station()
        event_id = station.event_id if station else ""
        with self._database.reading() as view:
            event = view.event(event_id)
            keys = [key for key in view.signing_keys(event_id) if key.event_id in {None, event_id}]
        now = self._kiosk.clock.now().corrected
        return judging.judge_keys(keys, now, event.ends_at if event else None)

    def _disk(self) -> PreflightLine:
        folder = self._kiosk.settings.data_dir
        private_folder(folder)
        return judging.judge_disk(free_bytes(folder))

    def _file(self) -> PreflightLine:
        trouble = self._database.check()
        if trouble:
            return PreflightLine(Subject.DATABASE, Observation.DATABASE_DAMAGED, {"why": trouble[0]})
        installation = present_installation(self._database)
        if installation is not None and installation.is_open:
            return PreflightLine(Subject.DATABASE, Observation.DATABASE_COPY)
        path = self._database.path
        size = round(sum(file.stat().st_size for file in path.parent.glob(path.name + "*")) / 1024**2, 1)
        beside = self._database.key_place == "file"
        observed = Observation.DATABASE_KEY_BESIDE if beside else Observation.DATABASE_SOUND
        return PreflightLine(Subject.DATABASE, observed, {"size": size})

    def _queue(self) -> PreflightLine:
        counts = outbox_counts(self._database)
        return judging.judge_queue(counts.queued, counts.delivered, counts.set_aside + counts.held)

    def _sync(self) -> PreflightLine:
        line, beat = sync_line(self._database), heartbeat(self._database)
        if line.observed is not Observation.SYNC_RUNNING or beat is None:
            return line
        why = sentence_of(beat.last_error_key) if beat.last_error_key else ""
        if not beat.online:
            return PreflightLine(Subject.SYNC, Observation.SYNC_OFFLINE, {"why": why})
        if beat.last_error_key:
            return PreflightLine(Subject.SYNC, Observation.SYNC_PARTLY, {"why": why})
        return line

    def _gates(self) -> PreflightLine:
        made = membership(self._database)
        return judging.judge_venue(made.venue_name if made else "", self._venue() if made else None)

    def _sound(self) -> PreflightLine:
        if not has_loudspeaker():
            return PreflightLine(Subject.SOUND, Observation.SOUND_MISSING)
        return PreflightLine(Subject.SOUND, Observation.SOUND_READY if self._sounds_on() else Observation.SOUND_OFF)

    def _printer(self) -> PreflightLine:
        name = default_printer()
        if not name:
            return PreflightLine(Subject.PRINTER, Observation.PRINTER_NONE)
        return PreflightLine(Subject.PRINTER, Observation.PRINTER_READY, {"name": name})

    def _pin(self) -> PreflightLine:
        chosen = saved_setting(self._database, PIN) is not None
        # Where there are staff, whoever may override does it with a PIN of his own.
        chosen = chosen or any(member.has_pin and may(member.role, Right.OVERRIDE) for member in staff(self._database))
        return PreflightLine(Subject.PIN, Observation.PIN_CHOSEN if chosen else Observation.PIN_NONE)


def clock_line(kiosk: Kiosk) -> PreflightLine:
    """Return whether the laptop's clock is right."""
    at, found = CorrectedClock(kiosk.database).look()
    doubted = any(doubt.subject == CLOCK for doubt in doubts(kiosk.database))
    return judging.judge_clock(at, clock_reading(kiosk.database), is_measured=found.is_measured, is_doubted=doubted)
