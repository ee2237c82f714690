-- Nobody asks for bookings and tickets by their numbers any more: looking up goes by the index of words (schema 5).
DROP INDEX bookings_number;
DROP INDEX tickets_number;

-- Codes that nobody can type are found by their hash alone; their texts are not kept, so that nobody can take them.
UPDATE credentials SET code = '' WHERE length(code) > 64;
