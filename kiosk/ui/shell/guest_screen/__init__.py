"""What guests see on a second screen: a sign, a colour and a word, and never anything about a person."""
