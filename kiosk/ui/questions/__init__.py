"""The organizer's questions, asked at the gate."""
