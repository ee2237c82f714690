"""Files that ship with the program: sounds, icons, fonts; read through importlib.resources."""
