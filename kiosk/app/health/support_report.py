"""``kiosk doctor --report``: one file for whoever helps, without names of guests or staff, codes, tokens or keys.

What stands in it is chosen, and not what is left out: findings of the doctor, numbers, versions, settings that are
numbers. As a second line, secrets and names of staff that the database knows, and the user's folder, are blotted out
wherever they may have got into a sentence.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from kiosk import __version__
from kiosk.app.health.findings import DoctorFinding
from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.base.private_files import os_store_error, private_file
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database, open_database
from kiosk.store.recovery.backups import backups
from kiosk.store.views.support_counts import last_runs, row_counts, schema_version

_RUNS: Final = 20
_LEFT_OUT: Final = "[left out]"
_SHORTEST: Final = 4
"""Names of fewer letters stand in many words that are none."""
_CREDENTIALS_IN_ADDRESS: Final = re.compile(r"//[^/@\s]*@|\?\S+")
_PEOPLE: Final = "SELECT DISTINCT staff FROM entries UNION SELECT DISTINCT supervisor FROM entries"


def write_support_report(settings: Settings, findings: Sequence[DoctorFinding], path: Path, now: datetime) -> None:
    """Write the report.

    Args:
        settings: Settings.
        findings: What the doctor found.
        path: The file.
        now: Current instant.

    Raises:
        StoreError: It cannot be written.
    """
    report: dict[str, Any] = {
        "gatehouse": __version__,
        "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "findings": [
            {"subject": one.subject, "health": one.health.value, "words": one.words, "hint": one.hint}
            for one in findings
        ],
        "settings": _settings(settings),
        "libraries": _libraries(),
    }
    hidden: list[str] = [str(Path.home())]
    try:
        database = open_database(
            settings.database, find_or_make_key(settings.database, use_keyring=settings.use_keyring)
        )
    except GatehouseError as error:
        report["database"] = {"error": error.key}
    else:
        try:
            report["database"] = _database(database)
            hidden += _secrets(database)
        finally:
            database.close()
    text = _blotted(json.dumps(report, indent=2, ensure_ascii=False), hidden)
    try:
        private_file(path).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise os_store_error(error, path) from error


def _settings(settings: Settings) -> Mapping[str, Any]:
    """Return what differs from the defaults; texts, which may be anything, only as being set."""
    found: dict[str, Any] = {}
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        if value != field.get_default(call_default_factory=True):
            found[name] = value if isinstance(value, (bool, int, float)) else "set"
    return found


def _libraries() -> Mapping[str, str]:
    required = metadata.requires("gatehouse") or []
    names = {re.split(r"[^A-Za-z0-9._-]", one, maxsplit=1)[0] for one in required if "extra ==" not in one}
    found: dict[str, str] = {}
    for name in sorted(names):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "missing"
    return found


def _database(database: Database) -> Mapping[str, Any]:
    device = self_device(database)
    return {
        "schema": schema_version(database),
        "platform": device.platform if device else "not enrolled",
        "rows": row_counts(database),
        "backups": [at.isoformat() for at, _ in backups(database.path)],
        "runs": [
            {
                "operation": run.operation,
                "status": run.status,
                "started_at": run.started_at.isoformat(timespec="seconds"),
                "succeeded": run.succeeded,
                "failed": run.failed,
                "error": run.error,
            }
            for run in last_runs(database, _RUNS)
        ],
    }


def _secrets(database: Database) -> list[str]:
    device = self_device(database)
    found = [row[0] for row in database.db.conn.execute(_PEOPLE).fetchall()]
    if device is not None:
        found += [str(value) for value in device.secrets.values()] + [device.name]
    return found


def _blotted(text: str, hidden: Iterable[str]) -> str:
    # As they stand in JSON, the longest first: a part of one may be another.
    words = {json.dumps(word, ensure_ascii=False)[1:-1] for word in hidden if len(word) >= _SHORTEST}
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, _LEFT_OUT)
    return _CREDENTIALS_IN_ADDRESS.sub(lambda found: "//" if found[0].startswith("//") else "", text)
