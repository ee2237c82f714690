"""One file per credential scheme; the only room that knows cryptography."""
