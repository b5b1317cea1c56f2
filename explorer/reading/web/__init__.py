"""Web pages: the story among the blocks of a page, each paragraph with its role, and what the page declares."""
