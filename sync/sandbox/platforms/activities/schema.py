"""Tables in the record shapes of the Events & Activities Platform (Prisma models).

Published: User, Event, Booking, Payment, EventCheckIn (without a unique key), EventParticipant, Waitlist, ApiKey.
Chosen (docs/platforms/events-activities.md): ``EventCheckIn.createdAt`` and ``undoneBy``,
``EventParticipant.id`` and ``updatedAt``, ``clientId``, the closed
sets of ``Event.status`` and ``Payment.status``, and the tables ScanLog, DoorDecision and IdempotencyKey.
Instants are in UTC with microseconds.
"""

SCHEMA = """
CREATE TABLE IF NOT EXISTS User (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS ApiKey (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, rateLimit INTEGER, allowedIps TEXT NOT NULL,
    expiresAt TEXT, isActive INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS Event (
    id TEXT PRIMARY KEY, hostId TEXT NOT NULL REFERENCES User (id), title TEXT NOT NULL, startDate TEXT NOT NULL,
    endDate TEXT NOT NULL, timezone TEXT NOT NULL, maxParticipants INTEGER,
    price TEXT NOT NULL DEFAULT '0', currency TEXT NOT NULL DEFAULT 'INR', requiresApproval INTEGER NOT NULL DEFAULT 0,
    instantBooking INTEGER NOT NULL DEFAULT 1,
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'COMPLETED')), createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL, deletedAt TEXT);
CREATE TABLE IF NOT EXISTS Booking (
    id TEXT PRIMARY KEY, bookingNumber TEXT NOT NULL UNIQUE, eventId TEXT NOT NULL REFERENCES Event (id),
    userId TEXT NOT NULL REFERENCES User (id),
    status TEXT NOT NULL CHECK (status IN
        ('PENDING', 'CONFIRMED', 'CANCELLED', 'REFUNDED', 'ATTENDED', 'NO_SHOW', 'WAITLISTED')),
    numberOfGuests INTEGER NOT NULL DEFAULT 1 CHECK (numberOfGuests > 0), guestNames TEXT NOT NULL DEFAULT '[]',
    paymentStatus TEXT NOT NULL DEFAULT 'PENDING', attended INTEGER NOT NULL DEFAULT 0, attendedAt TEXT,
    checkInCode TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT, clientId TEXT);
CREATE TABLE IF NOT EXISTS Payment (
    id TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES User (id), eventId TEXT NOT NULL REFERENCES Event (id),
    bookingId TEXT NOT NULL REFERENCES Booking (id), amount TEXT NOT NULL, currency TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'COMPLETED', 'FAILED', 'REFUNDED')), method TEXT NOT NULL,
    createdAt TEXT NOT NULL, clientId TEXT);
CREATE TABLE IF NOT EXISTS EventCheckIn (
    id TEXT PRIMARY KEY, eventId TEXT NOT NULL REFERENCES Event (id), userId TEXT NOT NULL REFERENCES User (id),
    bookingId TEXT REFERENCES Booking (id), checkInCode TEXT NOT NULL,
    checkInMethod TEXT NOT NULL CHECK (checkInMethod IN ('QR_CODE', 'MANUAL', 'FACIAL_RECOGNITION')),
    checkInAt TEXT NOT NULL, checkInBy TEXT REFERENCES User (id), location TEXT, deviceInfo TEXT,
    createdAt TEXT NOT NULL, undoneBy TEXT);
CREATE TABLE IF NOT EXISTS EventParticipant (
    eventId TEXT NOT NULL REFERENCES Event (id), userId TEXT NOT NULL REFERENCES User (id),
    role TEXT NOT NULL CHECK (role IN ('PARTICIPANT', 'CO_HOST', 'ORGANIZER')), status TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE, updatedAt TEXT NOT NULL,
    PRIMARY KEY (eventId, userId));
CREATE TABLE IF NOT EXISTS Waitlist (
    eventId TEXT NOT NULL REFERENCES Event (id), userId TEXT NOT NULL REFERENCES User (id), position INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('WAITING', 'NOTIFIED', 'JOINED', 'EXPIRED')), PRIMARY KEY (eventId, userId));

-- Chosen ----------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS ScanLog (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('REFUSAL', 'EXIT', 'UNDO')),
    eventId TEXT NOT NULL REFERENCES Event (id), bookingId TEXT REFERENCES Booking (id), reason TEXT NOT NULL,
    scannedAt TEXT NOT NULL, location TEXT, undoes TEXT, deviceInfo TEXT, codeHash TEXT, createdAt TEXT NOT NULL,
    participantId TEXT);
CREATE TABLE IF NOT EXISTS DoorDecision (
    clientId TEXT PRIMARY KEY, bookingId TEXT NOT NULL REFERENCES Booking (id),
    decision TEXT NOT NULL CHECK (decision IN ('APPROVE', 'REJECT')), decidedBy TEXT);
CREATE TABLE IF NOT EXISTS IdempotencyKey (key TEXT PRIMARY KEY, checkInId TEXT NOT NULL REFERENCES EventCheckIn (id));

CREATE INDEX IF NOT EXISTS booking_change ON Booking (updatedAt);
CREATE INDEX IF NOT EXISTS check_in_booking ON EventCheckIn (bookingId);
"""
