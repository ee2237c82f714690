"""The platforms that the sandbox can be, one package each; they do not know each other."""
