"""New versions of the program, as the window asks for them."""
