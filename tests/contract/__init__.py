"""The same contract for every platform."""
