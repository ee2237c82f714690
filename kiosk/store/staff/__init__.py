"""The staff of this laptop: who they are, their badges, their tries to sign in, and the audit log."""
