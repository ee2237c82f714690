"""The host's server: its program, its process, the ledger in it, and that one program of a laptop runs it."""
