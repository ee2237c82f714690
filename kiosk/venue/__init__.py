"""Single use over all gates of a venue, without the internet: the host's server, and each gate's connection to it.

Nobody else imports ``nats``. Nothing here listens on the network unless this laptop was made host by a person, and
nothing connects unless it was invited (docs/adr/0022).
"""
