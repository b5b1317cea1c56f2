"""What the server does once, before the first visitor: load what pages need and keep it from the collector."""

import gc
from importlib import import_module

PAGES = (
    *("article_page", "board", "compare_page", "entity_panel", "figures", "growth"),
    *("overview_page", "review_page"),
)
"""Modules that bring along all that pages use: pandas, altair and every view."""


def up() -> int:
    """Import the views and freeze what is there; return how many objects the collector passes over.

    A full collection would walk through all of them again and again, while every session waits: 68 ms
    with the libraries loaded (over 150 with a language model), nothing once they are frozen.
    """
    for name in PAGES:
        import_module(f"explorer.ui.{name}")
    gc.collect()
    gc.freeze()
    return gc.get_freeze_count()
