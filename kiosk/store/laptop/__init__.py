"""This laptop: its clocks, where its database lies and whether it is the one it was, what is kept between starts."""
