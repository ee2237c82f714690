"""Reading the entry log: which entries are one ticket's or one guest's, who is inside, which number comes next."""
