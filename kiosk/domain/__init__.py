"""The pure heart of the house: standard library only, no input or output, no clock, no logging.

Everything here is a value or a function of its arguments. ``now`` is always an argument, randomness is passed in.
"""
