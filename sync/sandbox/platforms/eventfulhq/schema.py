"""Tables in EventfulHQ's record shapes (schemas 1, 4, 8, 9, 13 and 14).

Columns up to ``version`` (BaseEntity) are the published record; ``rev`` and what stands behind it, and the tables
``check_in_devices``, ``door_sales``, ``rsvps``, ``rsvp_check_ins`` and ``ticket_scans``, are chosen
(docs/platforms/eventfulhq.md). Instants are in UTC with microseconds.
"""

_BASE = """created_at TEXT NOT NULL, updated_at TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
    is_deleted INTEGER NOT NULL DEFAULT 0, deleted_at TEXT, rev INTEGER NOT NULL"""

SCHEMA = f"""
CREATE TABLE IF NOT EXISTS users (
    user_id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE,
    primary_archetype TEXT NOT NULL CHECK (primary_archetype IN ('Artist', 'Expert', 'Fan', 'SuperAdmin')));
CREATE TABLE IF NOT EXISTS api_credentials (
    credential_id TEXT PRIMARY KEY, app_id TEXT NOT NULL UNIQUE, client_id TEXT NOT NULL UNIQUE,
    client_secret_hash TEXT NOT NULL, permissions_scope TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS events (
    event_edition_id TEXT PRIMARY KEY, edition_title TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'completed', 'cancelled')),
    start_datetime TEXT NOT NULL, end_datetime TEXT NOT NULL, owner_user_id TEXT REFERENCES users (user_id),
    {_BASE}, CHECK (end_datetime > start_datetime));
CREATE TABLE IF NOT EXISTS ticket_types (
    ticket_type_id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (event_edition_id), name TEXT NOT NULL,
    price_credits TEXT NOT NULL, total_quantity INTEGER NOT NULL, quantity_sold INTEGER NOT NULL DEFAULT 0,
    sale_start_datetime TEXT, sale_end_datetime TEXT, included_perks TEXT NOT NULL DEFAULT '[]', {_BASE});
CREATE TABLE IF NOT EXISTS tickets (
    ticket_id TEXT PRIMARY KEY, ticket_number TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL REFERENCES events (event_edition_id),
    ticket_type_id TEXT NOT NULL REFERENCES ticket_types (ticket_type_id),
    purchaser_user_id TEXT NOT NULL REFERENCES users (user_id),
    current_owner_user_id TEXT NOT NULL REFERENCES users (user_id), purchase_price_credits TEXT NOT NULL,
    qr_code TEXT NOT NULL UNIQUE CHECK (length(qr_code) <= 255),
    check_in_status TEXT NOT NULL DEFAULT 'not_checked_in'
        CHECK (check_in_status IN ('not_checked_in', 'checked_in', 'no_show')),
    checked_in_at TEXT, status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'transferred', 'refunded')),
    {_BASE}, access_token TEXT UNIQUE, client_sale_id TEXT);
CREATE TABLE IF NOT EXISTS ticket_transfers (
    transfer_id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL REFERENCES tickets (ticket_id),
    from_user_id TEXT NOT NULL REFERENCES users (user_id), to_user_id TEXT REFERENCES users (user_id), to_email TEXT,
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'completed', 'cancelled', 'expired')),
    transfer_token TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL, {_BASE}, previous_qr_code TEXT,
    previous_access_token TEXT);
CREATE TABLE IF NOT EXISTS event_staff (
    staff_assignment_id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (event_edition_id),
    user_id TEXT NOT NULL REFERENCES users (user_id), role_title TEXT NOT NULL, role_category TEXT NOT NULL,
    assignment_status TEXT NOT NULL, shift_start_datetime TEXT, shift_end_datetime TEXT, {_BASE});
CREATE TABLE IF NOT EXISTS entity_translations (
    translation_id TEXT PRIMARY KEY, entity_type TEXT NOT NULL, entity_id TEXT NOT NULL, field_name TEXT NOT NULL,
    language_code TEXT NOT NULL, translated_text TEXT NOT NULL, UNIQUE (entity_id, field_name, language_code));
CREATE TABLE IF NOT EXISTS sync_logs (
    sync_id TEXT PRIMARY KEY, integration_id TEXT NOT NULL, operation TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('started', 'completed', 'failed', 'cancelled')), started_at TEXT NOT NULL,
    completed_at TEXT, records_processed INTEGER NOT NULL DEFAULT 0, success_count INTEGER NOT NULL DEFAULT 0,
    error_count INTEGER NOT NULL DEFAULT 0, error_details TEXT);

-- Chosen ----------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS check_in_devices (
    device_id TEXT PRIMARY KEY, device_name TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES api_credentials (client_id), is_revoked INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS door_sales (
    client_sale_id TEXT PRIMARY KEY, device_id TEXT NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL,
    method TEXT CHECK (method IN ('cash', 'card')), sold_by TEXT, created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rsvps (
    rsvp_id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (event_edition_id), guest_name TEXT NOT NULL,
    guest_email TEXT, invitation_code TEXT NOT NULL UNIQUE, plus_ones INTEGER NOT NULL DEFAULT 0 CHECK (plus_ones >= 0),
    guest_names TEXT NOT NULL DEFAULT '[]', note TEXT,
    status TEXT NOT NULL CHECK (status IN ('invited', 'accepted', 'maybe', 'declined', 'withdrawn')), {_BASE});
CREATE TABLE IF NOT EXISTS rsvp_check_ins (
    client_scan_id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('admission', 'refusal', 'exit', 'undo')),
    rsvp_id TEXT NOT NULL REFERENCES rsvps (rsvp_id), event_id TEXT NOT NULL REFERENCES events (event_edition_id),
    device_id TEXT NOT NULL REFERENCES check_in_devices (device_id), gate TEXT, checked_in_at TEXT NOT NULL,
    device_time TEXT, guest INTEGER NOT NULL DEFAULT 1, reason TEXT NOT NULL, undoes TEXT, undone_by TEXT,
    checked_in_by TEXT, sequence INTEGER, generation INTEGER NOT NULL DEFAULT 0, rev INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS ticket_scans (
    client_scan_id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('admission', 'refusal', 'exit', 'undo')),
    ticket_id TEXT REFERENCES tickets (ticket_id), event_id TEXT NOT NULL REFERENCES events (event_edition_id),
    device_id TEXT NOT NULL REFERENCES check_in_devices (device_id), gate TEXT, scanned_at TEXT NOT NULL,
    device_time TEXT, reason TEXT NOT NULL, undoes TEXT, undone_by TEXT, scanned_by TEXT, qr_hash TEXT,
    sequence INTEGER, generation INTEGER NOT NULL DEFAULT 0, rev INTEGER NOT NULL);

CREATE INDEX IF NOT EXISTS tickets_rev ON tickets (rev);
CREATE INDEX IF NOT EXISTS transfers_ticket ON ticket_transfers (ticket_id);
CREATE INDEX IF NOT EXISTS scans_rev ON ticket_scans (rev);
CREATE INDEX IF NOT EXISTS scans_ticket ON ticket_scans (ticket_id);
"""

COUNT_SOLD = """
UPDATE ticket_types SET quantity_sold = (
    SELECT count(*) FROM tickets AS t
    WHERE t.ticket_type_id = ticket_types.ticket_type_id AND NOT t.is_deleted AND t.status <> 'refunded')
"""
"""Brings the counts of all ticket types up to date."""
