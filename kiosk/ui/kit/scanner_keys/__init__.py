"""What hand scanners that type send to the window: told from what people type, and kept whole."""
