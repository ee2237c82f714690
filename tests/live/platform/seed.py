"""Fills an empty pretix with what the live tests need, through pretix's own models and services.

    python seed.py CROWD        prints one JSON object that says what there is

CROWD is how many positions the large event has. Events: ``night`` (signed codes, every kind of order, rules,
questions, add-ons), ``day`` (a second event of the same devices), ``crowd`` (large; one device of its own).
"""

import json
import os
import sys
from datetime import timedelta
from decimal import Decimal

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "live_settings")

import django

django.setup()

from django.core.management import call_command
from django.db import transaction
from django.utils.timezone import now
from django_scopes import scope, scopes_disabled
from pretix.base.models import (
    CheckinList,
    Device,
    Event,
    Item,
    Order,
    OrderPosition,
    Organizer,
    Question,
    ReusableMedium,
)
from pretix.base.models.devices import Gate

DOORS = now().replace(microsecond=0) - timedelta(hours=1)
PROFILES = ("full", "pretixscan", "pretixscan_online_noorders", "pretixscan_online_kiosk")


class Shop:
    """One event and how its orders are made.

    Args:
        organizer: Who holds it.
        slug: Its short name.
        signed: Whether its codes are signed.
    """

    def __init__(self, organizer, slug, *, signed):
        self.event = Event.objects.create(
            organizer=organizer,
            name=f"The {slug}",
            slug=slug,
            live=True,
            currency="EUR",
            date_from=DOORS,
            date_to=DOORS + timedelta(hours=8),
            date_admission=DOORS - timedelta(minutes=30),
            plugins="pretix.plugins.checkinlists,pretix.plugins.badges",
        )
        self.event.settings.timezone = "Europe/Berlin"
        if signed:
            self.event.settings.ticket_secret_generator = "pretix_sig1"
        self.made = 0

    def item(self, name, **more):
        made = Item.objects.create(event=self.event, name=name, default_price=Decimal("23.00"), admission=True, **more)
        self.event.quotas.create(name=name, size=None).items.add(made)
        return made

    def check_in_list(self, name, items=None, **more):
        made = CheckinList.objects.create(event=self.event, name=name, all_products=items is None, **more)
        if items is not None:
            made.limit_products.set(items)
        return made

    def order(self, *items, status=Order.STATUS_PAID, **more):
        """Make an order with one position for each item; a tuple (item, main) is an add-on of an earlier position."""
        self.made += 1
        order = Order.objects.create(
            event=self.event,
            code=f"{self.event.slug[0].upper()}{self.made:05d}",
            email=f"guest{self.made}@example.org",
            phone="+4930123456",
            status=status,
            datetime=DOORS - timedelta(days=20) + timedelta(seconds=self.made),
            expires=DOORS + timedelta(days=10),
            total=Decimal("23.00") * len(items),
            locale="en",
            sales_channel=self.event.organizer.sales_channels.get(identifier="web"),
            **more,
        )
        positions: list[OrderPosition] = []
        for number, wanted in enumerate(items, 1):
            item, main = wanted if isinstance(wanted, tuple) else (wanted, None)
            positions.append(
                OrderPosition.objects.create(
                    order=order,
                    positionid=number,
                    item=item,
                    price=Decimal("23.00"),
                    attendee_name_parts={"_scheme": "full", "full_name": f"Guest {self.made} {number}"},
                    addon_to=positions[main] if main is not None else None,
                )
            )
        return order, positions


def seed_night(organizer):
    shop = Shop(organizer, "night", signed=True)
    regular, vip = shop.item("Regular"), shop.item("VIP", checkin_attention=True)
    workshop = shop.item("Workshop")
    lists = {
        "main": shop.check_in_list("Main", [regular, vip]),
        "vip": shop.check_in_list("VIP lounge", [vip]),
        "workshop": shop.check_in_list("Workshops", [workshop], addon_match=True),
        "pending": shop.check_in_list("Night box office", None, include_pending=True),
        "rules": shop.check_in_list("Once a day", None, rules={"<": [{"var": "entries_today"}, 1]}),
        "reentry": shop.check_in_list("In and out", None, allow_entry_after_exit=True),
    }
    question = Question.objects.create(
        event=shop.event, question="Which hand?", type="S", required=True, ask_during_checkin=True, identifier="HAND"
    )
    question.items.add(vip)
    paid = [shop.order(regular)[1][0] for _ in range(160)]
    vips = [shop.order(vip)[1][0] for _ in range(4)]
    _, (main, addon) = shop.order(regular, (workshop, 0))
    seen = {
        "paid": paid,
        "vip": vips,
        "main": [main],
        "addon": [addon],
        "pending": shop.order(regular, status=Order.STATUS_PENDING)[1],
        "unapproved": shop.order(regular, status=Order.STATUS_PENDING, require_approval=True)[1],
        "cancelled": shop.order(regular, status=Order.STATUS_CANCELED)[1],
        "expired": shop.order(regular, status=Order.STATUS_EXPIRED)[1],
        "two": shop.order(regular, regular)[1],
        "late": shop.order(regular)[1],
    }
    late = seen["late"][0]
    late.valid_from = now() + timedelta(days=1)
    late.save()
    medium = ReusableMedium.objects.create(organizer=organizer, type="barcode", identifier="WRISTBAND0001")
    medium.linked_orderpositions.add(shop.order(regular)[1][0])
    return shop.event, {
        "items": {"regular": regular.pk, "vip": vip.pk, "workshop": workshop.pk},
        "lists": {name: made.pk for name, made in lists.items()},
        "question": question.pk,
        "medium": medium.identifier,
        "tickets": {
            name: [{"id": p.pk, "secret": p.secret, "order": p.order.code} for p in positions]
            for name, positions in seen.items()
        },
    }


def seed_day(organizer):
    shop = Shop(organizer, "day", signed=False)
    ticket = shop.item("Day ticket")
    made = shop.check_in_list("Day", None)
    positions = [shop.order(ticket)[1][0] for _ in range(3)]
    return shop.event, {"lists": {"day": made.pk}, "tickets": [{"id": p.pk, "secret": p.secret} for p in positions]}


def seed_crowd(organizer, size):
    """Make a large event by inserting whole tables at once: four positions an order."""
    shop = Shop(organizer, "crowd", signed=False)
    ticket = shop.item("Crowd ticket")
    made = shop.check_in_list("Crowd", None)
    web = organizer.sales_channels.get(identifier="web")
    orders = Order.objects.bulk_create(
        Order(
            event=shop.event,
            organizer=organizer,
            code=f"C{n:06d}",
            email=f"crowd{n}@example.org",
            status=Order.STATUS_PAID,
            datetime=DOORS - timedelta(days=30) + timedelta(seconds=n),
            expires=DOORS,
            last_modified=DOORS - timedelta(days=1),
            total=Decimal(92),
            locale="en",
            sales_channel=web,
        )
        for n in range(size // 4)
    )
    OrderPosition.objects.bulk_create(
        OrderPosition(
            order=order,
            organizer=organizer,
            positionid=number,
            item=ticket,
            price=Decimal(23),
            attendee_name_parts={"_scheme": "full", "full_name": f"Crowd {order.code} {number}"},
            attendee_name_cached=f"Crowd {order.code} {number}",
            secret=f"crowd{order.code.lower()}x{number}",
            pseudonymization_id=f"P{order.code}{number}",
            tax_rate=Decimal(0),
            tax_value=Decimal(0),
        )
        for order in orders
        for number in range(1, 5)
    )
    return shop.event, {"lists": {"crowd": made.pk}, "positions": len(orders) * 4, "orders": len(orders)}


def seed_devices(organizer, near, crowd):
    """Make devices that wait for their set-up: for the two small events by profile, and for the large one."""
    gate = Gate.objects.create(organizer=organizer, name="North gate", identifier="north")
    tokens = {}
    wanted = [(f"{profile}-{n}", profile, near) for profile in PROFILES for n in range(7)]
    wanted += [(f"crowd-{n}", "pretixscan", [crowd]) for n in range(6)]
    for name, profile, events in wanted:
        device = Device.objects.create(organizer=organizer, name=name, security_profile=profile, gate=gate)
        device.limit_events.set(events)
        tokens[name] = device.initialization_token
    return {"gate": gate.pk, "tokens": tokens}


def main(size):
    call_command("migrate", run_syncdb=True, verbosity=0)
    with scopes_disabled(), transaction.atomic():
        organizer = Organizer.objects.create(name="The venue", slug="venue")
        organizer.settings.reusable_media_active = True
        organizer.settings.reusable_media_type_nfc_uid = True
        with scope(organizer=organizer):
            night, night_says = seed_night(organizer)
            day, day_says = seed_day(organizer)
            crowd, crowd_says = seed_crowd(organizer, size)
            devices = seed_devices(organizer, [night, day], crowd)
    print(json.dumps({"night": night_says, "day": day_says, "crowd": crowd_says, **devices}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
