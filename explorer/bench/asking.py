"""What each page asks of a library, timed query by query; and facets beside counting every row."""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlite_utils import Database

from explorer.bench.synthetic import timed
from explorer.filters import Filters
from explorer.store import queries
from explorer.store.connection import connect_read_only, plain_errors
from explorer.store.pages.company import affiliations, beside, together
from explorer.store.pages.counted import FACET_COUNTED
from explorer.store.pages.news import loads, news
from explorer.store.pages.tables import FACETS, TABLES
from explorer.store.pages.tally import found_in, tally
from explorer.store.pages.where import params, where
from explorer.store.review import review_queue, reviewed

ROUNDS = 7
SLOW = 20.0
"""Milliseconds within which a page's query should be answered."""

ROWS, DOTS = 50, 1000
"""Rows on a page of a table, and those a chart shows."""

Asked = dict[str, Callable[[], object]]


def asking(path: Path) -> Iterator[str]:
    """Yield lines: p50 and p95 of every query of every page, then under filters, then facets."""
    db = connect_read_only(path, seconds=60)
    try:
        yield f"{queries.total(db, 'articles')} articles; ms of CPU: p50, p95 of {ROUNDS} rounds"
        for page, asked in pages(db).items():
            yield from _lines(page, asked)
        for name, filters in FILTERED.items():
            yield from _lines(f"under {name}", _listed(db, filters))
        yield from _lines("search", _search(db))
        yield from facet_ratios(db)
    finally:
        db.conn.close()


def _lines(page: str, asked: Asked) -> Iterator[str]:
    for name, query in asked.items():
        query()
        times = sorted(timed(query, time.process_time) * 1000 for _ in range(ROUNDS))
        p95 = times[int(0.95 * (ROUNDS - 1))]
        slow = "  over 20" if p95 > SLOW else ""
        yield f"  {page:<34} {name:<20} {statistics.median(times):8.1f} {p95:8.1f}{slow}"


def pages(db: Database) -> dict[str, Asked]:
    """Return page -> what it asks without filters, by the name of the question."""
    everything = Filters()
    frame: Asked = {
        "sides": lambda: queries.sides(db),
        "counts": lambda: queries.counts(db),
        "provenance": lambda: queries.provenance(db),
    }
    return {
        "every page": frame,
        "overview": {
            "loads": lambda: loads(db),
            "news": lambda: news(db, loads(db, 1)[0]["since"]),
            "tally": lambda: tally(db),
            "disagreements": lambda: queries.disagreements(db, everything, 8),
            "articles": lambda: queries.articles(db, everything, ROWS),
            **_facets(db, everything, "positions", ("actors", "sources")),
        },
        "positions": {
            "tally": lambda: tally(db),
            "found in": lambda: found_in(db),
            **_cell(db),
            **_facets(db, everything, "positions", ("stances", "actors", "issues", "sources")),
        },
        "figures": {
            **_rows(db, everything, "figures"),
            "dots": lambda: queries.figures(db, everything, DOTS),
            "groups": lambda: queries.figure_groups(db, everything, limit=30),
            **_facets(
                db, everything, "figures", ("kinds", "statuses", "actors", "speakers", "sources")
            ),
        },
        "statements": {
            **_rows(db, everything, "statements"),
            **_facets(db, everything, "statements", ("kinds", "actors", "speakers", "sources")),
        },
        "entities": {
            **_rows(db, everything, "entities"),
            **_facets(db, everything, "entities", ("kinds", "actors", "sources")),
            **_entity(db),
        },
        "article": _article(db),
        "review": {
            "agreement": lambda: reviewed.agreement(db),
            "first": lambda: review_queue.first(db, "positions", everything),
            "place": lambda: review_queue.place(db, "positions", everything, 1),
            "first by chance": lambda: review_queue.first(db, "figures", everything, "chance"),
        },
    }


FILTERED = {
    "an actor": Filters(actors=("Ukraine",)),
    "an issue": Filters(issues=("ceasefire",)),
    "a source": Filters(sources=("Morning Wire",)),
    "a month": Filters(since="2025-06-01", until="2025-06-30"),
    "actor, issue, date": Filters(
        actors=("Ukraine",), issues=("ceasefire",), since="2025-06-01", until="2025-06-30"
    ),
    "words in few articles": Filters(q="Bababu"),
}


def _listed(db: Database, filters: Filters) -> Asked:
    """Return what the pages of tables ask under some filters."""
    return {
        "tally": lambda: tally(db, filters),
        **_rows(db, filters, "positions"),
        **_rows(db, filters, "figures"),
        **_rows(db, filters, "statements"),
        **_facets(db, filters, "positions", ("actors", "issues", "sources")),
        **{
            f"figures {name}": query
            for name, query in _facets(db, filters, "figures", ("kinds", "speakers")).items()
        },
        "groups": lambda: queries.figure_groups(db, filters, limit=30),
    }


def _rows(db: Database, filters: Filters, table: str) -> Asked:
    return {
        f"{table} total": lambda: queries.total(db, table, filters),
        f"{table} page": lambda: getattr(queries, table)(db, filters, ROWS),
    }


def _facets(db: Database, filters: Filters, table: str, names: tuple[str, ...]) -> Asked:
    def of(name: str) -> Callable[[], object]:
        return lambda: queries.facets(db, filters, name, table)

    return {f"facet {name}": of(name) for name in names}


def _cell(db: Database) -> Asked:
    """Return what the fullest cell asks when it is opened."""
    board = queries.facets(db, Filters(), "issues")["value"]
    sides = queries.sides(db)
    filters = Filters(cell=(sides[0], str(board[0])))
    return {
        "fullest cell total": lambda: queries.total(db, "positions", filters),
        "fullest cell page": lambda: queries.positions(db, filters, ROWS),
    }


def _entity(db: Database) -> Asked:
    """Return what the panel of the entity with most mentions asks."""
    found = queries.entities(db, Filters(), 1).iloc[0]
    number, name = int(found["number"]), str(found["name"])
    only, others = Filters(entity=number), beside(db, number)
    numbers = [number, *others["number"]]
    return {
        "panel": lambda: queries.entities(db, only, 1),
        "panel mentions": lambda: queries.mentions(db, number, Filters(), 200),
        "panel beside": lambda: beside(db, number),
        "panel together": lambda: together(db, numbers),
        "panel told": lambda: affiliations(db, number),
        "panel tally": lambda: tally(db, Filters(actors=(name,))),
        "panel said": lambda: queries.statements(db, Filters(speakers=(name,)), 5),
        "panel said total": lambda: queries.total(db, "statements", Filters(speakers=(name,))),
        "panel statements": lambda: queries.statements(db, only, 5),
        "panel figures": lambda: queries.figures(db, only, 8),
    }


def _article(db: Database) -> Asked:
    article = str(queries.articles(db, Filters(), 1).iloc[0]["article"])
    return {
        "article": lambda: queries.article(db, article),
        "marks": lambda: queries.marks(db, article),
    }


def _search(db: Database) -> Asked:
    def page(words: str) -> Callable[[], object]:
        filters = Filters(q=words)
        return lambda: (queries.search(db, words, filters, ROWS), queries.hits(db, words))

    def facet(words: str) -> Callable[[], object]:
        return lambda: queries.facets(db, Filters(q=words), "actors", "statements")

    found = queries.entities(db, Filters(kinds=("person",), sort="articles"), 1)
    rare = str(found.iloc[0]["name"])
    return {
        "a rare name": page(rare),
        "a word in every article": page("the"),
        "a common phrase": page('"security guarantees"'),
        "facet, a rare name": facet(rare),
        "facet, a common word": facet("ceasefire"),
    }


def facet_ratios(db: Database) -> Iterator[str]:
    """Yield how much faster facets are from their summary than by counting every row."""
    for facet, table in (("actors", "positions"), ("kinds", "figures"), ("sources", "statements")):
        raw = _counting(db, facet, table)
        query = _facets(db, Filters(), table, (facet,))[f"facet {facet}"]
        summed = min(timed(query, time.process_time) for _ in range(ROUNDS))
        yield (
            f"  facet {facet} of {table}: counted {raw * 1000:.1f} ms, from the summary"
            f" {summed * 1000:.2f} ms, 1/{raw / summed:.0f}"
        )


def _counting(db: Database, facet: str, table: str) -> float:
    """Return the seconds that counting every row takes, the floor."""
    counted = FACET_COUNTED.format(
        column=FACETS[facet][table],
        what="count(*)",
        source=TABLES[table].view,
        where=where(Filters(), table),
    )
    bound = {**params(Filters()), "limit": 100}
    with plain_errors():
        return timed(lambda: db.execute(counted, bound).fetchall(), time.process_time)
