"""EventfulHQ's collections for devices that keep a copy: published records, with what a gate needs to know embedded."""

import msgspec

from sync.sandbox.tables import Row, Tables

COLLECTIONS = {
    "events": "SELECT t.event_edition_id, t.edition_title, t.status, t.start_datetime, t.end_datetime, t.is_deleted,"
    " 'USD' AS currency, t.updated_at, t.version, t.rev FROM events t",
    "ticket-types": "SELECT t.ticket_type_id, t.event_id, t.name, t.price_credits, t.total_quantity, t.quantity_sold,"
    " t.sale_start_datetime, t.sale_end_datetime, t.included_perks, t.is_deleted, t.updated_at, t.rev"
    " FROM ticket_types t",
    "tickets": "SELECT t.ticket_id, t.ticket_number, t.event_id, t.ticket_type_id, t.purchaser_user_id,"
    " t.current_owner_user_id, t.purchase_price_credits, t.qr_code, t.check_in_status, t.checked_in_at, t.status,"
    " t.created_at, t.updated_at, t.version, t.is_deleted, t.deleted_at, t.access_token, t.client_sale_id, t.rev,"
    " u.name AS owner_name, u.email AS owner_email FROM tickets t JOIN users u ON u.user_id = t.current_owner_user_id",
    "ticket-scans": "SELECT t.client_scan_id, t.kind, t.ticket_id, t.event_id, t.device_id, t.gate, t.scanned_at,"
    " t.device_time, t.reason, t.undoes, t.scanned_by, t.qr_hash, t.sequence, t.generation, t.rev FROM ticket_scans t",
    "rsvp/check-ins": "SELECT t.client_scan_id, t.kind, t.rsvp_id, t.event_id, t.device_id, t.gate, t.checked_in_at,"
    " t.device_time, t.guest, t.reason, t.undoes, t.checked_in_by, t.sequence, t.generation, t.rev"
    " FROM rsvp_check_ins t",
    "event-staff": "SELECT t.staff_assignment_id, t.event_id, t.user_id, t.role_title, t.role_category,"
    " t.assignment_status, t.shift_start_datetime, t.shift_end_datetime, t.is_deleted, t.updated_at, t.rev,"
    " u.name AS user_name FROM event_staff t JOIN users u ON u.user_id = t.user_id",
}

GUEST_LIST = (
    "SELECT t.* FROM (SELECT r.rsvp_id, r.event_id, r.guest_name, r.guest_email, r.invitation_code, r.plus_ones,"
    " 1 + r.plus_ones AS guest_count, r.guest_names, r.note, r.status, r.is_deleted, r.updated_at, r.version, r.rev"
    " FROM rsvps r WHERE r.event_id = '{event_id}') t"
)
"""One event's guest list; the id is checked before it gets here."""


def _translations(tables: Tables, entity_id: str) -> dict[str, dict[str, str]]:
    """Return what an entity's fields say in other languages, by field and language."""
    found: dict[str, dict[str, str]] = {}
    sql = "SELECT field_name, language_code, translated_text FROM entity_translations WHERE entity_id = ?"
    for row in tables.rows(sql, entity_id):
        found.setdefault(row["field_name"], {})[row["language_code"]] = row["translated_text"]
    return found


def complete(tables: Tables, name: str, row: Row) -> Row:
    """Return a row as the platform shows it: real booleans and arrays, and a ticket's owner and transfers embedded."""
    if "is_deleted" in row:
        row["is_deleted"] = bool(row["is_deleted"])
    if name == "ticket-types":
        row["included_perks"] = msgspec.json.decode(row["included_perks"])
    for key, named in (("event_edition_id", "events"), ("ticket_type_id", "ticket-types")):
        if name == named:
            row["translations"] = _translations(tables, row[key])
    if "guest_names" in row:
        row["guest_names"] = msgspec.json.decode(row["guest_names"])
    if name == "tickets":
        row["current_owner"] = {"name": row.pop("owner_name"), "email": row.pop("owner_email")}
        row["transfers"] = tables.rows(
            "SELECT transfer_id, status, previous_qr_code, previous_access_token, updated_at FROM ticket_transfers"
            " WHERE ticket_id = ?",
            row["ticket_id"],
        )
    return row
