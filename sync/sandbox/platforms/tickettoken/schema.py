"""Tables in TicketToken's record shapes (scanning-service and ticket-service), multi-tenant throughout.

Published: tickets and their access levels, scanner_devices, scans, scan_policies. Chosen, and told in the document on
TicketToken: the users here, ``qr_secrets``, ``journal``, and the column ``seq`` by which feeds are read. Instants are
in UTC with microseconds.
"""

SCHEMA = """
CREATE TABLE IF NOT EXISTS tenants (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS users (
    id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('VENUE_STAFF', 'VENUE_MANAGER', 'ADMIN', 'FAN')),
    name TEXT NOT NULL, is_active INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS events (
    id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), venue_id TEXT NOT NULL, name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'COMPLETED', 'CANCELLED')), starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL, timezone TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tickets (
    id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), event_id TEXT NOT NULL REFERENCES events (id),
    ticket_number TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN
        ('AVAILABLE', 'RESERVED', 'SOLD', 'MINTED', 'TRANSFERRED', 'REFUNDED', 'CANCELLED', 'REVOKED')),
    access_level TEXT NOT NULL CHECK (access_level IN ('GA', 'VIP', 'BACKSTAGE', 'ALL')),
    scan_count INTEGER NOT NULL DEFAULT 0, last_scanned_at TEXT, changed_at TEXT NOT NULL, seq INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS scanner_devices (
    device_id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), name TEXT NOT NULL,
    zone TEXT NOT NULL DEFAULT 'GA', is_active INTEGER NOT NULL DEFAULT 1, created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS scans (
    id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL, device_id TEXT NOT NULL REFERENCES scanner_devices (device_id),
    ticket_id TEXT NOT NULL REFERENCES tickets (id), result TEXT NOT NULL CHECK (result IN ('ALLOW', 'DENY')),
    reason TEXT, scanned_at TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0, seq INTEGER NOT NULL, zone TEXT);
CREATE TABLE IF NOT EXISTS scan_policies (
    id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), event_id TEXT NOT NULL REFERENCES events (id),
    policy_type TEXT NOT NULL CHECK (policy_type IN ('DUPLICATE_WINDOW', 'REENTRY', 'ZONE_ENFORCEMENT')),
    config TEXT NOT NULL, is_active INTEGER NOT NULL DEFAULT 1, UNIQUE (event_id, policy_type));

-- Chosen ----------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS qr_secrets (
    id TEXT PRIMARY KEY, algorithm TEXT NOT NULL CHECK (algorithm IN ('HMAC-SHA256', 'AES-256-CBC')),
    secret TEXT NOT NULL, revoked_at TEXT);
CREATE TABLE IF NOT EXISTS journal (
    entry_id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('EXIT', 'UNDO', 'REFUSAL')),
    device_id TEXT NOT NULL REFERENCES scanner_devices (device_id), event_id TEXT NOT NULL REFERENCES events (id),
    ticket_id TEXT REFERENCES tickets (id), occurred_at TEXT NOT NULL, reason TEXT, undoes TEXT, seq INTEGER NOT NULL);

CREATE INDEX IF NOT EXISTS tickets_event ON tickets (event_id, status);
CREATE INDEX IF NOT EXISTS scans_ticket ON scans (ticket_id, scanned_at);
"""
