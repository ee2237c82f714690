"""The daemon's tables of the roster: pages are written whole, together with the cursor behind them."""
