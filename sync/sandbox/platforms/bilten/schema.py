"""Tables in Bilten's record shapes.

Published: users, organizers, events, ticket_types, tickets, payments, branding_settings, and ``events.check_ins``,
whose UNIQUE(ticket_id) refuses a second check-in of a ticket. Chosen (docs/platforms/bilten.md): ``events.currency``,
``tickets.ticket_type_id``, ``is_active`` and ``door_sale_id``, ``check_ins.created_at``, and the tables
check_in_devices and scan_logs. Instants are in UTC with microseconds.
"""

SCHEMA = """
CREATE TABLE IF NOT EXISTS users (
    id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, first_name TEXT NOT NULL,
    last_name TEXT NOT NULL, phone TEXT, role TEXT NOT NULL CHECK (role IN ('user', 'organizer', 'admin')),
    is_active INTEGER NOT NULL DEFAULT 1, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS organizers (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), organization_name TEXT NOT NULL,
    contact_email TEXT, is_verified INTEGER NOT NULL DEFAULT 1, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS branding_settings (
    id TEXT PRIMARY KEY, organizer_id TEXT NOT NULL REFERENCES organizers (id), logo_url TEXT, primary_color TEXT,
    secondary_color TEXT, font_family TEXT, custom_css TEXT, is_active INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS events (
    id TEXT PRIMARY KEY, organizer_id TEXT NOT NULL REFERENCES organizers (id), title TEXT NOT NULL, description TEXT,
    location TEXT, venue_name TEXT, start_date TEXT NOT NULL, end_date TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled', 'completed')), max_capacity INTEGER,
    current_capacity INTEGER NOT NULL DEFAULT 0, currency TEXT NOT NULL DEFAULT 'EUR',
    is_featured INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS ticket_types (
    id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), name TEXT NOT NULL, description TEXT,
    price TEXT NOT NULL CHECK (CAST(price AS REAL) >= 0), quantity_available INTEGER NOT NULL,
    quantity_sold INTEGER NOT NULL DEFAULT 0, is_active INTEGER NOT NULL DEFAULT 1, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tickets (
    id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), user_id TEXT REFERENCES users (id),
    ticket_number TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('available', 'reserved', 'sold', 'cancelled', 'refunded')),
    price_paid TEXT NOT NULL, qr_code TEXT NOT NULL, purchased_at TEXT, expires_at TEXT, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, ticket_type_id TEXT NOT NULL REFERENCES ticket_types (id),
    is_active INTEGER NOT NULL DEFAULT 1, door_sale_id TEXT);
CREATE TABLE IF NOT EXISTS payments (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), ticket_id TEXT NOT NULL REFERENCES tickets (id),
    payment_intent_id TEXT, amount TEXT NOT NULL, currency TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'completed', 'failed', 'refunded')), payment_method TEXT NOT NULL,
    payment_details TEXT NOT NULL DEFAULT '{}', created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS check_in_devices (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES users (id),
    is_active INTEGER NOT NULL DEFAULT 1, created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS check_ins (
    id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
    ticket_id TEXT NOT NULL UNIQUE REFERENCES tickets (id), attendee_name TEXT, attendee_email TEXT,
    check_in_time TEXT NOT NULL, check_in_method TEXT NOT NULL CHECK (check_in_method IN ('qr_code', 'manual', 'nfc')),
    check_in_location TEXT, checked_in_by TEXT, notes TEXT, metadata TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS scan_logs (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('refusal', 'exit', 're_entry', 'undo')),
    event_id TEXT NOT NULL REFERENCES events (id), ticket_id TEXT REFERENCES tickets (id), reason TEXT NOT NULL,
    scanned_at TEXT NOT NULL, location TEXT, scanned_by TEXT, undoes TEXT, undone_by TEXT,
    metadata TEXT NOT NULL DEFAULT '{}', created_at TEXT NOT NULL);

CREATE INDEX IF NOT EXISTS tickets_change ON tickets (updated_at, id);
CREATE INDEX IF NOT EXISTS check_ins_change ON check_ins (created_at, id);
CREATE INDEX IF NOT EXISTS scan_logs_change ON scan_logs (created_at, id);
"""

COUNT_SOLD = """
UPDATE ticket_types SET quantity_sold = (
    SELECT count(*) FROM tickets AS t
    WHERE t.ticket_type_id = ticket_types.id AND t.is_active AND t.status NOT IN ('available', 'cancelled', 'refunded'))
"""
"""Brings the counts of all ticket types up to date."""
