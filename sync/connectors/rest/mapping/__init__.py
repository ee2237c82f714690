"""From a profile's rules to functions that make our records of the platform's items."""
