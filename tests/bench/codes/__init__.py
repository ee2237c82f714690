"""Generators of what gates meet: links and objects around codes, character sets, keyboards."""
