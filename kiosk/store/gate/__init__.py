"""What a scan reads and writes, each inside one transaction that the database opens."""
