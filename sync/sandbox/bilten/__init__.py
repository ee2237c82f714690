"""The sandbox as Bilten."""
