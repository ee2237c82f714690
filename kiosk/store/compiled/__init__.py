"""The one place where Python writes Python: functions that are made once and run some hundred thousand times."""
