"""The program for people and scripts."""
