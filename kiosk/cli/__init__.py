"""The program for people and scripts: one module per family of verbs."""
