"""Charts with a bar for each place: zones, ticket types, gates."""

from collections import Counter

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.reports.attendance import zones_told
from kiosk.domain.reports.gate_speed import GateHint, GateSpeed
from kiosk.ui.attendance.charts import Chart, Series, gate_name
from kiosk.ui.ports.organizer.pages import AttendanceReport


def zones_chart(report: AttendanceReport) -> Chart:
    """Return how many guests are in each zone."""
    inside = report.inside_by_zone
    came: Counter[str] = Counter()
    for gate_id, minutes in report.sums.by_gate.items():
        came[report.zones.get(gate_id, "")] += sum(minutes.values())
    names = zones_told(report.zones.values(), {zone for zone in (*came, *inside) if came[zone] or inside.get(zone)})
    places = tuple(name or QCoreApplication.translate("AttendanceViews", "No zone") for name in names)
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Guests inside by zone"),
        unit=QCoreApplication.translate("AttendanceViews", "guests"),
        series=(
            Series(
                QCoreApplication.translate("AttendanceViews", "Inside"), tuple(float(inside.get(n, 0)) for n in names)
            ),
        ),
        places=places,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Zone"),
            # Every way in, also from another zone; inside is each guest once, wherever the last one led.
            QCoreApplication.translate("AttendanceViews", "Admissions"),
            QCoreApplication.translate("AttendanceViews", "Inside"),
        ),
        rows=tuple((place, came[name], inside.get(name, 0)) for place, name in zip(places, names, strict=True)),
    )


def expected_chart(report: AttendanceReport) -> Chart:
    """Return how many tickets of each type came."""
    kinds = [(one, kind) for one in report.lists for kind in one.types]
    several = len(report.lists) > 1
    places = tuple(f"{kind.name} ({one.name})" if several else kind.name for one, kind in kinds)
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Expected and came"),
        unit=QCoreApplication.translate("AttendanceViews", "tickets"),
        series=(
            Series(QCoreApplication.translate("AttendanceViews", "Came"), tuple(float(kind.came) for _, kind in kinds)),
            Series(
                QCoreApplication.translate("AttendanceViews", "Not here yet"),
                tuple(float(kind.no_shows) for _, kind in kinds),
            ),
        ),
        places=places,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Ticket type"),
            QCoreApplication.translate("AttendanceViews", "Expected"),
            QCoreApplication.translate("AttendanceViews", "Came"),
            QCoreApplication.translate("AttendanceViews", "Not here yet"),
            QCoreApplication.translate("AttendanceViews", "Inside"),
        ),
        rows=tuple(
            (place, kind.expected, kind.came, kind.no_shows, kind.inside)
            for place, (_, kind) in zip(places, kinds, strict=True)
        ),
    )


def gates_chart(report: AttendanceReport) -> Chart:
    """Return how fast the gates are."""
    speeds = sorted(report.speeds, key=lambda speed: gate_name(report, speed.gate_id).casefold())
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Seconds for a guest"),
        unit=QCoreApplication.translate("AttendanceViews", "seconds"),
        series=(
            Series(
                QCoreApplication.translate("AttendanceViews", "Half of them"),
                tuple(speed.p50_s or 0.0 for speed in speeds),
            ),
            Series(
                QCoreApplication.translate("AttendanceViews", "95 of 100"),
                tuple(speed.p95_s or 0.0 for speed in speeds),
            ),
        ),
        places=tuple(gate_name(report, speed.gate_id) for speed in speeds),
        stacked=False,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Gate"),
            QCoreApplication.translate("AttendanceViews", "Half of them"),
            QCoreApplication.translate("AttendanceViews", "95 of 100"),
            QCoreApplication.translate("AttendanceViews", "Busy"),
            QCoreApplication.translate("AttendanceViews", "What would help"),
        ),
        rows=tuple(
            (gate_name(report, one.gate_id), one.p50_s, one.p95_s, busy_text(one), hint_word(one.hint))
            for one in speeds
        ),
    )


def alone_chart(report: AttendanceReport) -> Chart:
    """Return what each gate let in without asking another one."""
    gates = report.exposure.gates
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Decided by one laptop alone"),
        unit=QCoreApplication.translate("AttendanceViews", "admissions"),
        series=(
            Series(QCoreApplication.translate("AttendanceViews", "Alone"), tuple(float(gate.alone) for gate in gates)),
            Series(
                QCoreApplication.translate("AttendanceViews", "Turned out double"),
                tuple(float(gate.doubles) for gate in gates),
            ),
        ),
        places=tuple(gate_name(report, gate.gate_id) for gate in gates),
        stacked=False,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Gate"),
            QCoreApplication.translate("AttendanceViews", "Admissions"),
            QCoreApplication.translate("AttendanceViews", "Alone"),
            QCoreApplication.translate("AttendanceViews", "Turned out double"),
        ),
        rows=tuple((gate_name(report, one.gate_id), one.admitted, one.alone, one.doubles) for one in gates),
    )


def busy_text(speed: GateSpeed) -> str:
    """Return how busy a gate's devices are, "85 %, 90 %"; "" where none scanned lately."""
    return ", ".join(f"{QLocale().toString(round(share * 100))} %" for share in speed.pressure.values())


def hint_word(hint: GateHint) -> str:
    """Return what would help a gate, "" for nothing."""
    return {
        GateHint.NOTHING: "",
        GateHint.OPEN_ANOTHER: QCoreApplication.translate("AttendanceViews", "Open another lane"),
        GateHint.MAY_CLOSE_ONE: QCoreApplication.translate("AttendanceViews", "One lane may close"),
    }[hint]
