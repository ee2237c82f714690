"""The encrypted local database; the only room that knows SQL."""
