"""Finding and preparing code-like places in gray pixels. Knows no reader and no earlier frame."""
