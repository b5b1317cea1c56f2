"""The measuring itself, without any time in it: what readers ask for, and how it is summed up."""

from itertools import islice
from math import isnan
from urllib.parse import parse_qs

import pytest
import shelf

from explorer.bench.sessions import PAGES, Seen, shared, varied
from explorer.filters import Filters
from explorer.library import database
from explorer.store import queries


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    found = database(shelf.crowd(tmp_path_factory.mktemp("bench") / "crowd.db"))
    yield found
    found.conn.close()


@pytest.mark.parametrize("page", PAGES)
def test_varied_readers_ask_for_views_that_exist_and_seldom_for_the_same(db, page):
    asked = list(islice(varied(db, page), 200))
    read = [Filters.from_query(parse_qs(query)) for query in asked]
    assert not [notices for _, notices in read if notices]
    assert len(set(asked)) > 100
    table, names = PAGES[page]
    assert {name for filters, _ in read for name in filters.active()} == set(names)
    assert any(queries.total(db, table, filters) for filters, _ in read)
    assert asked == list(islice(varied(db, page), 200))


def test_readers_of_one_link_all_ask_for_it(db):
    assert set(islice(shared(db, "figures"), 9)) == {""}


def test_quantiles_are_of_the_answers_in_milliseconds():
    seen = Seen([0.3, 0.1, 0.2, 0.4])
    assert [seen.quantile(share) for share in (0, 0.5, 0.95, 1)] == [100, 300, 400, 400]
    assert isnan(Seen().quantile(0.5))
