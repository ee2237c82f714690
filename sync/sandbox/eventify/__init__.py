"""The sandbox as Eventify."""
