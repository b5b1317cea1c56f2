"""What pages ask: filters as SQL, paged tables, the matrix, search, one article. ``queries`` offers it."""
