"""HTTP to a platform: the one place where foreign errors become ours. It knows no platform and no roster."""
