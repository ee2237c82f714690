"""What proves this laptop's entries: checkpoints while the kiosk works, the evidence file, its verification."""
