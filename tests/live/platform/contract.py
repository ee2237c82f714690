"""An event of its own for every test of the contract: guests of each kind, one list, signed codes."""

import json
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import now
from pretix.base.models import Device, Event, Order, OrderPosition, Organizer
from pretix.plugins.badges.models import BadgeItem, BadgeLayout
from pretix.plugins.badges.templates import TEMPLATES
from seed import Shop

LAYOUT = TEMPLATES["a6l"]["layout"]


def open_event(slug, guests):
    """Make an event.

    Args:
        slug: Its short name.
        guests: How many of them have a ticket without any flaw.

    Returns:
        The list's id, the products' ids by their names, and what every kind of guest holds.
    """
    with transaction.atomic():
        shop = Shop(Organizer.objects.get(), slug, signed=True)
        shop.made = shop.event.pk * 1000  # codes of orders are the organizer's, not the event's
        regular, other = shop.item("Regular"), shop.item("Backstage")
        banded = shop.item("Festival", media_policy="reuse_or_new", media_type="nfc_uid")
        made = shop.check_in_list("Doors", [regular, banded])
        layout = BadgeLayout.objects.create(event=shop.event, name="Crew", default=True, layout=json.dumps(LAYOUT))
        BadgeItem.objects.create(item=regular, layout=layout)
        BadgeItem.objects.create(item=other, layout=None)
        kinds = {
            "good": [shop.order(regular)[1][0] for _ in range(guests)],
            "unpaid": shop.order(regular, status=Order.STATUS_PENDING)[1],
            "unapproved": shop.order(regular, status=Order.STATUS_PENDING, require_approval=True)[1],
            "cancelled": shop.order(regular, status=Order.STATUS_CANCELED)[1],
            "lapsed": shop.order(regular, status=Order.STATUS_EXPIRED)[1],
            "elsewhere": shop.order(other)[1],
            "tomorrow": shop.order(regular)[1],
            "blocked": shop.order(regular)[1],
            "banded": [shop.order(banded)[1][0] for _ in range(3)],
        }
        OrderPosition.objects.filter(pk=kinds["tomorrow"][0].pk).update(valid_from=now() + timedelta(days=1))
        kinds["blocked"][0].blocked = ["admin"]
        kinds["blocked"][0].save()
    held = {kind: [{"code": p.secret, "ticket_id": str(p.pk)} for p in found] for kind, found in kinds.items()}
    items = {str(item.name): str(item.pk) for item in (regular, other, banded)}
    return {"list_id": made.pk, "items": items, "guests": held}


def add_device(slug):
    """Make a device for one event that waits for its set-up. It may do everything, also at the door."""
    device = Device.objects.create(organizer=Organizer.objects.get(), name=f"{slug}'s", security_profile="full")
    device.limit_events.set(device.organizer.events.filter(slug=slug))
    return {"token": device.initialization_token}


def revoke_devices(slug):
    """Revoke all devices of an event."""
    Device.objects.filter(limit_events__slug=slug).update(revoked=True)
    return {}


def rename_guest(ticket):
    """Change the name on a ticket."""
    position = OrderPosition.objects.get(pk=ticket)
    position.attendee_name_parts = {"_scheme": "full", "full_name": "Somebody Else"}
    position.save()
    position.order.touch()
    return {}


def of_ticket(ticket):
    """Return a ticket's code and its order's."""
    position = OrderPosition.objects.get(pk=ticket)
    return {"secret": position.secret, "order": position.order.code}


def sell_out(slug):
    """Let nothing be left of anything."""
    for quota in Event.objects.get(slug=slug).quotas.all():
        quota.size = 0
        quota.save()
    return {}


def door_sales(slug):
    """Return what was done at doors: tickets sold, payments taken, decisions."""
    found = []
    for order in Order.objects.filter(event__slug=slug).order_by("pk"):
        meta = order.api_meta or {}
        positions = list(OrderPosition.all.filter(order=order).order_by("positionid"))
        payments = [p for p in order.payments.filter(state="confirmed") if p.provider == "boxoffice"]
        later = [p for p in payments if p.info_data.get("receipt_id") != meta.get("gatehouse")]
        found += [_sale("payment", order, positions[0], payment, payment.amount) for payment in later]
        if "gatehouse" in meta:
            own = next((p for p in payments if p.info_data.get("receipt_id") == meta["gatehouse"]), None)
            found += [_sale("walk_in", order, p, own, p.price if own else 0) for p in positions]
            if order.status == Order.STATUS_CANCELED:
                found.append(_sale("cancellation", order, positions[0], None, 0))
        door_actions = {"pretix.event.order.approved": "approval", "pretix.event.order.denied": "rejection"}
        for action, kind in door_actions.items():
            for _ in order.all_logentries().filter(action_type=action):
                found.append(_sale(kind, order, positions[0], None, 0))
    return {"sales": found}


def _sale(kind, order, position, payment, amount):
    method = (payment.info_data.get("payment_type") or "").upper() if payment else ""
    about = {"kind": kind, "booking": order.code, "ticket": str(position.pk)}
    return {**about, "amount": int(amount * 100), "method": method}
