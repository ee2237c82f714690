"""What a connector offers and is given, whichever platform it talks to."""
