"""What pages ask: rows, counts, facets and the matrix agree with each other; any text is a search."""

import math
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from made_up import ISSUES, MADE, SIDES, article, extraction, story

from explorer.errors import StoreError
from explorer.filters import SORTS, Filters
from explorer.records import Extraction, Figure, Span, Statement, article_id
from explorer.store import articles, queries
from explorer.store.connection import connect
from explorer.store.pages import nearness, search
from explorer.store.pages.tables import FACETS, TABLES
from explorer.store.pages.terms import match

FIRST = """The ministers met again.
Northland rejects the truce.
the Eastern League backs the truce.
Southland says 14 people were killed."""
SECOND = """Northland backs the truce.
Westmark rejects the grain tariff.
Southland says 19 people were killed.
"Nothing" was agreed, the héron flew: 5 % <b>more</b>."""


OFFERED = [(f, t) for f, tables in FACETS.items() for t in tables] + [("issues", "statements")]


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    """Return a library with two articles of known content and twelve made up at random."""
    library = connect(tmp_path_factory.mktemp("queries") / "library.db")
    known = [
        (FIRST, {"published": "2025-08-19", "source": "Wire", "headline": "Truce refused"}),
        (SECOND, {"published": "2025-08-20T09:00", "source": "Post", "headline": "Truce near"}),
    ]
    for text, fields in known:
        articles.save(library, extraction(text, **fields), **MADE)
    for seed in range(12):
        day = f"2025-09-{seed + 1:02}"
        found = extraction(
            story(seed), confidence=seed / 12, published=day, source=f"Paper {seed % 3}"
        )
        articles.save(library, found, **MADE)
    yield library
    library.conn.close()


ONE = article_id(FIRST)
EARLY = {"until": "2025-08-31"}
FILTERS = st.builds(
    Filters,
    article=st.sampled_from([None, None, None, ONE, "0" * 16]),
    actors=st.lists(
        st.sampled_from([*SIDES, "Nowhere", "' or 1=1 --"]), max_size=2, unique=True
    ).map(tuple),
    issues=st.lists(st.sampled_from([*ISSUES, "nothing"]), max_size=2, unique=True).map(tuple),
    stances=st.sampled_from([(), (), ("against",), ("favour", "unclear")]),
    sources=st.sampled_from([(), (), ("Wire",), ("Paper 1", "Post")]),
    kinds=st.sampled_from([(), (), ("casualties", "indirect", "country"), ("bloc",)]),
    speakers=st.sampled_from([(), (), ("Southland",)]),
    statuses=st.sampled_from([(), (), ("reported",), ("denied",)]),
    since=st.sampled_from([None, None, "2025-08-20", "2025-09-05"]),
    until=st.sampled_from([None, None, "2025-08-20", "2025-09-08"]),
    q=st.sampled_from(
        [None, None, "truce", '"were killed"', "'; drop table article; --", "rain OR ("]
    ),
    confidence=st.sampled_from([None, None, 0.5]),
    cell=st.sampled_from([None, None, ("Northland", "truce")]),
    entity=st.sampled_from([None, None, 1, 2**53]),
    sort=st.sampled_from([None, "-published", "value", "side", "(select 1)", "nonsense"]),
)


def cells(frame, *columns):
    return list(frame[list(columns)].itertuples(index=False, name=None))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(Filters(entity=2**53))
@given(FILTERS)
def test_rows_totals_and_exports_agree_under_any_filters(db, filters):
    counts = queries.counts(db, filters)
    for table in TABLES:
        exported = list(queries.export(db, table, filters))
        assert queries.total(db, table, filters) == len(exported)
        assert counts.get(table, len(exported)) == len(exported)
        if table != "mentions":
            shown = getattr(queries, table)(db, filters)
            assert shown["number"].tolist() == [row["number"] for row in exported]
            assert list(shown.columns) == list(TABLES[table].columns)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILTERS, st.sampled_from(OFFERED))
def test_a_facet_counts_what_a_click_on_it_would_show(db, filters, facet_of):
    facet, table = facet_of
    others = filters.without(facet).without("cell")
    for value, count in cells(queries.facets(db, filters, facet, table), "value", "count"):
        chosen = others.toggled(facet, value)
        column = FACETS[facet].get(table, "")
        shown = [
            row for row in queries.export(db, table, chosen) if row.get(column, value) == value
        ]
        assert len(shown) == count


def test_statements_offer_the_issues_of_their_sentences_while_they_are_few(tmp_path, monkeypatch):
    library, found = connect(tmp_path / "library.db"), extraction(FIRST)
    held = next(p for p in found.positions if p.issue == "truce")
    said = Statement(None, None, (held.evidence,), "indirect")
    articles.save(library, replace(found, statements=(*found.statements, said)), **MADE)
    offered = queries.facets(library, Filters(), "issues", "statements")
    assert cells(offered, "value", "count") == [("truce", 1)]
    assert queries.total(library, "statements", Filters(issues=("truce",))) == 1
    monkeypatch.setattr(nearness, "MOST", 1)
    assert queries.total(library, "statements") == 2
    assert queries.facets(library, Filters(), "issues", "statements").empty
    library.conn.close()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILTERS)
def test_the_matrix_counts_the_positions(db, filters):
    matrix = queries.matrix(db, filters)
    positions = list(queries.export(db, "positions", filters.without("cell")))
    assert matrix["positions"].sum() == len(positions)
    for row in matrix.to_dict("records"):
        cell = [p for p in positions if (p["issue"], p["side"]) == (row["issue"], row["side"])]
        assert row["favour"] == sum(p["stance"] == "favour" for p in cell)
        assert row["articles"] == len({p["article"] for p in cell})
        opened = filters.without("cell")
        opened = replace(opened, cell=(row["side"], row["issue"]))
        assert queries.total(db, "positions", opened) == row["positions"]


@pytest.mark.parametrize(
    ("table", "filters", "column", "expected"),
    [
        ("positions", {"article": ONE}, "side", ["Northland", "the Eastern League"]),
        ("positions", {**EARLY, "actors": ("Northland",)}, "stance", ["favour", "against"]),
        ("positions", {**EARLY, "stances": ("against",)}, "side", ["Westmark", "Northland"]),
        ("positions", {**EARLY, "issues": ("grain tariff",)}, "side", ["Westmark"]),
        ("positions", {"until": "2025-08-19"}, "issue", ["truce", "truce"]),
        ("positions", {"since": "2025-08-20", "until": "2025-08-20"}, "side", ["Northland", "Westmark"]),
        ("positions", {**EARLY, "cell": ("Northland", "truce")}, "stance", ["favour", "against"]),
        ("positions", {**EARLY, "sort": "side"}, "side", ["Northland"] * 2 + ["Westmark", "the Eastern League"]),
        ("figures", {**EARLY}, "value", [19.0, 14.0]),
        ("figures", {**EARLY, "sort": "value"}, "value", [14.0, 19.0]),
        ("figures", {**EARLY, "q": "19"}, "value", [19.0]),
        ("figures", {**EARLY, "speakers": ("Southland",), "sources": ("Post",)}, "sentence", [2]),
        ("figures", {**EARLY, "issues": ("truce",)}, "value", []),
        ("figures", {**EARLY, "entity": 1}, "value", []),
        ("figures", {**EARLY, "entity": 2}, "value", [19.0, 14.0]),
        ("mentions", {**EARLY, "issues": ("grain tariff",)}, "name", ["Westmark"]),
        ("statements", {**EARLY, "kinds": ("direct",)}, "content", []),
        ("statements", {"article": ONE}, "content", ["14 people were killed"]),
        ("entities", {"article": ONE, "kinds": ("bloc",)}, "name", ["the Eastern League"]),
        ("entities", {**EARLY, "q": "WESTM"}, "name", ["Westmark"]),
        ("articles", {**EARLY}, "headline", ["Truce near", "Truce refused"]),
        ("articles", {**EARLY, "actors": ("Westmark",)}, "headline", ["Truce near"]),
        ("articles", {**EARLY, "q": '"met again"'}, "headline", ["Truce refused"]),
    ],
)  # fmt: skip
def test_filters_narrow_as_they_say(db, table, filters, column, expected):
    rows = queries.export(db, table, Filters(**filters))
    assert [row[column] for row in rows] == expected


def test_a_search_keeps_to_the_filters(db):
    def found(text="the", **fields):
        return cells(queries.search(db, text, Filters(**fields)), "article", "sentence")

    assert found(article=ONE) == [(ONE, 2), (ONE, 1), (ONE, 0)]
    assert found(article=ONE, issues=("truce",)) == [(ONE, 2), (ONE, 1)]
    assert found(article=ONE, actors=("Northland",)) == [(ONE, 1)]
    assert found("people", article=ONE, entity=2) == [(ONE, 3)]
    assert found("people", article=ONE, speakers=("Southland",)) == [(ONE, 3)]
    assert found("people", article=ONE, speakers=("Northland",)) == []
    assert found(since="2030-01-01") == []


def test_a_query_that_is_stopped_is_one_plain_line(db, monkeypatch):
    db.conn.set_progress_handler(lambda: 1, 1)
    with pytest.raises(StoreError) as stopped:
        queries.articles(db)
    db.conn.set_progress_handler(None, 0)
    assert str(stopped.value) == "library: the query took too long and was stopped"


def test_evidence_is_the_article_s_own_words(db):
    texts = {row["id"]: row["text"] for row in db.query("select id, text from article")}
    for row in queries.export(db, "positions"):
        text = texts[row["article"]]
        assert text[row["start"] : row["end"]] == row["evidence"]
        assert text[row["context_start"] : row["context_end"]] == row["context"]
        assert row["context_start"] <= row["start"] < row["context_end"]
    for row in queries.export(db, "figures"):
        assert texts[row["article"]][row["start"] : row["end"]] == row["text"]
        assert row["text"] in row["evidence"]


@pytest.mark.parametrize("table", sorted(TABLES))
@pytest.mark.parametrize("sort", [*SORTS, "number); drop table article; --", "rowid"])
def test_any_sort_is_from_the_allow_list(db, table, sort):
    for way in ("", "-"):
        page = TABLES[table].ordered(Filters(sort=way + sort))
        assert "drop" not in page
        assert queries.total(db, table) == len(
            list(queries.export(db, table, Filters(sort=way + sort)))
        )


def test_pages_are_slices_of_the_whole(db):
    whole = queries.figures(db)["number"].tolist()
    pages = [queries.figures(db, Filters(page=n), limit=4)["number"].tolist() for n in (1, 2, 3)]
    assert [number for page in pages for number in page] == whole[:12]
    assert queries.figures(db, Filters(page=10**6)).empty


def test_marks_lie_in_the_text_and_name_their_record(db):
    marks = queries.marks(db, ONE)
    assert cells(marks[marks.kind == "figure"], "start", "end", "label", "sentence") == [
        (FIRST.index("14"), FIRST.index("14") + 2, "casualties", 3)
    ]
    assert set(marks.kind) == {"entity", "figure", "statement", "cue", "speaker", "position"}
    assert marks["start"].is_monotonic_increasing
    assert (marks["end"] <= len(FIRST)).all()
    assert queries.marks(db, "0" * 16).empty
    assert queries.article(db, "0" * 16) is None


def test_groups_of_figures_show_disagreement(db):
    [group] = queries.disagreements(db, Filters(**EARLY)).to_dict("records")
    assert (group["figures"], group["articles"], group["amounts"]) == (2, 2, 2)
    assert (group["low"], group["high"], group["measure"]) == (14, 19, "casualties people kill")
    shown = queries.figures(db, Filters(measure=group["measure"], **EARLY))
    assert shown["value"].tolist() == [19, 14]


@pytest.mark.parametrize(
    ("first", "second", "days", "differ"),
    [
        ("Southland says 14 people were killed.", "Southland says 19 people were killed.", 1, True),
        (
            "Southland says 14 people were killed.",
            "Southland says 14 people were killed.",
            1,
            False,
        ),
        (
            "Southland says 14 people were killed.",
            "Westmark says 19 soldiers were killed.",
            1,
            True,
        ),
        (
            "Southland says 14 people were killed.",
            "Southland says 19 people were killed.",
            30,
            False,
        ),
    ],
)
def test_amounts_disagree_when_two_say_different_things_of_one_week(
    tmp_path, first, second, days, differ
):
    library = connect(tmp_path / "library.db")
    for text, day in ((first, 18), (second, 18 + days)):
        date = f"2025-08-{day}" if day < 32 else f"2025-09-{day - 31}"
        articles.save(library, extraction(f"{text}\nOn {day}.", published=date), **MADE)
    assert len(queries.figure_groups(library)) == 1
    assert (not queries.disagreements(library).empty) is differ
    library.conn.close()


def test_a_figure_without_value_is_null_not_nan_in_exports(db):
    text = "Dozens came."
    vague = Figure(
        0,
        6,
        "Dozens",
        None,
        24.0,
        None,
        None,
        "people",
        "vague",
        "people",
        None,
        "reported",
        Span(0, 12),
    )
    saved = articles.save(db, Extraction(article(text), figures=(vague,)), **MADE)
    [row] = queries.export(db, "figures", Filters(article=saved.article_id))
    assert row["value"] is None
    assert row["sentence"] is None
    assert math.isnan(queries.figures(db, Filters(article=saved.article_id))["value"].iloc[0])
    articles.delete(db, saved.number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ministers", {0}),
        ("MINISTER", {0}),
        ("minist", {0}),
        ("met ministers", {0}),
        ('"ministers met"', {0}),
        ('"met ministers"', set()),
        ("heron", {3}),
        ("“nothing”", {3}),
        ("<b>more</b>", {3}),
        ("tariffs", {1}),
        ("5 %", {3}),
        ("", set()),
        ("%%%", set()),
        ("nonsense", set()),
    ],
)
def test_search_finds_words_prefixes_and_phrases(db, text, found):
    hits = queries.search(db, text, Filters(**EARLY))
    assert set(hits["sentence"]) == found
    for hit in hits.to_dict("records"):
        assert hit["marks"]
        assert all(0 <= start < end <= len(hit["text"]) for start, end in hit["marks"])


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(), st.text(alphabet='"*^:()-+{}~ abANDORNOTNEAR\0\ud800éß%_\\')))
def test_any_text_is_a_valid_search(db, text):
    hits = queries.search(db, text)
    assert len(hits) <= 50
    assert queries.hits(db, text) >= len(hits)
    assert len(queries.suggest(db, text)) <= 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oil", '"oil"'),
        ("troops", '("troops"* OR "troop")'),
        ("Moscow talks", '"moscow"* AND ("talks"* OR "talk")'),
        ('"no deal" off', '"no deal" AND "off"'),
        ("a OR b", '"a" AND "or" AND "b"'),
        ("ceasefire-talks", '"ceasefire talks"'),
        ('"', ""),
        ("*^:", ""),
    ],
)
def test_a_search_becomes_an_expression_without_operators_of_its_own(text, expected):
    assert match(text) == expected


def test_a_long_sentence_is_shown_round_its_first_hit(db):
    text = "word " * 500 + "needle " + "word " * 500
    found = Extraction(extraction(text).article, sentences=(Span(0, len(text)),))
    saved = articles.save(db, found, **MADE)
    [hit] = queries.search(db, "needle").to_dict("records")
    [(start, end)] = hit["marks"]
    assert hit["text"][start:end] == "needle"
    assert text[hit["text_start"] : hit["text_start"] + len(hit["text"])] == hit["text"]
    assert len(hit["text"]) <= 400
    articles.delete(db, saved.number)


@pytest.mark.parametrize(
    ("wrong", "right"), [("trucee", "truce"), ("peple", "people"), ("truce", None), ("1", None)]
)
def test_words_that_are_not_there_get_the_nearest(db, wrong, right):
    assert (right in queries.suggest(db, wrong)) if right else queries.suggest(db, wrong) == []


def test_provenance_and_sides(db):
    about = queries.provenance(db)
    assert (about["model"], about["extractor_version"]) == ("none 1", "1")
    assert about["articles_shown"] == "14 articles"
    assert set(queries.sides(db)) == set(SIDES)


def test_the_library_counts_its_changes(db):
    before = queries.changes(db)
    saved = articles.save(db, extraction("A new line."), **MADE)
    articles.delete(db, saved.number)
    assert queries.changes(db) == before + 2


def test_mentions_of_an_entity_lead_to_their_sentences(db):
    [one] = queries.entities(db, Filters(article=ONE, actors=("Southland",))).to_dict("records")
    [mention] = queries.mentions(db, one["number"], Filters(article=ONE)).to_dict("records")
    assert (mention["text"], mention["sentence"]) == ("Southland", 3)
    assert FIRST[mention["start"] : mention["end"]] == "Southland"


def test_a_word_in_more_sentences_than_tables_look_at_is_told(db, monkeypatch):
    assert not search.beyond(db, "the")
    monkeypatch.setattr("explorer.store.pages.search.MOST_HITS", 1)
    assert search.beyond(db, "the")
