"""Whatever is done to a library, its summaries say what a count of its rows says."""

from datetime import date
from random import Random

import pytest
from made_up import MADE, extraction, story

from explorer.filters import Filters
from explorer.store import articles, queries, summaries
from explorer.store.article import stories
from explorer.store.connection import transaction
from explorer.store.pages.company import beside
from explorer.store.pages.counted import FACET_COUNTED
from explorer.store.pages.groups import AMOUNT, DIFFER, GROUPS, SAME
from explorer.store.pages.spans import between
from explorer.store.pages.tables import FACETS, TABLES
from explorer.store.pages.tally import COUNTED, tally
from explorer.store.pages.where import params, where
from explorer.store.review import corrections, rulings
from explorer.store.summaries.totals import SUMMARIES

TABLE_NAMES = sorted({summary.table for summary in SUMMARIES})
EVERYTHING = Filters()


def held(db):
    return {
        table: sorted(db.execute(f"select * from {table}").fetchall(), key=repr)
        for table in TABLE_NAMES
    }


def _numbers(db, table):
    return [number for (number,) in db.execute(f"select number from {table}")]


def _add(db, chance, step):
    url = chance.choice([None, f"https://a.example/{chance.randrange(4)}"])
    day = chance.choice([None, "2025-08-19", "2025-08-20T09:00", "2025-09-01", "2024-01-31"])
    found = extraction(
        story(step), chance.choice([0.3, 0.55, 0.8]),
        url=url, published=day, source=chance.choice([None, "Wire", "Post"]),
    )  # fmt: skip
    articles.save(db, found, batch=chance.choice([None, _batch(db, chance)]), **MADE)


def _batch(db, chance):
    there = _numbers(db, "batch")
    return chance.choice(there) if len(there) > 2 else articles.begin(db)


def _delete(db, chance, _step):
    there = _numbers(db, "article")
    if there:
        articles.delete(db, chance.choice(there))


def _replace(db, chance, step):
    there = _numbers(db, "article")
    if there:
        again = extraction(story(1000 + step), source="Post", published="2025-08-21")
        articles.replace(db, chance.choice(there), again, **MADE)


def _undo_batch(db, chance, _step):
    there = _numbers(db, "batch")
    if there:
        articles.undo(db, chance.choice(there))


def _correct(db, chance, _step):
    record = chance.choice(["figure", "statement", "position"])
    there = _numbers(db, record)
    if not there:
        return
    changes = {
        "figure": {"value": float(chance.randrange(5))},
        "statement": {"speaker": "Westmark"},
        "position": chance.choice([{"stance": "conditional"}, {"side": "Westmark"}, {"issue": "peace"}]),
    }[record]  # fmt: skip
    verdict = chance.choice(["accept", "reject", "fix"])
    fixed = changes if verdict == "fix" else None
    corrections.correct(db, record, chance.choice(there), verdict, who="A", changes=fixed)


def _take_back(db, chance, _step):
    there = _numbers(db, "correction")
    if there:
        corrections.undo(db, chance.choice(there))


def _rule(db, chance, step):
    thing = chance.choice(["entity", "issue"])
    there = _numbers(db, thing)
    if len(there) < 2:
        return
    one, other = chance.sample(there, 2)
    try:
        if chance.random() < 0.5:
            rulings.merge(db, thing, one, other, who="A")
        else:
            rulings.rename(db, thing, one, f"Name {step % 3}", who="A")
    except Exception as error:
        assert "one already" in str(error)


def _unrule(db, chance, _step):
    there = _numbers(db, "ruling")
    if there:
        rulings.undo(db, chance.choice(there))


def _join(db, chance, _step):
    there = _numbers(db, "article")
    if len(there) > 1:
        stories.join(db, *chance.sample(there, 2))


ACTS = (
    *(_add,) * 5, _delete, _replace, _undo_batch, *(_correct,) * 3, _take_back,
    _rule, _unrule, _join, _join,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_summaries_kept_by_the_writer_equal_those_made_anew(db, seed):
    chance = Random(seed)
    for step in range(60):
        act = chance.choice(ACTS)
        act(db, chance, step)
        kept = held(db)
        with transaction(db):
            summaries.rebuild(db)
        made = held(db)
        for table in TABLE_NAMES:
            assert kept[table] == made[table], (table, act.__name__, step)
    _agree(db)


NARROWED = (
    Filters(since="2025-01-01"),
    Filters(until="2025-08-20"),
    Filters(since="2024-02-01", until="2025-08-20", sources=("Wire",)),
    Filters(issues=("truce",)),
    Filters(issues=("truce",), since="2025-08-20", actors=("Northland",)),
    Filters(issues=("truce", "border talks"), sources=("Post",)),
)


def _agree_under_filters(db):
    for filters in NARROWED:
        for table in ("positions", "figures", "statements"):
            assert queries.total(db, table, filters) == len(
                list(queries.export(db, table, filters))
            ), (table, filters)
            for facet, tables in FACETS.items():
                if column := tables.get(table):
                    narrowed = where(filters, table, {facet, "cell"})
                    counted = FACET_COUNTED.format(
                        column=column, what="count(*)", source=TABLES[table].view, where=narrowed
                    )
                    there = db.execute(counted, {**params(filters), "limit": 100}).fetchall()
                    shown = queries.facets(db, filters, facet, table)
                    told = list(shown.itertuples(index=False, name=None))
                    assert told == there, (facet, table, filters)
        found = tally(db, filters)
        listed = [row for row in queries.export(db, "positions", filters) if not row["repeat"]]
        members = found["members"].isna()
        assert found["positions"][members].sum() == len(listed), filters


def _agree(db):
    """Compare what pages are told with a count of the rows."""
    _agree_under_filters(db)
    for table in TABLES:
        assert queries.total(db, table) == len(list(queries.export(db, table)))
    for facet, tables in FACETS.items():
        for table, column in tables.items():
            if table in {"entities", "mentions"}:
                continue
            counted = FACET_COUNTED.format(
                column=column, what="count(*)", source=TABLES[table].view,
                where=where(EVERYTHING, table),
            )  # fmt: skip
            there = [tuple(row) for row in db.execute(counted, {"limit": 100})]
            shown = queries.facets(db, EVERYTHING, facet, table)
            assert list(shown.itertuples(index=False, name=None)) == there, (facet, table)
    _agree_on_groups(db)
    raw = db.execute(_counted_tally(), {**params(EVERYTHING), "most": 100}).fetchall()
    told = tally(db).astype(object).where(lambda frame: frame.notna(), None)
    assert sorted(map(_plain, told.values.tolist())) == sorted(map(_plain, raw))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-01-01", "2025-12-31", ["2025"]),
        ("2024-01-01", "2025-01-31", ["2024", "2025-01"]),
        ("2024-02-28", "2024-04-02", ["2024-02-28", "2024-02-29", "2024-03", "2024-04-01", "2024-04-02"]),
        ("2025-08-20", "2025-08-20", ["2025-08-20"]),
        ("2025-08-21", "2025-08-20", []),
        ("9999-12-01", "9999-12-31", ["9999-12"]),
    ],
)  # fmt: skip
def test_two_dates_have_as_few_spans_as_can_be(first, last, expected):
    assert between(date.fromisoformat(first), date.fromisoformat(last)) == expected


def _plain(row):
    *others, told_by, members = row
    parts = [sorted(filter(None, str(part or "").split(","))) for part in (told_by, members)]
    return repr([*(int(x) if isinstance(x, float) else x for x in others), *parts])


def _counted_tally():
    from explorer.store.pages.tally import CHOSEN, EVERY, ROWS  # noqa: PLC0415 - its parts

    return COUNTED.format(
        where=where(EVERYTHING, "positions"),
        chosen=CHOSEN.format(source="positions", where="true", n="1"),
        every=EVERY.format(n="1"),
        rows=ROWS.format(
            articles="cells.articles",
            joined="join cells on cells.issue = every.issue and cells.side = every.side",
        ),
    )


def _agree_on_groups(db):
    for differ, having in ((False, SAME), (True, DIFFER)):
        counted = GROUPS.format(
            amount=AMOUNT, where=where(EVERYTHING, "figures"), having=having, order=""
        )
        there = [tuple(row) for row in db.execute(counted, {"limit": 200, "newest": 10_000})]
        shown = queries.figure_groups(db, EVERYTHING, differ=differ)
        told = shown.astype(object).where(shown.notna(), None)
        assert sorted(map(repr, told.itertuples(index=False, name=None))) == sorted(
            map(repr, there)
        )


@pytest.mark.parametrize(
    ("filters", "sides"),
    [
        (Filters(issues=("truce",)), {"Northland", "Southland"}),
        (Filters(actors=("Southland",)), {"Southland"}),
        (Filters(stances=("against",)), {"Northland"}),
        (Filters(issues=("truce",), sources=("Wire",)), {"Northland", "Southland"}),
        (Filters(issues=("truce",), sources=("Post",)), set()),
        (Filters(confidence=0.9), set()),
    ],
)
@pytest.mark.parametrize("few", [0, 3_000])
def test_the_tally_says_the_same_from_summaries_and_from_rows(db, monkeypatch, filters, sides, few):
    text = "Northland rejects the truce.\nSouthland backs the truce.\nSouthland backs the border talks."
    articles.save(db, extraction(text), **MADE)
    monkeypatch.setattr("explorer.store.pages.tally.FEW", few)
    found = tally(db, filters)
    assert set(found["side"]) == sides
    assert found["positions"].sum() == queries.total(db, "positions", filters)


def test_who_is_named_beside_an_entity_is_counted_by_sentence(db):
    text = "Northland rejects the truce with Southland.\nSouthland and Northland met.\nRain."
    articles.save(db, extraction(text), **MADE)
    [number] = [row["number"] for row in db.query("select * from entity where name = 'Northland'")]
    assert beside(db, number)[["name", "sentences"]].values.tolist() == [["Southland", 2]]
    articles.delete(db, 1)
    assert db.table("co_mention").count == 0
