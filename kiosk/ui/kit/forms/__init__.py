"""What people typed and ticked in a form, kept while the form itself is made anew."""
