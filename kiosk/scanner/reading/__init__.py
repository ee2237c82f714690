"""Reading codes in pictures: from the cheap attempt on every frame to the costly ones, and over several frames."""
