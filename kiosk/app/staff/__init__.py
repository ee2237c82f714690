"""Staff at this laptop: signing in, what they may do, and what of it is written down."""
