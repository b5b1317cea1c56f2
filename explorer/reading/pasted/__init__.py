"""Text without markup, as pasted from a page: which paragraph plays which part."""
