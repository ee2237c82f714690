"""Tables in Eventify's record shapes.

Columns up to ``rev`` are the published record; what stands behind it, and the tables that Eventify does not publish,
are chosen (docs/platforms/eventify.md). ``rev`` counts all changes of the platform: cursors are made of it. Instants
are ISO 8601 texts in UTC with milliseconds, as a JavaScript service would write them.
"""

SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (
    _id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, passwordHash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('ATTENDEE', 'ORGANIZER')), isVerified INTEGER NOT NULL,
    verificationToken TEXT, createdAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS profiles (
    _id TEXT PRIMARY KEY, accountId TEXT NOT NULL UNIQUE, firstName TEXT NOT NULL, lastName TEXT NOT NULL,
    city TEXT NOT NULL, avatarUrl TEXT);
CREATE TABLE IF NOT EXISTS events (
    _id TEXT PRIMARY KEY, organizerId TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL CHECK (type IN ('PAID', 'UNPAID')), eventCode TEXT NOT NULL UNIQUE, date TEXT NOT NULL,
    location TEXT NOT NULL DEFAULT '{}', bannerImage TEXT,
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')), slots TEXT NOT NULL,
    rev INTEGER NOT NULL, timezone TEXT NOT NULL, currency TEXT NOT NULL, endsAt TEXT, updatedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS bookings (
    _id TEXT PRIMARY KEY, userId TEXT NOT NULL, eventId TEXT NOT NULL, slotId TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING_PAYMENT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'USED')),
    amountDue INTEGER NOT NULL, createdAt TEXT NOT NULL,
    rev INTEGER NOT NULL, reference TEXT NOT NULL UNIQUE, cancelledAt TEXT, validFrom TEXT, validUntil TEXT,
    updatedAt TEXT NOT NULL, clientId TEXT, UNIQUE (userId, eventId));
CREATE TABLE IF NOT EXISTS transactions (
    id TEXT PRIMARY KEY, booking_id TEXT NOT NULL, stripe_intent_id TEXT, amount INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    status TEXT NOT NULL CHECK (status IN ('requires_payment_method', 'succeeded', 'failed')), created_at TEXT NOT NULL,
    method TEXT NOT NULL, clientId TEXT);
CREATE TABLE IF NOT EXISTS decisions (
    _id TEXT PRIMARY KEY, bookingId TEXT NOT NULL, organizerId TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('APPROVE', 'REJECT')), timestamp TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS qr_codes (
    _id TEXT PRIMARY KEY, bookingId TEXT NOT NULL, qrPayload TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'USED', 'INVALID')), generatedAt TEXT NOT NULL,
    rev INTEGER NOT NULL, eventId TEXT NOT NULL,
    invalidReason TEXT CHECK (invalidReason IN ('REVOKED', 'TRANSFERRED', 'BLOCKED')), updatedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entry_logs (
    _id TEXT PRIMARY KEY, qrId TEXT, scannedBy TEXT NOT NULL, scannedAt TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('SUCCESS', 'DUPLICATE_ENTRY')),
    rev INTEGER NOT NULL, entryId TEXT NOT NULL UNIQUE, bookingId TEXT, eventId TEXT NOT NULL, deviceId TEXT,
    undoneBy TEXT, details TEXT NOT NULL DEFAULT '{}');

-- Chosen ----------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS other_scans (
    entryId TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('REFUSAL', 'EXIT', 'UNDO')),
    bookingId TEXT, eventId TEXT NOT NULL, deviceId TEXT, scannedBy TEXT NOT NULL, scannedAt TEXT NOT NULL,
    rev INTEGER NOT NULL, details TEXT NOT NULL DEFAULT '{}');
CREATE TABLE IF NOT EXISTS revocations (
    _id TEXT PRIMARY KEY, eventId TEXT NOT NULL, bookingId TEXT, payloadHash TEXT, reason TEXT NOT NULL,
    rev INTEGER NOT NULL, updatedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS signing_keys (
    _id TEXT PRIMARY KEY, eventId TEXT, keyId TEXT NOT NULL, algorithm TEXT NOT NULL, publicKey TEXT NOT NULL,
    notBefore TEXT, notAfter TEXT, revokedAt TEXT, rev INTEGER NOT NULL, privateSeed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS gate_devices (
    _id TEXT PRIMARY KEY, organizerId TEXT NOT NULL, name TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0,
    createdAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS removed (collection TEXT NOT NULL, _id TEXT NOT NULL, rev INTEGER NOT NULL);

CREATE INDEX IF NOT EXISTS bookings_rev ON bookings (rev);
CREATE INDEX IF NOT EXISTS qr_codes_rev ON qr_codes (rev);
CREATE INDEX IF NOT EXISTS qr_codes_booking ON qr_codes (bookingId);
CREATE INDEX IF NOT EXISTS entry_logs_rev ON entry_logs (rev);
CREATE INDEX IF NOT EXISTS entry_logs_booking ON entry_logs (bookingId);
CREATE INDEX IF NOT EXISTS other_scans_rev ON other_scans (rev);
CREATE INDEX IF NOT EXISTS removed_rev ON removed (collection, rev);
"""
