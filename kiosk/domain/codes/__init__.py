"""Codes: their spellings, envelopes and keys, and what is known of a presented one."""
