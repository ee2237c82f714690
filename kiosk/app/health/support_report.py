"""``kiosk doctor --report``: one file for whoever helps, without names of guests or staff, codes, tokens or keys.

What stands in it is chosen, and not what is left out: findings of the doctor, numbers, versions, settings that are
numbers. As a second line, every name, address, code and secret that the database knows, and the user's folder, are
blotted out of each sentence, whoever wrote it: a platform's refusal may quote a guest.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from kiosk import __version__
from kiosk.app.health.findings import DoctorFinding
from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError
from kiosk.reports.replacing import replacing
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.recovery.backups import backups
from kiosk.store.recovery.opening import open_to_read
from kiosk.store.views.personal_words import personal_words_in
from kiosk.store.views.support_counts import last_runs, row_counts, schema_version

_RUNS: Final = 20
_LEFT_OUT: Final = "[left out]"
_SHORTEST: Final = 4
"""Names of fewer letters stand in many words that are none: they are left out where they are words of their own."""
_CREDENTIALS_IN_ADDRESS: Final = re.compile(r"//[^/@\s]*@|\?\S+")


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
    hidden = {str(Path.home())}
    try:
        database = open_to_read(
            settings.database, find_or_make_key(settings.database, use_keyring=settings.use_keyring)
        )
    except GatehouseError as error:
        report["database"] = {"error": error.key}
    else:
        try:
            report["database"] = _database(database)
            sentences = "\n".join(_texts([report["findings"], report["database"]]))
            hidden |= _secrets(database) | personal_words_in(database, sentences)
        finally:
            database.close()
    blotted = _blotting(hidden)
    # Numbers, versions and names of our own stay as they are, whatever a guest may be called.
    report |= {part: _each(report[part], blotted) for part in ("findings", "database")}
    text = json.dumps(report, indent=2, ensure_ascii=False)
    with replacing(path) as beside:
        beside.write_text(text + "\n", encoding="utf-8")


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


def _secrets(database: Database) -> set[str]:
    device = self_device(database)
    return set() if device is None else {str(value) for value in device.secrets.values()}


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in lists and values of objects."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """Return the same with every text changed; names in objects are ours and stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _each(one, change) for name, one in value.items()}
    return [_each(one, change) for one in value] if isinstance(value, list) else value


def _blotting(hidden: Iterable[str]) -> Callable[[str], str]:
    """Return what leaves words out of a text, and credentials out of its addresses."""
    # The longest first: a part of one may be another.
    words = sorted({word for word in hidden if word.strip()}, key=len, reverse=True)
    patterns = [
        f"(?i:{re.escape(word)})" if len(word) >= _SHORTEST else rf"(?<!\w){re.escape(word)}(?!\w)" for word in words
    ]
    pattern = re.compile("|".join(patterns)) if patterns else None

    def blotted(text: str) -> str:
        text = text if pattern is None else pattern.sub(_LEFT_OUT, text)
        return _CREDENTIALS_IN_ADDRESS.sub(lambda found: "//" if found[0].startswith("//") else "", text)

    return blotted
