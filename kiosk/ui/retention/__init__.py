"""Events that nobody needs any more: which are due, and the word of two people that removes them."""
