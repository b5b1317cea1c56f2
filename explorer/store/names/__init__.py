"""One name for one thing over the whole library: spellings, votes, affiliations, and their undoing."""
