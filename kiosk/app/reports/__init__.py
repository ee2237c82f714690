"""Reports put together: the store's figures, documents of them, and the files that these become."""
