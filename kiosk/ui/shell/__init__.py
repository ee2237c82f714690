"""The window itself: it opens the pages, and it alone knows all features."""
