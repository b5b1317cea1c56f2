"""What the server does before the first visitor."""

import gc

from explorer.ui import warm


def test_what_pages_need_is_kept_from_the_collector():
    try:
        assert warm.up() > 10_000
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
