"""What the two programs tell each other. Each row has one writer; the other one polls."""
