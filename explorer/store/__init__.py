"""Extraction <-> SQLite: the only place with SQL.

``connection`` opens the library, ``articles`` writes it, ``queries`` reads it for pages and exports.
"""
