"""Measurements: ``make bench`` runs them all in one go and prints one table.

Figures of one run stand side by side and are compared as ratios: machines are noisy, absolute figures mean little.
"""
