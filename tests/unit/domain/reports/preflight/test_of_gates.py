"""What gates tell each other of their health arrives as the preflight has it, and nothing that arrives does more."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.reports.preflight.judging import ENOUGH_BYTES, PowerState, judge_disk, judge_power, judge_queue
from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject
from kiosk.domain.reports.preflight.of_gates import lines_of, troubles
from kiosk.domain.reports.preflight.words import english
from kiosk.domain.venue.agreement import GateReport

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


def report(told):
    return GateReport(member="m", device_id="d", name="n", corrected_at=NOW, waiting=5, battery=41, troubles=told)


def test_what_somebody_has_to_see_to_is_told_with_its_figure():
    lines = [
        judge_disk(ENOUGH_BYTES - 1),
        judge_queue(5, 9, 3),
        judge_power(PowerState(on_mains=False, percent=41, left=timedelta(minutes=50))),
        PreflightLine(Subject.SYNC, Observation.SYNC_STOPPED),
        PreflightLine(Subject.SYNC, Observation.SYNC_REVOKED),
        PreflightLine(Subject.DATABASE, Observation.DATABASE_COPY),
    ]
    told = troubles(lines)
    arrived = lines_of(report(told))
    assert {line.observed for line in arrived} == {line.observed for line in lines}
    assert {english(line) for line in arrived} == {english(line) for line in lines}


def test_where_all_is_well_nothing_is_told():
    lines = [judge_disk(ENOUGH_BYTES), judge_queue(3, 4, 0), PreflightLine(Subject.SYNC, Observation.SYNC_RUNNING)]
    assert troubles(lines) == {}
    assert lines_of(report({})) == ()


@pytest.mark.parametrize(
    "told",
    [{"disk.full": "little"}, {"power.short": "9" * 30}, {"queue.refused": ""}, {"a.newer.one": "1"}],
)
def test_what_this_version_cannot_read_is_passed_over(told):
    assert lines_of(report(told)) == ()
