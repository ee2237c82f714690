"""Which platforms the sandbox can be, and how their worlds are made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.sandbox.platforms.activities.api import Activities
from sync.sandbox.platforms.activities.schema import SCHEMA as ACTIVITIES_SCHEMA
from sync.sandbox.platforms.activities.seed import Seeder as ActivitiesSeeder
from sync.sandbox.platforms.bilten.api import Bilten
from sync.sandbox.platforms.bilten.schema import SCHEMA as BILTEN_SCHEMA
from sync.sandbox.platforms.bilten.seed import Seeder as BiltenSeeder
from sync.sandbox.platforms.eventfulhq.api import EventfulHQ
from sync.sandbox.platforms.eventfulhq.schema import SCHEMA as EVENTFULHQ_SCHEMA
from sync.sandbox.platforms.eventfulhq.seed import Seeder as EventfulHQSeeder
from sync.sandbox.platforms.eventify.api import Eventify
from sync.sandbox.platforms.eventify.schema import SCHEMA as EVENTIFY_SCHEMA
from sync.sandbox.platforms.eventify.seed import Seeder as EventifySeeder
from sync.sandbox.platforms.tickettoken.api import TicketToken
from sync.sandbox.platforms.tickettoken.schema import SCHEMA as TICKETTOKEN_SCHEMA
from sync.sandbox.platforms.tickettoken.seed import Seeder as TicketTokenSeeder
from sync.sandbox.seeding.plan import Progress, SeedPlan
from sync.sandbox.tables import Tables
from sync.sandbox.web.platform import SandboxPlatform

Seed = Callable[[Tables, SeedPlan, Progress | None], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class PlatformKind:
    """One platform: how it is made, its tables, its world."""

    make: Callable[[Tables], SandboxPlatform]
    schema: str
    seed: Seed


PLATFORM_KINDS: dict[str, PlatformKind] = {
    "eventify": PlatformKind(
        Eventify, EVENTIFY_SCHEMA, lambda t, plan, progress: EventifySeeder(t, plan).run(progress)
    ),
    "eventfulhq": PlatformKind(
        EventfulHQ, EVENTFULHQ_SCHEMA, lambda t, plan, progress: EventfulHQSeeder(t, plan).run(progress)
    ),
    "bilten": PlatformKind(Bilten, BILTEN_SCHEMA, lambda t, plan, progress: BiltenSeeder(t, plan).run(progress)),
    "events_activities": PlatformKind(
        Activities, ACTIVITIES_SCHEMA, lambda t, plan, progress: ActivitiesSeeder(t, plan).run(progress)
    ),
    "tickettoken": PlatformKind(
        TicketToken, TICKETTOKEN_SCHEMA, lambda t, plan, progress: TicketTokenSeeder(t, plan).run(progress)
    ),
}


def open_tables(platform: str, path: Path) -> Tables:
    """Open a platform's database, making it where there is none."""
    return Tables(path, PLATFORM_KINDS[platform].schema)


def seed_world(platform: str, tables: Tables, plan: SeedPlan, progress: Progress | None = None) -> dict[str, Any]:
    """Fill empty tables; returns the hand-out."""
    return PLATFORM_KINDS[platform].seed(tables, plan, progress)


def open_platform(platform: str, tables: Tables) -> SandboxPlatform:
    """Return the platform that speaks over these tables."""
    return PLATFORM_KINDS[platform].make(tables)
